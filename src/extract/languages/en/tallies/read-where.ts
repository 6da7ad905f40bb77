import type { Token } from "../../../../text/analysis.ts";
import { firstFrom, namesIn, type TallyInput, type TokenRange } from "./tally-input.ts";

/** Where what is counted happened. */
export interface Where {
  /** ISO 3166-1 alpha-2 codes, in the order of the text. */
  readonly countries: readonly string[];
  /** Regions and towns as written. */
  readonly regions: readonly string[];
}

export const NOWHERE: Where = { countries: [], regions: [] };

/** The places that the words name, but for those that name doers. */
export function placesIn(input: TallyInput, range: TokenRange, actors: readonly string[]): Where {
  const countries: string[] = [];
  const regions: string[] = [];
  for (const { mention } of namesIn(input, range)) {
    const { text } = mention.span;
    if (mention.type !== "place" || actors.includes(text)) continue;
    const place = input.places.best(text);
    if (place?.kind === "country" && place.country !== null) {
      if (!countries.includes(place.country)) countries.push(place.country);
    } else if (!regions.includes(text)) regions.push(text);
  }
  return { countries, regions };
}

/** Prepositions and participles before what is struck (FrameNet "Attack": Victim). */
const AGAINST = new Set("on against targeting".split(" "));
const MOST_WORDS = 10;

/** What is struck, as written: "attacks on schools and clinics"; not places, which tell where, nor days. */
export function targetsIn(input: TallyInput, { first, end }: TokenRange): string[] {
  const { tokens, text } = input.analysis;
  if (!AGAINST.has(tokens[first]?.lower ?? "") || first + 1 >= end) return [];
  if (beginsOther(input, first + 1)) return [];
  const targets: string[] = [];
  let start = first + 1;
  const take = (to: number): void => {
    while (start < to && /^(?:the|a|an|its|their|both)$/.test((tokens[start] as Token).lower)) start++;
    if (start < to) targets.push(text.slice((tokens[start] as Token).start, (tokens[to - 1] as Token).end));
    start = to + 1;
  };
  let at = start;
  for (; at < Math.min(end, first + MOST_WORDS); at++) {
    const { pos, lower, text: written } = tokens[at] as Token;
    if (lower === "and" || lower === "or" || (written === "," && isListed(tokens, at, end))) take(at);
    else if (!/^(?:NOUN|PROPN|ADJ|DET|PRON)$/.test(pos) || /^(?:that|which|who|since|this|last)$/.test(lower)) break;
  }
  take(at);
  return targets;
}

/** Whether a comma stands between two of a list that ends with "and". */
const isListed = (tokens: readonly Token[], comma: number, end: number): boolean => {
  for (let at = comma + 1; at < Math.min(end, comma + 6); at++) {
    const { pos, lower } = tokens[at] as Token;
    if (lower === "and" || lower === "or") return true;
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(pos)) return false;
  }
  return false;
};

/** Whether a place or a time begins at a token, articles aside. */
function beginsOther(input: TallyInput, at: number): boolean {
  const token = input.analysis.tokens[at] as Token;
  const next = input.analysis.tokens[token.lower === "the" ? at + 1 : at] as Token;
  const time = input.times[firstFrom(input.times, token.start, (one) => one.span.start)];
  if (time !== undefined && time.span.start <= next.start) return true;
  return namesIn(input, { first: at, end: Math.min(at + 6, input.analysis.tokens.length) }).some(
    ({ mention, first }) => mention.type === "place" && first <= next.index,
  );
}
