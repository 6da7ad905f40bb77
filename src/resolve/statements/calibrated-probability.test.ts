import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calibration } from "../../model/calibration.ts";
import { calibratedProbability } from "./calibrated-probability.ts";

const calibration: Calibration = {
  bias: -1,
  cue: 0.5,
  content: 0.1,
  source: 0.3,
  withoutSource: -0.2,
  measured: { on: "invented reports", statements: 100, expectedError: 0.01 },
};

describe("how often the reader is right", () => {
  it.each([
    ["even odds of every part: the bias alone", { cue: 0.5, content: 0.5, source: 0.5 }, 0.2689],
    ["nobody named", { cue: 0.5, content: 0.5, source: null }, 0.2315],
    ["sure of all", { cue: 0.99, content: 0.99, source: 0.99 }, 0.9583],
    ["surer than can be told apart", { cue: 1, content: 1, source: 1 }, 0.9946],
    ["sure that it is none", { cue: 0, content: 0, source: 0 }, 0.0007],
  ] as const)("%s", (_, seen, expected) => expect(calibratedProbability(seen, calibration)).toBe(expected));

  it.each([
    ["what the rules alone found", null, calibration],
    ["a reader that nobody has measured", { cue: 0.9, content: 0.9, source: 0.9 }, null],
  ] as const)("is not known of %s", (_, seen, measured) => expect(calibratedProbability(seen, measured)).toBeNull());

  it("never falls where the reader sees a part more surely", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const part = fc.constantFrom("cue" as const, "content" as const, "source" as const);
    fc.assert(
      fc.property(share, share, share, part, share, (cue, content, source, raised, to) => {
        const seen = { cue, content, source };
        const surer = { ...seen, [raised]: Math.max(to, seen[raised]) };
        const [less, more] = [calibratedProbability(seen, calibration), calibratedProbability(surer, calibration)];
        expect(more).toBeGreaterThanOrEqual(less ?? Infinity);
      }),
      { seed: 20_310_509 },
    );
  });
});
