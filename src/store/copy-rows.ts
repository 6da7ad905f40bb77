import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** A value on its way into a column; `json` for jsonb, a list of strings for text[]. */
export type CopyValue = string | number | null | Date | readonly string[] | { readonly json: unknown };

/** A row by its columns; all rows of a call have the same ones in the same order. */
export type CopyRow = Readonly<Record<string, CopyValue>>;

/** Rows are sent in chunks of about this many UTF-16 units. */
const CHUNK = 1 << 16;

/** Writes rows into a table of the desk by COPY, in the order given. */
export async function copyRows(client: ClientBase, table: string, rows: readonly CopyRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  await copyLines(client, `${table} (${Object.keys(first).join(", ")})`, linesOf(rows));
}

/** Writes lines that are in COPY's text format already, each with its end, into a table with its columns: `report (id, by)`. */
export async function copyLines(client: ClientBase, into: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(chunksOf(lines)), client.query(copyFrom(`COPY hearsay.${into} FROM STDIN`)));
}

function* linesOf(rows: readonly CopyRow[]): Generator<string> {
  for (const row of rows) yield `${Object.values(row).map(copyField).join("\t")}\n`;
}

function* chunksOf(lines: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

/** One field in COPY's text format (postgresql.org/docs/15/sql-copy.html). */
export function copyField(value: CopyValue): string {
  if (value === null) return "\\N";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escaped(value);
  if (value instanceof Date) return value.toISOString();
  if ("json" in value) return escaped(JSON.stringify(value.json));
  return escaped(`{${value.map((item) => `"${item.replace(/["\\]/g, "\\$&")}"`).join(",")}}`);
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const TO_ESCAPE = /[\\\n\r\t]/;

const escaped = (text: string): string =>
  TO_ESCAPE.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character) : text;
