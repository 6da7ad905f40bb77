import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** Where Debian puts Chromium; `CHROMIUM` names another. */
const EXECUTABLE = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Whether tests in a browser can run: where there is none they are skipped, but in continuous integration they fail. */
export function canBrowse(): boolean {
  if (existsSync(EXECUTABLE)) return true;
  if (process.env["CI"] === "true") throw new Error(`No Chromium at ${EXECUTABLE}: install it, or name another by CHROMIUM.`);
  process.stderr.write(`Tests in a browser are skipped: no Chromium at ${EXECUTABLE}. Install it, or name another by CHROMIUM.\n`);
  return false;
}

const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS, headless: true });
}

/** The two widths at which every page must work. */
export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };

/** A page of its own, with everything that went wrong in it: messages on the console, requests that were refused or went elsewhere. */
export interface WatchedPage {
  readonly page: Page;
  readonly faults: readonly string[];
}

/** Opens a page that is watched. */
export async function watchedPage(context: BrowserContext, address: string): Promise<WatchedPage> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) faults.push(`request elsewhere: ${request.url()}`);
  });
  return { page, faults };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What axe-core finds amiss in the page as it stands: rule, place and reason, one line each. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>("axe.run(document, { resultTypes: ['violations'] })");
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html}: ${failureSummary}`));
}

/** Both widths in light and dark, in which every page must work. */
export const LOOKS = [
  ["wide-light", WIDE, "light"],
  ["wide-dark", WIDE, "dark"],
  ["narrow-light", NARROW, "light"],
  ["narrow-dark", NARROW, "dark"],
] as const;

/** What is amiss with the page as it stands: what axe-core finds, and that it runs over the side. */
export async function amiss(page: Page): Promise<string[]> {
  const runsOver = await page.evaluate<boolean>(`document.documentElement.scrollWidth > ${page.viewportSize()?.width ?? 0}`);
  return [...(await axeViolations(page)), ...(runsOver ? ["the page is wider than its window"] : [])];
}

/** Writes a picture of the page where `SCREENSHOTS` names a folder; does nothing otherwise. */
export async function shot(page: Page, name: string, whole = false): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder === undefined || folder === "") return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole });
}
