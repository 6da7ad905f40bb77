import { describe, expect, it } from "vitest";
import { seeded } from "../bootstrap.ts";
import { fitLogistic } from "./logistic.ts";

describe("a logistic regression", () => {
  it("finds the log odds of a share", () => {
    const targets = [true, true, true, false];
    const [bias = 0] = fitLogistic(
      targets.map(() => [1]),
      targets,
      new Set(),
    );
    expect(bias).toBeCloseTo(Math.log(3), 3);
  });

  const random = seeded(7);
  const rows = Array.from({ length: 20_000 }, () => [1, 4 * random() - 2, 4 * random() - 2]);
  const targets = rows.map(([, a = 0, b = 0]) => random() < 1 / (1 + Math.exp(-(0.5 + 1.5 * a - 0.8 * b))));

  it("finds the weights that made the outcomes", () => {
    const fitted = fitLogistic(rows, targets, new Set([1]));
    [0.5, 1.5, -0.8].forEach((weight, at) => expect(Math.abs((fitted[at] ?? 0) - weight)).toBeLessThan(0.08));
  });

  it("leaves out what would fall where it has to rise, and fits the others without it", () => {
    const [bias, rising, left] = fitLogistic(rows, targets, new Set([1, 2]));
    const alone = fitLogistic(
      rows.map(([one = 0, a = 0]) => [one, a]),
      targets,
      new Set(),
    );
    expect([bias, rising, left]).toEqual([...alone, 0]);
  });

  it("stays finite where nothing is wrong", () => {
    const [bias = Infinity] = fitLogistic([[1], [1]], [true, true], new Set());
    expect(Number.isFinite(bias)).toBe(true);
  });
});
