import { TableError } from "../table.ts";
import { readWholeXml } from "./xml-reader.ts";

/** Most characters and texts that are held at once: about a gigabyte of memory at the worst. */
const MOST_CHARACTERS = 1 << 28;
const MOST_TEXTS = 1 << 24;

/** Texts that cells of a workbook point to by their number, which all have to be held while it is read. */
export async function readSharedStrings(bytes: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const texts: string[] = [];
  const collector = textCollector();
  let size = 0;
  await readWholeXml(bytes, {
    open: (name) => {
      if (name === "si") collector.begin();
      collector.open(name);
    },
    close: (name) => {
      collector.close(name);
      if (name !== "si") return;
      const text = collector.take();
      size += text.length;
      texts.push(text);
      if (size > MOST_CHARACTERS || texts.length > MOST_TEXTS)
        throw new TableError(
          "table-too-large",
          `The workbook holds more than ${texts.length} texts with ${size} characters, which is too much to hold. Save its sheet as CSV (UTF-8), and import that.`,
        );
    },
    text: (text) => collector.text(text),
  });
  return texts;
}

/** Gathers the text of a cell from its runs; how words are spoken (`rPh`) is not part of it. */
export function textCollector() {
  let text = "";
  let inText = false;
  let spoken = false;
  return {
    begin: (): void => {
      text = "";
      inText = false;
      spoken = false;
    },
    open: (name: string): void => {
      if (name === "t") inText = !spoken;
      else if (name === "rPh") spoken = true;
    },
    close: (name: string): void => {
      if (name === "t") inText = false;
      else if (name === "rPh") spoken = false;
    },
    text: (piece: string): void => {
      if (inText) text += piece;
    },
    take: (): string =>
      text.includes("_x") ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text,
  };
}

/** Characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19): `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
