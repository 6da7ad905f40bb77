import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openDelimited } from "./delimited.ts";
import { openTable } from "./open-table.ts";
import { isCells, TableError } from "./table.ts";

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** Columns and rows of a text that comes in pieces of so many characters; what could not be read by its code. */
async function tableOf(text: string, size = 7): Promise<{ columns: readonly string[]; rows: (readonly string[] | string)[] }> {
  const { columns, batches } = await openDelimited(pieces(text, size));
  const rows: (readonly string[] | string)[] = [];
  for await (const batch of batches) {
    expect(batch.first).toBe(rows.length + 1);
    for (const row of batch.rows) rows.push(isCells(row) ? row : row.code);
  }
  return { columns, rows };
}

describe("delimited text as a table", () => {
  test.each([
    {
      name: "commas and quotation marks",
      text: 'a,b\n1,"x, ""y"""\n2,\n',
      columns: ["a", "b"],
      rows: [
        ["1", 'x, "y"'],
        ["2", ""],
      ],
    },
    { name: "semicolons", text: "a;b\n1;2\n", columns: ["a", "b"], rows: [["1", "2"]] },
    {
      name: "tabs, and ends of lines as Windows has them",
      text: "a\tb\r\n1\t2\r\n3\t4\r\n",
      columns: ["a", "b"],
      rows: [
        ["1", "2"],
        ["3", "4"],
      ],
    },
    {
      name: "a line within a cell",
      text: 'a,b\n1,"two\nlines"\n3,4\n',
      columns: ["a", "b"],
      rows: [
        ["1", "two\nlines"],
        ["3", "4"],
      ],
    },
    {
      name: "empty lines",
      text: "a,b\n\n1,2\n\n\n3,4",
      columns: ["a", "b"],
      rows: [
        ["1", "2"],
        ["3", "4"],
      ],
    },
    {
      name: "too few and too many cells",
      text: "a,b\n1\n1,2\n1,2,3\n1,2,,\n",
      columns: ["a", "b"],
      rows: ["row-width", ["1", "2"], "row-width", ["1", "2"]],
    },
    { name: "two columns of one name", text: "date,date\n1,2\n", columns: ["date", "date 2"], rows: [["1", "2"]] },
    { name: "names alone", text: "a,b\n", columns: ["a", "b"], rows: [] },
    {
      name: "a quotation mark that nothing closes",
      text: 'a,b\n1,2\n3,"x\n5,6\n7,8\n',
      columns: ["a", "b"],
      rows: [["1", "2"], "quote-open", ["5", "6"], ["7", "8"]],
    },
  ])("reads $name, however it comes in", async ({ text, columns, rows }) => {
    for (const size of [1, 5, 1000]) expect(await tableOf(text, size)).toEqual({ columns, rows });
  });

  test("an open quotation mark swallows neither the file nor memory", async () => {
    const text = `a,b\n1,"open\n${"3,4\n".repeat(600_000)}`;
    const { rows } = await tableOf(text, 1 << 16);
    expect(rows[0]).toBe("quote-open");
    expect(rows.length).toBe(600_001);
  });

  test.each(["", "\n\n"])("refuses a file without rows", async (text) => {
    await expect(tableOf(text)).rejects.toThrow(TableError);
  });

  test("of any text gives rows or says why not", async () => {
    const signs = fc.constantFrom("a", "1", ",", ";", '"', "\n", "\r", "\t", "\u0000", "ж", " ");
    const outcomeOf = async (text: string, size: number): Promise<unknown> =>
      tableOf(text, size).then(
        () => "rows",
        (error: unknown) => (error instanceof TableError ? "told" : error),
      );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: signs }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
        expect(["rows", "told"]).toContain(await outcomeOf(text, size));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a file as a table", () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-table-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const firstRow = async (name: string, bytes: Uint8Array): Promise<unknown> => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const { columns, batches } = await openTable(file);
    for await (const { rows } of batches) return [columns, rows[0]];
    return [columns];
  };
  const windows1251 = (text: string): Uint8Array =>
    Uint8Array.from(text, (sign) => (sign >= "А" && sign <= "я" ? (sign.codePointAt(0) ?? 0) - 0x410 + 0xc0 : (sign.codePointAt(0) ?? 0)));

  test.each([
    { name: "UTF-8 with a mark", bytes: Buffer.from("\ufeffid,место\n1,Грозный\n") },
    { name: "UTF-16", bytes: Buffer.from("\ufeffid,место\n1,Грозный\n", "utf16le") },
    { name: "windows-1251", bytes: windows1251(`id,место\n1,Грозный\n${"2,в городе на площади произошел взрыв\n".repeat(20)}`) },
    { name: "gzip", bytes: gzipSync("id,место\n1,Грозный\n") },
    { name: "a ZIP archive", bytes: zipSync({ "20170701.export.CSV": Buffer.from("id,место\n1,Грозный\n") }) },
  ])("is read from $name", async ({ bytes }) => {
    expect(await firstRow("a.csv", bytes)).toEqual([
      ["id", "место"],
      ["1", "Грозный"],
    ]);
  });

  test.each([
    { name: "several files", names: ["a.csv", "b.csv"], words: /holds several files \(a.csv, b.csv/ },
    { name: "a folder alone", names: ["a/"], words: /holds no file/ },
  ])("an archive of $name is refused with what to do", async ({ names, words }) => {
    const files = Object.fromEntries(names.map((name) => [name, Buffer.from(name.endsWith("/") ? "" : "a,b\n")]));
    await expect(firstRow("a.zip", zipSync(files))).rejects.toThrow(words);
  });

  const BOMB = Buffer.concat([Buffer.from("a,b\n1,2\n"), Buffer.alloc(8 * 1024 * 1024, "1,2\n")]);
  test.each([
    { name: "bomb.csv.gz", bytes: gzipSync(BOMB, { level: 9 }) },
    { name: "bomb.zip", bytes: zipSync({ "bomb.csv": BOMB }, { level: 9 }) },
  ])("$name, which unfolds without end, is not read to it", async ({ name, bytes }) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const read = async (): Promise<void> => {
      for await (const _ of (await openTable(file)).batches) continue;
    };
    await expect(read()).rejects.toThrow(/unfolds to more than/);
  });

  test.each([
    { name: "gzip", bytes: gzipSync("id,b\n1,2\n".repeat(1000)).subarray(0, 60) },
    { name: "ZIP", bytes: Buffer.from("PK\u0003\u0004 and no more") },
  ])("a damaged $name file is told", async ({ bytes }) => {
    await expect(firstRow("cut.csv", bytes)).rejects.toThrow(/damaged|holds no file/);
  });
});
