import { join } from "node:path";
import type { BenchInput, BenchOptions } from "./bench-task.ts";
import type { Bench } from "./benches.ts";
import { readJsonLines } from "./json-lines.ts";

/** A bench's gold lines, with their texts, and what is asked of beside them. */
export function openBench(folder: string, bench: Bench): { readonly gold: readonly BenchInput[]; readonly options: BenchOptions } {
  const documents = bench.documents === undefined ? undefined : readJsonLines(join(folder, bench.documents));
  const gold = withDocuments(readJsonLines(join(folder, bench.gold)), documents);
  return { gold, options: documents === undefined ? {} : { documents } };
}

/** Lines whose text stands in a file of its own get it from there. */
function withDocuments(lines: readonly BenchInput[], documents: readonly BenchInput[] | undefined): BenchInput[] {
  const byId = new Map((documents ?? []).map((document) => [document["id"], document]));
  return lines.map((line) => (line["text"] === undefined && byId.has(line["id"]) ? { ...byId.get(line["id"]), ...line } : { ...line }));
}
