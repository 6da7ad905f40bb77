import type { Token } from "../../../../text/analysis.ts";
import { NO_PERIOD, type Period, periodOf } from "./read-period.ts";
import { NOWHERE, placesIn, type Where } from "./read-where.ts";
import { firstFrom, namesIn, type TallyInput, type TokenRange } from "./tally-input.ts";

/** What a sentence says of place and time before its subject: "In Zedland, the centre counted ...", "Since 2015, ...". */
export interface Front {
  readonly period: Period;
  readonly where: Where;
}

/** Prepositions and words of adjuncts that open a clause (Quirk et al. 1985, 8.33 and 8.51). */
const OPENERS = new Set("in across throughout within inside since between from during over for until before after last this".split(" "));
const OF_PLACE = new Set("in across throughout within inside".split(" "));
/** A name or time that starts later than this belongs to something else ("In a report on ..."). */
const NEAR = 3;
const LONGEST = 16;

export function frontOf(
  input: TallyInput,
  { sentenceFirst, rangeFirst, firstToken }: { readonly sentenceFirst: number; readonly rangeFirst: number; readonly firstToken: number },
): Front {
  const starts = sentenceFirst === rangeFirst ? [rangeFirst] : [rangeFirst, sentenceFirst];
  let front: Front = { period: NO_PERIOD, where: NOWHERE };
  for (const start of starts) {
    const range = openingAt(input, start, firstToken);
    if (range === null) continue;
    const period = startsNear(input, range) ? periodOf(input, range) : NO_PERIOD;
    const first = OF_PLACE.has((input.analysis.tokens[start] as Token).lower) ? namesIn(input, range)[0] : undefined;
    const where =
      first !== undefined && first.mention.type === "place" && first.first <= start + NEAR ? placesIn(input, range, []) : NOWHERE;
    front = {
      period: front.period.found ? front.period : period,
      where: front.where.countries.length + front.where.regions.length > 0 ? front.where : where,
    };
  }
  return front;
}

/** From an opening word to the last comma before the subject. */
function openingAt({ analysis: { tokens } }: TallyInput, start: number, firstToken: number): TokenRange | null {
  if (start >= firstToken || !OPENERS.has((tokens[start] as Token).lower)) return null;
  for (let at = Math.min(firstToken - 1, start + LONGEST); at > start; at--)
    if ((tokens[at] as Token).text === ",") return { first: start, end: at };
  return null;
}

function startsNear({ analysis: { tokens }, times }: TallyInput, { first, end }: TokenRange): boolean {
  const time = times[firstFrom(times, (tokens[first] as Token).start, (one) => one.span.start)];
  return time !== undefined && time.span.start <= (tokens[Math.min(first + NEAR, end - 1)] as Token).start;
}
