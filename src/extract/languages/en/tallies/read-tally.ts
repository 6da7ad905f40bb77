import type { Tally } from "../../../../model/tally.ts";
import type { Token } from "../../../../text/analysis.ts";
import { endOfKind, isIncident, isIncidents } from "./incident-nouns.ts";
import { type Counted, countBefore, ordinalBefore } from "./read-count.ts";
import { doersOf } from "./read-doers.ts";
import { excludedIn, type Exclusion, exclusionAfter } from "./read-exclusion.ts";
import { frontOf } from "./read-front.ts";
import { type Period, periodOf } from "./read-period.ts";
import { statusOf } from "./read-status.ts";
import { placesIn, targetsIn, type Where } from "./read-where.ts";
import type { TallyInput, TokenRange } from "./tally-input.ts";

/** Words further from what is counted than this do not define it, so that a list without an end is read in linear time; in tokens. */
const REACH = 80;
const LONGEST_KIND = 12;
/** Words of counting: beside one, a place alone defines a tally. */
const COUNTING = new Set(
  "record count document register log tally list tabulate track compile tabulation database tracker archive data figure statistic dataset verify".split(
    " ",
  ),
);

/**
 * The tally that the words give: a number of incidents with a definition of what is counted, by whom, where, since and until when, and what
 * is left out; null where they count nothing or count something else ("two attackers", "the two attacks", "12 people killed"). The number
 * stands within the range; words of its sentence before it, and what the next sentence leaves out, belong to the definition.
 */
export function readTally(input: TallyInput, range: TokenRange): Tally | null {
  const { tokens } = input.analysis;
  for (let at = range.first; at < range.end; at++) {
    const counted = isIncidents(tokens, at)
      ? countBefore(tokens, at, range.first)
      : isIncident(tokens[at] as Token)
        ? ordinalBefore(tokens, at, range.first)
        : null;
    if (counted === null) continue;
    const tally = tallyAt(input, range, at, counted);
    if (tally !== null) return tally;
  }
  return null;
}

function tallyAt(input: TallyInput, range: TokenRange, noun: number, counted: Counted): Tally | null {
  const { tokens, text, sentences } = input.analysis;
  const sentence = sentences[(tokens[noun] as Token).sentence] ?? { firstToken: range.first, endToken: range.end };
  const reach = noun + REACH;
  const kindEnd = endOfKind(tokens, noun, Math.min(range.end, noun + LONGEST_KIND));
  const exclusion = exclusionAfter(input, kindEnd, Math.min(endOfSentence(tokens, sentence.endToken), reach));
  const after = {
    first: kindEnd,
    end: Math.max(kindEnd, definitionEnd(tokens, kindEnd, Math.min(exclusion?.at ?? range.end, range.end, reach))),
  };
  const front = frontOf(input, { sentenceFirst: sentence.firstToken, rangeFirst: range.first, firstToken: counted.firstToken });
  const { actors, affiliates, stance } = doersOf(input, {
    sentenceFirst: sentence.firstToken,
    firstToken: counted.firstToken,
    typeStart: counted.typeStart,
    noun,
    after,
  });
  const near = periodOf(input, { first: counted.typeStart, end: after.end });
  const period = near.found ? near : front.period;
  const where = together(placesIn(input, after, actors), front.where);
  if (!isDefined({ tokens, range, period, where, exclusion, noun })) return null;
  const type = text
    .slice((tokens[counted.typeStart] as Token).start, (tokens[kindEnd - 1] as Token).end)
    .replace(/^(?:(?:such|more|other|separate|different|individual|of)\s+)+/i, "");
  const targets = targetsIn(input, after);
  const excluding = exclusion === null ? [] : excludedIn(input, exclusion.words);
  const status = statusOf(tokens, range.first, counted, noun);
  const [country, ...others] = where.countries;
  return {
    count: { min: counted.min, max: counted.max },
    ...(actors.length > 0 ? { actors: [...actors] } : {}),
    ...(affiliates === undefined ? {} : { affiliates }),
    ...(stance === undefined ? {} : { stance }),
    type,
    ...(targets.length > 0 ? { targets } : {}),
    ...(status === null ? {} : { status }),
    ...(country === undefined ? {} : others.length > 0 ? { countries: [country, ...others] } : { country }),
    ...(where.regions.length > 0 ? { regions: [...where.regions] } : {}),
    ...(excluding.length > 0 ? { excluding } : {}),
    ...(period.since === null ? {} : { since: period.since }),
    ...(period.until === null ? {} : { until: period.until }),
  };
}

/** End of a sentence without the marks that close it. */
function endOfSentence(tokens: readonly Token[], end: number): number {
  let last = end;
  while (last > 0 && /^[.!?”"’]$/.test((tokens[last - 1] as Token).text)) last--;
  return last;
}

/** Words after which something else is told: another count, or what the incidents led to. */
const ELSEWHERE = new Set("compared versus while whereas according killing leaving injuring wounding".split(" "));

/** Where the words that define the count end: at a comparison with another count, at a part of it, at what came of it. */
function definitionEnd(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const { lower, text } = tokens[at] as Token;
    const comma = tokens[at - 1]?.text === ",";
    if (text === ";" || ELSEWHERE.has(lower)) return comma ? at - 1 : at;
    if (lower === "than" && /^(?:in|during|for|a)$/.test(tokens[at + 1]?.lower ?? "")) return at;
    if ((lower === "up" || lower === "down") && tokens[at + 1]?.lower === "from") return comma ? at - 1 : at;
    if (comma && (/^(?:including|most|half|some|many|but|up|down)$/.test(lower) || tokens[at + 1]?.lower === "of")) return at - 1;
  }
  return end;
}

/** Places after the count, and those that the sentence opens with. */
function together(after: Where, front: Where): Where {
  return {
    countries: after.countries.length > 0 ? after.countries : front.countries,
    regions: after.regions.length > 0 ? after.regions : after.countries.length > 0 ? [] : front.regions,
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
  if (where.countries.length === 0 && where.regions.length === 0) return false;
  const { sentence } = tokens[noun] as Token;
  for (let at = Math.max(0, range.first - 12, noun - REACH); at < Math.min(range.end, noun + REACH); at++) {
    const token = tokens[at] as Token;
    if (token.sentence === sentence && COUNTING.has(token.lemma)) return true;
  }
  return false;
}
