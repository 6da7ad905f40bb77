import { CODED_FIELDS, type CodedField, type CodedIncident } from "../../model/coded-incident.ts";

/** A state of a dataset's row as `coded_incident` holds it: names of sides and regions are numbers there. */
export interface StateColumns {
  readonly starts: string | null;
  readonly ends: string | null;
  readonly type: string | null;
  readonly status: string | null;
  readonly category: string | null;
  readonly target: string | null;
  readonly country: string | null;
  readonly region_id: number | null;
  readonly place: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: string | null;
  readonly actors: readonly number[] | null;
  readonly accused: readonly number[] | null;
  readonly unsure: readonly number[] | null;
  readonly claimed: boolean | null;
  readonly killed_low: number | null;
  readonly killed_best: number | null;
  readonly killed_high: number | null;
}

/** The columns in which each field of a coded incident stands. */
const COLUMNS_OF: Readonly<Record<CodedField, readonly (keyof StateColumns)[]>> = {
  dates: ["starts", "ends"],
  type: ["type"],
  status: ["status"],
  category: ["category"],
  target: ["target"],
  country: ["country"],
  region: ["region_id"],
  place: ["place"],
  point: ["lat", "lon"],
  precision: ["precision"],
  sides: ["actors", "accused", "unsure"],
  claimed: ["claimed"],
  killed: ["killed_low", "killed_best", "killed_high"],
};

/** All columns, in the order in which they are written. */
export const STATE_COLUMNS: readonly (keyof StateColumns)[] = CODED_FIELDS.flatMap((field) => COLUMNS_OF[field]);

/** The bit that stands for a field in `coded_incident.tells`. */
export const bitOf = (field: CodedField): number => 1 << CODED_FIELDS.indexOf(field);

/** The bits of all fields that a file tells. */
export const bitsOf = (fields: readonly CodedField[]): number => fields.reduce((bits, field) => bits | bitOf(field), 0);

/** Numbers of names, given out as they come up. */
export interface NameNumbers {
  readonly actor: (name: string) => number;
  readonly region: (country: string, name: string) => number;
}

/** A coded incident in the columns of the store. */
export function stateOf(incident: CodedIncident, numbers: NameNumbers): StateColumns {
  const { dates, killed, sides } = incident;
  let actors: number[] | null = null;
  let accused: number[] | null = null;
  let unsure: number[] | null = null;
  for (const side of sides) {
    const number = numbers.actor(side.name);
    if (!(actors ??= []).includes(number)) actors.push(number);
    if (side.accused) (accused ??= []).push(number);
    if (!side.sure) (unsure ??= []).push(number);
  }
  return {
    starts: dates === null ? null : dates.first,
    ends: dates === null ? null : dates.last,
    type: incident.type,
    status: incident.status,
    category: incident.category,
    target: incident.target,
    country: incident.country,
    region_id: incident.region === null ? null : numbers.region(incident.country ?? "", incident.region),
    place: incident.place,
    lat: incident.lat,
    lon: incident.lon,
    precision: incident.precision,
    actors,
    accused,
    unsure,
    claimed: incident.claimed,
    killed_low: killed === null ? null : killed.low,
    killed_best: killed === null ? null : killed.best,
    killed_high: killed === null ? null : killed.high,
  };
}

/** What `bits` tell from `over`, and the rest as it stands in `under`. */
export function overlay(over: StateColumns, bits: number, under: StateColumns): StateColumns {
  const laid: Record<string, unknown> = { ...over };
  for (const field of CODED_FIELDS) {
    if ((bits & bitOf(field)) !== 0) continue;
    for (const column of COLUMNS_OF[field]) laid[column] = under[column];
  }
  return laid as unknown as StateColumns;
}

/** Whether two states tell the same in all fields. */
export function sameState(a: StateColumns, b: StateColumns): boolean {
  return STATE_COLUMNS.every((column) => same(a[column], b[column]));
}

function same(a: StateColumns[keyof StateColumns], b: StateColumns[keyof StateColumns]): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => item === b[index]);
  return a === b;
}
