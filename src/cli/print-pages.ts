import type { PageOptions } from "../desk/desk.ts";
import type { Output } from "./output.ts";

const PAGE = 500;

/** Prints a list page by page, so that a long one is never held whole; gives the number of entries. */
export async function printPages<Entry>(
  output: Output,
  format: "text" | "json",
  list: { readonly page: (page: PageOptions) => Promise<readonly Entry[]>; readonly line: (entry: Entry) => string },
): Promise<number> {
  let count = 0;
  if (format === "json") await output.write("[");
  for (;;) {
    const entries = await list.page({ limit: PAGE, offset: count });
    for (const entry of entries) {
      await output.write(format === "json" ? `${count === 0 ? "\n" : ",\n"}${JSON.stringify(entry)}` : list.line(entry));
      count++;
    }
    if (entries.length < PAGE || output.closed) break;
  }
  if (format === "json") await output.write("\n]\n");
  return count;
}
