import { describe, expect, it } from "vitest";
import { inventedFiller } from "../../model/invented-filler.ts";
import type { RoleFiller } from "../../model/role-filler.ts";
import { spanOf } from "../../model/span.ts";
import { partProbability } from "./part-probability.ts";

const seen = (...probabilities: number[]): RoleFiller[] =>
  probabilities.map((probability) => inventedFiller({ span: spanOf("the mill", 4, 8), role: "thing", probability }));
const NOTHING = { agrees: false, told: false };

describe("partProbability", () => {
  it.each([
    ["rises with the trained reader's belief", partProbability(seen(0.3), NOTHING), partProbability(seen(0.8), NOTHING)],
    [
      "rises where the rules give the same role",
      partProbability(seen(0.5), NOTHING),
      partProbability(seen(0.5), { agrees: true, told: false }),
    ],
    [
      "rises where the rules tell of an incident there",
      partProbability(seen(0.5), NOTHING),
      partProbability(seen(0.5), { agrees: false, told: true }),
    ],
    ["rises with the number of mentions", partProbability(seen(0.5), NOTHING), partProbability(seen(0.5, 0.5, 0.5), NOTHING)],
    ["takes the surest mention, whatever the others", partProbability(seen(0.6, 0.6), NOTHING), partProbability(seen(0.9, 0.1), NOTHING)],
  ])("%s", (_, less, more) => expect(more).toBeGreaterThan(less));

  it("stays a probability where the reader is wholly sure", () => {
    for (const belief of [0, 1]) expect(partProbability(seen(belief), NOTHING)).toSatisfy((one: number) => one > 0 && one < 1);
  });
});
