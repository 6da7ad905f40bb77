import type { BenchInput } from "../bench-task.ts";

/** A way to write a text that leaves its length, so that all offsets still hold. */
export interface Variant {
  readonly name: string;
  readonly rewrite: (text: string) => string;
}

/** Changes case letter by letter; a letter whose other case has another length ("ß") stays as it is. */
const inCase =
  (change: (letter: string) => string) =>
  (text: string): string =>
    text.replace(/\p{L}/gu, (letter) => (change(letter).length === letter.length ? change(letter) : letter));

const straight = (text: string): string => text.replace(/[“”„]/g, '"').replace(/[‘’‚]/g, "'");

/** A mark opens at the start of the text, after white space, and after an opening bracket, dash or mark; else it closes. */
const curly = (text: string): string =>
  straight(text)
    .replace(/(^|[\s([{—–'])"/gm, "$1“")
    .replace(/"/g, "”")
    .replace(/(^|[\s([{—–“])'/gm, "$1‘")
    .replace(/'/g, "’");

/** The ways of writing that a reader meets beside the usual one. */
export const VARIANTS: readonly Variant[] = [
  { name: "as it is", rewrite: (text) => text },
  { name: "lower case", rewrite: inCase((letter) => letter.toLowerCase()) },
  { name: "UPPER CASE", rewrite: inCase((letter) => letter.toUpperCase()) },
  { name: "straight marks", rewrite: straight },
  { name: "curly marks", rewrite: curly },
];

/** A line of a bench in another writing; words that its gold spans repeat follow the text. */
export function rewritten(line: BenchInput, { rewrite }: Variant): BenchInput {
  const text = rewrite(String(line["text"]));
  return { ...(retold(line, text) as BenchInput), text };
}

function retold(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((each) => retold(each, text));
  if (typeof value !== "object" || value === null) return value;
  const { start, end } = value as { readonly start?: unknown; readonly end?: unknown };
  if (typeof start === "number" && typeof end === "number" && "text" in value) return { ...value, text: text.slice(start, end) };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, retold(inner, text)]));
}
