import { findNames } from "../../../src/extract/languages/en/names/find-names.ts";
import type { Mention } from "../../../src/model/mention.ts";
import type { Perception } from "../../../src/model/perception.ts";
import type { Analysis } from "../../../src/text/analysis.ts";
import { openLookups, perceive } from "../lookups.ts";

/** What the chosen reader sees in a section, and the names that it finds there with the shipped look-ups. */
export async function readNames(analysis: Analysis): Promise<{ readonly perception: Perception | null; readonly mentions: Mention[] }> {
  const { gazetteer, register } = openLookups();
  const perception = await perceive(analysis.text, analysis);
  return { perception, mentions: findNames(analysis, { places: gazetteer, actors: register }, perception) };
}
