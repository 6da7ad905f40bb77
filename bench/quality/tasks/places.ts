import { placesWithin } from "../../../src/resolve/places/places-within.ts";
import type { Mention } from "../../../src/model/mention.ts";
import type { Gazetteer } from "../../../src/resolve/places/gazetteer.ts";
import { resolvePlaces } from "../../../src/resolve/places/resolve-places.ts";
import { analyse, sectionsOf } from "../../../src/text/analysis.ts";
import type { BenchInput, BenchTask } from "../bench-task.ts";
import { openLookups } from "../lookups.ts";
import { readNames } from "./read-names.ts";

const textOf = (input: BenchInput): string => (typeof input["text"] === "string" ? input["text"] : "");
const titleOf = (input: BenchInput): string | null => (typeof input["title"] === "string" ? input["title"] : null);

/** Place names with coordinates, by the desk's own finding and resolution of names. */
export const places: BenchTask = {
  name: "places",
  async predict(inputs) {
    const { gazetteer } = openLookups();
    const predictions: object[] = [];
    for (const input of inputs) {
      const text = textOf(input);
      const names: Mention[] = [];
      for (const { start, end } of sectionsOf(text)) names.push(...(await readNames(analyse(text, start, end))).mentions);
      const mentions = [
        ...names.filter((mention) => mention.type === "place" && mention.kind === "named"),
        ...placesWithin(names, text, gazetteer),
      ];
      const resolved = resolvePlaces(mentions, text, gazetteer, { country: null, title: titleOf(input) });
      predictions.push({
        id: input["id"],
        toponyms: mentions.map(({ span }, index) => {
          const place = resolved[index];
          return { start: span.start, end: span.end, lat: place?.lat ?? null, lon: place?.lon ?? null };
        }),
      });
    }
    return predictions;
  },
  /** Every run of words in capitals that the gazetteer holds, at the most populous place of that name. */
  baseline(inputs) {
    const { gazetteer } = openLookups();
    return Promise.resolve(inputs.map((input) => ({ id: input["id"], toponyms: capitalisedRuns(textOf(input), gazetteer) })));
  },
};

function capitalisedRuns(text: string, gazetteer: Gazetteer): { start: number; end: number; lat: number | null; lon: number | null }[] {
  const found: { start: number; end: number; lat: number | null; lon: number | null }[] = [];
  for (const match of text.matchAll(/\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*/gu)) {
    const name = match[0].replace(/(?:['’]s|\p{Ll}\.)$/u, (tail) => (tail.endsWith(".") ? tail.slice(0, -1) : ""));
    const place = gazetteer.mostPopulous(name);
    if (place) found.push({ start: match.index, end: match.index + name.length, lat: place.lat, lon: place.lon });
  }
  return found;
}
