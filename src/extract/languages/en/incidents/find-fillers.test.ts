import { describe, expect, it } from "vitest";
import { inventedPerception } from "../../../../model/invented-perception.ts";
import type { Perception } from "../../../../model/perception.ts";
import { findFillers } from "./find-fillers.ts";

const TEXT = "Banner men shot Ivo Marn in Tavik";
const WORDS = [...TEXT.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
const SIZES: Readonly<Record<string, number>> = { muc_role: 11, muc_organisation: 3, muc_type: 7, muc_stage: 3, muc_confidence: 5 };

/** What an encoder would see that gives each named state of a head to a word, and the first label to all words otherwise. */
function seen(states: Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, number>>>>>>): Perception {
  const at = (head: string, word: number): Float32Array => {
    const values = new Float32Array(SIZES[head] ?? 0);
    const given = Object.entries(states[head]?.[word] ?? { 0: 1 });
    for (const [state, value] of given) values[Number(state)] = value;
    return values;
  };
  return inventedPerception({
    words: WORDS,
    bio: at,
    klass: at,
    arc: (head, anchor) =>
      anchor === 0
        ? null
        : { first: 1, probabilities: Float32Array.from(head === "same_filler" ? [0, 0.1, 0.1, 0.1] : [0.6, 0, 0.8, 0.6]) },
  });
}

const shown = (perception: Perception) => findFillers(perception, TEXT).map(({ role, span }) => [role, span.text]);

describe("findFillers", () => {
  it("finds an organisation inside the words for those who did it", () => {
    const perception = seen({ muc_organisation: { 0: { 1: 1 } }, muc_role: { 0: { 1: 1 }, 1: { 2: 1 } } });
    expect(shown(perception)).toEqual([
      ["individual", "Banner men"],
      ["organisation", "Banner"],
    ]);
  });

  it.each([
    ["a doubt about the name does not hide the person", { 0: 0.4, 5: 0.35, 7: 0.25 }, { 6: 0.6, 8: 0.4 }, [["named-person", "Ivo Marn"]]],
    ["people described", { 7: 0.6, 5: 0.4 }, { 8: 0.8, 6: 0.2 }, [["people", "Ivo Marn"]]],
    ["nothing", { 0: 0.98, 5: 0.01, 7: 0.01 }, { 0: 0.98, 6: 0.02 }, []],
  ])("%s", (_, first, second, expected) => {
    expect(shown(seen({ muc_role: { 3: first, 4: second } }))).toEqual(expected);
  });

  it("links what was read together, by the mean of both sides", () => {
    const [, named] = findFillers(seen({ muc_role: { 1: { 1: 1 }, 3: { 5: 1 }, 4: { 6: 1 } } }), TEXT);
    expect(named?.links).toEqual([{ to: 0, sameIncident: expect.closeTo(0.65) as number, sameThing: expect.closeTo(0.05) as number }]);
  });
});
