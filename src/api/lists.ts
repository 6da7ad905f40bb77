import { z } from "zod";
import { ProblemSchema } from "../model/problem.ts";

/** A part of a list: at most `limit` entries after the first `offset`. */
export const PageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  offset: z.coerce.number().int().nonnegative().default(0),
});

/** One report that the desk has read, with the size of what it found. */
export const ReportEntrySchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  /** EDTF. */
  published: z.string().nullable(),
  language: z.string().nullable(),
  /** Null where the bytes were never seen whole. */
  sha256: z.string().nullable(),
  file: z.string().nullable(),
  address: z.string().nullable(),
  /** ISO 8601 time at which the desk first recorded it. */
  recordedAt: z.string(),
  versions: z.number().int(),
  statements: z.number().int(),
  incidents: z.number().int(),
  problems: z.number().int(),
});
export type ReportEntry = Readonly<z.infer<typeof ReportEntrySchema>>;

/** The reports read, the last recorded first. */
export const ReportListSchema = z.object({ reports: z.array(ReportEntrySchema) }).meta({ id: "ReportList" });
export type ReportList = Readonly<z.infer<typeof ReportListSchema>>;

/** One problem that the desk has kept. */
export const ProblemEntrySchema = z.object({
  problem: ProblemSchema,
  /** Null where nothing could be read as a report. */
  reportId: z.string().nullable(),
  /** ISO 8601. */
  recordedAt: z.string(),
  by: z.string(),
});
export type ProblemEntry = Readonly<z.infer<typeof ProblemEntrySchema>>;

/** The problems kept, the last recorded first. */
export const ProblemListSchema = z.object({ problems: z.array(ProblemEntrySchema) }).meta({ id: "ProblemList" });
export type ProblemList = Readonly<z.infer<typeof ProblemListSchema>>;
