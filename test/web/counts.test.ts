import { describe, expect, test } from "vitest";
import { amiss, canBrowse, LOOKS, shot } from "./support/browser.ts";
import { useBrowser } from "./support/desk-page.ts";
import { countsAsked } from "./support/invented-counts.ts";

describe.skipIf(!canBrowse())("counts", () => {
  const open = useBrowser();

  test("a definition is filled in by keyboard, stands in the address, and comes back from it", async () => {
    const { page, end } = await open("#/counts", []);
    await page.getByLabel("Actor that takes part").focus();
    await page.keyboard.type("Black Heron; Ostmark");
    await page.keyboard.press("Tab");
    await page.keyboard.type("XV");
    await page.getByLabel("From").fill("2030");
    await page.getByLabel("Parted by").selectOption("year");
    await page.keyboard.press("Enter");
    await page.getByLabel("Without region").press("Enter");
    await expect.poll(() => page.url()).toContain("actor=Black+Heron&actor=Ostmark&country=XV&since=2030&by=year");
    await page.getByText("at least 11, at most 13").waitFor();
    expect(countsAsked.at(-1)).toMatchObject({ actors: ["Black Heron", "Ostmark"], countries: ["XV"], since: "2030-01-01" });
    const address = page.url();
    await page.goto("about:blank");
    await page.goto(address);
    await page.getByRole("row", { name: "2030 9 9 9" }).waitFor();
    expect(await page.getByLabel("Actor that takes part").inputValue()).toBe("Black Heron; Ostmark");
    await end();
  });

  test("rows open to what the dataset says, inert, and go on page by page", async () => {
    const { page, end } = await open("#/counts", []);
    await page.getByRole("heading", { name: "Rows 1 to 50 of 13" }).waitFor();
    await page.locator(".count-rows summary").first().press("Enter");
    await page.getByText('=HYPERLINK("x") <b>Blast</b> in Port Sarn').first().waitFor();
    expect(await page.locator(".count-rows b").count()).toBe(0);
    await page.getByRole("link", { name: "The next 50" }).click();
    await page.getByRole("heading", { name: "Rows 51 to 62 of 13" }).waitFor();
    expect(page.url()).toContain("offset=50");
    await end();
  });

  test("a definition that is none is told beside the form, which keeps it", async () => {
    const { page, faults } = await open("#/counts?actor=Nobody&country=Ostmark", []);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("A code of two letters was needed");
    expect(await page.getByLabel("Actor that takes part").inputValue()).toBe("Nobody");
    expect(faults.filter((fault) => !fault.includes("400"))).toEqual([]);
  });

  test.each(LOOKS)("axe finds nothing amiss, and nothing runs over the side: %s", async (name, width, colorScheme) => {
    const { page, end } = await open("#/counts?actor=Ostmark&by=year&by=actor", [], { width, colorScheme });
    await page.getByRole("img", { name: /^Map of the count/ }).scrollIntoViewIfNeeded();
    await page.getByText("How it was understood").click();
    await page.locator(".count-rows summary").first().click();
    expect(await amiss(page)).toEqual([]);
    await shot(page, `counts-${name}`, false);
    await end();
  });
});
