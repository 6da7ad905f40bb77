import type { ExtractionEngine } from "../engine.ts";
import { englishRules } from "./english-rules.ts";

/** All engines, in the order of preference for their language. A new one is a file here and a line in this list. */
export const ENGINES: readonly ExtractionEngine[] = [englishRules];

/** The engine for a language, or null where the desk cannot read it yet. */
export const engineFor = (language: string): ExtractionEngine | null => ENGINES.find((engine) => engine.language === language) ?? null;
