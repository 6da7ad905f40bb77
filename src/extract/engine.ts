import type { Extraction } from "../model/extraction.ts";
import type { KnownActors, PlaceNames } from "../model/lookups.ts";
import type { Perception } from "../model/perception.ts";
import type { Span } from "../model/span.ts";
import type { Analysis } from "../text/analysis.ts";

/** What an engine is given besides the words. */
export interface ExtractContext {
  /** EDTF date of publication; null where nobody says: then no year is guessed. */
  readonly published: string | null;
  /** What the trained encoder saw in the section; null or absent for the rules alone. */
  readonly perception?: Perception | null;
  /** Passages that are not the report. */
  readonly boilerplate: readonly Span[];
  readonly places: PlaceNames;
  readonly actors: KnownActors;
}

/** Reads one section of a document: values in, values out. A trained reader goes into the same slot as the rules. */
export interface ExtractionEngine {
  /** Maker of what it finds, with a version: `rules/en@1`. */
  readonly name: string;
  /** BCP 47 code of the language that it reads. */
  readonly language: string;
  read(analysis: Analysis, context: ExtractContext): Extraction;
}
