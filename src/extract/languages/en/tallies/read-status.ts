import type { Tally } from "../../../../model/tally.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { Counted } from "./read-count.ts";

type Status = NonNullable<Tally["status"]>;

const FOILING = new Set("foil thwart prevent disrupt avert stop".split(" "));
const FOILED = new Set("foiled thwarted disrupted averted prevented".split(" "));
const WORDS: ReadonlyMap<string, Status> = new Map([
  ["attempted", "attempted"],
  ["failed", "attempted"],
  ["unsuccessful", "attempted"],
  ["planned", "threatened"],
  ["threatened", "threatened"],
  ["completed", "accomplished"],
  ["successful", "accomplished"],
]);

/** What became of those counted; null where several kinds are counted together ("foiled, failed and completed attacks"). */
export function statusOf(tokens: readonly Token[], first: number, counted: Counted, noun: number): Status | null {
  const found = new Set<Status>();
  for (let at = Math.max(first, counted.firstToken - 4); at < noun; at++) {
    const { lemma, lower } = tokens[at] as Token;
    const word = FOILING.has(lemma) || FOILED.has(lower) ? "foiled" : WORDS.get(lower);
    if (word !== undefined) found.add(word);
  }
  if (found.size === 0 && /^attempts?$/.test((tokens[noun] as Token).lower)) found.add("attempted");
  if (found.size > 1) return null;
  const [only] = found;
  if (only !== undefined) return only;
  for (let at = noun + 1; at < noun + 5; at++) if (FOILING.has(tokens[at]?.lemma ?? "")) return "foiled";
  return "accomplished";
}
