import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { spanOf } from "../../src/model/span.ts";
import { amiss, axeViolations, canBrowse, LOOKS, NARROW, shot } from "./support/browser.ts";
import { useBrowser } from "./support/desk-page.ts";
import { portSarnReading } from "./support/port-sarn.ts";

const REPORT = "#/reports/rep_port-sarn";
const readings = [portSarnReading()];

const words = (page: Page, statement: string) => page.locator(`#words-${statement}`);
const row = (page: Page, statement: string) => page.locator(`#row-${statement}`);
const isInView = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(
    `(() => { const { top, bottom } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()`,
  );
const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue(${JSON.stringify(property)})`);
const focusedId = (page: Page): Promise<string> => page.evaluate("document.activeElement?.id ?? ''");

describe.runIf(canBrowse())("the page of a report", () => {
  const open = useBrowser();

  test("the strip tells who is said to be responsible, by whom, how surely", async () => {
    const { page, end } = await open(REPORT, readings);
    const strip = page.getByRole("region", { name: "Who is said to be responsible, by whom, how surely" });
    const heron = strip.locator(".answer").filter({ has: page.getByRole("heading", { name: "Black Heron", exact: true }) });
    await expect
      .poll(() => heron.locator(".stance").allInnerTexts())
      .toEqual([
        expect.stringMatching(/^\s*Claimed by\s+Black Heron\s+certain\s+9\s+10$/),
        expect.stringMatching(/^\s*Attributed by\s+The Harbour Wire in its own voice\s+certain\s+1\s+Norvane officials\s+probable\s+2$/),
        expect.stringMatching(/^\s*Denied by\s+–\s+nobody$/),
        expect.stringMatching(/^\s*Dismissed by\s+Ilan Dorseth\s+certain\s+7$/),
      ]);
    expect(await strip.locator(".answer[data-affiliate] h4").innerText()).toMatch(/^Black Heron in Tolm\s+affiliate of Black Heron$/);
    expect(await page.locator(".note").allInnerTexts()).toEqual([
      expect.stringContaining("Said more surely than the source that it cites"),
      expect.stringContaining("Dismissed before it happened"),
      expect.stringContaining("12 days after that time"),
    ]);
    await end();
  });

  test("the article stands word for word, every statement has a sign and a row, and lines tell how surely", async () => {
    const { page, end } = await open(REPORT, readings);
    const [reading] = readings;
    await words(page, "st_claim").waitFor();
    const text = await page.evaluate<string>("document.querySelector('.article').textContent");
    expect(text.replaceAll(/\s/g, "")).toBe(reading?.text.replaceAll(/\s/g, ""));
    expect(await page.locator(".sign-link").count()).toBe(reading?.statements.length);
    expect(await page.locator(".ledger .row").count()).toBe(reading?.statements.length);
    const lineOf = async (statement: string): Promise<string> => {
      const mark = `mark[data-part=content][data-statement=${statement}]`;
      return `${await styleOf(page, mark, "text-decoration-line")} ${await styleOf(page, mark, "text-decoration-style")}`;
    };
    expect(await lineOf("st_headline")).toBe("underline solid");
    expect(await lineOf("st_presume")).toBe("underline dashed");
    expect(await lineOf("st_plan")).toBe("underline dotted");
    expect(await page.locator(".boilerplate").filter({ hasText: "Leave a reply" }).count()).toBe(1);
    expect(await words(page, "st_headline").getAttribute("aria-label")).toBe(
      "Statement 1: attribution, The Harbour Wire in its own voice, certain",
    );
    expect(await words(page, "st_headline").locator(".sign").getAttribute("data-voice")).toBe("own");
    await end();
  });

  test("how often the reader is right stands apart from how sure the speaker is, and is explained", async () => {
    const { page, end } = await open(REPORT, readings);
    const shown = page.locator(".row[data-statement=st_presume]");
    expect(await shown.locator(".certainty").innerText()).toBe("probable");
    expect(await shown.locator(".row-link").innerText()).not.toContain("87%");
    expect(await shown.locator(".read-with").innerText()).toBe("read with 87%");
    expect(await page.locator(".row[data-statement=st_headline] .read-with").count()).toBe(0);
    const legend = page.getByRole("list", { name: "What the marks mean" });
    expect(await legend.innerText()).toMatch(
      /read with 87%: the reader gets so many of the statements like this one right.*neither how sure the speaker is/,
    );
    await end();

    const unmeasured = readings.map((one) => ({ ...one, statements: one.statements.map((each) => ({ ...each, probability: null })) }));
    const without = await open(REPORT, unmeasured);
    await words(without.page, "st_headline").waitFor();
    expect(await without.page.locator(".read-with").count()).toBe(0);
    await without.end();
  });

  test("words of a report are never taken for HTML, and addresses of other kinds are not linked", async () => {
    const [reading] = readings;
    if (reading === undefined) throw new Error("no reading");
    const text = `<img src=x onerror="document.title='broken'"> <script>document.title='broken'</script> said so.`;
    const [first] = reading.statements;
    if (first === undefined) throw new Error("no statement");
    const hostile = {
      ...reading,
      text,
      report: { ...reading.report, title: "<b>Bold</b>", publisher: "<i>Wire</i>", address: "javascript:document.title='broken'" },
      statements: [{ ...first, content: [spanOf(text, 0, 40)], speaker: { name: "<u>Body</u>", actorId: null } }],
      boilerplate: [],
    };
    const { page, end } = await open(REPORT, [hostile]);
    await page.getByRole("heading", { name: "<b>Bold</b>" }).waitFor();
    expect(await page.locator(".article").innerText()).toContain("<script>document.title='broken'</script>");
    expect(await page.locator(".article img, .article script, .report-about a").count()).toBe(0);
    expect(await page.title()).toBe("<b>Bold</b> – Hearsay");
    await end();
  });

  test("what a speaker says was not so carries the word", async () => {
    const [reading] = readings;
    if (reading === undefined) throw new Error("no reading");
    const statements = reading.statements.map((one) => (one.id === "st_link" ? { ...one, polarity: "negative" as const } : one));
    const { page, end } = await open(REPORT, [{ ...reading, statements }]);
    await words(page, "st_link").waitFor();
    expect(await words(page, "st_link").innerText()).toBe("not");
    expect(await words(page, "st_link").getAttribute("aria-label")).toBe("Statement 12: attribution, Calvera, not so, certain");
    expect(await page.locator(".row[data-statement=st_link] .remarks").innerText()).toContain("says that it was not so");
    expect(await words(page, "st_denial").innerText()).toBe("");
    expect(await axeViolations(page)).toEqual([]);
    await end();
  });

  test("the address of the page itself is a link that tells the page nothing", async () => {
    const { page, end } = await open(REPORT, readings);
    const link = page.locator(".report-about a");
    expect([await link.getAttribute("href"), await link.getAttribute("rel")]).toEqual([
      "https://harbour-wire.example/port-sarn",
      "noopener noreferrer",
    ]);
    await end();
  });

  test("pointing at words shows their row, and pointing at a row shows its words", async () => {
    const { page, end } = await open(REPORT, readings);
    await page.locator("mark[data-statement=st_tally][data-part=content]").hover();
    await expect.poll(() => row(page, "st_tally").getAttribute("aria-current")).toBe("true");
    await expect.poll(() => isInView(page, "#row-st_tally")).toBe(true);
    expect(await page.locator("[aria-current=true]").count()).toBe(2);
    await page.locator(".row[data-statement=st_tally]").hover();
    await page.evaluate("document.querySelector('.ledger-pane').scrollTo(0, 0)");
    await page.locator(".row[data-statement=st_headline] blockquote").hover();
    await expect.poll(() => words(page, "st_headline").getAttribute("aria-current")).toBe("true");
    await expect.poll(() => isInView(page, "#words-st_headline")).toBe(true);
    await page.getByRole("heading", { name: "To look at twice" }).hover();
    await expect.poll(() => page.locator("[aria-current=true]").count()).toBe(0);
    await end();
  });

  test("by keyboard: from statement to statement, to the row, to the words, and back", async () => {
    const { page, end } = await open(REPORT, readings);
    await words(page, "st_headline").focus();
    await page.keyboard.press("ArrowDown");
    expect(await focusedId(page)).toBe("words-st_presume");
    await expect.poll(() => row(page, "st_presume").getAttribute("aria-current")).toBe("true");
    await page.keyboard.press("Tab");
    expect(await focusedId(page)).toBe("words-st_warning");
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedId(page)).toBe("row-st_warning");
    expect(page.url()).toContain("/statements/st_warning");
    await page.keyboard.press("Escape");
    await expect.poll(() => focusedId(page)).toBe("words-st_warning");
    await page.keyboard.press("End");
    expect(await focusedId(page)).toBe("words-st_tally");

    await row(page, "st_warning").focus();
    await page.keyboard.press("ArrowDown");
    expect(await focusedId(page)).toBe("row-st_plan");
    await expect.poll(() => isInView(page, "#words-st_plan")).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedId(page)).toBe("words-st_plan");
    await page.keyboard.press("Escape");
    await expect.poll(() => focusedId(page)).toBe("row-st_plan");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toContain("/statements/");
    await end();
  });

  test("the ledger takes one stop of the tab key", async () => {
    const { page, end } = await open(REPORT, readings);
    await words(page, "st_claim").waitFor();
    expect(await page.locator(".row-link[tabindex='0']").count()).toBe(1);
    await row(page, "st_denial").focus();
    await expect.poll(() => page.locator(".row-link[tabindex='0']").getAttribute("id")).toBe("row-st_denial");
    await end();
  });

  test("the address of a statement leads to its words, after a reload and on the way back, too", async () => {
    const { page, end } = await open(`${REPORT}/statements/st_claim`, readings);
    await expect.poll(() => focusedId(page)).toBe("words-st_claim");
    expect(await isInView(page, "#words-st_claim")).toBe(true);
    await page.reload();
    await expect.poll(() => focusedId(page)).toBe("words-st_claim");
    await page.locator(".note a.number").first().click();
    await expect.poll(() => focusedId(page)).toBe("words-st_headline");
    expect(page.url()).toContain("/statements/st_headline");
    await page.goBack();
    await expect.poll(() => focusedId(page)).toBe("words-st_claim");
    expect(await row(page, "st_claim").getAttribute("aria-current")).toBe("true");
    await end();
  });

  test("an address of a statement that is not there says so, and so does one of a report", async () => {
    const first = await open(`${REPORT}/statements/st_gone`, readings);
    expect(await first.page.locator(".workbench .problem").innerText()).toContain("This reading has no statement “st_gone”");
    await first.end();
    const second = await open("#/reports/rep_gone", readings);
    await second.page.getByRole("heading", { name: "This report can not be shown" }).waitFor();
    await second.page.getByText("The desk has no report").waitFor();
    expect(second.faults.filter((fault) => !fault.includes("404"))).toEqual([]);
  });

  test("filters by act and speaker show their statements alone, in the address, too", async () => {
    const { page, address, end } = await open(REPORT, readings);
    await page.getByRole("button", { name: /^Attribution/ }).click();
    await expect.poll(() => page.locator(".ledger .row").count()).toBe(4);
    expect(await page.locator(".sign-link").count()).toBe(4);
    await page.getByLabel("Speaker").selectOption("Calvera");
    await expect.poll(() => page.locator(".ledger .row").count()).toBe(1);
    expect(page.url()).toBe(`${address}/${REPORT}?act=attributes&speaker=Calvera`);
    await page.reload();
    await expect.poll(() => page.locator(".ledger .row").count()).toBe(1);
    expect(await page.getByRole("button", { name: /^Attribution/ }).getAttribute("aria-pressed")).toBe("true");
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => page.locator(".ledger .row").count()).toBe(17);
    await end();
  });

  test("the link to a statement that a filter hides shows it all the same", async () => {
    const { page, end } = await open(`${REPORT}/statements/st_claim?act=warns`, readings);
    await expect.poll(() => focusedId(page)).toBe("words-st_claim");
    await end();
  });

  test("on a narrow screen: tabs, a card for the statement that was touched, and the way between them", async () => {
    const { page, end } = await open(REPORT, readings, { width: NARROW });
    await words(page, "st_claim").click();
    const card = page.getByRole("region", { name: "The statement that is selected" });
    await card.waitFor();
    expect(await card.innerText()).toContain("Claim of responsibility");
    await shot(page, "report-narrow-card");
    await card.getByRole("button", { name: "Show in the ledger" }).click();
    await expect.poll(() => focusedId(page)).toBe("row-st_claim");
    expect(await page.getByRole("tab", { name: "The ledger (17)" }).getAttribute("aria-selected")).toBe("true");
    expect(await page.locator(".article").isVisible()).toBe(false);
    await row(page, "st_tally").click();
    await expect.poll(() => focusedId(page)).toBe("words-st_tally");
    expect(await page.locator(".article").isVisible()).toBe(true);
    await page.getByRole("tab", { name: "The words" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".ledger").isVisible()).toBe(true);
    await end();
  });

  test("on a narrow screen by keyboard: Enter opens the card, Escape leads back", async () => {
    const { page, end } = await open(REPORT, readings, { width: NARROW });
    await words(page, "st_claim").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement?.className")).toBe("card");
    await page.keyboard.press("Escape");
    await expect.poll(() => focusedId(page)).toBe("words-st_claim");
    await end();
  });

  test("motion is spared where it is not wanted", async () => {
    for (const [reducedMotion, duration] of [
      ["reduce", "0s"],
      ["no-preference", "0.12s"],
    ] as const) {
      const { page, end } = await open(REPORT, readings, { reducedMotion });
      await words(page, "st_claim").waitFor();
      expect(await styleOf(page, ".row", "transition-duration")).toBe(duration);
      await end();
    }
  });

  test.each(LOOKS)("axe finds nothing amiss, and nothing runs over the side: %s", async (name, width, colorScheme) => {
    const { page, end } = await open(REPORT, readings, { width, colorScheme });
    await words(page, "st_claim").waitFor();
    const check = async (state: string): Promise<void> => {
      expect([state, ...(await amiss(page))]).toEqual([state]);
    };
    await check("as opened");
    await shot(page, `report-${name}`, true);
    await words(page, "st_claim").click();
    await check("a statement selected");
    await shot(page, `report-${name}-statement`);
    await page.getByRole("button", { name: /^Warning 1/ }).click();
    await check("filtered");
    if (width === NARROW) {
      await page.getByRole("tab", { name: /ledger/ }).click();
      await check("the ledger");
      await shot(page, `report-${name}-ledger`);
    }
    await end();
  });

  test("a reading with nothing in it still has a page", async () => {
    const [reading] = readings;
    if (reading === undefined) throw new Error("no reading");
    const bare = { ...reading, statements: [], incidents: [], warnings: [], hypotheses: [], overclaims: [], oddities: [] };
    const { page, end } = await open(REPORT, [
      { ...bare, report: { ...reading.report, publisher: null, published: null, title: null, address: null } },
    ]);
    await page.getByText("No incident was found in this report.").waitFor();
    await page.getByText("days without a year stay so").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await end();
  });
});
