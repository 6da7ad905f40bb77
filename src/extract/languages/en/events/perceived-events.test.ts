import { describe, expect, it } from "vitest";
import { inventedPerception } from "../../../../model/invented-perception.ts";
import type { EventMention, EventRoleName } from "../../../../model/event-mention.ts";
import type { Perception } from "../../../../model/perception.ts";
import { spanOf, type Span } from "../../../../model/span.ts";
import { analyse } from "../../../../text/analysis.ts";
import { chunksOf } from "../syntax/chunks.ts";
import { withPerceivedEvents, withPerceivedRoles } from "./perceived-events.ts";

const TEXT = "Raiders torched four barns near Tavik.";
const spanIn = (words: string): Span => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);

interface Seen {
  /** How surely words tell of damage; of others nothing is told. */
  readonly damage?: Readonly<Record<string, number>>;
  /** How surely words take part, by head, in what the word `torched` tells. */
  readonly roles?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

function perceptionOf({ damage = {}, roles = {} }: Seen, knows = true): Perception {
  const words = [...TEXT.matchAll(/\p{L}+|\./gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const wordAt = (word: number): string => TEXT.slice(words[word]?.start, words[word]?.end);
  return inventedPerception({
    words,
    knows: () => knows,
    bio: (head, word) => {
      const sure = head === "event_damage" ? (damage[wordAt(word)] ?? 0) : 0;
      return Float32Array.from([1 - sure, sure, 0]);
    },
    arc: (head, anchor) =>
      wordAt(anchor) === "torched"
        ? { first: 0, probabilities: Float32Array.from(words, (_, word) => roles[head]?.[wordAt(word)] ?? 0) }
        : null,
  });
}

function input(perception: Perception): Parameters<typeof withPerceivedEvents>[1] {
  const analysis = analyse(TEXT, 0, TEXT.length);
  return { analysis, chunks: chunksOf(analysis), mentions: [], times: [], perception };
}

const event = (roles: readonly (readonly [EventRoleName, string])[]): EventMention => ({
  trigger: spanIn("torched"),
  eventClass: "damage",
  type: "arson",
  status: "accomplished",
  polarity: "positive",
  specific: true,
  roles: roles.map(([role, words]) => ({ role, span: spanIn(words) })),
});

const told = (events: readonly EventMention[]): string[] =>
  events.map(({ trigger, eventClass, roles }) =>
    [`${trigger.text}: ${eventClass}`, ...roles.map(({ role, span }) => `${role} ${span.text}`)].join(", "),
  );

it.each<[string, string[]]>([
  ["The attack for the Grey Banner was a blow.", []],
  ["The attack on the Grey Banner was a blow.", ["Grey Banner"]],
])("whom a deed is done for is no target: %s", (text, targets) => {
  const words = [...text.matchAll(/\p{L}+|\./gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const wordAt = (word: number): string => text.slice(words[word]?.start, words[word]?.end);
  const perception = inventedPerception({
    words,
    knows: () => true,
    bio: (head, word) =>
      head === "event_attack" && wordAt(word) === "attack" ? Float32Array.from([0.1, 0.9, 0]) : Float32Array.from([1, 0, 0]),
    arc: (head, anchor) =>
      head === "role_target" && wordAt(anchor) === "attack"
        ? { first: 0, probabilities: Float32Array.from(words, (_, word) => (/Grey|Banner/.test(wordAt(word)) ? 0.9 : 0)) }
        : null,
  });
  const analysis = analyse(text, 0, text.length);
  const start = text.indexOf("attack");
  const attack: EventMention = {
    trigger: spanOf(text, start, start + 6),
    eventClass: "attack",
    type: "attack",
    status: "accomplished",
    polarity: "positive",
    specific: true,
    roles: [],
  };
  const [seen] = withPerceivedEvents([attack], { analysis, chunks: [], mentions: [], times: [], perception });
  expect(seen?.roles.filter(({ role }) => role === "target").map(({ span }) => span.text)).toEqual(targets);
});

describe("events as the lexicon and the trained reader see them", () => {
  it.each<[string, EventMention[], Seen, string[]]>([
    ["adds words that no list holds", [], { damage: { barns: 0.9 } }, ["barns: damage, place Tavik"]],
    ["adds nothing that it doubts", [], { damage: { barns: 0.5 } }, []],
    ["keeps what it half sees", [event([])], { damage: { torched: 0.1 } }, ["torched: damage"]],
    ["drops what it does not see at all", [event([])], { damage: { torched: 0.001 } }, []],
    ["does not tell of a word twice", [event([])], { damage: { torched: 0.9 } }, ["torched: damage"]],
    [
      "adds who took part, with the whole phrase",
      [event([])],
      { damage: { torched: 1 }, roles: { role_agent: { Raiders: 0.9 }, role_artifact: { barns: 0.8 } } },
      ["torched: damage, agent Raiders, target four barns"],
    ],
    [
      "drops whom it sees in no part, and keeps whom it does",
      [
        event([
          ["agent", "Raiders"],
          ["target", "Tavik"],
        ]),
      ],
      { damage: { torched: 1 }, roles: { role_agent: { Raiders: 0.2 } } },
      ["torched: damage, agent Raiders"],
    ],
    [
      "leaves to the rules whether it was done to a victim or a target",
      [event([["victim", "four barns"]])],
      { damage: { torched: 1 }, roles: { role_artifact: { barns: 0.9 } } },
      ["torched: damage, victim four barns"],
    ],
  ])("%s", (_, found, seen, expected) => expect(told(withPerceivedEvents(found, input(perceptionOf(seen))))).toEqual(expected));

  it("leaves events as they are where the encoder was not trained for them", () => {
    const found = [event([["target", "Tavik"]])];
    expect(withPerceivedEvents(found, input(perceptionOf({}, false)))).toEqual(found);
    expect(withPerceivedRoles(found, input(perceptionOf({}, false)))).toEqual(found);
  });

  it("keeps events that others marked, whatever it sees, and fills their parts", () => {
    const seen = perceptionOf({ roles: { role_agent: { Raiders: 0.9 } } });
    expect(told(withPerceivedRoles([event([])], input(seen)))).toEqual(["torched: damage, agent Raiders"]);
  });
});
