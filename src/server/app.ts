import { OpenAPIHono } from "@hono/zod-openapi";
import { secureHeaders } from "hono/secure-headers";
import { API_PATHS } from "../api/paths.ts";
import type { PageDesk } from "./page-desk.ts";
import type { PageFiles } from "./page-files.ts";
import type { ReadingJobs } from "./reading-jobs.ts";
import { errorBody, errorStatus, Refusal } from "./refusal.ts";
import { addActorRoutes } from "./routes/actors.ts";
import { addCountRoutes } from "./routes/counts.ts";
import { addIncidentRoutes } from "./routes/incidents.ts";
import { addJobRoutes } from "./routes/jobs.ts";
import { addPageRoutes } from "./routes/page.ts";
import { addProblemRoutes } from "./routes/problems.ts";
import { addReportRoutes } from "./routes/reports.ts";
import { addWarningRoutes } from "./routes/warnings.ts";
import { sameMachineOnly } from "./same-machine.ts";

/** What the web application is made of. */
export interface AppParts {
  readonly desk: PageDesk;
  readonly jobs: ReadingJobs;
  /** The files of the page; asked for at each request, so that the desk can start before they are built. */
  readonly page: () => Promise<PageFiles>;
  /** Name or address that the server listens at. */
  readonly host: string;
  /** Told of errors that are mistakes of the desk itself. */
  readonly onMistake: (error: unknown) => void;
}

/** Nothing from elsewhere, no inline script or style, no HTML made from strings, no framing. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  connectSrc: ["'self'"],
  formAction: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ["'none'"],
};

/** The desk's web application: the interface under /api and the page at /. */
export function createApp({ desk, jobs, page, host, onMistake }: AppParts): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) {
        const messages = result.error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message));
        throw new Refusal("bad-request", [...new Set(messages)].join(" "));
      }
    },
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: POLICY,
      referrerPolicy: "no-referrer",
      xFrameOptions: "DENY",
      strictTransportSecurity: false,
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    }),
  );
  app.use(sameMachineOnly(host));
  app.use("/api/*", async (context, next) => {
    await next();
    context.header("cache-control", "no-store");
  });
  addReportRoutes(app, desk, jobs);
  addJobRoutes(app, jobs);
  addProblemRoutes(app, desk);
  addIncidentRoutes(app, desk);
  addWarningRoutes(app, desk);
  addActorRoutes(app, desk);
  addCountRoutes(app, desk);
  app.doc31(API_PATHS.openapi, {
    openapi: "3.1.0",
    info: { title: "Hearsay", version: "1", description: "Who says who did it, in what words, how surely, when, and on whose word." },
  });
  app.all("/api/*", (context) => {
    throw new Refusal(
      "not-found",
      `There is nothing at ${context.req.method} ${context.req.path}. ${API_PATHS.openapi} lists what there is.`,
    );
  });
  addPageRoutes(app, page);
  app.notFound((context) => context.json({ code: "not-found", message: `There is nothing at ${context.req.path}.` }, 404));
  app.onError((error, context) => {
    const status = errorStatus(error);
    if (status === 500) onMistake(error);
    return context.json(errorBody(error), status);
  });
  return app;
}
