import { expect, it } from "vitest";
import { mixedSentence } from "./mixed-sentence.ts";

it.each<[string, string | null]>([
  ["We judge with high confidence that it is likely the Front.", "We judge with high confidence that it is likely the Front."],
  ["It is very unlikely. We are confident that it probably was another. More.", "We are confident that it probably was another."],
  ["It is likely the Front. Confidence is moderate, since all rests on one source.", null],
  ["It is likely; confidence is high.", "It is likely; confidence is high."],
  ["The claim came through its usual channel.", null],
  ["High confidence: three sources.", null],
])("%s", (words, expected) => expect(mixedSentence(words)).toBe(expected));
