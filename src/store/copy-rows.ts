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
  const into = client.query(copyFrom(`COPY hearsay.${table} (${Object.keys(first).join(", ")}) FROM STDIN`));
  await pipeline(Readable.from(chunksOf(rows)), into);
}

function* chunksOf(rows: readonly CopyRow[]): Generator<string> {
  let chunk = "";
  for (const row of rows) {
    chunk += `${Object.values(row).map(copyField).join("\t")}\n`;
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

const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
