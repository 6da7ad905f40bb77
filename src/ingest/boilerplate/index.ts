import { ENGLISH } from "./en.ts";
import { FRENCH } from "./fr.ts";
import type { BoilerplateRules } from "./rules.ts";

/** The rules of all languages. A text is held against English and its own language: systems often keep their English labels. */
export const BOILERPLATE_RULES: readonly BoilerplateRules[] = [ENGLISH, FRENCH];
