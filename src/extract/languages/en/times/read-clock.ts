import { addDays } from "../../../../model/edtf.ts";
import { DAY_PARTS } from "./calendar-words.ts";
import { readMonth, readWeekday } from "./read-calendar.ts";
import type { FoundTime, TimeReader } from "./time-reader.ts";
import { two } from "./time-reader.ts";

const ZONES = new Set("gmt utc est edt cst cdt mst mdt pst pdt et bst cet".split(" "));
const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))?(a\.?m\.?|p\.?m\.?)?$/;
const HALF = /^(a\.?m\.?|p\.?m\.?)$/;

/** Times of day: "7:15 p.m.", "5 p.m. EST Nov. 9", "10 a.m. Wednesday", "0800 UTC", "20:15". */
export function readClock(reader: TimeReader, at: number, floor: number, limit: number): FoundTime | null {
  const lower = reader.lower(at);
  const match = CLOCK.exec(lower);
  const next = at + 1 < limit ? reader.lower(at + 1) : "";
  if (/^\d{4}$/.test(lower) && (next === "gmt" || next === "utc" || next === "hours")) {
    return closed(reader, {
      at,
      endToken: at + 2,
      clock: `${lower.slice(0, 2)}:${lower.slice(2)}${next === "hours" ? "" : "Z"}`,
      floor,
      limit,
    });
  }
  if (!match) return null;
  const [, hours = "", minutes, attached] = match;
  let half = attached;
  let endToken = at + 1;
  if (half === undefined && HALF.test(next)) {
    half = next;
    endToken++;
  }
  const colon = lower.includes(":");
  if (half === undefined && !colon && !(next === "o'clock" || ZONES.has(next))) return null;
  if (next === "o'clock") endToken++;
  let hour = Number(hours);
  if (hour > 24 || Number(minutes ?? 0) > 59) return null;
  if (half?.startsWith("p") && hour < 12) hour += 12;
  if (half?.startsWith("a") && hour === 12) hour = 0;
  const zone = endToken < limit ? reader.lower(endToken) : "";
  if (ZONES.has(zone)) endToken++;
  const utc = zone === "gmt" || zone === "utc" ? "Z" : "";
  return closed(reader, { at, endToken, clock: `${two(hour)}:${minutes ?? "00"}${utc}`, floor, limit });
}

/** "noon Thursday", "midnight". */
export function readNoon(reader: TimeReader, at: number, floor: number, limit: number): FoundTime | null {
  return closed(reader, { at, endToken: at + 1, clock: reader.lower(at) !== "midnight" ? "12:00" : "24:00", floor, limit });
}

/** Adds the day: the one that follows, else the one named in the same breath before, else that of publication. */
function closed(reader: TimeReader, found: { at: number; endToken: number; clock: string; floor: number; limit: number }): FoundTime {
  const { at, clock, limit } = found;
  const start = /^(?:,|on)$/.test(reader.lower(found.endToken)) ? found.endToken + 1 : found.endToken;
  const date = dayAfter(reader, start, limit);
  if (date !== null)
    return { firstToken: at, endToken: date.endToken, type: "TIME", value: `${date.value}T${clock}`, anchored: date.anchored };
  const named = reader.lastDate !== null && /^\d{4}-\d{2}-\d{2}$/.test(reader.lastDate) ? reader.lastDate : null;
  return {
    firstToken: at,
    endToken: found.endToken,
    type: "TIME",
    value: `${named ?? reader.dayFromPublished(0)}T${clock}`,
    anchored: true,
  };
}

function dayAfter(reader: TimeReader, start: number, limit: number): FoundTime | null {
  if (start >= limit) return null;
  const lower = reader.lower(start);
  const shift = { today: 0, yesterday: -1, tomorrow: 1 }[lower];
  if (shift !== undefined)
    return { firstToken: start, endToken: start + 1, type: "DATE", value: reader.dayFromPublished(shift), anchored: true };
  const weekday = readWeekday(reader, start, start, limit);
  if (weekday?.type === "DATE") return weekday;
  for (let month = start; month < Math.min(limit, start + 3); month++) {
    const date = readMonth(reader, month, start, limit);
    if (date !== null && date.firstToken === start && /-\d{2}-\d{2}$/.test(date.value)) return date;
  }
  return null;
}

/** Parts of a day on their own: "this morning", "last night", "overnight", "the evening". */
export function readDayPart(reader: TimeReader, at: number, floor: number): FoundTime | null {
  const lower = reader.lower(at);
  const code = DAY_PARTS.get(lower);
  if (code === undefined) return null;
  const lead = at > floor ? reader.lower(at - 1) : "";
  if (lower === "overnight")
    return { firstToken: at, endToken: at + 1, type: "TIME", value: `${reader.dayFromPublished(0)}TNI`, anchored: true };
  if (lead === "this")
    return { firstToken: at - 1, endToken: at + 1, type: "TIME", value: `${reader.dayFromPublished(0)}T${code}`, anchored: true };
  if (lead === "last")
    return { firstToken: at - 1, endToken: at + 1, type: "TIME", value: `${reader.dayFromPublished(-1)}T${code}`, anchored: true };
  if (lead === "next" || lead === "following" || lead === "same" || lead === "previous")
    return dayPartNear(reader, at, { lead, code, floor });
  if (lead === "each" || lead === "every")
    return { firstToken: at - 1, endToken: at + 1, type: "SET", value: `XXXX-XX-XXT${code}`, anchored: false };
  // "the night of Friday, Oct. 23": the date tells more.
  if (lead === "the" && reader.lower(at + 1) === "of") return null;
  if (lead === "the" || lead === "that") {
    const day = reader.lastDate !== null && /^\d{4}-\d{2}-\d{2}$/.test(reader.lastDate) ? reader.lastDate : reader.dayFromPublished(0);
    return { firstToken: at - 1, endToken: at + 1, type: "TIME", value: `${day}T${code}`, anchored: true };
  }
  return null;
}

/** "the next morning", "the same evening": counted from the day named last. */
function dayPartNear(reader: TimeReader, at: number, found: { lead: string; code: string; floor: number }): FoundTime | null {
  const named = reader.lastDate;
  if (named === null || !/^\d{4}-\d{2}-\d{2}$/.test(named)) return null;
  const shift = found.lead === "same" ? 0 : found.lead === "previous" ? -1 : 1;
  const day = addDays(named, shift);
  if (day === null) return null;
  const firstToken = at - 1 > found.floor && reader.lower(at - 2) === "the" ? at - 2 : at - 1;
  return { firstToken, endToken: at + 1, type: "TIME", value: `${day}T${found.code}`, anchored: true };
}
