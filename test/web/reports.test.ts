import { describe, expect, test } from "vitest";
import { amiss, axeViolations, canBrowse, LOOKS, shot } from "./support/browser.ts";
import { useBrowser } from "./support/desk-page.ts";
import { PORT_SARN_TEXT, portSarnReading } from "./support/port-sarn.ts";

describe.runIf(canBrowse())("the page of all reports", () => {
  const open = useBrowser();

  test("a pasted text is read, with progress, and opens taken apart", async () => {
    const { page, desk, end } = await open("", []);
    await page.getByText("None yet.").waitFor();
    const held = desk.hold();
    await page.getByLabel("The words of the report").fill(PORT_SARN_TEXT);
    await page.getByLabel("Published on").fill("2031-05-24");
    await page.getByLabel("Publisher").fill("The Harbour Wire");
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByRole("progressbar", { name: "Progress of the reading" }).waitFor();
    await page.getByText("Reading the text … 0 of 1 done").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, "reading");
    held.release();
    await page.getByRole("heading", { level: 1, name: /Black Heron/ }).waitFor();
    await expect.poll(() => page.locator(".ledger .row").count()).toBe(17);
    expect(page.url()).toContain("#/reports/rep_fresh-0");
    expect([desk.asked[0]?.published, desk.asked[0]?.publisher]).toEqual(["2031-05-24", "The Harbour Wire"]);
    await page.getByRole("link", { name: "Hearsay" }).click();
    // The links of the report that is left have the same name: the list's is looked for once the list is there.
    await page.getByRole("heading", { level: 1, name: "Read a report" }).waitFor();
    await page.getByRole("link", { name: /Black Heron/ }).waitFor();
    await end();
  });

  test("a reading can be cancelled, and is followed after a reload", async () => {
    const { page, desk, end } = await open("", []);
    desk.hold();
    await page.getByRole("radio", { name: "Address" }).check();
    await page.getByLabel("Address of the page").fill("https://harbour-wire.example/slow");
    await page.keyboard.press("Enter");
    await page.getByText("Reading https://harbour-wire.example/slow").waitFor();
    await page.reload();
    await page.getByText("Reading https://harbour-wire.example/slow").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("The reading was cancelled: 0 of 1 done.").waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    expect(await page.locator(".reading-panel").isVisible()).toBe(false);
    await end();
  });

  test("files are chosen or dropped; a bad one is told, the others are read", async () => {
    const { page, end } = await open("", []);
    await page.getByText("None yet.").waitFor();
    await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.items.add(new File(["One."], "one.txt", { type: "text/plain" }));
    data.items.add(new File([new Uint8Array([0, 1, 2, 3])], "broken.bin"));
    for (const type of ["dragover", "drop"]) window.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  })()`);
    await page.getByText("one.txt").waitFor();
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByText("The reading is done: 2 of 2 done, 1 could not be read.").waitFor();
    await page.getByText("broken.bin could not be read").waitFor();
    await page.getByText("The file holds bytes that are no text").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, "read-with-problem");
    await page.getByRole("link", { name: "Problems" }).click();
    await page.getByRole("heading", { name: "broken.bin" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, "problems");
    await end();
  });

  test("what is missing is said at its field, and what the desk refuses in its words", async () => {
    const { page, faults } = await open("", []);
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByRole("alert").getByText("There is no text yet.").waitFor();
    expect(await page.evaluate("document.activeElement.name")).toBe("text");
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("radio", { name: "Address" }).check();
    await page.getByLabel("Address of the page").fill("ftp://harbour-wire.example/");
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByRole("alert").getByText("must start with http:// or https://").waitFor();
    expect(faults.filter((fault) => !fault.includes("400"))).toEqual([]);
  });

  test("a desk that has stopped is told in plain words", async () => {
    const { page, address } = await open("", []);
    await page.getByText("None yet.").waitFor();
    await page.route(`${address}/api/**`, (route) => route.abort());
    await page.getByLabel("The words of the report").fill("Words.");
    await page.getByRole("button", { name: "Read", exact: true }).click();
    expect(await page.getByRole("alert").innerText()).toContain("The desk does not answer. Is it still running?");
  });

  test("the whole form is used by keyboard", async () => {
    const { page, desk, end } = await open("", []);
    await page.getByText("None yet.").waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toContain("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("The guard said that nobody was hurt.");
    for (let i = 0; i < 8; i++) {
      if ((await page.evaluate("document.activeElement.type")) === "submit") break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("#/reports/rep_fresh-0");
    expect(desk.asked).toHaveLength(1);
    await end();
  });

  test("the theme follows the machine until one is chosen, and the choice is kept", async () => {
    const { page, end } = await open("", [], { colorScheme: "dark" });
    const paper = (): Promise<string> => page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(await paper()).toBe("rgb(20, 21, 23)");
    await page.getByRole("button", { name: "Switch to a light page" }).click();
    expect(await paper()).toBe("rgb(250, 249, 246)");
    await page.reload();
    await page.getByRole("button", { name: "Switch to a dark page" }).waitFor();
    expect(await paper()).toBe("rgb(250, 249, 246)");
    await end();
  });

  test("nothing is at an unknown address, and it says so", async () => {
    const { page, end } = await open("#/elsewhere", []);
    await page.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await end();
  });

  test.each(LOOKS)("axe finds nothing amiss, and nothing runs over the side: %s", async (name, width, colorScheme) => {
    const { page, end } = await open("", [portSarnReading()], { width, colorScheme });
    for (const way of ["Paste text", "Files", "Address"]) {
      await page.getByRole("radio", { name: way }).check();
      expect([way, ...(await amiss(page))]).toEqual([way]);
    }
    await shot(page, `reports-${name}`, true);
    await page.getByRole("link", { name: "Problems" }).click();
    await page.getByRole("heading", { name: "Problems" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await end();
  });
});
