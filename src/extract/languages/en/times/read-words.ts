import { isPastParticiple } from "../syntax/verb-forms.ts";
import { ordinalOf } from "../numbers/number-words.ts";
import { cardinalOf } from "../numbers/number-words.ts";
import { DAY_PARTS, MONTHS, SEASONS, UNITS } from "./calendar-words.ts";
import { nearestYear } from "./read-calendar.ts";
import { durationOf, latestQuarter, readQuarter, vagueDuration } from "./read-unit.ts";
import { decadeAt, readYear } from "./read-year.ts";
import type { FoundTime, TimeReader } from "./time-reader.ts";
import { two } from "./time-reader.ts";

/** "yesterday", "today", "tonight", "tomorrow", with the part of the day that follows. */
export function readDeictic(reader: TimeReader, at: number, limit: number): FoundTime | null {
  const lower = reader.lower(at);
  if (lower === "tonight")
    return { firstToken: at, endToken: at + 1, type: "TIME", value: `${reader.dayFromPublished(0)}TNI`, anchored: true };
  const shift = { yesterday: -1, today: 0, tomorrow: 1 }[lower];
  if (shift === undefined) return null;
  const day = reader.dayFromPublished(shift);
  const part = at + 1 < limit ? DAY_PARTS.get(reader.lower(at + 1)) : undefined;
  if (part !== undefined) return { firstToken: at, endToken: at + 2, type: "TIME", value: `${day}T${part}`, anchored: true };
  return { firstToken: at, endToken: at + 1, type: "DATE", value: day, anchored: true };
}

/** Words that stand for the present, past or future without a date, after the counts of TimeBank's train split. */
const VAGUE: ReadonlyMap<string, string> = new Map([
  ["now", "PRESENT_REF"],
  ["currently", "PRESENT_REF"],
  ["current", "PRESENT_REF"],
  ["nowadays", "PRESENT_REF"],
  ["recently", "PAST_REF"],
  ["recent", "PAST_REF"],
  ["lately", "PAST_REF"],
  ["soon", "FUTURE_REF"],
]);

/** "recent years", "the current fiscal year": the unit reads it. */
const leadsUnit = (reader: TimeReader, at: number): boolean =>
  UNITS.has(reader.lower(at)) || (reader.lower(at) === "fiscal" && UNITS.has(reader.lower(at + 1)));

/** "now", "recently", "current", "the future", "the past". */
export function readVague(reader: TimeReader, at: number, floor: number): FoundTime | null {
  const lower = reader.lower(at);
  const value = VAGUE.get(lower);
  const lead = at > floor ? reader.lower(at - 1) : "";
  const next = reader.tokens[at + 1];
  if (value !== undefined) {
    // "as soon as" compares; "until now" and "right now" belong together.
    if (lower === "soon" && (lead === "as" || next?.lower === "after" || (next?.pos === "VERB" && isPastParticiple(next.lower))))
      return null;
    if ((lower === "current" || lower === "recent") && leadsUnit(reader, at + 1)) return null;
    const firstToken = lead === "right" || (lead === "more" && lower === "recently") || (lead === "very" && lower !== "now") ? at - 1 : at;
    return { firstToken, endToken: at + 1, type: "DATE", value, anchored: false };
  }
  if (lower === "future" && (lead === "the" || lead === "near" || lead === "foreseeable")) {
    const firstToken = lead === "the" ? at - 1 : reader.lower(at - 2) === "the" && at - 2 >= floor ? at - 2 : at - 1;
    if (next?.pos === "NOUN") return null;
    return { firstToken, endToken: at + 1, type: "DATE", value: "FUTURE_REF", anchored: false };
  }
  if (
    lower === "past" &&
    lead === "the" &&
    (reader.lower(at - 2) === "in"
      ? next?.pos !== "NOUN" && next?.pos !== "NUM" && next?.pos !== "ADJ"
      : next === undefined || next.pos === "PUNCT" || next.pos === "ADP" || next.pos === "CCONJ" || next.pos === "AUX")
  ) {
    return { firstToken: at - 1, endToken: at + 1, type: "DATE", value: "PAST_REF", anchored: false };
  }
  return null;
}

const SETS: ReadonlyMap<string, string> = new Map([
  ["daily", "P1D"],
  ["weekly", "P1W"],
  ["monthly", "P1M"],
  ["annually", "P1Y"],
  ["yearly", "P1Y"],
  ["hourly", "PT1H"],
  ["nightly", "XXXX-XX-XXTNI"],
]);

/** "daily", "weekly", "annually". */
export function readSetWord(reader: TimeReader, at: number): FoundTime | null {
  const value = SETS.get(reader.lower(at));
  if (value === undefined || reader.tokens[at]?.pos === "PROPN" || reader.tokens[at + 1]?.pos === "PROPN") return null;
  return { firstToken: at, endToken: at + 1, type: "SET", value, anchored: false };
}

/** "last summer", "the winter of 1994", "this spring", "summer 2012". */
export function readSeason(reader: TimeReader, at: number, floor: number, limit: number): FoundTime | null {
  const code = SEASONS.get(reader.lower(at));
  const token = reader.tokens[at];
  if (code === undefined || token === undefined || token.pos === "VERB" || token.pos === "AUX") return null;
  const lead = at > floor ? reader.lower(at - 1) : "";
  const of = reader.lower(at + 1) === "of" ? at + 2 : at + 1;
  const year = readYear(reader, of, limit);
  const article = lead === "the" || lead === "this" || lead === "last" || lead === "next";
  if (year !== null)
    return {
      firstToken: lead === "the" ? at - 1 : at,
      endToken: year.endToken,
      type: "DATE",
      value: `${year.year}-${code}`,
      anchored: false,
    };
  const firm = lead === "this" || lead === "last" || lead === "next" || lead === "past";
  if (!firm && (reader.lower(at) === "fall" || reader.lower(at) === "spring")) return null;
  if (!firm && !(lead === "the" || lead === "in" || lead === "by" || lead === "during" || lead === "early" || lead === "late")) return null;
  let firstToken = article || lead === "past" ? at - 1 : at;
  if (firm && firstToken > floor && firstToken < at && /^(?:the|this)$/.test(reader.lower(firstToken - 1))) firstToken--;
  const month = { SP: 3, SU: 6, FA: 9, WI: 12 }[code];
  const shift = lead === "last" || lead === "past" ? -1 : lead === "next" ? 1 : 0;
  const value = lead === "this" ? reader.yearFromPublished(0) : nearestYear(reader, month, null, { at, shift });
  return { firstToken, endToken: at + 1, type: "DATE", value: `${value}-${code}`, anchored: true };
}

/** Words that hyphens make of units, months and years: "two-year", "third-quarter", "mid-1996", "year-end", "8-month-old", "decades-long". */
export function readHyphenated(reader: TimeReader, at: number, floor: number, limit: number): FoundTime | null {
  const parts = reader.lower(at).split("-");
  const [first = "", second = "", third] = parts;
  const span = { firstToken: at, endToken: at + 1 };
  const unit = UNITS.get(second);
  if (unit !== undefined) {
    const ordinal = ordinalOf(first);
    if (unit.letter === "Q" && ordinal !== null && ordinal <= 4) {
      return readQuarter(reader, {
        ordinal,
        firstToken: at > floor && reader.lower(at - 1) === "fiscal" ? at - 1 : at,
        endToken: at + 1,
        limit,
      });
    }
    // "three-quarters" is a fraction.
    if (unit.letter === "Q" && unit.plural) return null;
    const count = cardinalOf(first);
    // "21-year-old" is an age, which is a length of time as TimeML has it only where it is spoken of as one.
    if (count !== null && third === "old" && unit.letter === "Y") return null;
    if (count !== null) return { ...span, type: "DURATION", value: durationOf(unit, count), anchored: false };
    if (first === "several" || first === "multi") return { ...span, type: "DURATION", value: vagueDuration(unit), anchored: false };
    return null;
  }
  const lead = UNITS.get(first);
  if (lead !== undefined && second === "long")
    return { ...span, type: "DURATION", value: lead.plural ? vagueDuration(lead) : durationOf(lead, 1), anchored: false };
  if (first === "year" && second === "end")
    return { ...span, type: "DATE", value: `${reader.yearFromPublished(0)}-12-31`, mod: "END", anchored: true };
  if (first === "year" && (second === "earlier" || second === "ago")) return yearEarlier(reader, at, limit);
  if (first === "mid") return partOf(reader, at, second, "MID");
  if (first === "late" || first === "early") return partOf(reader, at, second, first === "late" ? "END" : "START");
  return null;
}

/** "year-earlier", "the year-ago quarter", "the year-earlier third quarter". */
function yearEarlier(reader: TimeReader, at: number, limit: number): FoundTime {
  const ordinal = at + 2 < limit && reader.lower(at + 2) === "quarter" ? ordinalOf(reader.lower(at + 1)) : null;
  const noun = at + 1 < limit && /^(?:quarter|period)$/.test(reader.lower(at + 1));
  const endToken = ordinal !== null ? at + 3 : noun ? at + 2 : at + 1;
  const named = /^(\d{4})-Q(\d)$/.exec(reader.lastDate ?? "") ?? (noun ? /^(\d{4})-Q(\d)$/.exec(reader.quarterFromPublished(-1)) : null);
  const value =
    ordinal !== null && ordinal <= 4
      ? `${reader.yearFromPublished(-1)}-Q${ordinal}`
      : named
        ? `${Number(named[1]) - 1}-Q${named[2]}`
        : reader.yearFromPublished(-1);
  return {
    firstToken: endToken > at + 1 && reader.lower(at - 1) === "the" ? at - 1 : at,
    endToken,
    type: "DATE",
    value,
    anchored: true,
    counted: true,
  };
}

/** "the latest period", of which companies report: a quarter. */
export function readPeriod(reader: TimeReader, at: number, floor: number): FoundTime | null {
  if (reader.lower(at - 1) !== "latest" || at - 2 < floor || reader.lower(at - 2) !== "the") return null;
  return { firstToken: at - 2, endToken: at + 1, type: "DATE", value: latestQuarter(reader), anchored: true };
}

/** "mid-1996", "late-November", "early-1990s". */
function partOf(reader: TimeReader, at: number, second: string, mod: string): FoundTime | null {
  const span = { firstToken: at, endToken: at + 1, type: "DATE", mod } as const;
  if (/^(?:1[5-9]|20)\d\d$/.test(second)) return { ...span, value: second, anchored: false };
  const decade = /^(1[5-9]|20)?(\d)0s$/.exec(second);
  if (decade) return { ...decadeAt(reader, at, { century: decade[1], digit: decade[2] ?? "", floor: at }), mod };
  const month = MONTHS.get(second);
  if (month !== undefined) {
    const year = readYear(reader, at + 1, at + 2);
    if (year !== null) return { ...span, endToken: year.endToken, value: `${year.year}-${two(month)}`, anchored: false };
    return { ...span, value: `${nearestYear(reader, month, null, { at, shift: 0 })}-${two(month)}`, anchored: true };
  }
  return null;
}
