import { createReadStream } from "node:fs";
import { openDelimited } from "./delimited.ts";
import type { Table } from "./table.ts";

/** Opens a file of event data as a table. */
export async function openTable(file: string): Promise<Table> {
  return openDelimited(createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 16 }) as AsyncIterable<string>);
}
