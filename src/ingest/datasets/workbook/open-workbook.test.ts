import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openTable } from "../open-table.ts";
import { isCells, TableError } from "../table.ts";
import { aWorkbook, cell } from "./a-workbook.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-workbook-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Columns, rows (or the code of what was wrong with one) and doubts (`row: code`) of a workbook. */
async function tableOf(bytes: Uint8Array) {
  const file = join(folder, "a.xlsx");
  writeFileSync(file, bytes);
  const { columns, batches } = await openTable(file);
  const rows: (readonly string[] | string)[] = [];
  const doubts: string[] = [];
  const messages: string[] = [];
  for await (const batch of batches) {
    expect(batch.first).toBe(rows.length + 1);
    for (const row of batch.rows) rows.push(isCells(row) ? row : row.code);
    for (const [row, said] of batch.doubts ?? [])
      for (const { code, message } of said) {
        doubts.push(`${row}: ${code}`);
        messages.push(message);
      }
  }
  return { columns, rows, doubts, messages };
}

const HEAD = [cell("A1", "id"), cell("B1", "date"), cell("C1", "place"), cell("D1", "killed")].join("");
const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
const sheet = (...rows: readonly string[]): string => rows.join("");

describe("a workbook as a table", () => {
  test("reads numbers, texts of all kinds, truth values and dates", async () => {
    const { columns, rows, doubts } = await tableOf(
      aWorkbook({
        strings: ["<t>Vellmar</t>", '<r><t>East </t></r><r><t>Karsk</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh>', "<t>a_x000D_b</t>"],
        sheets: [
          {
            name: "Events",
            data: sheet(
              row(1, HEAD),
              row(
                2,
                '<c r="A2"><v>2.01901010001E+11</v></c><c r="B2" s="1"><v>43585</v></c><c r="C2" t="s"><v>0</v></c><c r="D2"><v>34.802461999999998</v></c>',
              ),
              row(3, '<c r="A3" t="b"><v>1</v></c><c r="B3" s="2"><v>43585.5</v></c><c r="C3" t="s"><v>1</v></c>'),
              row(
                4,
                '<c r="A4" t="str"><f>A2&amp;"x"</f><v>4x</v></c><c r="B4" t="d"><v>2019-04-30</v></c><c r="C4" t="s"><v>2</v></c><c r="D4"><f>1+1</f><v>2</v></c>',
              ),
            ),
          },
        ],
      }),
    );
    expect(columns).toEqual(["id", "date", "place", "killed"]);
    expect(rows).toEqual([
      ["201901010001", "2019-04-30", "Vellmar", "34.802462"],
      ["TRUE", "2019-04-30 12:00:00", "East Karsk", ""],
      ["4x", "2019-04-30", "a\rb", "2"],
    ]);
    expect(doubts).toEqual([]);
  });

  test("names of columns may stand below titles, with prefixes, without addresses of cells, in a sheet that is not the first", async () => {
    const plain = (text: string): string => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const { columns, rows } = await tableOf(
      aWorkbook({
        sheets: [
          { name: "Hidden", hidden: true, data: sheet(row(1, HEAD), row(2, cell("A2", "1"))) },
          { name: "About", data: row(1, cell("A1", "Incidents of the Karsk basin")) },
          {
            name: "Data",
            data: `<x:sheetData><x:row>${plain("Incidents, 2019")}</x:row><x:row/><x:row>${plain("ref")}${plain("place")}${plain("")}${plain("place")}</x:row><x:row>${plain("7")}${plain("Vellmar")}</x:row></x:sheetData>`,
          },
        ],
      }),
    );
    expect(columns).toEqual(["ref", "place", "column C", "place 2"]);
    expect(rows).toEqual([["7", "Vellmar", "", ""]]);
  });

  test("a sheet with the columns of a known dataset goes before others, which are said to be left out", async () => {
    const known = ["event_id_cnty", "event_date", "sub_event_type"].map((name, at) => cell(`${"ABC"[at] ?? ""}1`, name)).join("");
    const { columns, doubts, messages } = await tableOf(
      aWorkbook({
        sheets: [
          { name: "Codes", data: sheet(row(1, HEAD), row(2, cell("A2", "1"))) },
          { name: "ACLED", data: sheet(row(1, known), row(2, cell("A2", "KRS1"))) },
        ],
      }),
    );
    expect(columns[0]).toBe("event_id_cnty");
    expect(doubts).toEqual(["1: sheets-left-out"]);
    expect(messages[0]).toContain("left out: Codes");
  });

  test("merged cells count for each of their rows, and it is said", async () => {
    const { rows, doubts, messages } = await tableOf(
      aWorkbook({
        sheets: [
          {
            name: "Data",
            data: sheet(
              row(1, HEAD),
              row(2, cell("A2", "1") + cell("C2", "Vellmar")),
              row(3, cell("A3", "2")),
              row(4, '<c r="C4"/>'),
              row(5, cell("A5", "3")),
              row(6, cell("A6", "4") + cell("C6", "Karsk")),
            ),
            merged: ["C2:C5", "C6:D6"],
          },
        ],
      }),
    );
    expect(rows).toEqual([
      ["1", "", "Vellmar", ""],
      ["2", "", "Vellmar", ""],
      ["3", "", "Vellmar", ""],
      ["4", "", "Karsk", ""],
    ]);
    expect(doubts).toEqual(["1: cells-merged", "2: cells-merged", "3: cells-merged", "4: cells-merged"]);
    expect(messages[1]).toBe(
      'The cells C2:C5 are merged: what they hold ("Vellmar") is taken for each of their rows, in the first of their columns.',
    );
    expect(messages[3]).toContain("for the first of their columns alone");
  });

  test("formulas without value, errors and cells beside the table are left out, and it is said", async () => {
    const { rows, doubts } = await tableOf(
      aWorkbook({
        sheets: [
          {
            name: "Data",
            data: sheet(
              row(1, HEAD),
              row(2, '<c r="A2"><v>1</v></c><c r="D2"><f>SUM(A1:A9)</f><v></v></c>'),
              row(3, '<c r="A3"><v>2</v></c><c r="D3" t="e"><v>#N/A</v></c>'),
              row(4, '<c r="A4"><v>3</v></c><c r="F4"><v>9</v></c>'),
            ),
          },
        ],
      }),
    );
    expect(rows).toEqual([
      ["1", "", "", ""],
      ["2", "", "", ""],
      ["3", "", "", ""],
    ]);
    expect(doubts).toEqual(["1: formula-without-value", "2: cell-error", "3: cell-outside"]);
  });

  test("days may count from 1904", async () => {
    const data = sheet(row(1, HEAD), row(2, '<c r="A2"><v>1</v></c><c r="B2" s="1"><v>42123</v></c>'));
    expect((await tableOf(aWorkbook({ from1904: true, sheets: [{ name: "Data", data }] }))).rows).toEqual([["1", "2019-04-30", "", ""]]);
  });

  test("a row of more text than a row can have is left out, the others stay", async () => {
    const long = "x".repeat(32_000);
    const data = sheet(
      row(
        1,
        Array.from({ length: 40 }, (_, at) => cell(`${at < 26 ? "" : "A"}${String.fromCodePoint(65 + (at % 26))}1`, `name ${at}`)).join(""),
      ),
      row(2, Array.from({ length: 40 }, () => '<c t="s"><v>0</v></c>').join("")),
      row(3, '<c t="s"><v>1</v></c>'),
    );
    const { rows } = await tableOf(aWorkbook({ strings: [`<t>${long}</t>`, "<t>good</t>"], sheets: [{ name: "Data", data }] }));
    expect(rows[0]).toBe("row-too-long");
    expect(rows[1]?.[0]).toBe("good");
  });
});

describe("a workbook that cannot be read", () => {
  const data = sheet(row(1, HEAD), row(2, cell("A2", "1")));
  const good = aWorkbook({ sheets: [{ name: "Data", data }] });
  test.each([
    {
      name: "an old or protected one",
      bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      words: /Save it as .xlsx without a password/,
    },
    {
      name: "a binary one",
      bytes: zipSync({ "[Content_Types].xml": new Uint8Array(), "xl/workbook.bin": new Uint8Array() }),
      words: /no Excel workbook as .xlsx/,
    },
    {
      name: "a spreadsheet of another program",
      bytes: zipSync({ mimetype: Buffer.from("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": new Uint8Array() }),
      words: /Save its table as .xlsx/,
    },
    { name: "one cut short", bytes: good.subarray(0, good.length - 40), words: /damaged or cut short/ },
    {
      name: "one without rows",
      bytes: aWorkbook({ sheets: [{ name: "Empty", data: "" }] }),
      words: /No sheet of the workbook has.*Sheets: Empty/,
    },
    {
      name: "one with a document type",
      bytes: aWorkbook({ before: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', sheets: [{ name: "D", data }] }),
      words: /document type/,
    },
    { name: "one with broken XML", bytes: aWorkbook({ sheets: [{ name: "D", data: `${data}<row` }] }), words: /XML is damaged/ },
    {
      name: "one with rows out of order",
      bytes: aWorkbook({ sheets: [{ name: "D", data: row(3, HEAD) + row(2, HEAD) }] }),
      words: /a row 2 after row 3/,
    },
    { name: "tags without end", bytes: aWorkbook({ sheets: [{ name: "D", data: "<a>".repeat(100) }] }), words: /stand within one another/ },
    {
      name: "a text without end",
      bytes: aWorkbook({ level: 1, sheets: [{ name: "D", data: `<row><c t="inlineStr"><is><t>${randomText(5_000_000)}` }] }),
      words: /longer than 4194304 characters/,
    },
    {
      name: "one that unfolds without end",
      bytes: aWorkbook({ sheets: [{ name: "D", data: data + " ".repeat(2_000_000) }] }),
      words: /unfolds to more than/,
    },
  ])("$name is refused with what to do", async ({ bytes, words }) => {
    const failure = await tableOf(bytes).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TableError);
    expect((failure as TableError).message).toMatch(words);
  });

  test("whatever a byte of it is changed to, it is read or refused", async () => {
    const outcomeOf = async (bytes: Uint8Array): Promise<unknown> =>
      tableOf(bytes).then(
        () => "rows",
        (error: unknown) => (error instanceof TableError ? "told" : error),
      );
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(good);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(["rows", "told"]).toContain(await outcomeOf(bytes));
      }),
      { numRuns: 100 },
    );
  });
});

/** Text that hardly packs. */
function randomText(length: number): string {
  let state = 1;
  const signs = new Uint8Array(length);
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    signs[at] = 97 + ((state >>> 16) % 26);
  }
  return Buffer.from(signs).toString("latin1");
}
