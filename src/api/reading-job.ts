import { z } from "zod";
import { ProblemSchema } from "../model/problem.ts";
import { ApiErrorSchema } from "./api-error.ts";

/** What can be said of a job: it waits its turn, reads, and ends in one of three ways. */
export const JOB_STATES = ["waiting", "reading", "done", "cancelled", "failed"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** What became of one report of a job. */
export const JobReportSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  /** Name or address that it was given under. */
  name: z.string().nullable(),
  state: z.enum(["read", "already-read", "unreadable"]),
  statements: z.number().int(),
  problems: z.array(ProblemSchema),
});
export type JobReport = Readonly<z.infer<typeof JobReportSchema>>;

/** Reports being read at somebody's request. */
export const ReadingJobSchema = z
  .object({
    id: z.string(),
    state: z.enum(JOB_STATES),
    /** Grows with each change: ask with `seen` to be answered when there is news. */
    revision: z.number().int(),
    /** Number of sources given; a source may hold several reports. */
    sources: z.number().int(),
    /** Reports done. */
    done: z.number().int(),
    /** UTF-16 units of text read. */
    characters: z.number().int(),
    /** File or address that is being read. */
    current: z.string().nullable(),
    reports: z.array(JobReportSchema),
    error: ApiErrorSchema.nullable(),
  })
  .meta({ id: "ReadingJob" });
export type ReadingJob = Readonly<z.infer<typeof ReadingJobSchema>>;

/** What a job is asked with: the revision that the asker has seen, so that the answer waits for a newer one. */
export const JobQuerySchema = z.object({ seen: z.coerce.number().int().nonnegative().optional() });
