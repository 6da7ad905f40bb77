import type { MiddlewareHandler } from "hono";
import { Refusal } from "./refusal.ts";

/** Names by which a browser on the same machine reaches the desk. */
const LOOPBACK_NAMES: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a name or address to listen at is of this machine alone. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Lets through only what a page of this desk, or a program on this machine, asks.
 * The Host header stops a foreign name that was made to resolve to this machine (DNS rebinding); Origin and Sec-Fetch-Site stop
 * other sites from sending forms or scripts here. Following a link to the page itself stays possible.
 */
export function sameMachineOnly(ownHost: string): MiddlewareHandler {
  const own = ownHost.includes(":") ? `[${ownHost}]` : ownHost;
  return async (context, next) => {
    const host = context.req.header("host") ?? new URL(context.req.url).host;
    const name = host.replace(/:\d+$/, "").toLowerCase();
    if (!LOOPBACK_NAMES.has(name) && name !== own) {
      throw new Refusal(
        "forbidden",
        `This desk answers at localhost only, and was asked as "${host}". Open it under the address that it printed.`,
      );
    }
    const origin = context.req.header("origin");
    if (origin !== undefined && origin !== `http://${host}`) {
      throw new Refusal("forbidden", `Another site (${origin}) asked this desk for something. Only its own page may.`);
    }
    const site = context.req.header("sec-fetch-site") ?? "none";
    const isNavigation = context.req.method === "GET" && !context.req.path.startsWith("/api/");
    if (site !== "none" && site !== "same-origin" && !isNavigation) {
      throw new Refusal("forbidden", "Another site asked this desk for something. Only its own page may.");
    }
    await next();
  };
}
