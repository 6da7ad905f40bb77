import type { XmlHandlers } from "./xml-reader.ts";

/** What a cell's style makes of its number. */
export type NumberKind = "number" | "date" | "time";

/** Formats of dates and times that every workbook has without telling them (ECMA-376 part 1, 18.8.30), those of East Asian languages with them. */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "date"] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 55, 56].map((id) => [id, "time"] as const),
]);

/** What a format code makes of a number: `d.m.yyyy` a date, `hh:mm` a time, `0.00` and lengths of time (`[h]:mm`) a number. */
export function kindOfFormat(code: string): NumberKind {
  const first = code.slice(0, 255).split(";")[0] ?? "";
  if (/\[[hms]+\]/i.test(first)) return "number";
  const bare = first.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|General/gi, "");
  if (/[yd]/i.test(bare)) return "date";
  if (/[hs]/i.test(bare)) return "time";
  return /m/i.test(bare) ? "date" : "number";
}

/** Gathers from the styles of a workbook what the style of each number makes of a cell; styles not told are numbers. */
export function stylesReader(): { readonly handlers: XmlHandlers; readonly kinds: NumberKind[] } {
  const formats = new Map<number, NumberKind>(BUILT_IN);
  const kinds: NumberKind[] = [];
  let within = "";
  const open: XmlHandlers["open"] = (name, attributes) => {
    if (name === "numFmt") formats.set(Number(attributes["numFmtId"]), kindOfFormat(attributes["formatCode"] ?? ""));
    else if (name === "xf" && within === "cellXfs") kinds.push(formats.get(Number(attributes["numFmtId"])) ?? "number");
    else if (name === "cellXfs" || name === "cellStyleXfs") within = name;
  };
  return { handlers: { open }, kinds };
}

const DAY_MS = 86_400_000;
/** 31 December 9999, the last day that Excel has. */
const LAST_DAY = 2_958_465;

/**
 * A number of days as Excel counts them, as `2019-04-30`, `2019-04-30 13:05:00` or `13:05:00`; null where it is none. In the usual count day 60 is a 29 February 1900
 * that never was, and days before it lie one later; the count of 1904 begins with 1 January 1904.
 */
export function dayOfSerial(serial: number, kind: "date" | "time", from1904: boolean): string | null {
  const seconds = Math.round((serial % 1) * 86_400);
  if (serial >= 0 && serial < 1 && kind === "time") return new Date(seconds * 1000).toISOString().slice(11, 19);
  if (!(serial >= (from1904 ? 0 : 1) && serial < LAST_DAY + 1)) return null;
  const whole = Math.floor(serial);
  if (!from1904 && whole === 60) return null;
  const start = from1904 ? Date.UTC(1904, 0, 1) : whole < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const written = new Date(start + whole * DAY_MS + seconds * 1000).toISOString();
  return seconds === 0 ? written.slice(0, 10) : `${written.slice(0, 10)} ${written.slice(11, 19)}`;
}

/** A number as Excel shows it: its 15 digits, without the traces of binary fractions (`34.802461999999998`) and without exponents of ids (`2.01901010001E+11`). */
export function shownNumber(written: string): string {
  if (written.length <= 15 && /^-?\d+(?:\.\d+)?$/.test(written)) return written;
  const number = Number(written);
  return Number.isFinite(number) && written.trim() !== "" ? String(Number(number.toPrecision(15))) : written;
}
