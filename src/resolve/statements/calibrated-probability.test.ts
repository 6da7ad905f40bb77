import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calibration, ResponsibilityCalibration } from "../../model/calibration.ts";
import type { SeenParts } from "../../model/seen-parts.ts";
import type { Act } from "../../model/statement.ts";
import { calibratedProbability, type Weighed } from "./calibrated-probability.ts";

const measured = { on: "invented reports", statements: 100, expectedError: 0.01 };
const calibration: Calibration = {
  bias: -1,
  cue: 0.5,
  content: 0.1,
  source: 0.3,
  withoutSource: -0.2,
  measured,
  responsibility: null,
};
const responsibility: ResponsibilityCalibration = { bias: 1, attribution: 0.5, rulesAlone: -0.6, ownVoice: -2, measured };

const CUE = { start: 0, end: 4, text: "said" };
const weighed = (seen: SeenParts | null, given: Partial<Weighed> = {}): Weighed => ({
  seen,
  act: "states",
  cue: [CUE],
  accused: [],
  ...given,
});
const doer = [{ name: "Grey Banner", actorId: null, role: "carried-out" as const }];

describe("how often the reader is right", () => {
  it.each([
    ["even odds of every part: the bias alone", { cue: 0.5, content: 0.5, source: 0.5 }, 0.2689],
    ["nobody named", { cue: 0.5, content: 0.5, source: null }, 0.2315],
    ["sure of all", { cue: 0.99, content: 0.99, source: 0.99 }, 0.9583],
    ["surer than can be told apart", { cue: 1, content: 1, source: 1 }, 0.9946],
    ["sure that it is none", { cue: 0, content: 0, source: 0 }, 0.0007],
  ] as const)("%s", (_, seen, expected) => expect(calibratedProbability(weighed(seen), calibration)).toBe(expected));

  it.each([
    ["what the rules alone found", null, calibration],
    ["a reader that nobody has measured", { cue: 0.9, content: 0.9, source: 0.9 }, null],
  ] as const)("is not known of %s", (_, seen, map) => expect(calibratedProbability(weighed(seen), map)).toBeNull());

  const even = { cue: 0.5, content: 0.5, source: 0.5 };
  it.each<[string, Weighed, number | null]>([
    ["like any other, where it is not about responsibility", weighed(even), 0.2689],
    ["by its act", weighed(even, { act: "denies-responsibility" }), 0.6224],
    ["as an account that names a doer", weighed(even, { act: "reports", accused: doer }), 0.6224],
    ["not as an account that names none", weighed(even, { act: "reports" }), 0.2689],
    ["found by rules alone", weighed(null, { act: "accuses" }), 0.5987],
    ["found by rules alone, whatever it is about", weighed(null), 0.5987],
    ["in the publisher's own voice", weighed(null, { act: "attributes", cue: [] }), 0.2689],
  ])("is measured apart of responsibility: %s", (_, one, expected) =>
    expect(calibratedProbability(one, { ...calibration, responsibility })).toBe(expected),
  );

  it("never falls where the reader sees a part more surely", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const part = fc.constantFrom("cue" as const, "content" as const, "source" as const);
    fc.assert(
      fc.property(share, share, share, part, share, fc.constantFrom<Act>("states", "accuses"), (cue, content, source, raised, to, act) => {
        const seen = { cue, content, source };
        const surer = { ...seen, [raised]: Math.max(to, seen[raised]) };
        const [less, more] = [seen, surer].map(
          (one) => calibratedProbability(weighed(one, { act }), { ...calibration, responsibility }) ?? Number.NaN,
        ) as [number, number];
        expect(more).toBeGreaterThanOrEqual(less);
      }),
      { seed: 20_310_509 },
    );
  });
});
