import { describe, expect, test } from "vitest";
import { portSarnReading } from "../../test/web/support/port-sarn.ts";
import type { Statement } from "../model/statement.ts";
import { reviewQueue } from "./review-queue.ts";

const [sample] = portSarnReading().statements;

const made = (id: string, given: Partial<Statement>): Statement => {
  if (sample === undefined) throw new Error("the sample has no statement");
  return { ...sample, act: "states", accused: [], probability: 0.9, id, ...given };
};
const accused = [{ name: "Black Heron", actorId: null, role: "unstated" }] as const;

describe("the order for review", () => {
  test.each<readonly [string, readonly Statement[], string]>([
    ["the least sure first", [made("a", { probability: 0.9 }), made("b", { probability: 0.3 }), made("c", { probability: 0.6 })], "b c a"],
    [
      "responsibility before what is less sure",
      [made("a", { probability: 0.1 }), made("b", { act: "denies-responsibility", probability: 0.95 })],
      "b a",
    ],
    [
      "whoever holds somebody responsible, whatever the act",
      [made("a", { probability: 0.1 }), made("b", { act: "reports", accused: [...accused] })],
      "b a",
    ],
    ["what is equal in the order of the text", [made("b", {}), made("a", {}), made("c", {})], "b a c"],
    [
      "what nobody has measured as if even",
      [made("a", { probability: 0.6 }), made("b", { probability: null }), made("c", { probability: 0.4 })],
      "c b a",
    ],
    [
      "the speaker's certainty has no say",
      [made("a", { certainty: "certain", probability: 0.4 }), made("b", { certainty: "possible", probability: 0.5 })],
      "a b",
    ],
    ["nothing", [], ""],
  ])("%s", (_, statements, expected) => {
    const before = [...statements];
    expect(
      reviewQueue(statements)
        .map(({ id }) => id)
        .join(" "),
    ).toBe(expected);
    expect(statements).toEqual(before);
  });
});
