const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const DATE = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?([~?%]?)$/;

/** ISO 8601-2 season codes 21 to 24. */
const SEASONS: Readonly<Record<string, string>> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

const QUALIFIERS: Readonly<Record<string, string>> = { "~": "about ", "?": "perhaps ", "%": "perhaps about " };

/**
 * An EDTF date or interval in plain English; what the desk does not know it says so. Text that is not EDTF comes back as it is.
 *
 *     2024-03-07          7 March 2024
 *     XXXX-03-07          7 March, year not known
 *     2016-08/2019-04     August 2016 to April 2019
 *     2024-03-07/..       from 7 March 2024
 */
export function dateWords(edtf: string): string {
  const [from, to, ...rest] = edtf.split("/");
  if (from === undefined || rest.length > 0) return edtf;
  if (to === undefined) return oneDate(from) ?? edtf;
  const isOpen = (end: string): boolean => end === "" || end === "..";
  const start = isOpen(from) ? null : oneDate(from);
  const end = isOpen(to) ? null : oneDate(to);
  if ((start === null && !isOpen(from)) || (end === null && !isOpen(to))) return edtf;
  if (start !== null && end !== null) return start === end ? start : `${start} to ${end}`;
  if (start !== null) return `from ${start}`;
  return end === null ? edtf : `until ${end}`;
}

function oneDate(edtf: string): string | null {
  const match = DATE.exec(edtf);
  if (!match) return null;
  const [, year = "", month, day, time, zone, qualifier = ""] = match;
  const words = dayWords(year, month, day);
  if (words === null) return null;
  const clock = time === undefined ? "" : `, ${time}${zone === undefined ? "" : zone === "Z" ? " UTC" : ` (UTC${zone})`}`;
  return `${QUALIFIERS[qualifier] ?? ""}${words}${clock}`;
}

function dayWords(year: string, month: string | undefined, day: string | undefined): string | null {
  const yearKnown = !year.includes("X");
  const yearWords = yearKnown ? year : decadeWords(year);
  if (month === undefined || month === "XX") return yearWords ?? "year not known";
  const season = SEASONS[month];
  const name = season ?? MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  const dayNumber = day === undefined || day.includes("X") ? null : Number(day);
  const start = dayNumber === null ? name : `${dayNumber} ${name}`;
  return yearWords === null ? `${start}, year not known` : `${start} ${yearWords}`;
}

/** `201X` is "the 2010s"; null where nothing of the year is known. */
function decadeWords(year: string): string | null {
  if (/^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(year)) return `between ${year.slice(0, 2)}00 and ${year.slice(0, 2)}99`;
  return null;
}
