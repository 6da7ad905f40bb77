import { describe, expect, it } from "vitest";
import { inventedPerception } from "../../../../model/invented-perception.ts";
import type { Perception } from "../../../../model/perception.ts";
import type { Factuality } from "./factuality.ts";
import { withPerceived } from "./perceived-factuality.ts";

const READ: Factuality = { ...({} as Factuality), value: 3, certainty: "certain", polarity: "positive", time: "non-future" };

/** An encoder that sees one event, the second word of "will strike". */
function seeing(value: number, labels: Readonly<Record<string, readonly number[]>>, knows = true): Perception {
  return inventedPerception({
    words: [
      { start: 0, end: 4 },
      { start: 5, end: 11 },
    ],
    knows: () => knows,
    klass: (head, word) => Float32Array.from(word === 1 ? (labels[head] ?? []) : []),
    value: (_, word) => (word === 1 ? value : Number.NaN),
  });
}
const SEEN = { certainty: [0.1, 0.8, 0.05, 0.05], polarity: [0.2, 0.7, 0.1], tense: [0.9, 0.05, 0.05] };

describe("how surely an event happened, with what the encoder saw", () => {
  it.each<[string, Factuality, Partial<Factuality>]>([
    ["its value counts for three quarters", withPerceived(READ, seeing(-1, SEEN), 5), { value: 0 }],
    ["a value off the scale counts as its end", withPerceived(READ, seeing(-9, SEEN), 5), { value: -1.5 }],
    [
      "labels that it is sure of win",
      withPerceived(READ, seeing(0, SEEN), 5),
      { certainty: "probable", polarity: "negative", time: "future" },
    ],
    [
      "labels in doubt leave the rules'",
      withPerceived(READ, seeing(0, { certainty: [0.3, 0.4, 0.2, 0.1], polarity: [0.4, 0.4, 0.2], tense: [0.4, 0.3, 0.3] }), 5),
      { certainty: "certain", polarity: "positive", time: "non-future" },
    ],
    ["an encoder without the head changes nothing", withPerceived(READ, seeing(-3, SEEN, false), 5), READ],
    ["words behind all that it saw change nothing", withPerceived(READ, seeing(-3, SEEN), 40), READ],
  ])("%s", (_, found, expected) => expect(found).toMatchObject(expected));
});
