import { createInterface } from "node:readline";
import { analyse, sectionsOf } from "../src/text/analysis.ts";
import { isInCapitals, truecase } from "../src/text/truecase.ts";

// Reads lines {id, text} and prints for each, in order, where the product begins its sentences (UTF-16 offsets),
// and for text in capitals the same text with the case that the product would give it.
for await (const line of createInterface({ input: process.stdin })) {
  const { text } = JSON.parse(line) as { text: string };
  const recased = isInCapitals(text) ? truecase(text, () => false) : null;
  const starts = sectionsOf(text).flatMap(({ start, end }) =>
    analyse(recased ?? text, start, end).sentences.map((sentence) => sentence.start),
  );
  process.stdout.write(`${JSON.stringify({ starts, recased })}\n`);
}
