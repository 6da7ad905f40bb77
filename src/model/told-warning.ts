import { z } from "zod";
import { IncidentSchema } from "./incident.ts";
import { OutcomeSchema, type Warning } from "./warning.ts";

/** What is known of the place that a warning names. */
export interface WarnedPlace {
  /** As written. */
  readonly written: string;
  /** ISO 3166-1 alpha-2 code; null where nobody has resolved it. */
  readonly country: string | null;
  /** Whether it is the whole of that country. */
  readonly whole: boolean;
}

/** Who issued a warning, as one report names it. */
export interface WarningIssuer {
  readonly name: string;
  readonly actorId: string | null;
  /** Code of the country that it belongs to, where known. */
  readonly country: string | null;
}

/** A warning as one report tells it. */
export interface ToldWarning {
  readonly report: string;
  /** EDTF; null where nobody knows. */
  readonly published: string | null;
  /** What was read; its outcome within the report is not looked at. */
  readonly warning: Warning;
  /** Null where the words name nobody. */
  readonly issuer: WarningIssuer | null;
  readonly place: WarnedPlace | null;
  /** ISO 8601: when the desk first recorded a warning of this report in these terms. */
  readonly recordedAt: string;
}

/** One warning with all reports that tell it, the first published first; its terms are those of the first. */
export interface JoinedWarning {
  readonly terms: ToldWarning;
  readonly told: readonly ToldWarning[];
  /** Warnings that may be this one and are kept apart, by their place in the list, with the reason. */
  readonly maybe: readonly { readonly of: number; readonly reason: string }[];
}

/** One issuer with all names that reports give it. */
export interface JoinedIssuer {
  /** False for all warnings of which nobody tells the issuer, or only in words that fit many ("officials"). */
  readonly named: boolean;
  readonly names: readonly string[];
  /** Names of issuers that may be this one and are kept apart. */
  readonly maybe: readonly string[];
  /** Its warnings, by their place in the list. */
  readonly warnings: readonly number[];
}

/** An incident as one report tells it, as far as a warning is compared with it. */
export const IncidentFactsSchema = IncidentSchema.pick({ id: true, type: true, status: true, date: true, place: true, targets: true });
export type IncidentFacts = Readonly<z.infer<typeof IncidentFactsSchema>>;

/** An incident over all reports that tell it, as far as a warning is compared with it. */
export interface KnownIncident extends IncidentFacts {
  readonly label: string;
  /** Whether a report told it while it was news. */
  readonly news: boolean;
}

/** Whether something is so; `unknown` where a careful person could not tell. */
export const ANSWERS = ["yes", "no", "unknown"] as const;

/** What became of a warning, as far as the reports known by then tell. */
export const ScoredOutcomeSchema = OutcomeSchema.extend({
  /** Whether the first report that tells the warning was published after its outcome or the end of its window: such warnings are told because of the outcome. */
  lookedBackOn: z.enum(ANSWERS),
  /** Whether a report was published after the window's end, so that an incident within it could be known. */
  watched: z.boolean(),
  /** Incidents that may be what was warned of, for a person to look at, with what cannot be told of them; `within`: they may lie in the window. */
  uncertain: z.array(z.object({ incident: z.string(), label: z.string(), within: z.boolean(), why: z.string() })),
  /** What it counts as: neither a hit nor a miss where it can not be told, or would be told because of the outcome. */
  counts: z.enum(["hit", "miss", "neither"]),
});
export type ScoredOutcome = Readonly<z.infer<typeof ScoredOutcomeSchema>>;

/** How often an incident that fits would lie in a window of this length by chance. */
export const BaseRateSchema = z.object({
  /** Days from the first to the last of a window. */
  days: z.number().int().positive(),
  /** Windows of that length that begin on any day within the span of the desk's incidents and do not touch the warning's own; those that cannot be judged are left out. */
  windows: z.number().int().positive(),
  /** Those of them in which an incident lies that fits the warning's place and target. */
  held: z.number().int().nonnegative(),
  /** `held` of `windows`, 0..1. */
  share: z.number().min(0).max(1),
});
export type BaseRate = Readonly<z.infer<typeof BaseRateSchema>>;
