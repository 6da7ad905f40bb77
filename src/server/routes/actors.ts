import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { ActorListSchema, ActorResponseSchema } from "../../api/actors.ts";
import { AsOfSchema } from "../../api/as-of.ts";
import { PageQuerySchema } from "../../api/lists.ts";
import { API_PATHS } from "../../api/paths.ts";
import type { PageDesk } from "../page-desk.ts";
import { Refusal } from "../refusal.ts";
import { refusals } from "../refusal-responses.ts";

const listActors = createRoute({
  method: "get",
  path: API_PATHS.actors,
  summary: "Actors over all reports, those that most reports name first.",
  request: { query: PageQuerySchema },
  responses: {
    200: { description: "A part of the list.", content: { "application/json": { schema: ActorListSchema } } },
    ...refusals(400, 403, 503),
  },
});

const showActor = createRoute({
  method: "get",
  path: API_PATHS.actor,
  summary: "What is known of one actor over all reports, by its id or a name, as of now or of an earlier time.",
  request: { params: z.object({ id: z.string() }), query: AsOfSchema },
  responses: {
    200: { description: "The actor.", content: { "application/json": { schema: ActorResponseSchema } } },
    ...refusals(400, 403, 404, 409, 503),
  },
});

/** Actors: list, show. */
export function addActorRoutes(app: OpenAPIHono, desk: PageDesk): void {
  app.openapi(listActors, async (context) => context.json({ actors: [...(await desk.actors(context.req.valid("query")))] }, 200));
  app.openapi(showActor, async (context) => {
    const { id } = context.req.valid("param");
    const { asOf } = context.req.valid("query");
    const page = await desk.actor(id, { asOf });
    if (page === null)
      throw new Refusal("not-found", `No report${asOf === undefined ? "" : ` that was published by ${asOf}`} names an actor "${id}".`);
    return context.json(page, 200);
  });
}
