import { seeded } from "../bootstrap.ts";

/** A probability and what came of it. */
export interface Outcome {
  readonly probability: number;
  readonly right: boolean;
}

/** Statements of like probability. */
export interface Bin {
  readonly count: number;
  /** Mean probability, and share of those that are right, 0..1. */
  readonly probability: number;
  readonly right: number;
}

const BINS = 10;

/** Statements in the order of their probability, cut into ten bins of as many each. */
export function binsOf(outcomes: readonly Outcome[]): Bin[] {
  const sorted = outcomes.toSorted((a, b) => a.probability - b.probability);
  return Array.from({ length: BINS }, (_, bin) => {
    const members = sorted.slice(Math.floor((bin * sorted.length) / BINS), Math.floor(((bin + 1) * sorted.length) / BINS));
    return {
      count: members.length,
      probability: mean(members.map(({ probability }) => probability)),
      right: mean(members.map(({ right }) => Number(right))),
    };
  }).filter(({ count }) => count > 0);
}

/** Expected calibration error, 0..1: how far probability and share of right ones lie apart, over ten bins of as many statements each. */
export function expectedError(outcomes: readonly Outcome[]): number {
  return binsOf(outcomes).reduce(
    (sum, { count, probability, right }) => sum + (count / outcomes.length) * Math.abs(probability - right),
    0,
  );
}

/** Mean squared distance of probability and outcome, 0..1 (Brier 1950): it also tells whether right and wrong are told apart. */
export function brierScore(outcomes: readonly Outcome[]): number {
  return mean(outcomes.map(({ probability, right }) => (probability - Number(right)) ** 2));
}

/** How often the first of a right and a wrong statement has the higher probability, 0.5..1 where it is of use; ties count half. */
export function areaUnderCurve(outcomes: readonly Outcome[]): number {
  const wrong = outcomes.filter(({ right }) => !right).map(({ probability }) => probability);
  const right = outcomes.filter((one) => one.right).map(({ probability }) => probability);
  let won = 0;
  for (const a of right) for (const b of wrong) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won / (right.length * wrong.length);
}

/** The error that probabilities without any fault would show among so few statements: mean over outcomes drawn by them. */
export function errorByChance(outcomes: readonly Outcome[], times = 200): number {
  const random = seeded(1);
  return mean(
    Array.from({ length: times }, () => expectedError(outcomes.map(({ probability }) => ({ probability, right: random() < probability })))),
  );
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
