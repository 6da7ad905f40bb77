import { isoWeekOf } from "../../../../model/edtf.ts";
import type { FoundTime, TimeReader } from "./time-reader.ts";

const ADVERBS: Readonly<Record<string, string>> = { early: "START", earlier: "START", late: "END", later: "END", mid: "MID" };
const PARTS: Readonly<Record<string, string>> = {
  end: "END",
  close: "END",
  beginning: "START",
  start: "START",
  middle: "MID",
};

/** Takes in the words before a date that say which part of it is meant: "early", "the end of", "around". */
export function widened(reader: TimeReader, time: FoundTime, floor: number): FoundTime {
  if (time.type === "TIME" && time.firstToken > floor && /^(?:around|about|approximately)$/.test(reader.lower(time.firstToken - 1))) {
    return { ...time, firstToken: time.firstToken - 1, mod: "APPROX" };
  }
  if (time.type !== "DATE" || !/^[\dX]/.test(time.value)) return time;
  const before = time.firstToken - 1;
  if (before < floor) return time;
  const lower = reader.lower(before);
  const adverb = ADVERBS[lower];
  if (adverb !== undefined) {
    const the = before > floor && reader.lower(before - 1) === "the" ? before - 1 : before;
    return { ...time, firstToken: the, mod: adverb };
  }
  if (lower === "in" && before - 1 >= floor && ADVERBS[reader.lower(before - 1)] !== undefined && reader.lower(time.firstToken) === "the") {
    return { ...time, firstToken: before - 1, mod: ADVERBS[reader.lower(before - 1)] as string };
  }
  if (lower === "of" && before - 1 >= floor) {
    const week = /^\d{4}-\d{2}-\d{2}$/.test(time.value) && reader.lower(before - 1) === "week" ? isoWeekOf(time.value) : null;
    if (week !== null) {
      const { edtf: _, ...rest } = time;
      return { ...rest, firstToken: reader.lower(before - 2) === "the" && before - 2 >= floor ? before - 2 : before - 1, value: week };
    }
    const part = PARTS[reader.lower(before - 1)];
    if (part !== undefined) {
      const the = before - 2 >= floor && reader.lower(before - 2) === "the" ? before - 2 : before - 1;
      return { ...time, firstToken: the, mod: part };
    }
  }
  if ((lower === "around" || lower === "about" || lower === "approximately") && !time.anchored)
    return { ...time, firstToken: before, mod: "APPROX" };
  return time;
}
