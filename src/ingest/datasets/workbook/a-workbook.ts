import { zipSync } from "fflate";

/** A workbook of a test. */
interface WorkbookOfTest {
  /** What stands within each shared string. */
  readonly strings?: readonly string[];
  readonly from1904?: boolean;
  /** Stands before the sheets' XML. */
  readonly before?: string;
  /** From 0, nothing is packed, to 9. */
  readonly level?: 1 | 9;
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden?: boolean;
    /** Rows, or the whole of `x:sheetData`. */
    readonly data: string;
    readonly merged?: readonly string[];
  }[];
}

/** A cell with its text in it. */
export const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (targets: readonly (readonly [string, string])[]): string =>
  `<Relationships>${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

/** Bytes of a workbook whose style 1 is a date and whose style 2 a date with a time. */
export function aWorkbook({ strings = [], from1904 = false, before = "", level = 9, sheets }: WorkbookOfTest): Uint8Array {
  const tabs = sheets.map(
    ({ name, hidden }, at) => `<sheet name="${name}"${hidden === true ? ' state="hidden"' : ""} sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${tabs.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const),
      ["sharedStrings", "/xl/sharedStrings.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/sharedStrings.xml": `<sst>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d.m.yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  };
  for (const [at, { data, merged = [] }] of sheets.entries()) {
    const rows = data.startsWith("<x:") ? data : `<sheetData>${data}</sheetData>`;
    const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?>${before}<worksheet>${rows}<mergeCells>${merges}</mergeCells></worksheet>`;
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])), { level });
}
