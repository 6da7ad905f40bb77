import type { Mention } from "../../../src/model/mention.ts";
import { spanOf } from "../../../src/model/span.ts";
import { resolvePlaces } from "../../../src/resolve/places/resolve-places.ts";
import type { BenchInput, BenchTask } from "../bench-task.ts";
import { openLookups } from "../lookups.ts";

interface Given {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly names: readonly { readonly start: number; readonly end: number }[];
}

/** What the task gives: the text and where its names stand; coordinates are not looked at. */
function givenOf(input: BenchInput): Given {
  const { id, text, title, toponyms } = input as unknown as Omit<Given, "names"> & { readonly toponyms: Given["names"] };
  return { id, text, title: title ?? null, names: toponyms.map(({ start, end }) => ({ start, end })) };
}

function mentionOf(text: string, { start, end }: { readonly start: number; readonly end: number }): Mention {
  const span = spanOf(text, start, end);
  return { span, head: span, type: "place", kind: "named", entity: -1, number: "singular", gender: "neuter" };
}

/** Coordinates of given place names, by the desk's own resolution. */
export const placesGiven: BenchTask = {
  name: "places-given",
  predict(inputs) {
    const { gazetteer } = openLookups();
    return Promise.resolve(
      inputs.map(givenOf).map(({ id, text, title, names }) => {
        const mentions = names.map((name) => mentionOf(text, name));
        const places = resolvePlaces(mentions, text, gazetteer, { country: null, title });
        return {
          id,
          toponyms: names.map((name, index) => ({ ...name, lat: places[index]?.lat ?? null, lon: places[index]?.lon ?? null })),
        };
      }),
    );
  },
  /** The most populous place of each name, whatever the text says. */
  baseline(inputs) {
    const { gazetteer } = openLookups();
    return Promise.resolve(
      inputs.map(givenOf).map(({ id, text, names }) => ({
        id,
        toponyms: names.map((name) => {
          const place = gazetteer.mostPopulous(text.slice(name.start, name.end));
          return { ...name, lat: place?.lat ?? null, lon: place?.lon ?? null };
        }),
      })),
    );
  },
};
