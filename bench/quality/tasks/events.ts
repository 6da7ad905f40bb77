import { findEvents } from "../../../src/extract/languages/en/events/find-events.ts";
import { withPerceivedEvents } from "../../../src/extract/languages/en/events/perceived-events.ts";
import { EXPLOSIVES } from "../../../src/extract/languages/en/events/nouns.ts";
import { chunksOf } from "../../../src/extract/languages/en/syntax/chunks.ts";
import { findTimes } from "../../../src/extract/languages/en/times/find-times.ts";
import type { EventMention, EventRole } from "../../../src/model/event-mention.ts";
import type { Mention } from "../../../src/model/mention.ts";
import { analyse } from "../../../src/text/analysis.ts";
import type { BenchInput, BenchTask } from "../bench-task.ts";
import { readNames } from "./read-names.ts";

/** An event in the form of the bench, after the types and roles of WikiEvents. */
interface BenchEvent {
  readonly type: string;
  readonly trigger: readonly { readonly start: number; readonly end: number }[];
  readonly args: readonly { readonly role: string; readonly start: number; readonly end: number }[];
}

const TYPES: Readonly<Record<EventMention["eventClass"], string | null>> = {
  attack: "Conflict.Attack",
  die: "Life.Die",
  injure: "Life.Injure",
  damage: "ArtifactExistence.DamageDestroyDisableDismantle",
  justice: "Justice.ArrestJailDetain",
  other: null,
};

const JUSTICE: readonly (readonly [RegExp, string])[] = [
  [/^(?:charg|indict|prosecut)/, "Justice.ChargeIndict"],
  [/^convict/, "Justice.Convict"],
  [/^sentenc/, "Justice.Sentence"],
  [/^acquit/, "Justice.Acquit"],
];

const ROLES: Readonly<Record<string, Partial<Record<EventRole["role"], string>>>> = {
  "Conflict.Attack": { agent: "Attacker", victim: "Target", target: "Target", instrument: "Instrument", place: "Place" },
  "Life.Die": { agent: "Killer", victim: "Victim", target: "Victim", place: "Place", instrument: "Instrument" },
  "Life.Injure": { agent: "Injurer", victim: "Victim", target: "Victim", instrument: "Instrument" },
  "ArtifactExistence.DamageDestroyDisableDismantle": {
    agent: "DamagerDestroyer",
    target: "Artifact",
    victim: "Artifact",
    instrument: "Instrument",
    place: "Place",
  },
  "Justice.ArrestJailDetain": { agent: "Jailer", victim: "Detainee", target: "Detainee", place: "Place" },
  "Justice.ChargeIndict": { agent: "Prosecutor", victim: "Defendant", target: "Defendant", place: "Place" },
  "Justice.Convict": { agent: "JudgeCourt", victim: "Defendant", target: "Defendant" },
  "Justice.Sentence": { agent: "JudgeCourt", victim: "Defendant", target: "Defendant" },
  "Justice.Acquit": { agent: "JudgeCourt", victim: "Defendant", target: "Defendant" },
};

export const textOf = (input: BenchInput): string => (typeof input["text"] === "string" ? input["text"] : "");

/** Type of the bench for an event of the reader, or null where the bench has none. */
export function benchType(event: EventMention): string | null {
  if (event.eventClass !== "justice") return TYPES[event.eventClass];
  const trigger = event.trigger.text.toLowerCase();
  return JUSTICE.find(([pattern]) => pattern.test(trigger))?.[1] ?? TYPES.justice;
}

/** Arguments of an event in the bench's roles: fillers are names, or else the noun of a phrase, as the bench's annotators mark them. */
export function benchArgs(event: EventMention, type: string, mentions: readonly Mention[]): BenchEvent["args"] {
  const roles = ROLES[type] ?? {};
  return event.roles.flatMap(({ role, span }) => {
    const name = roles[role];
    if (name === undefined) return [];
    const filler = headOf(span, mentions);
    const words = span.text.toLowerCase().split(/\s+/);
    const explosive =
      type === "Conflict.Attack" &&
      role === "instrument" &&
      (EXPLOSIVES.has(words.at(-1) ?? "") || /explosi|bomb/.test(span.text.toLowerCase()));
    return [{ role: explosive ? "ExplosiveDevice" : name, start: filler.start, end: filler.end }];
  });
}

function headOf(span: EventRole["span"], mentions: readonly Mention[]): { readonly start: number; readonly end: number } {
  const named = mentions.find((mention) => mention.kind === "named" && mention.span.end >= span.end && mention.span.start < span.end);
  if (named) return named.span;
  const last = /[\p{L}\p{N}.'’-]+$/u.exec(span.text);
  return last ? { start: span.start + last.index, end: span.end } : span;
}

const COMMONEST = /\b(?:attack|bombing|killed|injured|explosion)\b/gi;
const COMMONEST_TYPES: Readonly<Record<string, string>> = {
  attack: "Conflict.Attack",
  bombing: "Conflict.Attack",
  explosion: "Conflict.Attack",
  killed: "Life.Die",
  injured: "Life.Injure",
};

/** Events of violence and harm with triggers and fillers; the trivial answer marks the five commonest trigger words of the train file. */
export const events: BenchTask = {
  name: "events",
  async predict(inputs) {
    const predictions: object[] = [];
    for (const input of inputs) {
      const analysis = analyse(textOf(input));
      const { perception, mentions } = await readNames(analysis);
      const times = findTimes(analysis, null);
      const listed = findEvents(analysis, mentions, times);
      const found =
        perception === null ? listed : withPerceivedEvents(listed, { analysis, chunks: chunksOf(analysis), mentions, times, perception });
      predictions.push({
        id: input["id"],
        events: found.flatMap((event): BenchEvent[] => {
          const type = benchType(event);
          return type === null ? [] : [{ type, trigger: [event.trigger], args: benchArgs(event, type, mentions) }];
        }),
      });
    }
    return predictions;
  },
  baseline(inputs) {
    return Promise.resolve(
      inputs.map((input) => ({
        id: input["id"],
        events: [...textOf(input).matchAll(COMMONEST)].map((match) => ({
          type: COMMONEST_TYPES[match[0].toLowerCase()],
          trigger: [{ start: match.index, end: match.index + match[0].length, text: match[0] }],
          args: [],
        })),
      })),
    );
  },
};
