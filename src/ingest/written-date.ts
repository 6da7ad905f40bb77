/** Names and short names of months, for the languages whose outlets are met most; from CLDR 48 (Unicode licence). */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  de: ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"],
  es: ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
  ru: ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
};

const MONTH_NUMBER = new Map<string, number>();
for (const names of Object.values(MONTHS)) names.forEach((name, index) => MONTH_NUMBER.set(name, index + 1));
(MONTHS["en"] ?? []).forEach((name, index) => MONTH_NUMBER.set(name.slice(0, 3), index + 1));
MONTH_NUMBER.set("sept", 9);

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const WEEKDAY = String.raw`(?:[\p{L}]{2,12}\.?,?\s+)?`;
const CLOCK = String.raw`(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const MONTH_FIRST = new RegExp(String.raw`^${WEEKDAY}([\p{L}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${CLOCK}$`, "iu");
const DAY_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(?:the\s+)?(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?([\p{L}]{3,12})\.?,?\s+(?:de\s+)?(\d{4})${CLOCK}$`,
  "iu",
);

/**
 * Reads a date that fills a whole field or line, as EDTF; null where it is no date, or where it is not clear which ("03/04/2019").
 *
 * | written | read |
 * | --- | --- |
 * | `2024-03-23T10:00:00+01:00` | `2024-03-23T10:00:00+01:00` |
 * | `Wednesday, January 30, 2019` | `2019-01-30` |
 * | `Sat, 23 Mar 2024 10:00:00 GMT` | `2024-03-23T10:00:00Z` |
 */
export function readWrittenDate(written: string): string | null {
  const text = written.trim().replace(/\s+/g, " ");
  if (text.length > 60) return null;
  const iso = ISO.exec(text);
  if (iso) {
    if (iso[3] === undefined) return iso[4] === undefined ? monthOf(Number(iso[1]), Number(iso[2])) : null;
    return dateOf([iso[1], iso[2], iso[3]], iso.slice(4, 8));
  }
  const plain = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (plain) return dateOf([plain[1], plain[2], plain[3]], []);
  const monthFirst = MONTH_FIRST.exec(text);
  const named = monthFirst ? monthNumberOf(monthFirst[1]) : undefined;
  if (monthFirst && named) return dateOf([monthFirst[3], String(named), monthFirst[2]], monthFirst.slice(4, 8));
  const dayFirst = DAY_FIRST.exec(text);
  const month = dayFirst ? monthNumberOf(dayFirst[2]) : undefined;
  if (dayFirst && month) return dateOf([dayFirst[3], String(month), dayFirst[1]], dayFirst.slice(4, 8));
  return null;
}

const monthNumberOf = (name: string | undefined): number | undefined =>
  name === undefined ? undefined : MONTH_NUMBER.get(name.toLowerCase());

const monthOf = (year: number, month: number): string | null =>
  month >= 1 && month <= 12 ? `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}` : null;

function dateOf(parts: readonly (string | undefined)[], clock: readonly (string | undefined)[]): string | null {
  const [year, month, day] = parts.map(Number) as [number, number, number];
  const known = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || known.getUTCMonth() !== month - 1 || known.getUTCDate() !== day) return null;
  const date = `${monthOf(year, month)}-${String(day).padStart(2, "0")}`;
  const [hour, minute, second, zone] = clock;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return date;
  return `${date}T${hour.padStart(2, "0")}:${minute}:${second ?? "00"}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined || zone === "") return "";
  if (/^(z|utc|gmt|[+-]00:?00)$/i.test(zone)) return "Z";
  return zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
