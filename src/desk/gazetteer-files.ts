import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Problem } from "../model/problem.ts";
import { createGazetteer, type Gazetteer } from "../resolve/places/gazetteer.ts";
import { parseOwnPlaces, type OwnPlace } from "../resolve/places/own-places.ts";

const COMPILED = new URL("../../data/places/gazetteer.bin", import.meta.url);

/** Opens the gazetteer that the desk ships, with the user's own places (CSV or JSON files) before it; files that cannot be read become problems. */
export function loadGazetteer(ownFiles: readonly string[] = []): { readonly gazetteer: Gazetteer; readonly problems: readonly Problem[] } {
  const places: OwnPlace[] = [];
  const problems: Problem[] = [];
  for (const file of ownFiles) {
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push({
        code: "places-file-missing",
        stage: "resolve",
        message: `The file of places ${basename(file)} could not be opened (${reason}).`,
        file,
      });
      continue;
    }
    const read = parseOwnPlaces(text, file);
    places.push(...read.places);
    problems.push(...read.problems);
  }
  return { gazetteer: createGazetteer(readFileSync(COMPILED), places), problems };
}
