import { describe, expect, it } from "vitest";
import { importApart } from "./apart.ts";
import { html } from "./importers/html.ts";
import { pdf } from "./importers/pdf.ts";

const input = (text: string): { bytes: Uint8Array; charset: null; address: null } => ({
  bytes: new TextEncoder().encode(text),
  charset: null,
  address: null,
});
/** Takes the search for an article some seconds on any machine. */
const SLOW_PAGE = `<div>${'<a href="x">link text here</a> '.repeat(39_000)}</div>`;

describe("importApart", () => {
  it("gives what the importer gives", async () => {
    const source = "<html><head><title>Blast in Tarvo</title></head><body><p>Two men fled.</p></body></html>";
    expect(await importApart(html, input(source))).toEqual(await html.importBytes(input(source)));
  });

  it("stops what takes too long, and reads the page plainly", async () => {
    const imported = await importApart(html, input(SLOW_PAGE), { timeMs: 50, memoryMb: 512 });
    expect(imported.versions[0]?.text).toContain("link text here link text here");
    expect(imported.findings.map((finding) => finding.code)).toEqual(["read-plainly"]);
  });

  it("says so where there is no plainer way to read", async () => {
    const imported = await importApart(pdf, input("%PDF-1.4\n"), { timeMs: 0, memoryMb: 512 });
    expect(imported).toMatchObject({ versions: [], findings: [{ code: "unreadable-as-format" }] });
  });

  it("stops what takes too much memory, and goes on with the next", async () => {
    const hungry = await importApart(html, input(SLOW_PAGE), { timeMs: 60_000, memoryMb: 16 });
    expect(hungry.findings.map((finding) => finding.code)).toEqual(["read-plainly"]);
    const next = await importApart(html, input("<p>Two men fled.</p>"));
    expect(next.versions[0]?.text).toBe("Two men fled.");
  });

  it("reads several at once", async () => {
    const pages = await Promise.all([1, 2, 3].map((number) => importApart(html, input(`<p>Report ${number}.</p>`))));
    expect(pages.map((page) => page.versions[0]?.text)).toEqual(["Report 1.", "Report 2.", "Report 3."]);
  });
});
