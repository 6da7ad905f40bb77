import { describe, expect, test } from "vitest";
import { amiss, canBrowse, LOOKS, shot } from "./support/browser.ts";
import { useBrowser } from "./support/desk-page.ts";
import { portSarnReading } from "./support/port-sarn.ts";

describe.skipIf(!canBrowse())("the board of warnings", () => {
  const open = useBrowser();

  test("warnings stand by what became of them, lead to their words and to the incident, and the record has its caution", async () => {
    const { page, end } = await open("#/warnings", [portSarnReading()]);
    await page.getByRole("heading", { name: /^Open/ }).waitFor();
    const headings = await page.locator("h2").allTextContents();
    expect(headings.map((words) => words.split(/[ :]/)[0])).toEqual(["Open", "An", "Late", "In", "A", "Nothing", "Void", "By"]);
    await page.getByText("Five warnings are too few").waitFor();
    expect(await page.getByRole("link", { name: "Armed assault, Port Sarn, 23 May 2031" }).first().getAttribute("href")).toBe(
      "#/incidents/inc_ferry-hall",
    );
    await page
      .getByRole("link", { name: /^the words/ })
      .first()
      .click();
    await expect.poll(() => page.url()).toContain("/statements/st_warning");
    await end();
  });

  test("a day is kept in the address, and can be taken away by keyboard", async () => {
    const { page, end } = await open("#/warnings", [portSarnReading()]);
    await page.getByLabel("As published by").fill("2031-01-01");
    await page.getByText("None: no report").waitFor();
    expect(page.url()).toContain("#/warnings?asOf=2031-01-01");
    await page.getByRole("button", { name: "Show all" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Open/ }).waitFor();
    await end();
  });

  test.each(LOOKS)("axe finds nothing amiss, and nothing runs over the side: %s", async (name, width, colorScheme) => {
    const { page, end } = await open("#/warnings", [portSarnReading()], { width, colorScheme });
    await page.getByRole("heading", { name: "By issuer" }).waitFor();
    expect(await amiss(page)).toEqual([]);
    await shot(page, `warnings-${name}`, true);
    await end();
  });
});
