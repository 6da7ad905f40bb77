import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import type { Reading } from "../../../src/model/reading.ts";
import { startServer, type RunningServer } from "../../../src/server/start-server.ts";
import { launch, watchedPage, WIDE, type WatchedPage } from "./browser.ts";
import { fakeDesk, type FakeDesk } from "./fake-desk.ts";

/** How a page is opened. */
export interface Look {
  readonly width?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  readonly reducedMotion?: "reduce" | "no-preference";
}

/** A page of a desk of its own, and how to end both. */
export interface DeskPage extends WatchedPage {
  readonly desk: FakeDesk;
  /** Address of the page's top. */
  readonly address: string;
  /** Expects that nothing went wrong in the page, and ends it. */
  readonly end: () => Promise<void>;
}

/** Opens pages in one browser for all tests of a file; to be called once at its top. */
export function useBrowser(): (hash: string, readings: readonly Reading[], look?: Look) => Promise<DeskPage> {
  let browser: Browser | null = null;
  const servers: RunningServer[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all(servers.map((server) => server.close()));
  });
  return async (hash, readings, { width = WIDE, colorScheme = "light", reducedMotion = "reduce" } = {}) => {
    if (browser === null) throw new Error("the browser has not started");
    const desk = fakeDesk(readings);
    const server = await startServer({ desk, port: 0 });
    servers.push(server);
    const context = await browser.newContext({ viewport: width, colorScheme, reducedMotion });
    context.setDefaultTimeout(10_000);
    const watched = await watchedPage(context, server.address);
    await watched.page.goto(`${server.address}/${hash}`);
    return {
      ...watched,
      desk,
      address: server.address,
      end: async () => {
        expect(watched.faults).toEqual([]);
        await context.close();
      },
    };
  };
}
