import { describe, expect, it } from "vitest";
import { seeded } from "../bootstrap.ts";
import { fitLogistic } from "./logistic.ts";

describe("a logistic regression", () => {
  it("finds the log odds of a share", () => {
    const targets = [true, true, true, false];
    const [bias = 0] = fitLogistic(
      targets.map(() => [1]),
      targets,
      { rising: new Set(), ridge: 1e-5 },
    );
    expect(bias).toBeCloseTo(Math.log(3), 3);
  });

  const random = seeded(7);
  const rows = Array.from({ length: 20_000 }, () => [1, 4 * random() - 2, 4 * random() - 2]);
  const targets = rows.map(([, a = 0, b = 0]) => random() < 1 / (1 + Math.exp(-(0.5 + 1.5 * a - 0.8 * b))));

  it("finds the weights that made the outcomes", () => {
    const fitted = fitLogistic(rows, targets, { rising: new Set([1]), ridge: 1e-5 });
    [0.5, 1.5, -0.8].forEach((weight, at) => expect(Math.abs((fitted[at] ?? 0) - weight)).toBeLessThan(0.08));
  });

  it("leaves out what would fall where it has to rise, and fits the others without it", () => {
    const [bias, rising, left] = fitLogistic(rows, targets, { rising: new Set([1, 2]), ridge: 1e-5 });
    const alone = fitLogistic(
      rows.map(([one = 0, a = 0]) => [one, a]),
      targets,
      { rising: new Set(), ridge: 1e-5 },
    );
    expect([bias, rising, left]).toEqual([...alone, 0]);
  });

  it("holds weights back the more, the larger the penalty", () => {
    const share = (ridge: number): number => fitLogistic([[1], [1]], [true, true], { rising: new Set(), ridge })[0] ?? 0;
    expect(share(0.1)).toBeLessThan(share(0.001));
  });

  it("stays finite where nothing is wrong", () => {
    const [bias = Infinity] = fitLogistic([[1], [1]], [true, true], { rising: new Set(), ridge: 1e-5 });
    expect(Number.isFinite(bias)).toBe(true);
  });
});
