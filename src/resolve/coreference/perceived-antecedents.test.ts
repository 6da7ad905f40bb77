import { describe, expect, it } from "vitest";
import { inventedPerception } from "../../model/invented-perception.ts";
import type { Perception } from "../../model/perception.ts";
import { spanOf } from "../../model/span.ts";
import { perceivedAntecedents } from "./perceived-antecedents.ts";

const TEXT = "Ilse Varga met Jon Marn before she left";
const words = [...TEXT.matchAll(/\p{L}+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
const span = (name: string) => spanOf(TEXT, TEXT.indexOf(name), TEXT.indexOf(name) + name.length);

/** Of "she" each word's probability to belong to its antecedent. */
const seeing = (knows = true): Perception =>
  inventedPerception({
    words,
    knows: () => knows,
    arc: (_, anchor) => (anchor === 6 ? { first: 0, probabilities: Float32Array.from([0.9, 0.7, 0, 0.1, 0.3, 0, 0, 0]) } : null),
  });

describe("antecedents that the encoder sees", () => {
  it.each([
    ["the mean over the words of a name", seeing(), "she", "Ilse Varga", expect.closeTo(0.8, 5)],
    ["of another name", seeing(), "she", "Jon Marn", expect.closeTo(0.2, 5)],
    ["nothing of a pronoun that was not kept", seeing(), "left", "Jon Marn", null],
    ["nothing from an encoder without the head", seeing(false), "she", "Jon Marn", null],
  ])("gives %s", (_, perception, pronoun, candidate, expected) => {
    const found = perceivedAntecedents(perception)(span(pronoun), span(candidate));
    expect(found).toEqual(expected);
  });
});
