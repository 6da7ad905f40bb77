import { describe, expect, it } from "vitest";
import { stemOf, stemsOf } from "./word-stem.ts";

describe("stems", () => {
  it.each([
    ["bombed", "bombing"],
    ["shootings", "shooting"],
    ["stopped", "stopping"],
    ["villages", "village"],
    ["Tavik's", "Tavik"],
  ])("of %s and %s are one", (one, other) => expect(stemOf(one)).toBe(stemOf(other)));

  it.each([
    ["mill", "mile"],
    ["bus", "bush"],
    ["port", "portal"],
  ])("of %s and %s are two", (one, other) => expect(stemOf(one)).not.toBe(stemOf(other)));

  it("leave function words out and keep numbers as they are", () =>
    expect(stemsOf("The gunmen who shot 1,200 of them")).toEqual(["gunmen", "shot", "1,200"]));
});
