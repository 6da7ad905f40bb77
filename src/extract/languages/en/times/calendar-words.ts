/** Names of the calendar in English, in lower case; abbreviations with and without their stop. */
const entries = (names: string, first: number): [string, number][] => names.split(" ").map((name, i) => [name, i + first]);

/** January to December as 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...entries("january february march april may june july august september october november december", 1),
  ...entries("jan. feb. mar. apr. may. jun. jul. aug. sep. oct. nov. dec.", 1),
  ...entries("jan feb mar apr may jun jul aug sep oct nov dec", 1),
  ["sept.", 9],
  ["sept", 9],
]);

/** Months whose names are also common words ("may", "march"), or abbreviations without a stop ("mar", "dec"): they need a capital or a number. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set("may march jan feb mar apr jun jul aug sep oct nov dec".split(" "));

/** Monday to Sunday as 1 to 7 (ISO 8601). */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...entries("monday tuesday wednesday thursday friday saturday sunday", 1),
  ...entries("mon. tues. wed. thurs. fri. sat. sun.", 1),
  ["tue.", 2],
  ["thu.", 4],
  ["thur.", 4],
]);

/** The same in the plural: "Fridays" are a set. */
export const WEEKDAY_PLURALS: ReadonlyMap<string, number> = new Map(
  entries("mondays tuesdays wednesdays thursdays fridays saturdays sundays", 1),
);

/** Seasons with their TIMEX3 code and their EDTF grouping. */
export const SEASONS: ReadonlyMap<string, "SP" | "SU" | "FA" | "WI"> = new Map([
  ["spring", "SP"],
  ["springtime", "SP"],
  ["summer", "SU"],
  ["autumn", "FA"],
  ["fall", "FA"],
  ["winter", "WI"],
]);

/** Parts of the day with their TIMEX3 code. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ["morning", "MO"],
  ["afternoon", "AF"],
  ["evening", "EV"],
  ["night", "NI"],
  ["overnight", "NI"],
]);

/** A unit of time: its ISO 8601 letter, and whether it is shorter than a day. */
export interface TimeUnit {
  readonly letter: "S" | "MIN" | "H" | "D" | "WE" | "W" | "M" | "Q" | "Y" | "DECADE" | "CENTURY";
  readonly plural: boolean;
}

const unit = (letter: TimeUnit["letter"], singular: string, plural: string): [string, TimeUnit][] => [
  [singular, { letter, plural: false }],
  [plural, { letter, plural: true }],
];

export const UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ...unit("S", "second", "seconds"),
  ...unit("MIN", "minute", "minutes"),
  ...unit("H", "hour", "hours"),
  ...unit("D", "day", "days"),
  ...unit("WE", "weekend", "weekends"),
  ...unit("W", "week", "weeks"),
  ...unit("M", "month", "months"),
  ...unit("Q", "quarter", "quarters"),
  ...unit("Y", "year", "years"),
  ...unit("DECADE", "decade", "decades"),
  ...unit("CENTURY", "century", "centuries"),
  ["fortnight", { letter: "W", plural: false }],
]);

/** Names of decades in words: "the nineties". */
export const DECADES: ReadonlyMap<string, number> = new Map([
  ["twenties", 2],
  ["thirties", 3],
  ["forties", 4],
  ["fifties", 5],
  ["sixties", 6],
  ["seventies", 7],
  ["eighties", 8],
  ["nineties", 9],
]);
