import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { AsOfSchema } from "../../api/as-of.ts";
import { IncidentListSchema, IncidentResponseSchema } from "../../api/incidents.ts";
import { PageQuerySchema } from "../../api/lists.ts";
import { API_PATHS } from "../../api/paths.ts";
import type { IncidentPage } from "../../views/incident-page.ts";
import type { PageDesk } from "../page-desk.ts";
import { Refusal } from "../refusal.ts";
import { refusals } from "../refusal-responses.ts";

const listIncidents = createRoute({
  method: "get",
  path: API_PATHS.incidents,
  summary: "Incidents over all reports, those that most reports tell of first.",
  request: { query: PageQuerySchema },
  responses: {
    200: { description: "A part of the list.", content: { "application/json": { schema: IncidentListSchema } } },
    ...refusals(400, 403, 503),
  },
});

const showIncident = createRoute({
  method: "get",
  path: API_PATHS.incident,
  summary: "What is said of one incident over all reports, as of now or of an earlier time.",
  request: { params: z.object({ id: z.string() }), query: AsOfSchema },
  responses: {
    200: { description: "The incident.", content: { "application/json": { schema: IncidentResponseSchema } } },
    ...refusals(400, 403, 404, 409, 503),
  },
});

/** Incidents: list, show. */
export function addIncidentRoutes(app: OpenAPIHono, desk: PageDesk): void {
  app.openapi(listIncidents, async (context) => context.json({ incidents: [...(await desk.incidents(context.req.valid("query")))] }, 200));
  app.openapi(showIncident, async (context) => {
    const { id } = context.req.valid("param");
    const { asOf } = context.req.valid("query");
    const whole = await desk.incident(id);
    if (whole === null) throw new Refusal("not-found", `The desk has no incident "${id}". It may be in another data folder.`);
    const page = asOf === undefined ? whole : await desk.incident(id, { asOf });
    const moments = momentsOf(whole);
    if (page === null)
      throw new Refusal(
        "not-found",
        `No report of this incident had been published by ${asOf ?? "then"}. The first is of ${moments[0] ?? "a day that is not known"}.`,
      );
    return context.json({ page, moments }, 200);
  });
}

function momentsOf({ told, history }: IncidentPage): string[] {
  const seen = history.flatMap(({ steps }) => steps).flatMap(({ time }) => (time.of === "said" ? [] : [time.edtf]));
  const single = [...told.map((one) => one.published), ...seen].filter((time): time is string => time !== null && !time.includes("/"));
  return [...new Set(single)].toSorted((a, b) => (a < b ? -1 : 1));
}
