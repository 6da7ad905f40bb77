import { readGivenEvents } from "../../../src/extract/languages/en/events/find-events.ts";
import { withPerceivedRoles } from "../../../src/extract/languages/en/events/perceived-events.ts";
import { chunksOf } from "../../../src/extract/languages/en/syntax/chunks.ts";
import { findTimes } from "../../../src/extract/languages/en/times/find-times.ts";
import type { EventClass } from "../../../src/model/event-mention.ts";
import { spanOf } from "../../../src/model/span.ts";
import { analyse } from "../../../src/text/analysis.ts";
import type { BenchInput, BenchTask } from "../bench-task.ts";
import { readNames } from "./read-names.ts";
import { benchArgs, textOf } from "./events.ts";

interface Given {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const CLASSES: readonly (readonly [RegExp, EventClass])[] = [
  [/^conflict\.attack/i, "attack"],
  [/^life\.die/i, "die"],
  [/^life\.injure/i, "injure"],
  [/^artifactexistence\.damage/i, "damage"],
  [/^justice/i, "justice"],
];

/** Types of the bench whose roles the reader knows; RAMS writes them in lower case. */
const CANONICAL = [
  "Conflict.Attack",
  "Life.Die",
  "Life.Injure",
  "ArtifactExistence.DamageDestroyDisableDismantle",
  "Justice.ArrestJailDetain",
  "Justice.ChargeIndict",
  "Justice.Convict",
  "Justice.Sentence",
];

function givenOf(input: BenchInput): Given[] {
  const list: unknown = input["events"];
  if (!Array.isArray(list)) return [];
  return list.flatMap((event: { readonly type?: unknown; readonly trigger?: unknown }) => {
    const pieces = Array.isArray(event.trigger) ? (event.trigger as { readonly start: number; readonly end: number }[]) : [];
    if (typeof event.type !== "string" || pieces.length === 0) return [];
    return [{ type: event.type, start: Math.min(...pieces.map(({ start }) => start)), end: Math.max(...pieces.map(({ end }) => end)) }];
  });
}

const canonical = (type: string): string => CANONICAL.find((known) => known.toLowerCase() === type.toLowerCase()) ?? type;
const classOf = (type: string): EventClass => CLASSES.find(([pattern]) => pattern.test(type))?.[1] ?? "other";

/** Role fillers of events whose triggers and types are given; the trivial answer fills nothing. */
export const eventsGiven: BenchTask = {
  name: "events-given",
  async predict(inputs) {
    const predictions: object[] = [];
    for (const input of inputs) {
      const text = textOf(input);
      const given = givenOf(input);
      const analysis = analyse(text);
      const { perception, mentions } = await readNames(analysis);
      const times = findTimes(analysis, null);
      const triggers = given.map(({ type, start, end }) => ({ span: spanOf(text, start, end), eventClass: classOf(type) }));
      const listed = readGivenEvents(analysis, { mentions, times }, triggers);
      const read =
        perception === null ? listed : withPerceivedRoles(listed, { analysis, chunks: chunksOf(analysis), mentions, times, perception });
      predictions.push({
        id: input["id"],
        events: read.map((event, index) => {
          const type = given[index]?.type ?? "";
          return { type, trigger: [event.trigger], args: benchArgs(event, canonical(type), mentions) };
        }),
      });
    }
    return predictions;
  },
  baseline(inputs) {
    return Promise.resolve(
      inputs.map((input) => ({
        id: input["id"],
        events: givenOf(input).map(({ type, start, end }) => ({ type, trigger: [{ start, end }], args: [] })),
      })),
    );
  },
};
