import { createApp } from "../../src/server/app.ts";
import { pageFile } from "../../src/server/page-files.ts";
import { ReadingJobs } from "../../src/server/reading-jobs.ts";
import { fakeDesk, type FakeDesk } from "../web/support/fake-desk.ts";
import { portSarnReading } from "../web/support/port-sarn.ts";

/** The files of a page that is hardly one. */
export const PAGE = new Map([
  ["/index.html", pageFile("/index.html", "<!doctype html><title>Hearsay</title>")],
  ["/assets/main-1a2b.js", pageFile("/assets/main-1a2b.js", "export {};")],
]);

/** An application over a desk in memory, and ways to ask it as a browser on this machine would. */
export function server(desk: FakeDesk = fakeDesk([portSarnReading()])) {
  const mistakes: unknown[] = [];
  const onMistake = (error: unknown): void => void mistakes.push(error);
  const jobs = new ReadingJobs(desk, onMistake);
  const app = createApp({ desk, jobs, page: () => Promise.resolve(PAGE), host: "127.0.0.1", onMistake });
  const ask = (
    path: string,
    init: Omit<RequestInit, "headers" | "body"> & { body?: NonNullable<RequestInit["body"]>; duplex?: "half" } & {
      headers?: Record<string, string>;
    } = {},
  ) => app.request(`http://127.0.0.1:4173${path}`, { ...init, headers: { host: "127.0.0.1:4173", ...init.headers } });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    ask("/api/reports", { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } });
  return { ask, post, desk, mistakes };
}
