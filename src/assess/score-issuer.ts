import type { IssuerScore } from "../model/issuer-score.ts";
import type { BaseRate, ScoredOutcome } from "../model/told-warning.ts";
import { OUTCOME_KINDS, type Outcome } from "../model/warning.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/**
 * When a share says something: of 30 cases at least, with a 95% interval narrower than 30 points. The rule by which the National Center for Health Statistics of
 * the United States publishes proportions or keeps them back (Parker and others, Vital and Health Statistics 2/175, 2017), which takes another interval than Wilson's.
 */
export const FEWEST_CASES = 30;
export const WIDEST_INTERVAL = 0.3;

/** One warning of the issuer, with what became of it and what chance would give. */
export interface ScoredWarning {
  readonly outcome: ScoredOutcome;
  readonly baseRate: BaseRate | null;
}

/** Counts an issuer's warnings by outcome, puts its hits beside what chance would give, and says what the numbers can bear. */
export function scoreIssuer(
  { issuer, names, maybe }: Pick<IssuerScore, "issuer" | "names" | "maybe">,
  warnings: readonly ScoredWarning[],
): IssuerScore {
  const number = (is: (one: ScoredWarning) => boolean): number => warnings.filter(is).length;
  const scored = warnings.filter(({ outcome }) => outcome.counts !== "neither");
  const hits = number(({ outcome }) => outcome.counts === "hit");
  const misses = scored.length - hits;
  const base = scored.flatMap(({ baseRate }) => (baseRate === null ? [] : [baseRate.share]));
  const baseRate = base.length === 0 ? null : base.reduce((sum, share) => sum + share, 0) / base.length;
  const interval = wilsonInterval(hits, scored.length);
  return {
    issuer,
    names: [...names],
    maybe: [...maybe],
    warnings: warnings.length,
    outcomes: Object.fromEntries(OUTCOME_KINDS.map((kind) => [kind, number(({ outcome }) => outcome.kind === kind)])) as Record<
      Outcome["kind"],
      number
    >,
    scored: { hits, misses },
    lookedBackOn: number(({ outcome }) => outcome.lookedBackOn !== "no"),
    unsure: number(({ outcome }) => isUnsure(outcome)),
    hitRate: scored.length === 0 ? null : hits / scored.length,
    interval: interval === null ? null : [...interval],
    baseRate,
    note:
      issuer === null
        ? "Nobody tells by name who issued them: these are not one issuer's."
        : noteOf({ hits, count: scored.length, interval, baseRate }),
  };
}

const isUnsure = ({ kind, lookedBackOn, counts }: ScoredOutcome): boolean =>
  counts === "neither" && lookedBackOn === "no" && kind !== "open" && kind !== "void";

interface Numbers {
  readonly hits: number;
  readonly count: number;
  readonly interval: readonly [number, number] | null;
  readonly baseRate: number | null;
}

function noteOf({ hits, count, interval, baseRate }: Numbers): string {
  if (interval === null) return "No warning of theirs can be called a hit or a miss yet.";
  const [low, high] = interval;
  if (count < FEWEST_CASES)
    return `Too few to say anything: ${count} ${count === 1 ? "warning" : "warnings"} could be scored, and ${FEWEST_CASES} are needed at least.`;
  if (high - low >= WIDEST_INTERVAL) {
    const width = Math.round(100 * (high - low));
    return `Too uncertain to say anything: the 95% interval is ${width} points wide, and ${100 * WIDEST_INTERVAL} are too many.`;
  }
  if (baseRate === null) return "What chance would give is not known: the desk's incidents cover no other window of that length.";
  if (baseRate < low) return `More hits than chance gives: ${hits} of ${count}.`;
  if (baseRate > high) return `Fewer hits than chance gives: ${hits} of ${count}.`;
  return `Not to be told from chance: what chance gives lies within the 95% interval of ${hits} of ${count}.`;
}
