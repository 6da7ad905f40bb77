import { z } from "zod";
import { ActorSchema } from "./actor.ts";
import { HypothesisSchema, OdditySchema, OverclaimSchema } from "./assessment.ts";
import { IncidentSchema } from "./incident.ts";
import { ProblemSchema } from "./problem.ts";
import { SpanSchema } from "./span.ts";
import { StatementSchema } from "./statement.ts";
import { WarningSchema } from "./warning.ts";

/** What is known of the report that was read. */
export const ReadingReportSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  /** Null where the bytes were never seen whole: a file that is missing, an address that does not answer. */
  sha256: z.string().nullable(),
  file: z.string().nullable(),
  address: z.string().nullable(),
});

/** Everything that the desk reads in one version of one report: the contract of `hearsay read --format json`. */
export const ReadingSchema = z.object({
  report: ReadingReportSchema,
  /** What all offsets refer to. */
  text: z.string(),
  statements: z.array(StatementSchema),
  incidents: z.array(IncidentSchema),
  warnings: z.array(WarningSchema),
  hypotheses: z.array(HypothesisSchema),
  overclaims: z.array(OverclaimSchema),
  oddities: z.array(OdditySchema),
  actors: z.array(ActorSchema),
  boilerplate: z.array(SpanSchema),
  problems: z.array(ProblemSchema),
});
export type Reading = Readonly<z.infer<typeof ReadingSchema>>;
