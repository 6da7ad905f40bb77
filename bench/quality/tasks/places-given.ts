import { loadGazetteer } from "../../../src/desk/gazetteer-files.ts";
import type { Mention } from "../../../src/model/mention.ts";
import { spanOf } from "../../../src/model/span.ts";
import { resolvePlaces } from "../../../src/resolve/places/resolve-places.ts";
import type { BenchInput, BenchTask } from "../bench-task.ts";

interface Input {
  readonly id: string;
  readonly text: string;
  readonly toponyms: readonly { readonly start: number; readonly end: number }[];
}

/** Reads only what the task gives: text and the offsets of names. */
function inputOf(line: BenchInput): Input {
  const { id, text, toponyms } = line as unknown as Input;
  return { id, text, toponyms: toponyms.map(({ start, end }) => ({ start, end })) };
}

const mentionOf = (text: string, start: number, end: number): Mention => ({
  span: spanOf(text, start, end),
  head: spanOf(text, start, end),
  type: "place",
  kind: "named",
  entity: -1,
  number: "singular",
  gender: "neuter",
});

/** Coordinates of given place names, by the desk's own resolution. */
export const placesGiven: BenchTask = {
  name: "places-given",
  async predict(inputs) {
    const { gazetteer } = loadGazetteer();
    return inputs.map((line) => {
      const { id, text, toponyms } = inputOf(line);
      const mentions = toponyms.map(({ start, end }) => mentionOf(text, start, end));
      const places = resolvePlaces(mentions, text, gazetteer, { country: null, title: null });
      return { id, toponyms: toponyms.map(({ start, end }, index) => ({ start, end, lat: places[index]?.lat ?? null, lon: places[index]?.lon ?? null })) };
    });
  },
  /** The most populous place of each name, whatever the text says. */
  async baseline(inputs) {
    const { gazetteer } = loadGazetteer();
    return inputs.map((line) => {
      const { id, text, toponyms } = inputOf(line);
      return {
        id,
        toponyms: toponyms.map(({ start, end }) => {
          const place = gazetteer.mostPopulous(text.slice(start, end));
          return { start, end, lat: place?.lat ?? null, lon: place?.lon ?? null };
        }),
      };
    });
  },
};
