import { ReadingSchema, type Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";

/**
 * The door between the engine and the record: the reading keeps the contract, and every span holds the words that stand in the text at its
 * place. Throws where it does not; gives the reading with its keys in the contract's order.
 */
export function checkReading(reading: Reading): Reading {
  const checked = ReadingSchema.parse(reading);
  const spans: Span[] = [
    ...checked.boilerplate,
    ...checked.statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ...checked.incidents.flatMap(({ mentions }) => mentions),
    ...checked.problems.flatMap(({ span }) => span ?? []),
  ];
  for (const { start, end, text } of spans) {
    if (checked.text.slice(start, end) === text) continue;
    throw new Error(`the span ${start}..${end} holds "${text}", the text has "${checked.text.slice(start, end)}" there`);
  }
  return checked;
}
