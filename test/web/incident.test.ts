import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/model/reading.ts";
import { amiss, canBrowse, LOOKS, NARROW, shot } from "./support/browser.ts";
import { useBrowser } from "./support/desk-page.ts";
import { portSarnReading } from "./support/port-sarn.ts";

const FERRY = "inc_ferry-hall";
const AT_FERRY = `#/incidents/${FERRY}`;

/** A second report of the same attack, two days later, whose figures differ and which tells of no claim. */
function laterReport(): Reading {
  const first = portSarnReading();
  return {
    ...first,
    report: {
      ...first.report,
      id: "rep_later",
      title: "What is known of the ferry hall",
      publisher: "The Harbour Wire",
      published: "2031-05-27",
    },
    incidents: first.incidents
      .filter(({ id }) => id === FERRY)
      .map((incident) => ({
        ...incident,
        figures: incident.figures.map((figure) => ({
          ...figure,
          min: figure.min + 5,
          max: figure.max === null ? null : figure.max + 5,
          saidAt: "2031-05-27",
        })),
      })),
    statements: first.statements.filter(({ act, about }) => act !== "claims-responsibility" && about.includes(FERRY)),
    warnings: [],
  };
}

const readings = [portSarnReading(), laterReport()];

describe.skipIf(!canBrowse())("an incident over all reports", () => {
  const open = useBrowser();

  test("the list leads to it; the board has the accused's own word first, and each cell opens to the very words", async () => {
    const { page, end } = await open("#/incidents", readings);
    await page.getByRole("searchbox").fill("ferry nobody-of-that-name");
    await page.getByText("0 of").waitFor();
    await page.getByRole("searchbox").fill("port sarn");
    await page
      .getByRole("link", { name: /Port Sarn/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Who says who did it, how surely, since when" }).waitFor();
    const groups = await page.locator(".board-group").allTextContents();
    expect(groups[0]).toBe("The accused themselves");
    expect(groups.at(-1)).toBe("Outlets, in their own voice");
    expect(await page.getByRole("columnheader").getByRole("link", { name: "Ostmark" }).first().getAttribute("href")).toBe(
      "#/actors/act_ostmark",
    );
    const row = page.locator(".board").getByRole("row", { name: /^Norvane officials/ });
    expect(await row.textContent()).toContain("says so, probable");
    await row.getByText("The words").first().click();
    expect(await row.locator("blockquote").first().textContent()).toBe("that the Black Heron is behind the attack in Port Sarn");
    await row
      .getByRole("link", { name: /^Statement \d+/ })
      .first()
      .click();
    await expect.poll(() => page.url()).toContain("/statements/st_presume");
    await end();
  });

  test("every clause of the summary has a number that leads to its words, and none is surer than its least sure speaker", async () => {
    const { page, end } = await open(AT_FERRY, readings);
    const clauses = page.locator(".clauses > span");
    await clauses.first().waitFor();
    for (const clause of await clauses.all()) expect(await clause.getByRole("link").count()).toBeGreaterThan(0);
    expect(await page.locator(".clauses").textContent()).toMatch(/Norvane officials.* say that it was Black Heron \(at the least sure: /);
    await end();
  });

  test("the slider moves the whole page through time, by keyboard, and the address keeps it", async () => {
    const { page, address, end } = await open(AT_FERRY, readings);
    const slider = page.getByRole("slider", { name: "As published by" });
    await slider.focus();
    await page.keyboard.press("Home");
    await page.getByText("1 report.").waitFor();
    const early = page.url();
    expect(early).toContain("asOf=");
    expect(await page.locator(".told-by li").count()).toBe(1);
    await page.keyboard.press("End");
    await page.getByText("2 reports.").waitFor();
    expect(page.url()).not.toContain("asOf=");
    await page.goto("about:blank");
    await page.goto(early);
    await page.getByText("1 report.").waitFor();
    expect(early.startsWith(address)).toBe(true);
    await end();
  });

  test("a time before any report says what to do", async () => {
    const { page, faults } = await open(`${AT_FERRY}?asOf=2030-01-01`, readings);
    await page.getByText("No report of this incident had been published by 2030-01-01.").waitFor();
    await page.getByRole("link", { name: "Show all that the desk has of it" }).click();
    await page.getByText("2 reports.").waitFor();
    expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
  });

  test("an empty desk says that no report tells of an attack", async () => {
    const { page, end } = await open("#/incidents", []);
    await page.getByText("None yet").waitFor();
    expect(await amiss(page)).toEqual([]);
    await end();
  });

  test("hostile words are shown as words", async () => {
    const [first] = readings as [Reading];
    const name = "<img src=x onerror=alert(1)>\u202eevil\u200b" + "x".repeat(3000);
    const statements = first.statements.map((one) => (one.id === "st_presume" ? { ...one, speaker: { name, actorId: null } } : one));
    const { page, end } = await open(AT_FERRY, [{ ...first, statements }], { width: NARROW });
    await page.locator("th", { hasText: "<img src=x" }).first().waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(await amiss(page)).toEqual([]);
    await end();
  });

  test.each([...LOOKS, ["tablet-light", { width: 768, height: 1024 }, "light"]] as const)(
    "axe finds nothing amiss, and nothing runs over the side: %s",
    async (name, width, colorScheme) => {
      const { page, end } = await open("#/incidents", readings, { width, colorScheme });
      await page.locator(".found-list li").first().waitFor();
      expect(await amiss(page)).toEqual([]);
      await shot(page, `incidents-${name}`, true);
      await page.goto(`${page.url().split("#")[0] ?? ""}${AT_FERRY}`);
      await page.locator(".board").waitFor();
      for (const summary of await page.locator("details summary").all()) await summary.click();
      expect(await amiss(page)).toEqual([]);
      await shot(page, `incident-${name}`, true);
      await end();
    },
  );
});
