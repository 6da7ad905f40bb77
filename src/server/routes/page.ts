import type { OpenAPIHono } from "@hono/zod-openapi";
import type { PageFiles } from "../page-files.ts";
import { Refusal } from "../refusal.ts";

/** The page itself: its one HTML file and what that loads. */
export function addPageRoutes(app: OpenAPIHono, page: () => Promise<PageFiles>): void {
  app.get("*", async (context) => {
    const files = await page();
    const path = context.req.path === "/" ? "/index.html" : context.req.path;
    const file = files.get(path);
    if (file === undefined) throw new Refusal("not-found", `There is nothing at ${context.req.path}. The desk's page is at /.`);
    return context.body(file.body, 200, {
      "content-type": file.mediaType,
      // Names under /assets/ carry a hash of what they hold.
      "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    });
  });
}
