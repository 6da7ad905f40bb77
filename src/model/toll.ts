import { z } from "zod";
import { FIGURE_KINDS } from "./figure.ts";
import { SaidTimeSchema, StatementPlaceSchema } from "./said-time.ts";

/** Whether a number of people counts those who attacked, too, as far as the words tell; `alone`: it counts nobody else. */
export const ATTACKERS_COUNTED = ["yes", "no", "alone", "unknown"] as const;
export type AttackersCounted = (typeof ATTACKERS_COUNTED)[number];

/** One number that somebody gave for an incident, at its time. */
export const TollEntrySchema = z.object({
  /** Report, version, incident and place in the incident's list of figures. */
  id: z.string(),
  min: z.number().int().nonnegative(),
  /** Null where no upper end was said. */
  max: z.number().int().nonnegative().nullable(),
  qualifier: z.string().nullable(),
  /** Null for the publisher's own voice. */
  speaker: z.string().nullable(),
  publisher: z.string().nullable(),
  /** Id of the independent source at the end of its chain: entries of one origin are one source. */
  origin: z.string(),
  time: SaidTimeSchema,
  report: z.string(),
  version: z.number().int().nonnegative(),
  statement: z.string().nullable(),
  includesAttackers: z.enum(ATTACKERS_COUNTED),
  /** The same number in reports that have their text from that one. */
  copies: z.array(StatementPlaceSchema.extend({ statement: z.string().nullable() })),
});
export type TollEntry = Readonly<z.infer<typeof TollEntrySchema>>;

/** The named rules that derive one number from many. */
export const TOLL_RULES = ["gtd", "acled", "ucdp", "desk"] as const;
export type TollRuleName = (typeof TOLL_RULES)[number];

/** What a named rule makes of a series of figures. */
export const DerivedTollSchema = z.object({
  rule: z.enum(TOLL_RULES),
  /** Lowest, likeliest and highest number of people; null where the rule gives none. Where all are there, low <= best <= high. */
  low: z.number().int().nonnegative().nullable(),
  best: z.number().int().nonnegative().nullable(),
  high: z.number().int().nonnegative().nullable(),
  /** How the rule came to it, in words. */
  reasons: z.array(z.string()),
  /** Ids of the entries that it rests on. */
  used: z.array(z.string()),
  /** Entries of the series that it leaves out, with why. */
  leftOut: z.array(z.object({ id: z.string(), why: z.string() })),
});
export type DerivedToll = Readonly<z.infer<typeof DerivedTollSchema>>;

/** The figures of one kind that can be compared with each other, the earliest first, and what each rule derives from them. */
export const TollOverTimeSchema = z.object({
  kind: z.enum(FIGURE_KINDS),
  includesAttackers: z.enum(ATTACKERS_COUNTED),
  entries: z.array(TollEntrySchema),
  derived: z.array(DerivedTollSchema),
  /** Why other figures of the incident are not joined with these, in words. */
  notJoined: z.array(z.string()),
});
export type TollOverTime = Readonly<z.infer<typeof TollOverTimeSchema>>;
