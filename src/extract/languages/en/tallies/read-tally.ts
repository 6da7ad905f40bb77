import type { PlaceNames } from "../../../../model/lookups.ts";
import type { Mention } from "../../../../model/mention.ts";
import type { Span } from "../../../../model/span.ts";
import type { Tally } from "../../../../model/tally.ts";
import type { TimeExpression } from "../../../../model/time-expression.ts";
import type { Analysis, Token } from "../../../../text/analysis.ts";
import { ordinalOf } from "../numbers/number-words.ts";
import { readQuantity } from "../numbers/qualifiers.ts";
import { type Period, periodOf } from "./read-period.ts";

export interface TallyInput {
  readonly analysis: Analysis;
  /** In the order of the text. */
  readonly times: readonly TimeExpression[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  readonly places: PlaceNames;
}

/** Half-open in tokens. */
interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** Nouns of incidents that are counted, as plurals; numbers of people killed or of victims are figures, not tallies (codebook, "Settled questions"). */
const INCIDENTS = new Set(
  (
    "attacks bombings shootings strikes airstrikes air-strikes raids incidents assaults explosions blasts ambushes assassinations kidnappings abductions hijackings stabbings " +
    "massacres plots shellings sieges robberies arsons poisonings rampages offensives clashes hostage-takings " +
    "break-ins hijacks detonations bombardments arson-attacks knifings suicide-bombings drive-bys"
  ).split(" "),
);
/** The same as a singular, for "the third attack this year". */
const singularOf = (plural: string): string =>
  plural.endsWith("ches") || plural.endsWith("shes")
    ? plural.slice(0, -2)
    : plural.endsWith("ies")
      ? `${plural.slice(0, -3)}y`
      : plural.slice(0, -1);
const SINGLE_INCIDENTS = new Set([...INCIDENTS].map(singularOf).concat("ambush", "siege", "massacre"));

/** Words that point back to incidents already spoken of: "the two attacks" is no tally. */
const ANAPHORIC = new Set("the these those both all its his her their our".split(" "));
const COUNTING = new Set(
  "record count document register log tally list tabulate track compile tabulation database tracker archive data figure statistic tally dataset".split(
    " ",
  ),
);
const MODIFIERS = new Set<Token["pos"]>(["ADJ", "NOUN", "PROPN", "ADV", "VERB", "DET", "PUNCT", "PART"]);
/** More words than this do not stand between a number and its noun. */
const WIDEST = 7;

/**
 * The tally that the words give: a number of incidents with a definition of what is counted, where, since and until when, and what is left
 * out; null where they count nothing or count something else ("two attackers", "the two attacks", "12 people killed").
 */
export function readTally(input: TallyInput, range: TokenRange): Tally | null {
  const { tokens } = input.analysis;
  for (let at = range.first; at < range.end; at++) {
    const word = (tokens[at] as Token).lower;
    const counted = INCIDENTS.has(word)
      ? countBefore(tokens, at, range.first)
      : SINGLE_INCIDENTS.has(word)
        ? ordinalBefore(tokens, at, range.first)
        : null;
    if (counted === null) continue;
    const tally = tallyAt(input, range, at, counted);
    if (tally !== null) return tally;
  }
  return null;
}

interface Counted {
  readonly min: number;
  readonly max: number | null;
  /** First token after the number. */
  readonly typeStart: number;
  /** First token of the number with its qualifier. */
  readonly firstToken: number;
}

function countBefore(tokens: readonly Token[], noun: number, floor: number): Counted | null {
  for (let at = noun - 1; at >= floor && noun - at <= WIDEST; at--) {
    const token = tokens[at] as Token;
    const quantity =
      token.pos === "NUM" || token.pos === "NOUN" || token.pos === "ADJ" || token.pos === "DET"
        ? readQuantity(tokens, at, floor, noun)
        : null;
    if (quantity !== null && quantity.endToken <= noun) return fromQuantity(tokens, quantity, floor);
    if ((!MODIFIERS.has(token.pos) && token.lower !== "of") || token.text === "," || token.text === ";") return null;
  }
  return null;
}

function fromQuantity(
  tokens: readonly Token[],
  quantity: { firstToken: number; numberToken: number; endToken: number; min: number; max: number | null },
  floor: number,
): Counted | null {
  // A longer reading may begin further left: "two dozen", "20 to 30".
  let start = quantity;
  for (let at = quantity.numberToken - 1; at >= Math.max(floor, quantity.numberToken - 4); at--) {
    const wider = readQuantity(tokens, at, floor, quantity.endToken + 1);
    if (wider !== null && wider.endToken >= quantity.endToken) start = wider;
  }
  const before = start.firstToken > floor ? (tokens[start.firstToken - 1] as Token).lower : "";
  if (ANAPHORIC.has(before) || start.min < 2) return null;
  return { min: start.min, max: start.max, typeStart: start.endToken, firstToken: start.firstToken };
}

/** "the third such attack this year": three so far. */
function ordinalBefore(tokens: readonly Token[], noun: number, floor: number): Counted | null {
  for (let at = noun - 1; at >= floor && noun - at <= WIDEST; at--) {
    const token = tokens[at] as Token;
    const ordinal = ordinalOf(token.lower);
    if (ordinal !== null) return ordinal < 2 ? null : { min: ordinal, max: ordinal, typeStart: at + 1, firstToken: at };
    if (!MODIFIERS.has(token.pos) || token.pos === "DET") return null;
  }
  return null;
}

function tallyAt(input: TallyInput, range: TokenRange, noun: number, counted: Counted): Tally | null {
  const { tokens, text } = input.analysis;
  const exclusion = exclusionIn(tokens, noun + 1, range.end);
  const definitionEnd = exclusion?.at ?? range.end;
  const period = periodOf(input, counted.firstToken, definitionEnd);
  const span = { start: (tokens[counted.firstToken] as Token).start, end: (tokens[definitionEnd - 1] as Token).end };
  const where = placesIn(input, { start: (tokens[noun] as Token).end, end: span.end });
  if (!isDefined({ tokens, range, period, where, exclusion, noun })) return null;
  const type = text
    .slice((tokens[counted.typeStart] as Token).start, (tokens[noun] as Token).end)
    .replace(/^(?:such|more|other|separate|of)\s+/i, "");
  const excluding = exclusion === null ? [] : excludedIn(input, exclusion.end, range.end);
  const status = statusOf(tokens, range.first, counted, noun);
  const actors = actorsIn(input, counted.typeStart, noun, definitionEnd);
  return {
    count: { min: counted.min, max: counted.max },
    ...(actors.length > 0 ? { actors } : {}),
    type,
    status,
    ...(where.country === null ? {} : { country: where.country }),
    ...(where.regions.length > 0 ? { regions: where.regions } : {}),
    ...(excluding.length > 0 ? { excluding } : {}),
    ...(period.since === null ? {} : { since: period.since }),
    ...(period.until === null ? {} : { until: period.until }),
  };
}

interface Definition {
  readonly tokens: readonly Token[];
  readonly range: TokenRange;
  readonly period: Period;
  readonly where: Where;
  readonly exclusion: Exclusion | null;
  readonly noun: number;
}

/** A tally is defined by a period, an exclusion, or a place together with a word of counting; "two attacks on Friday" tells of two incidents. */
function isDefined({ tokens, range, period, where, exclusion, noun }: Definition): boolean {
  if (period.found || exclusion !== null) return true;
  if (where.country === null && where.regions.length === 0) return false;
  const sentence = (tokens[noun] as Token).sentence;
  for (let at = Math.max(0, range.first - 12); at < range.end; at++) {
    const token = tokens[at] as Token;
    if (token.sentence === sentence && COUNTING.has(token.lemma)) return true;
  }
  return false;
}

interface Exclusion {
  /** Token where the definition ends. */
  readonly at: number;
  /** First token of what is left out. */
  readonly end: number;
}

/** Ways to leave something out of a count (Quirk et al. 1985, 9.58). */
const EXCLUSIONS: readonly (readonly string[])[] = [
  ["not", "counting"],
  ["not", "including"],
  ["without", "counting"],
  ["excluding"],
  ["leaving", "out"],
  ["other", "than"],
  ["apart", "from"],
  ["aside", "from"],
  ["except"],
  ["excepting"],
  ["not", "to", "mention"],
];

function exclusionIn(tokens: readonly Token[], from: number, end: number): Exclusion | null {
  for (let at = from; at < end; at++) {
    const found = EXCLUSIONS.find((words) => words.every((word, i) => tokens[at + i]?.lower === word));
    if (found === undefined) continue;
    const comma = at > from && (tokens[at - 1] as Token).text === ",";
    return { at: comma ? at - 1 : at, end: at + found.length };
  }
  return null;
}

/** Place in a sorted list of the first thing that starts at or after `start`. */
function firstFrom(list: readonly { readonly span: Span }[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as { span: Span }).span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mentionsIn(mentions: readonly Mention[], from: number, to: number): Mention[] {
  const found: Mention[] = [];
  for (let i = firstFrom(mentions, from); i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.span.start >= to) break;
    if (mention.kind === "named" && mention.span.end <= to) found.push(mention);
  }
  return found;
}

interface Where {
  readonly country: string | null;
  readonly regions: string[];
}

function placesIn({ mentions, places }: TallyInput, { start, end }: Pick<Span, "start" | "end">): Where {
  let country: string | null = null;
  const regions: string[] = [];
  for (const mention of mentionsIn(mentions, start, end)) {
    if (mention.type !== "place") continue;
    const place = places.best(mention.span.text);
    if (place?.kind === "country") country ??= place.country;
    else regions.push(mention.span.text);
  }
  return { country, regions };
}

/** The names that an exclusion holds, else its words up to a comma. */
function excludedIn({ analysis, mentions }: TallyInput, from: number, end: number): string[] {
  const { tokens, text } = analysis;
  if (from >= end) return [];
  const start = (tokens[from] as Token).start;
  const names = mentionsIn(mentions, start, (tokens[end - 1] as Token).end).map((mention) => mention.span.text);
  if (names.length > 0) return [...new Set(names)];
  let last = from;
  while (last + 1 < end && !/^[,;.]$/.test((tokens[last + 1] as Token).text)) last++;
  return [text.slice(start, (tokens[last] as Token).end)];
}

/** Those said to have done what is counted: "Red Front attacks", "attacks by the Red Front". */
function actorsIn({ analysis, mentions }: TallyInput, typeStart: number, noun: number, end: number): string[] {
  const { tokens } = analysis;
  const before = mentionsIn(mentions, (tokens[typeStart] as Token).start, (tokens[noun] as Token).start);
  let from = noun + 1;
  while (from < end && from < noun + 8 && (tokens[from] as Token).lower !== "by") from++;
  const after =
    from < end && from < noun + 8
      ? mentionsIn(mentions, (tokens[from] as Token).start, (tokens[Math.min(end, from + 10) - 1] as Token).end)
      : [];
  return [...before, ...after]
    .filter((mention) => mention.type === "armed-group" || mention.type === "organisation")
    .map((mention) => mention.span.text);
}

const FOILING = new Set("foil thwart prevent disrupt avert stop".split(" "));

function statusOf(tokens: readonly Token[], first: number, counted: Counted, noun: number): NonNullable<Tally["status"]> {
  for (let at = Math.max(first, counted.firstToken - 4); at < noun; at++) {
    const token = tokens[at] as Token;
    if (FOILING.has(token.lemma) || /^(?:foiled|thwarted|disrupted|averted|prevented)$/.test(token.lower)) return "foiled";
    if (token.lower === "attempted" || token.lower === "failed") return "attempted";
    if (token.lower === "planned" || token.lower === "threatened") return "threatened";
  }
  for (let at = noun + 1; at < noun + 5; at++) if (FOILING.has(tokens[at]?.lemma ?? "")) return "foiled";
  return "accomplished";
}
