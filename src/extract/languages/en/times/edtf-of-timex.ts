import { addDays, weekdayOf } from "../../../../model/edtf.ts";

const SEASON_GROUPINGS: Readonly<Record<string, string>> = { SP: "21", SU: "22", FA: "23", WI: "24" };
const DATE = /^[\dX]{4}(?:-\d{2}(?:-\d{2}|-XX)?)?$/;

/** A TIMEX3 date as EDTF: weeks become intervals of days, quarters and seasons groupings; null where nothing at all is known or it is no date. */
export function edtfOfTimex(value: string): string | null {
  if (/^X{4}(?:-X{2})*$/.test(value)) return null;
  if (DATE.test(value)) return value;
  const time = /^([\dX]{4}-\d{2}-\d{2})T/.exec(value)?.[1];
  if (time !== undefined) return time;
  if (/^\d{3}$/.test(value)) return `${value}X`;
  if (/^\d{2}$/.test(value)) return `${value}XX`;
  const part = /^(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$/.exec(value);
  if (part) return `${part[1]}-${groupingOf(part[2] as string)}`;
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  return week ? daysOfWeek(Number(week[1]), Number(week[2]), week[3] !== undefined) : null;
}

function groupingOf(code: string): string {
  if (code.startsWith("Q")) return String(32 + Number(code[1]));
  if (code.startsWith("H")) return String(39 + Number(code[1]));
  return SEASON_GROUPINGS[code] ?? "21";
}

/** Monday to Sunday of an ISO week, or its Saturday and Sunday. */
function daysOfWeek(year: number, week: number, weekend: boolean): string | null {
  // 4 January always lies in the first ISO week.
  const fourth = `${String(year).padStart(4, "0")}-01-04`;
  const weekday = weekdayOf(fourth);
  if (weekday === null) return null;
  const monday = 7 * (week - 1) + 1 - weekday;
  const from = addDays(fourth, weekend ? monday + 5 : monday);
  const to = addDays(fourth, monday + 6);
  return from !== null && to !== null ? `${from}/${to}` : null;
}
