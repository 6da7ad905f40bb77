import { CARDINALS, cardinalOf, ordinalOf } from "../numbers/number-words.ts";
import { DECADES } from "./calendar-words.ts";
import type { FoundTime, TimeReader } from "./time-reader.ts";
import { two } from "./time-reader.ts";

/** The year that stands at a token after a month or a preposition: "2024", "nineteen ninety-six". */
export function readYear(reader: TimeReader, at: number, limit: number): { year: string; endToken: number } | null {
  const token = reader.tokens[at];
  if (token === undefined || at >= limit) return null;
  if (/^(?:1\d|20)\d\d$/.test(token.text)) return { year: token.text, endToken: at + 1 };
  return spokenYear(reader, at, limit);
}

/** "nineteen ninety-six", "nineteen eighty four", as transcripts have it. */
function spokenYear(reader: TimeReader, at: number, limit: number): { year: string; endToken: number } | null {
  const century = CARDINALS.get(reader.lower(at));
  if (century === undefined || century < 17 || century > 20 || at + 1 >= limit) return null;
  const rest = cardinalOf(reader.lower(at + 1));
  if (rest === null || rest < 10 || rest > 99 || !/^[a-z]/.test(reader.lower(at + 1))) return null;
  const ones = rest % 10 === 0 && at + 2 < limit ? CARDINALS.get(reader.lower(at + 2)) : undefined;
  if (ones !== undefined && ones > 0 && ones < 10) return { year: String(century * 100 + rest + ones), endToken: at + 3 };
  return { year: String(century * 100 + rest), endToken: at + 2 };
}

/** Words after which four digits are a year and not an amount. */
const YEAR_LEADS = new Set(
  "in since of until till by from to early late mid during through before after around about circa and between fiscal year or for throughout the ( -".split(
    " ",
  ),
);

/** Four digits, a decade or a pair of years on their own: "2013", "the late 1970s", "'80s", "1996-97", "fiscal 1989". */
export function readYearAlone(reader: TimeReader, at: number, floor: number, limit: number): FoundTime | null {
  const token = reader.tokens[at];
  if (token === undefined) return null;
  const lead = at > floor ? reader.lower(at - 1) : "";
  const decade = /^(?:(1[5-9]|20)|['‘’])?(\d)0'?s$/.exec(token.lower);
  const joined = reader.tokens[at - 1]?.end === token.start && /[\p{L}\p{N}]$/u.test(reader.tokens[at - 1]?.text ?? "");
  // "in his 30s" tells an age.
  if (joined || (decade?.[1] === undefined && /^(?:his|her|their|my|our|your)$/.test(lead))) return null;
  if (decade) return decadeAt(reader, at, { century: decade[1], digit: decade[2] ?? "", floor });
  const pair = /^(1[89]\d\d|20\d\d)[-–](\d\d|\d{4})$/.exec(token.text);
  if (pair) return yearPair(at, pair[1] ?? "", pair[2] ?? "");
  if (/^(?:1[5-9]|20)\d\d$/.test(token.text))
    return isYear(reader, at, lead, limit) ? yearAt(reader, at, at + 1, { floor, lead, year: token.text }) : null;
  const spoken = spokenYear(reader, at, limit);
  return spoken ? yearAt(reader, at, spoken.endToken, { floor, lead, year: spoken.year }) : null;
}

function yearAt(reader: TimeReader, at: number, endToken: number, found: { floor: number; lead: string; year: string }): FoundTime {
  const quarter = reader.lower(endToken + 1) === "quarter" ? ordinalOf(reader.lower(endToken)) : null;
  if (quarter !== null && quarter <= 4) {
    const firstToken = found.lead === "the" ? at - 1 : at;
    return { firstToken, endToken: endToken + 2, type: "DATE", value: `${found.year}-Q${quarter}`, anchored: false };
  }
  let firstToken = at;
  if (found.lead === "fiscal" || (found.lead === "year" && at - 1 > found.floor && reader.lower(at - 2) === "fiscal"))
    firstToken = found.lead === "year" ? at - 2 : at - 1;
  else if (found.lead === "year" && reader.lower(at - 2) === "the" && at - 2 >= found.floor) firstToken = at - 2;
  return { firstToken, endToken, type: "DATE", value: found.year, anchored: false };
}

function isYear(reader: TimeReader, at: number, lead: string, limit: number): boolean {
  const text = reader.tokens[at]?.text ?? "";
  const next = at + 1 < limit ? reader.tokens[at + 1] : undefined;
  if (lead === "$" || lead === "no." || lead === "number" || lead === "#" || lead === "£" || lead === "€") return false;
  if (
    next !== undefined &&
    (next.text === "%" || next.lower === "percent" || next.lower === "gmt" || next.lower === "utc" || next.lower === "hours")
  )
    return false;
  const common = YEAR_LEADS.has(lead);
  // "2000 people", "1500 metres": an amount; but "the 2012 elections", "in 2012 rebels fled".
  if (next !== undefined && next.pos === "NOUN" && /(?:s|people|men|women|children)$/.test(next.lower) && !common) return false;
  if (Number(text) < 1900 || Number(text) > 2060)
    return common && lead !== "the" && lead !== "to" && lead !== "for" && lead !== "about" && lead !== "around" && next?.pos !== "NOUN";
  const before = reader.tokens[at - 1];
  return !(before !== undefined && before.pos === "NUM" && !common);
}

/** "1990s", "the late '80s", "the nineties". */
export function decadeAt(reader: TimeReader, at: number, found: { century: string | undefined; digit: string; floor: number }): FoundTime {
  let firstToken = at;
  if (firstToken > found.floor && /^(?:early|late|mid|mid-)$/.test(reader.lower(firstToken - 1))) {
    return { firstToken, endToken: at + 1, type: "DATE", value: `${found.century ?? "19"}${found.digit}`, anchored: false };
  }
  if (firstToken > found.floor && reader.lower(firstToken - 1) === "the") firstToken--;
  return { firstToken, endToken: at + 1, type: "DATE", value: `${found.century ?? "19"}${found.digit}`, anchored: false };
}

/** "the nineties", "in her forties" is an age. */
export function readDecadeWord(reader: TimeReader, at: number, floor: number): FoundTime | null {
  const digit = DECADES.get(reader.lower(at));
  const lead = at > floor ? reader.lower(at - 1) : "";
  return digit !== undefined && (lead === "the" || lead === "early" || lead === "late")
    ? decadeAt(reader, at, { century: undefined, digit: String(digit), floor })
    : null;
}

function yearPair(at: number, first: string, second: string): FoundTime | null {
  const last = second.length === 2 ? first.slice(0, 2) + second : second;
  if (Number(last) <= Number(first)) return null;
  return { firstToken: at, endToken: at + 1, type: "DATE", value: first, edtf: `${first}/${last}`, anchored: false };
}

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:t.*)?$/;
const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/;

/** Dates in digits: "2024-03-07", "12/25/2013"; the month comes first unless it cannot. */
export function readNumericDate(reader: TimeReader, at: number): FoundTime | null {
  const lower = reader.lower(at);
  const iso = ISO.exec(lower);
  if (iso && Number(iso[2]) >= 1 && Number(iso[2]) <= 12 && Number(iso[1]) > 1000) {
    const value = iso[3] === undefined ? `${iso[1]}-${iso[2]}` : `${iso[1]}-${iso[2]}-${iso[3]}`;
    return { firstToken: at, endToken: at + 1, type: "DATE", value, anchored: false };
  }
  const slashed = SLASHED.exec(lower);
  if (!slashed) return null;
  const [, first = "", second = "", year = ""] = slashed;
  const dayFirst = Number(first) > 12 || lower.includes(".");
  const month = Number(dayFirst ? second : first);
  const day = Number(dayFirst ? first : second);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const full = year.length === 4 ? year : `${Number(year) > 50 ? "19" : "20"}${year}`;
  return { firstToken: at, endToken: at + 1, type: "DATE", value: `${full}-${two(month)}-${two(day)}`, anchored: false };
}
