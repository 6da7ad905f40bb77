import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { API_PATHS } from "../../api/paths.ts";
import { WarningsQuerySchema, WarningsResponseSchema } from "../../api/warnings.ts";
import type { PageDesk } from "../page-desk.ts";
import { refusals } from "../refusal-responses.ts";

const showWarnings = createRoute({
  method: "get",
  path: API_PATHS.warnings,
  summary: "Warnings over all reports, scored against what happened, and how each issuer fares.",
  request: { query: WarningsQuerySchema },
  responses: {
    200: { description: "The board.", content: { "application/json": { schema: WarningsResponseSchema } } },
    ...refusals(400, 403, 503),
  },
});

/** Warnings: the board. */
export function addWarningRoutes(app: OpenAPIHono, desk: PageDesk): void {
  app.openapi(showWarnings, async (context) => context.json(await desk.warnings(context.req.valid("query")), 200));
}
