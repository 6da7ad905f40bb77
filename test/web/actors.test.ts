import { describe, expect, test } from "vitest";
import { amiss, canBrowse, LOOKS, shot } from "./support/browser.ts";
import { useBrowser } from "./support/desk-page.ts";
import { portSarnReading } from "./support/port-sarn.ts";

describe.skipIf(!canBrowse())("actors over all reports", () => {
  const open = useBrowser();

  test("the list is searched and leads to the profile, which opens to the very words", async () => {
    const { page, end } = await open("#/actors", [portSarnReading()]);
    await page.getByRole("searchbox").fill("heron tolm");
    await page.getByText("1 of 5").waitFor();
    await page.getByRole("link", { name: "Black Heron in Tolm" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Black Heron in Tolm" }).waitFor();
    await page.getByText("affiliate of Black Heron, 2027/..").first().waitFor();
    await page.getByText("disputed whether it is its name").waitFor();
    const line = page.locator(".statement-line", { hasText: "Norvane intelligence" });
    expect(await line.textContent()).toContain("said to be responsible: Black Heron in Tolm");
    await line.getByRole("link").click();
    await expect.poll(() => page.url()).toContain("/statements/st_branch");
    await end();
  });

  test("an actor whom no report names is told as such", async () => {
    const { page } = await open("#/actors/nobody", [portSarnReading()]);
    await page.getByText('No report names an actor "nobody".').waitFor();
    await page.getByRole("link", { name: "Go to the actors" }).click();
    await page.getByRole("heading", { name: "Actors" }).waitFor();
    expect(await page.locator(".found-list li").count()).toBe(5);
  });

  test.each(LOOKS)("axe finds nothing amiss, and nothing runs over the side: %s", async (name, width, colorScheme) => {
    const { page, end } = await open("#/actors", [portSarnReading()], { width, colorScheme });
    await page.locator(".found-list li").first().waitFor();
    expect(await amiss(page)).toEqual([]);
    await shot(page, `actors-${name}`, true);
    await page.getByRole("link", { name: "Black Heron", exact: true }).click();
    await page.getByText("What is said of its part").waitFor();
    await page.getByText("Why these are taken for one actor").click();
    expect(await amiss(page)).toEqual([]);
    await shot(page, `actor-${name}`, true);
    await end();
  });
});
