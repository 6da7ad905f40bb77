import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { PageQuerySchema, ProblemListSchema } from "../../api/lists.ts";
import { API_PATHS } from "../../api/paths.ts";
import type { PageDesk } from "../page-desk.ts";
import { refusals } from "../refusal-responses.ts";

const listProblems = createRoute({
  method: "get",
  path: API_PATHS.problems,
  summary: "What came in and could not be read, or not wholly, the last recorded first.",
  request: { query: PageQuerySchema },
  responses: {
    200: { description: "A part of the list.", content: { "application/json": { schema: ProblemListSchema } } },
    ...refusals(400, 403, 503),
  },
});

/** Problems: list. */
export function addProblemRoutes(app: OpenAPIHono, desk: PageDesk): void {
  app.openapi(listProblems, async (context) => context.json({ problems: [...(await desk.problems(context.req.valid("query")))] }, 200));
}
