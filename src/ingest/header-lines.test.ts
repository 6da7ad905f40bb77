import { describe, expect, it } from "vitest";
import { languageCodeOf, readFrontMatter, readHeaderBlock, webAddressOf } from "./header-lines.ts";

const BODY = "A bomb went off in Tarvo.\n";
const BLOCK =
  "Title: Bomb kills six\nDate: 2031-03-22\nLanguage: en\nSource: Harbour Times\nURL: https://example.org/a_(b)\nLicence: CC BY 4.0\n\n";

describe("readHeaderBlock", () => {
  it("gives what the block says and where the text begins", () => {
    const block = readHeaderBlock(BLOCK + BODY);
    expect(block?.metadata).toEqual({
      title: "Bomb kills six",
      publisher: "Harbour Times",
      author: null,
      published: "2031-03-22",
      address: "https://example.org/a_(b)",
      language: "en",
    });
    expect((BLOCK + BODY).slice(block?.bodyStart)).toBe(BODY);
    expect(block?.findings).toEqual([]);
  });

  it.each([
    { name: "Windows line ends", text: "Title: Blast\r\nSource: Times\r\n\r\nText.", body: "Text." },
    {
      name: "any case and order, with names that are not known",
      text: "TITLE: Blast\nAccessed: today\nsource: Times\n\nText.",
      body: "Text.",
    },
    { name: "an empty value", text: "Title: Blast\nAuthor:\nSource: Times\n\nText.", body: "Text." },
  ])("$name", ({ text, body }) => {
    expect(text.slice(readHeaderBlock(text)?.bodyStart)).toBe(body);
  });

  it.each([
    { name: "one line alone", text: `Title: Blast\n\n${BODY}` },
    { name: "no empty line", text: "Title: Blast\nSource: Times\nText goes on here." },
    { name: "an interview", text: `Reporter: Who did it?\nMinister: We do not know.\n\n${BODY}` },
    { name: "a text that has such lines further down", text: `${BODY}\n${BLOCK}` },
    { name: "a first name that is not known", text: `Note: x\nTitle: Blast\nSource: Times\n\n${BODY}` },
    { name: "nothing", text: "" },
  ])("is not there: $name", ({ text }) => {
    expect(readHeaderBlock(text)).toBeNull();
  });

  it("keeps an unclear date as a finding, not as a date", () => {
    const block = readHeaderBlock("Title: Blast\nDate: last Friday\n\nText.");
    expect(block?.metadata.published).toBeNull();
    expect(block?.findings[0]).toMatchObject({ code: "date-not-understood" });
  });
});

describe("readFrontMatter", () => {
  it("reads between lines of hyphens, without the quotation marks around values", () => {
    const text = '---\ntitle: "Blast: six dead"\ntags:\n  - a\ndate: 2031-03-22\n---\n# Blast\n';
    const front = readFrontMatter(text);
    expect(front?.metadata).toMatchObject({ title: "Blast: six dead", published: "2031-03-22" });
    expect(text.slice(front?.bodyStart)).toBe("# Blast\n");
  });
});

describe("single values", () => {
  it.each([
    ["https://example.org/a", "https://example.org/a"],
    ["javascript:alert(1)", null],
    ["example.org", null],
    ["https://exa mple.org", null],
    [undefined, null],
  ])("the address %s", (written, address) => {
    expect(webAddressOf(written)).toBe(address);
  });
  it.each([
    ["en_gb", "en-GB"],
    ["FR", "fr"],
    ["English", null],
    ["", null],
    [null, null],
  ])("the language %s", (written, code) => {
    expect(languageCodeOf(written)).toBe(code);
  });
});
