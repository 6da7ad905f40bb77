import { ordinalOf } from "../numbers/number-words.ts";
import type { TimeUnit } from "./calendar-words.ts";
import { MONTHS, UNITS } from "./calendar-words.ts";
import { readYear } from "./read-year.ts";
import { shiftedDate } from "./shift-date.ts";
import type { FoundTime, TimeReader } from "./time-reader.ts";
import { unitFrame, type UnitFrame } from "./unit-frame.ts";

/** A unit of time with what stands around it: durations, dates seen from another ("two weeks ago"), sets ("every month"). */
export function readUnit(reader: TimeReader, at: number, floor: number, limit: number): FoundTime | null {
  const unit = UNITS.get(reader.lower(at));
  if (unit === undefined) return null;
  // "second" and "quarter" are ordinals and places, too; "minute" an adjective.
  const frame = unitFrame(reader, unit, at, floor);
  if (unit.letter === "S" && !unit.plural && frame.number === null) return null;
  // "37 years old" tells an age.
  if (reader.lower(at + 1) === "old" && at + 1 < limit) return null;
  const end = halfAfter(reader, at, limit);
  return (
    yearsQuarter(reader, frame, limit) ??
    distance(reader, frame, end, limit) ??
    ordinalUnit(reader, frame, limit) ??
    setOf(reader, frame, floor) ??
    directed(reader, frame, end) ??
    counted(reader, frame, end) ??
    bare(reader, frame, limit)
  );
}

/** "this year's third quarter". */
function yearsQuarter(reader: TimeReader, frame: UnitFrame, limit: number): FoundTime | null {
  if (frame.unit.letter !== "Y" || reader.lower(frame.at + 1) !== "'s" || frame.at + 3 >= limit || reader.lower(frame.at + 3) !== "quarter")
    return null;
  const shift = { last: -1, this: 0, next: 1 }[frame.direction === "" ? frame.determiner : frame.direction];
  const ordinal = ordinalOf(reader.lower(frame.at + 2));
  if (shift === undefined || ordinal === null || ordinal > 4) return null;
  return {
    firstToken: frame.firstToken,
    endToken: frame.at + 4,
    type: "DATE",
    value: `${reader.yearFromPublished(shift)}-Q${ordinal}`,
    anchored: true,
  };
}

/** "a minute and a half": the end of it. */
function halfAfter(reader: TimeReader, at: number, limit: number): number {
  if (at + 2 < limit && reader.lower(at + 1) === "or" && reader.lower(at + 2) === "so") return at + 3;
  return at + 3 < limit && reader.lower(at + 1) === "and" && reader.lower(at + 2) === "a" && reader.lower(at + 3) === "half"
    ? at + 4
    : at + 1;
}

/** "two weeks ago", "three days later", "a year earlier", "five years before". */
function distance(reader: TimeReader, frame: UnitFrame, end: number, limit: number): FoundTime | null {
  const count = frame.number?.min ?? (/^an?$/.test(frame.determiner) ? 1 : null);
  const vague = frame.number === null ? frame.unit.plural : frame.number.max === null;
  if (count === null && !frame.unit.plural) return null;
  const soft = end === frame.at + 3;
  const at = end;
  const word = at < limit ? reader.lower(at) : "";
  const ago = word === "ago" || word === "back";
  const backwards = ago || word === "earlier" || word === "before" || word === "previously";
  if (!backwards && word !== "later" && word !== "hence") return null;
  if (word === "back" && reader.tokens[at + 1]?.pos !== "PUNCT") return null;
  const span = { firstToken: frame.firstToken, endToken: at + 1, anchored: true, counted: true };
  const mod = modOf(frame.qualifier) ?? (soft ? { mod: "APPROX" } : {});
  if (count === null || vague) return { ...span, type: "DATE", value: backwards ? "PAST_REF" : "FUTURE_REF", ...mod };
  // "before" and "later" may open a clause of their own ("two days before he died"): then it is a length of time.
  if (word === "before" && startsClause(reader, at + 1, limit)) return null;
  const value = shiftedDate(reader, frame.unit.letter, backwards ? -count : count, ago ? "published" : "named");
  return value === null
    ? { ...span, type: "DURATION", value: durationOf(frame.unit, count), ...mod }
    : { ...span, type: "DATE", value, ...mod };
}

const startsClause = (reader: TimeReader, at: number, limit: number): boolean => at < limit && reader.tokens[at]?.pos !== "PUNCT";

/** "third quarter", "the 20th century", "the second day", "fourth week". */
function ordinalUnit(reader: TimeReader, frame: UnitFrame, limit: number): FoundTime | null {
  const { ordinal, unit } = frame;
  if (ordinal === null || unit.plural) return null;
  if (unit.letter === "CENTURY") {
    return {
      firstToken: frame.firstToken,
      endToken: frame.at + 1,
      type: "DATE",
      value: String(ordinal - 1).padStart(2, "0"),
      anchored: false,
    };
  }
  if (unit.letter !== "Q" || ordinal > 4) return null;
  return readQuarter(reader, { ordinal, firstToken: frame.firstToken, endToken: frame.at + 1, limit });
}

/** "the third quarter of 1990", "the third quarter of this year", and without a year the last such quarter. */
export function readQuarter(
  reader: TimeReader,
  found: { ordinal: number; firstToken: number; endToken: number; limit: number },
): FoundTime {
  const { ordinal, firstToken, endToken, limit } = found;
  const of = reader.lower(endToken) === "of" ? endToken + 1 : endToken;
  const year = readYear(reader, of, limit);
  if (year !== null) return { firstToken, endToken: year.endToken, type: "DATE", value: `${year.year}-Q${ordinal}`, anchored: false };
  const shift = reader.lower(of + 1) === "year" ? { last: -1, this: 0, next: 1 }[reader.lower(of)] : undefined;
  if (shift !== undefined)
    return { firstToken, endToken: of + 2, type: "DATE", value: `${reader.yearFromPublished(shift)}-Q${ordinal}`, anchored: true };
  if (!reader.published) return { firstToken, endToken, type: "DATE", value: `XXXX-Q${ordinal}`, anchored: true };
  const current = Math.ceil(reader.published.month / 3);
  const future = reader.tense(firstToken) === "future";
  // The quarter that has just ended is what is reported, whatever the tense ("expects to report third-quarter earnings").
  const justEnded = ordinal === current - 1 || (current === 1 && ordinal === 4);
  const ahead = future && !justEnded;
  const years = ordinal <= current ? (ahead && ordinal < current ? 1 : 0) : ahead ? 0 : -1;
  return { firstToken, endToken, type: "DATE", value: `${reader.published.year + years}-Q${ordinal}`, anchored: true };
}

const TIMES = new Set("once twice times time".split(" "));

/** "every month", "each year", "twice a week". */
function setOf(reader: TimeReader, frame: UnitFrame, floor: number): FoundTime | null {
  const span = { firstToken: frame.firstToken, endToken: frame.at + 1, type: "SET", anchored: false } as const;
  if (frame.determiner === "each" || frame.determiner === "every")
    return { ...span, value: durationOf(frame.unit, frame.number?.min ?? 1) };
  const lead = frame.firstToken > floor ? reader.lower(frame.firstToken - 1) : "";
  if (/^an?$/.test(frame.determiner) && frame.direction === "" && (TIMES.has(lead) || isRate(reader, frame.firstToken - 1, floor))) {
    return { ...span, value: durationOf(frame.unit, 1) };
  }
  return null;
}

/** "$5 million a year", "300 barrels a day", "10 percent a year". */
function isRate(reader: TimeReader, at: number, floor: number): boolean {
  const lead = at >= floor ? reader.tokens[at] : undefined;
  if (lead === undefined) return false;
  return (
    lead.pos === "NUM" ||
    lead.text === "%" ||
    /^(?:percent|million|billion|thousand|dollars|people|barrels|deaths|hours|tons|tonnes)$/.test(lead.lower)
  );
}

/** "last week", "this year", "the past two years", "recent months", "the following day". */
function directed(reader: TimeReader, frame: UnitFrame, end: number): FoundTime | null {
  const { unit, direction, determiner } = frame;
  const span = { firstToken: frame.firstToken, endToken: end, anchored: true };
  if (frame.number !== null && direction !== "") {
    const type = "DURATION" as const;
    return { ...span, type, value: frame.number.max === null ? vagueDuration(unit) : durationOf(unit, frame.number.min) };
  }
  if (frame.number !== null) return null;
  switch (direction) {
    case "last":
    case "past":
      return unit.plural ? { ...span, type: "DATE", value: "PAST_REF" } : lastUnit(reader, frame, span);
    case "next":
    case "coming":
    case "upcoming":
      return unit.plural ? { ...span, type: "DATE", value: "FUTURE_REF" } : fromPublished(reader, unit, 1, span);
    case "recent":
      return { ...span, type: "DATE", value: "PAST_REF" };
    case "latest":
      return unit.letter === "Q" ? { ...span, type: "DATE", value: latestQuarter(reader) } : null;
    case "current":
      return fromPublished(reader, unit, 0, span);
    case "same":
    case "following":
    case "previous":
    case "preceding":
    case "prior":
    case "subsequent":
    case "ensuing": {
      if (unit.plural) return null;
      const value = shiftedDate(
        reader,
        unit.letter,
        direction === "same" ? 0 : /^(?:following|subsequent|ensuing)$/.test(direction) ? 1 : -1,
        "named",
      );
      return value === null ? null : { ...span, type: "DATE", value };
    }
    default:
      if (determiner === "this" && !unit.plural && direction === "") return fromPublished(reader, unit, 0, span);
      if (determiner === "these" && unit.letter === "D") return { ...span, type: "DATE", value: "PRESENT_REF" };
      return null;
  }
}

type Span = Pick<FoundTime, "firstToken" | "endToken" | "anchored">;

function lastUnit(reader: TimeReader, frame: UnitFrame, span: Span): FoundTime | null {
  const { unit, direction, determiner } = frame;
  if (direction === "past" && determiner === "the" && unit.letter !== "WE" && unit.letter !== "W")
    return { ...span, type: "DURATION", value: durationOf(unit, 1) };
  if (unit.letter === "DECADE" || unit.letter === "CENTURY") return { ...span, type: "DURATION", value: durationOf(unit, 1) };
  return fromPublished(reader, unit, -1, span);
}

/** The unit that holds publication, or lies before or after it. */
function fromPublished(reader: TimeReader, unit: TimeUnit, shift: number, span: Span): FoundTime | null {
  const value = unitFromPublished(reader, unit, shift);
  return value === null ? null : { ...span, type: "DATE", value };
}

function unitFromPublished(reader: TimeReader, unit: TimeUnit, shift: number): string | null {
  switch (unit.letter) {
    case "D":
      return reader.dayFromPublished(shift);
    case "W":
      return reader.weekFromPublished(shift);
    case "WE":
      return `${reader.weekFromPublished(shift)}-WE`;
    case "M":
      return reader.monthFromPublished(shift);
    case "Q":
      return reader.quarterFromPublished(shift);
    case "Y":
      return reader.yearFromPublished(shift);
    case "DECADE":
      return reader.published ? String(Math.floor(reader.published.year / 10) + shift) : null;
    case "CENTURY":
      return reader.published ? String(Math.floor(reader.published.year / 100) + shift) : null;
    default:
      return null;
  }
}

/** The quarter named last, else the last one that had ended before publication: companies report it. */
export const latestQuarter = (reader: TimeReader): string =>
  isNamedQuarter(reader) ? (reader.lastDate ?? "") : reader.quarterFromPublished(-1);

const isNamedQuarter = (reader: TimeReader): boolean => /^\d{4}-Q\d$/.test(reader.lastDate ?? "");

const MONEY = new Set(
  "$ # % percent million billion sales profit profits earnings revenue income loss losses share shares net growth output demand".split(" "),
);
/** How far from "the quarter" the words are looked for that tell it from a part of a town, in tokens. */
const MONEY_REACH = 15;

function speaksOfMoney(reader: TimeReader, at: number): boolean {
  for (let i = Math.max(0, at - MONEY_REACH); i < at + MONEY_REACH; i++)
    if (MONEY.has(reader.lower(i)) && reader.tokens[i]?.sentence === reader.tokens[at]?.sentence) return true;
  return false;
}

/** "two years", "more than four hours", "a week". */
function counted(reader: TimeReader, frame: UnitFrame, end: number): FoundTime | null {
  const { unit, number } = frame;
  const half = end === frame.at + 4;
  const span = { firstToken: frame.firstToken, endToken: end, type: "DURATION", anchored: false, ...modOf(frame.qualifier) } as const;
  if (unit.letter === "WE") return null;
  if (number !== null) return { ...span, value: number.max === null ? vagueDuration(unit) : durationOf(unit, number.min, half) };
  if (
    /^(?:an?|another)$/.test(frame.determiner) &&
    frame.direction === "" &&
    (unit.letter !== "D" || half || !/^(?:day)$/.test(reader.lower(frame.at)))
  ) {
    return { ...span, value: durationOf(unit, 1, half) };
  }
  return null;
}

/** "years", "for months", "the weekend", "the quarter". */
function bare(reader: TimeReader, frame: UnitFrame, limit: number): FoundTime | null {
  const { unit, determiner } = frame;
  if (unit.letter === "WE" && !unit.plural) {
    if (determiner !== "the" && determiner !== "that") return null;
    const future = reader.tense(frame.at) === "future";
    const weekday = reader.publishedWeekday() ?? 1;
    return {
      firstToken: frame.firstToken,
      endToken: frame.at + 1,
      type: "DATE",
      value: `${reader.weekFromPublished(future || weekday > 5 ? 0 : -1)}-WE`,
      anchored: true,
    };
  }
  if (
    unit.plural &&
    frame.direction === "" &&
    frame.ordinal === null &&
    determiner === "" &&
    unit.letter !== "Q" &&
    unit.letter !== "S" &&
    unit.letter !== "WE"
  ) {
    // "office hours", "the dog days": a noun before it makes it a name of something else.
    const before = reader.tokens[frame.at - 1];
    if (
      before !== undefined &&
      before.sentence === reader.tokens[frame.at]?.sentence &&
      (before.pos === "NOUN" || before.pos === "PROPN" || before.pos === "ADJ")
    )
      return null;
    return { firstToken: frame.at, endToken: frame.at + 1, type: "DURATION", value: vagueDuration(unit), anchored: false };
  }
  if (determiner === "that" && frame.direction === "" && !unit.plural) {
    const value = shiftedDate(reader, unit.letter, 0, "named");
    return value === null ? null : { firstToken: frame.firstToken, endToken: frame.at + 1, type: "DATE", value, anchored: true };
  }
  if (determiner === "the" && !unit.plural && frame.direction === "" && frame.ordinal === null && partOf(reader, frame)) {
    return fromPublished(reader, unit, 0, { firstToken: frame.firstToken, endToken: frame.at + 1, anchored: true });
  }
  if (
    unit.letter === "Q" &&
    determiner === "the" &&
    frame.direction === "" &&
    !unit.plural &&
    reader.lower(frame.at + 1) !== "of" &&
    frame.at + 1 <= limit
  ) {
    return isNamedQuarter(reader) || speaksOfMoney(reader, frame.at)
      ? { firstToken: frame.firstToken, endToken: frame.at + 1, type: "DATE", value: latestQuarter(reader), anchored: true }
      : null;
  }
  if (unit.letter === "Y" && determiner === "the" && frame.direction === "" && !unit.plural) return theYear(reader, frame);
  return null;
}

/** "the year ended Sept. 30" is a length of time, "for the year" the one that holds publication. */
function theYear(reader: TimeReader, frame: UnitFrame): FoundTime | null {
  const span = { firstToken: frame.firstToken, endToken: frame.at + 1 };
  if (/^(?:ended|ending)$/.test(reader.lower(frame.at + 1)) && MONTHS.has(reader.lower(frame.at + 2)))
    return { ...span, type: "DURATION", value: "P1Y", anchored: false };
  const whole = frame.fiscal || /^(?:for|during|throughout|of)$/.test(reader.lower(frame.firstToken - 1));
  // "the year of the flood" and "the year that he died" are told by what follows.
  return whole && !/^(?:of|that|when|in|before|after|he|she|they|it)$/.test(reader.lower(frame.at + 1))
    ? fromPublished(reader, frame.unit, 0, { ...span, anchored: true })
    : null;
}

/** "the end of the year", "later in the day": the one that holds publication. */
function partOf(reader: TimeReader, frame: UnitFrame): boolean {
  const lead = reader.lower(frame.firstToken - 1);
  const before = reader.lower(frame.firstToken - 2);
  if (lead === "of") return /^(?:end|beginning|start|middle|rest|remainder|close|course)$/.test(before);
  return lead === "in" && /^(?:earlier|later|early|late)$/.test(before);
}

const LETTERS: Readonly<Record<TimeUnit["letter"], string>> = {
  S: "S",
  MIN: "M",
  H: "H",
  D: "D",
  WE: "W",
  W: "W",
  M: "M",
  Q: "Q",
  Y: "Y",
  DECADE: "E",
  CENTURY: "C",
};
const isTime = (unit: TimeUnit): boolean => unit.letter === "S" || unit.letter === "MIN" || unit.letter === "H";

/** ISO 8601 duration as TIMEX3 writes it: `P2Y`, `PT36H`; decades in years. */
export function durationOf(unit: TimeUnit, count: number, half = false): string {
  const prefix = isTime(unit) ? "PT" : "P";
  const whole = Math.floor(count);
  const rest = count - whole + (half ? 0.5 : 0);
  if (unit.letter === "DECADE") return `P${Math.round((whole + rest) * 10)}Y`;
  if (unit.letter === "CENTURY") return `P${Math.round((whole + rest) * 100)}Y`;
  if (rest === 0.5 && unit.letter === "Y") return whole === 0 ? "P6M" : `P${whole}Y6M`;
  if (rest === 0.5 && unit.letter === "H") return `PT${whole}H30M`;
  if (rest === 0.5 && unit.letter === "MIN") return `PT${whole}M30S`;
  return `${prefix}${rest === 0 ? whole : whole + rest}${LETTERS[unit.letter]}`;
}

/** An unsaid number of units; decades in years, as where they are counted. */
export const vagueDuration = (unit: TimeUnit): string =>
  unit.letter === "DECADE" ? "PXY" : `${isTime(unit) ? "PT" : "P"}X${LETTERS[unit.letter]}`;

/** TIMEX3 modifier of a qualifying phrase. */
function modOf(qualifier: string | null): { mod: string } | null {
  if (qualifier === null) return null;
  if (/at least|fewer than|or more/.test(qualifier)) return { mod: qualifier.startsWith("fewer") ? "LESS_THAN" : "EQUAL_OR_MORE" };
  if (/^(?:more than|over|well over)/.test(qualifier)) return { mod: "MORE_THAN" };
  if (/^(?:less than|under)/.test(qualifier)) return { mod: "LESS_THAN" };
  if (/^(?:up to|no more than|as many as|at most)/.test(qualifier)) return { mod: "EQUAL_OR_LESS" };
  return /about|around|nearly|almost|roughly|approximately|some|close to|estimated/.test(qualifier) ? { mod: "APPROX" } : null;
}
