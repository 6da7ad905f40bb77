/**
 * Counts in how many documents each word stem stands: `tsx word-counts.ts FILE... > words.tsv`. Each line of a FILE is a JSON object with `text`.
 * Words of fewer than three documents are as rare as those of none.
 */
import { readFileSync } from "node:fs";
import { stemsOf } from "../src/resolve/across/word-stem.ts";

const LEAST = 3;
const counts = new Map<string, number>();
let documents = 0;
for (const file of process.argv.slice(2))
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line === "") continue;
    documents++;
    const { text } = JSON.parse(line) as { readonly text: string };
    for (const stem of new Set(stemsOf(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
const kept = [...counts]
  .filter(([, count]) => count >= LEAST)
  .toSorted(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1));
process.stdout.write(`${[documents, ...kept.map(([stem, count]) => `${stem}\t${count}`)].join("\n")}\n`);
