import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { PageQuerySchema, ReportListSchema } from "../../api/lists.ts";
import { API_PATHS } from "../../api/paths.ts";
import { ReadFilesSchema, ReadRequestSchema } from "../../api/read-request.ts";
import { ReadingJobSchema } from "../../api/reading-job.ts";
import { reportResponse, ReportResponseSchema } from "../../api/report.ts";
import type { Source } from "../../model/captured.ts";
import type { PageDesk } from "../page-desk.ts";
import type { ReadingJobs } from "../reading-jobs.ts";
import { Refusal } from "../refusal.ts";
import { refusals } from "../refusal-responses.ts";

/** Most bytes that one request may send: what is larger is read from disk by the command line. */
export const LARGEST_REQUEST = 64 * 1024 * 1024;

const readReports = createRoute({
  method: "post",
  path: API_PATHS.reports,
  summary: "Read a pasted text, the page at an address, or files; answers at once with the job that reads them.",
  request: {
    body: {
      content: { "application/json": { schema: ReadRequestSchema }, "multipart/form-data": { schema: ReadFilesSchema } },
    },
  },
  responses: {
    202: { description: "The job.", content: { "application/json": { schema: ReadingJobSchema } } },
    ...refusals(400, 403, 413, 415),
  },
});

const listReports = createRoute({
  method: "get",
  path: API_PATHS.reports,
  summary: "The reports read, the last recorded first.",
  request: { query: PageQuerySchema },
  responses: {
    200: { description: "A part of the list.", content: { "application/json": { schema: ReportListSchema } } },
    ...refusals(400, 403, 503),
  },
});

const showReport = createRoute({
  method: "get",
  path: API_PATHS.report,
  summary: "What was read in one report, and the same prepared for a page.",
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: "The report.", content: { "application/json": { schema: ReportResponseSchema } } },
    ...refusals(403, 404, 409, 503),
  },
});

/** Reports: read, list, show. */
export function addReportRoutes(app: OpenAPIHono, desk: PageDesk, jobs: ReadingJobs): void {
  const tooLarge = (): never => {
    throw new Refusal(
      "too-large",
      `More than ${LARGEST_REQUEST / 1024 / 1024} MB was sent at once. Send fewer or smaller files, or read them with "hearsay read".`,
    );
  };
  app.use(API_PATHS.reports, bodyLimit({ maxSize: LARGEST_REQUEST, onError: tooLarge }));
  app.openapi(readReports, async (context) => {
    const mediaType = context.req.header("content-type") ?? "";
    const isForm = mediaType.startsWith("multipart/form-data");
    if (!isForm && !mediaType.startsWith("application/json")) {
      throw new Refusal("unsupported-media-type", `Reports are sent as application/json or multipart/form-data, not as "${mediaType}".`);
    }
    const asked = context.req.valid(isForm ? "form" : "json");
    const { published, publisher } = asked;
    const sources = "files" in asked ? await Promise.all(asked.files.map(fileSource)) : [sourceOf(asked)];
    return context.json(jobs.start(sources, { published, publisher }), 202);
  });
  app.openapi(listReports, async (context) => context.json({ reports: [...(await desk.list(context.req.valid("query")))] }, 200));
  app.openapi(showReport, async (context) => {
    const { id } = context.req.valid("param");
    const reading = await desk.show(id);
    if (reading === null) throw new Refusal("not-found", `The desk has no report "${id}". It may be in another data folder.`);
    return context.json(reportResponse(reading), 200);
  });
}

type Asked = { readonly kind: "text"; readonly text: string } | { readonly kind: "address"; readonly address: string };

function sourceOf(request: Asked): Source {
  if (request.kind === "address") return { kind: "address", address: request.address };
  // Half a surrogate pair has no bytes: it becomes U+FFFD here, as it does in every file.
  return {
    kind: "bytes",
    bytes: new TextEncoder().encode(request.text),
    name: null,
    obtained: "pasted",
    mediaType: "text/plain; charset=utf-8",
  };
}

/** What a browser says of a file whose kind it does not know: nothing, as far as reading goes. */
const UNKNOWN_KIND: ReadonlySet<string> = new Set(["", "application/octet-stream"]);

async function fileSource(file: File): Promise<Source> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = UNKNOWN_KIND.has(file.type) ? {} : { mediaType: file.type };
  return { kind: "bytes", bytes, name: file.name === "" ? null : file.name, obtained: "file", ...mediaType };
}
