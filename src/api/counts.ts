import { z } from "zod";
import { COUNT_GROUPS, type CountDefinition, definitionOfParts } from "../model/count-definition.ts";
import { dayBound } from "../model/edtf.ts";
import { INCIDENT_STATUSES, INCIDENT_TYPES } from "../model/event-mention.ts";

const asList = (value: unknown): unknown => (value === undefined || Array.isArray(value) ? value : [value]);

/** A part of an address that may be given more than once. */
const many = <One extends z.ZodType>(one: One, description: string) =>
  z
    .preprocess(asList, z.array(one).max(100, "More than 100 of one part were given.").optional())
    .meta({ type: "array", items: { type: "string" }, description });
const name = z.string().trim().min(1).max(300, "A name is longer than 300 characters.");

const bound = (end: "first" | "last") =>
  z
    .string()
    .transform((text, context) => {
      const day = dayBound(text, end);
      if (day === null)
        context.addIssue({ code: "custom", message: "An EDTF date with a year was needed, such as 2024-03-23, 2024-03 or 2024." });
      return day ?? "";
    })
    .optional()
    .meta({ type: "string" });

const flag = z.enum(["yes", "no"], "This is yes or no.").optional();

/** What is counted, as the parts of an address: the words are those of `hearsay count`. */
export const CountAskSchema = z.object({
  dataset: many(name, "As ucdp-ged, or as it stood in a version: ucdp-ged@25.1."),
  actor: many(name, "In which this actor takes part."),
  affiliates: flag,
  accused: flag,
  claimed: flag,
  type: many(z.enum(INCIDENT_TYPES), "Kinds of attack."),
  status: many(z.enum(INCIDENT_STATUSES), "Accomplished where it is left out."),
  country: many(
    z
      .string()
      .regex(/^[A-Za-z]{2}$/, "A code of two letters was needed, such as SY.")
      .transform((code) => code.toUpperCase()),
    "ISO 3166-1 alpha-2.",
  ),
  region: many(name, "Within this first-order division."),
  "exclude-region": many(name, "Without this first-order division."),
  since: bound("first"),
  until: bound("last"),
  by: many(z.enum(COUNT_GROUPS, `One or two of ${COUNT_GROUPS.join(", ")} were needed.`), "What it is parted by: at most two.").refine(
    (groups) => (groups ?? []).length <= 2,
    "A count is parted by two things at most.",
  ),
  offset: z.coerce.number().int().nonnegative().max(1_000_000).default(0),
});
export type CountAsk = z.output<typeof CountAskSchema>;

/** The definition that the parts of an address make up. */
export function definitionOfAsk(ask: CountAsk): CountDefinition {
  return definitionOfParts({
    datasets: ask.dataset,
    actors: ask.actor,
    affiliates: ask.affiliates === "yes" || undefined,
    role: ask.accused === "yes" ? "accused" : undefined,
    claimed: ask.claimed === undefined ? undefined : ask.claimed === "yes",
    types: ask.type,
    statuses: ask.status,
    countries: ask.country,
    regions: ask.region,
    excludedRegions: ask["exclude-region"],
    since: ask.since,
    until: ask.until,
  });
}

const UnderstoodNameSchema = z.object({
  asked: z.string(),
  /** What it was taken for; null where neither register nor gazetteer knows it. */
  means: z.string().nullable(),
  /** As datasets write it. */
  names: z.array(z.string()),
  undecided: z.array(z.string()),
});

const numbers = { count: z.number(), low: z.number(), high: z.number() };

/** What a count came to: by the first day and the place as coded, for sure, and at most. */
export const CountResponseSchema = z
  .object({
    ...numbers,
    id: z.string(),
    deaths: z.object({ low: z.number(), best: z.number(), high: z.number() }),
    understood: z.object({
      datasets: z.array(
        z.object({
          dataset: z.string(),
          title: z.string(),
          version: z.string().nullable(),
          versions: z.array(z.string()),
          first: z.string().nullable(),
          last: z.string().nullable(),
        }),
      ),
      actors: z.array(UnderstoodNameSchema),
      regions: z.array(UnderstoodNameSchema),
      excludedRegions: z.array(UnderstoodNameSchema),
      /** What the numbers go by, in words. */
      rules: z.array(z.string()),
    }),
    notes: z.array(z.object({ code: z.string(), message: z.string() })),
    groups: z
      .object({ by: z.array(z.enum(COUNT_GROUPS)), lines: z.array(z.object({ by: z.array(z.string().nullable()), ...numbers })) })
      .optional(),
    /** Incidents behind it, at most `ROWS_SHOWN` from the offset that was asked for. */
    rows: z.array(
      z.object({
        dataset: z.string(),
        version: z.string(),
        key: z.string(),
        fits: z.enum(["sure", "count", "possible"]),
        starts: z.string().nullable(),
        ends: z.string().nullable(),
        country: z.string().nullable(),
        region: z.string().nullable(),
        place: z.string().nullable(),
        actors: z.array(z.string()),
        /** Every column of the row, by its name. */
        columns: z.record(z.string(), z.string()),
      }),
    ),
    offset: z.number(),
    citation: z.string(),
  })
  .meta({ id: "Count" });
export type CountResponse = Readonly<z.infer<typeof CountResponseSchema>>;
