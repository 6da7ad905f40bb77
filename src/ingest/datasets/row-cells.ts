import type { DaySpan, RowDoubt } from "../../model/coded-incident.ts";
import { monthLength } from "../../model/edtf.ts";
import { columnKey } from "./dataset-format.ts";

/** What cells of datasets hold where they hold nothing. */
const NOTHING = new Set(["", "na", "n/a", "null", "none", "nan", "\\n", "."]);

/** Finds cells by the names of their columns. */
export class RowCells {
  readonly #places: ReadonlyMap<string, number>;

  constructor(columns: readonly string[]) {
    // Of two columns of one name the first counts.
    this.#places = new Map(columns.map((name, index) => [columnKey(name), index] as const).toReversed());
  }

  has(...names: readonly string[]): boolean {
    return names.every((name) => this.#places.has(name));
  }

  /** Reads the column's cell of a row: trimmed, null where it holds nothing or there is no such column. */
  text(name: string): (cells: readonly string[]) => string | null {
    const at = this.#places.get(name);
    if (at === undefined) return () => null;
    return (cells) => {
      const cell = cells[at];
      if (cell === undefined || cell === "") return null;
      const trimmed = cell.trim();
      return trimmed.length <= 4 && NOTHING.has(trimmed.toLowerCase()) ? null : trimmed;
    };
  }

  /** The cell as a number; NaN where it holds something that is none, null where it holds nothing. */
  number(name: string): (cells: readonly string[]) => number | null {
    const text = this.text(name);
    return (cells) => {
      const cell = text(cells);
      return cell === null ? null : numberOf(cell);
    };
  }
}

/** A decimal number with point or comma; NaN where it is none. */
function numberOf(cell: string): number {
  const plain = Number(cell);
  if (!Number.isNaN(plain)) return plain;
  return /^-?\d+,\d+$/.test(cell) ? Number(cell.replace(",", ".")) : Number.NaN;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `YYYY-MM-DD` of a day that there is; null for the 31st of April. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!(
    year >= 1000 &&
    year <= 9999 &&
    Number.isInteger(month) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    (day <= 28 || day <= monthLength(year, month))
  ))
    return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** All days of a month. */
export const monthSpan = (year: number, month: number): DaySpan | null => {
  const [first, last] = [dayOf(year, month, 1), dayOf(year, month, monthLength(year, month))];
  return first === null || last === null ? null : { first, last };
};

/** All days of a year. */
export const yearSpan = (year: number): DaySpan | null => {
  const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  return first === null || last === null ? null : { first, last };
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A day as datasets and spreadsheets write it: `2019-04-30`, `2019-04-30 00:00:00.000`, `20190430`, `30 April 2019`, `Apr 30, 2019`, `30.4.2019`. With slashes, and
 * with hyphens after the day, only where one of the first two numbers cannot be a month, or `dayFirst` says which is which. Null where it is none or could be two.
 */
export function readDay(cell: string, dayFirst: boolean | null = null): string | null {
  if (cell.length > 40) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(cell) ?? /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/.exec(cell);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: .*)?$/.exec(cell);
  if (dotted) return dayOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const worded = /^(\d{1,2})[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4})$/i.exec(cell);
  if (worded) return dayOf(Number(worded[3]), MONTHS.indexOf((worded[2] ?? "").toLowerCase()) + 1, Number(worded[1]));
  const american = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i.exec(cell);
  if (american) return dayOf(Number(american[3]), MONTHS.indexOf((american[1] ?? "").toLowerCase()) + 1, Number(american[2]));
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?: .*)?$/.exec(cell);
  return slashed ? slashedDay(Number(slashed[1]), Number(slashed[2]), { year: Number(slashed[3]), dayFirst }) : null;
}

function slashedDay(
  one: number,
  other: number,
  { year, dayFirst }: { readonly year: number; readonly dayFirst: boolean | null },
): string | null {
  if (one === other) return dayOf(year, one, other);
  const first = one > 12 ? true : other > 12 ? false : dayFirst;
  if (first === null) return null;
  return first ? dayOf(year, other, one) : dayOf(year, one, other);
}

/** A point that can be one, with what was wrong with one that cannot. */
export interface ReadPoint {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly doubt: RowDoubt | null;
}

const NO_POINT: ReadPoint = { lat: null, lon: null, doubt: null };
const doubted = (code: string, message: string): ReadPoint => ({ lat: null, lon: null, doubt: { code, message } });

/** Reads latitude and longitude; what cannot be a place is left out, and said to be so. */
export function readPoint(lat: number | null, lon: number | null): ReadPoint {
  if (lat === null && lon === null) return NO_POINT;
  if (lat === null || lon === null || Number.isNaN(lat) || Number.isNaN(lon))
    return doubted(
      "coordinates-unreadable",
      `Latitude ${lat ?? "nothing"} and longitude ${lon ?? "nothing"} are not two numbers: the point is left out.`,
    );
  if (lat === 0 && lon === 0)
    return doubted(
      "null-island",
      "Latitude and longitude are both 0, which is a point in the sea that stands for unknown: the point is left out.",
    );
  if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90)
    return doubted(
      "coordinates-swapped",
      `Latitude ${lat} cannot be; latitude and longitude may have changed places. Swap the two columns in the file: the point is left out.`,
    );
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180)
    return doubted(
      "coordinates-out-of-range",
      `Latitude ${lat} must be from -90 to 90 and longitude ${lon} from -180 to 180: the point is left out.`,
    );
  return { lat, lon, doubt: null };
}
