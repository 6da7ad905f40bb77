import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { type CountAsk, CountAskSchema, CountResponseSchema, definitionOfAsk } from "../../api/counts.ts";
import { ROWS_SHOWN } from "../../api/rows-shown.ts";
import { API_PATHS } from "../../api/paths.ts";
import type { Drawing } from "../../desk/datasets/draw-count.ts";
import type { PageDesk } from "../page-desk.ts";
import { refusals } from "../refusal-responses.ts";

/** Seconds after which a count is given up, and the page says so. */
const TIME_LIMIT = 20;

const showCount = createRoute({
  method: "get",
  path: API_PATHS.counts,
  summary: "How many incidents of the event data fit a definition: for sure, by the first day, and at most; with the rows behind it.",
  request: { query: CountAskSchema },
  responses: {
    200: { description: "The count.", content: { "application/json": { schema: CountResponseSchema } } },
    ...refusals(400, 403, 404, 503),
  },
});

const drawing = <Path extends string>(path: Path, summary: string) =>
  createRoute({
    method: "get",
    path,
    summary,
    request: { query: CountAskSchema },
    responses: {
      200: { description: "The drawing.", content: { "image/svg+xml": { schema: z.string() } } },
      ...refusals(400, 403, 404, 503),
    },
  });

/** Counts of event data: numbers and drawings. */
export function addCountRoutes(app: OpenAPIHono, desk: PageDesk): void {
  app.openapi(showCount, async (context) => {
    const ask = context.req.valid("query");
    const answer = await desk.datasets.count(definitionOfAsk(ask), {
      by: ask.by,
      rows: { limit: ROWS_SHOWN, offset: ask.offset },
      timeLimit: TIME_LIMIT,
    });
    return context.json(CountResponseSchema.parse({ ...answer, offset: ask.offset }), 200);
  });
  const draw = async (ask: CountAsk, how: Drawing): Promise<string> => {
    const { bytes } = await desk.datasets.draw(definitionOfAsk(ask), { drawing: how, format: "svg", title: null });
    return new TextDecoder().decode(bytes);
  };
  app.openapi(drawing(API_PATHS.countMap, "A map of a count."), async (context) =>
    context.body(await draw(context.req.valid("query"), { kind: "map" }), 200, SVG),
  );
  app.openapi(drawing(API_PATHS.countSeries, "A count by year, in small charts by what it is parted by."), async (context) => {
    const ask = context.req.valid("query");
    const parts = ask.by?.find((group) => group !== "year" && group !== "month") ?? null;
    return context.body(await draw(ask, { kind: "series", by: ask.by?.includes("month") === true ? "month" : "year", parts }), 200, SVG);
  });
}

const SVG = { "content-type": "image/svg+xml", "x-content-type-options": "nosniff" };
