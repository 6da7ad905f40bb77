import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { API_PATHS } from "../../api/paths.ts";
import { JobQuerySchema, type ReadingJob, ReadingJobSchema } from "../../api/reading-job.ts";
import type { ReadingJobs } from "../reading-jobs.ts";
import { Refusal } from "../refusal.ts";
import { refusals } from "../refusal-responses.ts";

/** How long an answer waits for news, in milliseconds: well under the time after which browsers give up. */
const PATIENCE = 20_000;

const job = { description: "The job.", content: { "application/json": { schema: ReadingJobSchema } } };

const followJob = createRoute({
  method: "get",
  path: API_PATHS.job,
  summary: "How far a job is; with `seen`, answered when it has changed since that revision.",
  request: { params: z.object({ id: z.string() }), query: JobQuerySchema },
  responses: { 200: job, ...refusals(400, 403, 404) },
});

const cancelJob = createRoute({
  method: "delete",
  path: API_PATHS.job,
  summary: "End a job between two reports; what is read by then stays.",
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: job, ...refusals(403, 404) },
});

/** Jobs: follow, cancel. */
export function addJobRoutes(app: OpenAPIHono, jobs: ReadingJobs): void {
  const found = (value: ReadingJob | null): ReadingJob => {
    if (value === null)
      throw new Refusal("not-found", "The desk knows no such job. It forgets them when it is stopped; the reports read stay.");
    return value;
  };
  app.openapi(followJob, async (context) => {
    const { id } = context.req.valid("param");
    const { seen } = context.req.valid("query");
    return context.json(found(seen === undefined ? jobs.get(id) : await jobs.next(id, seen, PATIENCE)), 200);
  });
  app.openapi(cancelJob, (context) => context.json(found(jobs.cancel(context.req.valid("param").id)), 200));
}
