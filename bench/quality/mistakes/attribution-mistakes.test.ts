import { describe, expect, it } from "vitest";
import type { Score } from "../scorer.ts";
import { attributionMistakes } from "./attribution-mistakes.ts";

const TEXT = "Ada Strand said the mill burned. A clerk wrote that it rained. Others hope for rain.";
const piece = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const told = (source: string, cue: string, content: string) => ({ source: [piece(source)], cue: [piece(cue)], content: [piece(content)] });
const line = (attributions: readonly object[]) => ({ id: "one", text: TEXT, attributions });

/** Pairs what is wholly the same. */
const score: Score = (gold, predicted) => {
  const key = (one: unknown): string => JSON.stringify(one);
  const read = (predicted[0] as ReturnType<typeof line>).attributions.map(key);
  const paired = (gold[0] as ReturnType<typeof line>).attributions.filter((one) => read.includes(key(one))).length;
  return { scores: { attribution: { p: read.length === 0 ? 0 : paired / read.length, pred: read.length } } };
};

const ADA = told("Ada Strand", "said", "the mill burned");
const CLERK = told("A clerk", "wrote", "it rained");
const OTHERS = told("Others", "hope", "rain");
const shown = (gold: readonly object[], read: readonly object[]) =>
  attributionMistakes(line(gold), { attributions: read }, score).map(({ kind, annotated, read: found }) => [kind, annotated, found]);

describe("mistakes about attributions", () => {
  it.each<[string, object[], object[], unknown[]]>([
    ["none where all are paired", [ADA, CLERK], [CLERK, ADA], []],
    ["what was missed", [ADA, CLERK], [ADA], [["missed", "A clerk | wrote | it rained", null]]],
    ["what nobody marked", [ADA], [ADA, OTHERS], [["spurious", null, "Others | hope | rain"]]],
    [
      "one cue with another speaker is one mistake",
      [ADA],
      [told("A clerk", "said", "the mill burned")],
      [["in part", "Ada Strand | said | the mill burned", "A clerk | said | the mill burned"]],
    ],
    ["a speaker that nobody names", [{ ...ADA, source: [] }], [], [["missed", "nobody | said | the mill burned", null]]],
  ])("%s", (_, gold, read, expected) => expect(shown(gold, read)).toEqual(expected));
});
