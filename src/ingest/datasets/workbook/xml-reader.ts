import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import { TableError } from "../table.ts";

/** Most characters between two tags: a cell holds at most 32,767. */
const LONGEST_NODE = 1 << 22;
/** Most tags within one another; sheets have about eight. */
const DEEPEST = 64;

/** What is done with the tags of a part of a workbook; names come without their prefix. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads the XML of a workbook piece by piece; after each piece it pauses, so that what the handlers gathered can be handed on. A document type is refused, since
 * workbooks have none and hostile ones grow by it.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>, handlers: XmlHandlers): AsyncGenerator<void> {
  let events = 0;
  let depth = 0;
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on("doctype", () => refuse("it holds a document type, which no workbook has"));
  parser.on("opentag", ({ name, attributes }) => {
    events++;
    if (++depth > DEEPEST) refuse(`more than ${DEEPEST} tags stand within one another`);
    handlers.open(plain(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    events++;
    depth--;
    handlers.close?.(plain(name));
  });
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  let decoder: TextDecoder | null = null;
  let silent = 0;
  const write = (text: string): void => {
    const before = events;
    attempt(() => parser.write(text));
    silent = events === before ? silent + text.length : 0;
    if (silent > LONGEST_NODE) refuse(`a text or tag in it is longer than ${LONGEST_NODE} characters`);
  };
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(
      piece[0] === 0xff && piece[1] === 0xfe ? "utf-16le" : piece[0] === 0xfe && piece[1] === 0xff ? "utf-16be" : "utf-8",
    );
    write(decoder.decode(piece, { stream: true }));
    yield;
  }
  attempt(() => parser.close());
  yield;
}

/** Reads a part to its end. */
export async function readWholeXml(bytes: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const pieces = readXml(bytes, handlers);
  while ((await pieces.next()).done !== true);
}

const plain = (name: string): string => name.slice(name.indexOf(":") + 1);

function refuse(why: string): never {
  throw new TableError("table-damaged", `The workbook cannot be read: ${why}. Save it anew, or save its sheet as CSV (UTF-8).`);
}

function attempt(parse: () => unknown): void {
  try {
    parse();
  } catch (error) {
    if (error instanceof TableError) throw error;
    refuse(`its XML is damaged (${error instanceof Error ? error.message : String(error)})`);
  }
}
