import type { Interval } from "./bootstrap.ts";
import type { Compared } from "./comparison.ts";
import type { Measure } from "./measure.ts";
import { tableOf } from "./text-table.ts";
import { floorOf, verdictOf } from "./verdict.ts";

/** What was measured on one bench. */
export interface BenchResult {
  readonly bench: string;
  readonly compared: readonly Compared[];
}

const HEAD = ["bench", "measure", "reader", "95%", "rules alone", "difference, 95%", "baseline", "floor", "aim", "verdict", "published"];

/** The table of all measures, with the trained reader beside the rules, the trivial baseline and what others reach. */
export function qualityTable(results: readonly BenchResult[]): string {
  return tableOf(
    HEAD,
    results.flatMap((result) => result.compared.map((compared) => rowOf(result, compared))),
  );
}

/** Whether anything stands below its floor. */
export const fails = (results: readonly BenchResult[]): boolean =>
  results.some(({ compared }) => compared.some((one) => verdictOf(one) === "BELOW FLOOR"));

function rowOf({ bench }: BenchResult, compared: Compared): string[] {
  const { measure, trained, rules, baseline, interval, difference } = compared;
  const show = (value: number | null | undefined): string => shown(value, measure);
  const gap = trained === null || rules === null ? null : trained - rules;
  return [
    bench,
    measure.name,
    show(trained),
    between(interval, show),
    show(rules),
    gap === null
      ? ""
      : `${signed(gap, measure)} ${difference === null ? "" : `(${between(difference, (value) => signed(value, measure))})`}`.trim(),
    show(baseline),
    show(floorOf(compared)),
    show(measure.aim),
    verdictOf(compared),
    measure.published ?? "",
  ];
}

const between = (interval: Interval | null, show: (value: number) => string): string =>
  interval === null ? "" : `${show(interval.low)} to ${show(interval.high)}`;
const digits = (measure: Measure): number => (measure.scale === 100 ? 1 : 3);
const shown = (value: number | null | undefined, measure: Measure): string => (value == null ? "" : value.toFixed(digits(measure)));
const signed = (value: number, measure: Measure): string => `${value < 0 ? "" : "+"}${value.toFixed(digits(measure))}`;
