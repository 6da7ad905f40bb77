import { z } from "zod";
import { IssuerScoreSchema, type IssuerScore } from "../model/issuer-score.ts";
import { BaseRateSchema, ScoredOutcomeSchema, type BaseRate, type JoinedWarning, type ScoredOutcome } from "../model/told-warning.ts";
import { WarningToldSchema, warningTold } from "./warning-told.ts";

/** A warning and what became of it over all reports. */
const WarningLineSchema = WarningToldSchema.extend({
  outcome: ScoredOutcomeSchema.extend({ label: z.string().nullable() }),
  /** Null where no window of its length is left to compare it with, or it is void. */
  baseRate: BaseRateSchema.nullable(),
  /** Warnings that may be this one and are counted apart, by id. */
  maybe: z.array(z.object({ id: z.string(), reason: z.string() })),
});
export type WarningLine = Readonly<z.infer<typeof WarningLineSchema>>;

/** Warnings scored against what happened, over all reports. */
export const WarningBoardSchema = z.object({
  /** EDTF time that was asked about; null for all that the desk has. */
  asOf: z.string().nullable(),
  /** When the last report that counts was published. */
  lastPublished: z.string().nullable(),
  /** First and last day of the span of the desk's incidents; null where no day is known. */
  span: z.object({ first: z.string(), last: z.string() }).nullable(),
  /** Attacks in the news, those in the window of a warning that was told before, and those of which that cannot be told. */
  attacks: z.object({ known: z.number(), warnedOf: z.number(), unsure: z.number() }),
  warnings: z.array(WarningLineSchema),
  issuers: z.array(IssuerScoreSchema),
});
export type WarningBoard = Readonly<z.infer<typeof WarningBoardSchema>>;

/** What was worked out of one warning. */
export interface BoardWarning {
  readonly joined: JoinedWarning;
  readonly outcome: ScoredOutcome;
  readonly baseRate: BaseRate | null;
}

/** The board, or what concerns the issuers in whose name the words of `issuer` stand. */
export function warningBoard(
  {
    warnings,
    issuers,
    ...facts
  }: Omit<WarningBoard, "warnings" | "issuers"> & {
    readonly warnings: readonly BoardWarning[];
    readonly issuers: readonly { readonly score: IssuerScore; readonly warnings: readonly number[] }[];
  },
  { issuer, labelOf }: { readonly issuer: string | null; readonly labelOf: (incident: string) => string | null },
): WarningBoard {
  const wanted = issuers.filter(({ score }) => issuer === null || score.names.some((name) => hasWords(name, issuer)));
  const shown = new Set(wanted.flatMap(({ warnings: of }) => of));
  return {
    ...facts,
    warnings: warnings.flatMap(({ joined, outcome, baseRate }, at) =>
      shown.has(at)
        ? [
            {
              ...warningTold(joined),
              outcome: { ...outcome, label: outcome.incident === null ? null : labelOf(outcome.incident) },
              baseRate,
              maybe: joined.maybe.map(({ of, reason }) => ({ id: warnings[of]?.joined.terms.warning.statement ?? "", reason })),
            },
          ]
        : [],
    ),
    issuers: wanted.map(({ score }) => score),
  };
}

const hasWords = (name: string, words: string): boolean => name.toLowerCase().includes(words.trim().toLowerCase());
