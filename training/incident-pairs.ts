/**
 * What pairs of reports have in common, for `python -m reader_training.same_incident`: `tsx incident-pairs.ts FILE... > pairs.jsonl`. Each line of a FILE is
 * a report with its `cluster`; pairs of one file are compared, and those whose words are hardly alike are left out, as the product leaves them out.
 */
import { basename } from "node:path";
import { readFileSync } from "node:fs";
import { closeLookups } from "../bench/quality/lookups.ts";
import { reportProfile } from "../bench/quality/tasks/report-profiles.ts";
import { pairFeatures, weighProfile } from "../src/resolve/across/pair-features.ts";
import { LEAST_ALIKE } from "../src/resolve/across/same-incident-model.ts";
import { parseWordRarity } from "../src/resolve/across/word-rarity.ts";

const rarity = parseWordRarity(readFileSync(new URL("../models/linker-en/words.tsv", import.meta.url), "utf8"));
for (const file of process.argv.slice(2)) {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const weighed = [];
  for (const line of lines) weighed.push(weighProfile(await reportProfile(line), rarity));
  for (const [at, one] of weighed.entries())
    for (const [before, other] of weighed.slice(0, at).entries()) {
      const features = pairFeatures(one, other, rarity);
      if (features.words <= LEAST_ALIKE) continue;
      const same = lines[at]?.["cluster"] === lines[before]?.["cluster"];
      process.stdout.write(`${JSON.stringify({ file: basename(file), a: at, b: before, same, features })}\n`);
    }
}
await closeLookups();
