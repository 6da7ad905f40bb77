import { describe, expect, it } from "vitest";
import type { EventMention } from "../../model/event-mention.ts";
import type { Span } from "../../model/span.ts";
import { spanOf } from "../../model/span.ts";
import { ruleWitness } from "./rule-witness.ts";

const TEXT = "Gunmen shot a baker in Tavik. The mayor of Ostrel was away.";
const spanIn = (words: string): Span => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);

const SHOT: EventMention = {
  trigger: spanIn("shot"),
  eventClass: "attack",
  type: "armed-assault",
  status: "accomplished",
  polarity: "positive",
  specific: true,
  roles: [
    { role: "agent", span: spanIn("Gunmen") },
    { role: "victim", span: spanIn("a baker") },
  ],
};
const sentences = [
  { start: 0, end: 29, paragraph: 0 },
  { start: 30, end: TEXT.length, paragraph: 0 },
];

const witnessOf = (events: readonly EventMention[]) =>
  ruleWitness({
    text: TEXT,
    mentions: [],
    sentences,
    grouped: { incidents: [{ id: "one" }] as never, eventsOf: new Map([["one", events]]) },
  });

describe("what the rules say of a part that the trained reader finds", () => {
  const ask = witnessOf([SHOT]);
  it.each([
    ["they give the words the same role", [spanIn("baker")], "people", { agrees: true, told: true }],
    ["they give them another", [spanIn("baker")], "individual", { agrees: false, told: true }],
    ["they tell of an incident there, and of no such part", [spanIn("Tavik")], "thing", { agrees: false, told: true }],
    ["they tell of nothing there", [spanIn("mayor")], "people", { agrees: false, told: false }],
    ["any of the words will do", [spanIn("mayor"), spanIn("Gunmen")], "individual", { agrees: true, told: true }],
  ] as const)("%s", (_, words, role, expected) => expect(ask(words, role)).toEqual(expected));

  it("nothing where they found no incident", () =>
    expect(witnessOf([])([spanIn("baker")], "people")).toEqual({ agrees: false, told: false }));
});
