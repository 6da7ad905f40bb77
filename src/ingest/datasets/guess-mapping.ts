import type { DatasetMapping } from "../../model/dataset-mapping.ts";
import { columnKey } from "./dataset-format.ts";
import { readDay } from "./row-cells.ts";

/** Names that columns of event data have as a rule, the likelier first. */
const NAMES: readonly (readonly [keyof DatasetMapping["columns"], readonly string[]])[] = [
  ["id", ["id", "event_id", "eventid", "incident_id", "case_id", "no", "number", "ref", "reference"]],
  ["date", ["date", "event_date", "incident_date", "day_of_event", "when", "date_of_attack", "attack_date"]],
  ["start", ["date_start", "start", "start_date", "from", "date_from"]],
  ["end", ["date_end", "end", "end_date", "until", "to", "date_to"]],
  ["year", ["year", "iyear"]],
  ["month", ["month", "imonth"]],
  ["day", ["day", "iday"]],
  ["country", ["country", "country_name", "country_txt", "nation", "state"]],
  ["region", ["region", "admin1", "adm_1", "province", "governorate", "provstate", "oblast", "division"]],
  ["place", ["place", "location", "city", "town", "village", "where"]],
  ["lat", ["lat", "latitude", "y"]],
  ["lon", ["lon", "long", "lng", "longitude", "x"]],
  ["accused", ["perpetrator", "perpetrators", "perpetrator_group", "gname", "attributed_to", "responsible", "group"]],
  ["actors", ["actors", "actor", "actor1", "side_a", "parties", "belligerents"]],
  ["type", ["type", "event_type", "attack_type", "kind", "weapon_type"]],
  ["status", ["status", "outcome"]],
  ["target", ["target", "target_type", "targets"]],
  ["category", ["category", "class"]],
  ["killed", ["killed", "deaths", "fatalities", "dead", "nkill", "best", "victims_killed"]],
  ["killedLow", ["killed_low", "low", "min_killed", "deaths_low"]],
  ["killedHigh", ["killed_high", "high", "max_killed", "deaths_high"]],
];

/** A mapping that is proposed, with the reason for each column. */
export interface GuessedMapping {
  readonly mapping: DatasetMapping;
  readonly reasons: readonly string[];
}

/** Proposes which column holds what, by the names of the columns and by the first rows; a person looks at it before anything is imported. */
export function guessMapping(columns: readonly string[], rows: readonly (readonly string[])[], name: string): GuessedMapping {
  const reasons: string[] = [];
  const keys = columns.map(columnKey);
  const taken = new Set<number>();
  const found: Partial<Record<keyof DatasetMapping["columns"], string>> = {};
  for (const [field, names] of NAMES) {
    const at = names
      .map((one) => keys.indexOf(one))
      .find((index) => index !== -1 && !taken.has(index) && fits(field, cellsOf(rows, index)));
    if (at === undefined) continue;
    taken.add(at);
    found[field] = columns[at] ?? "";
    reasons.push(`${field}: "${columns[at] ?? ""}", by its name${CHECKED.has(field) ? " and by what it holds" : ""}`);
  }
  if (found.start !== undefined || found.date !== undefined) for (const part of ["year", "month", "day"] as const) delete found[part];
  if (found.start !== undefined) delete found.date;
  const order = dayOrderOf(cellsOf(rows, columns.indexOf(found.start ?? found.date ?? "")));
  if (order === "both")
    reasons.push(
      "dayFirst: left out, since some dates begin with the day and others with the month; dates that can be read in two ways stay undated",
    );
  else if (order === "unknown")
    reasons.push(
      'dayFirst: left out, since no row tells whether day or month comes first; say it ("dayFirst": true or false) or such dates stay undated',
    );
  else if (order !== null) reasons.push(`dayFirst: ${order.first}, since "${order.cell}" can be read in no other way`);
  return {
    mapping: {
      dataset:
        name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, "-")
          .replace(/^-|-$/g, "") || "my-data",
      title: name,
      citation: null,
      columns: found,
      ...(order === null || typeof order === "string" ? {} : { dayFirst: order.first }),
      types: {},
      statuses: {},
      precision: "town",
    },
    reasons,
  };
}

const CHECKED = new Set<string>(["id", "year", "lat", "lon", "killed"]);

const cellsOf = (rows: readonly (readonly string[])[], index: number): string[] =>
  index === -1 ? [] : rows.flatMap((row) => (row[index] === undefined || row[index]?.trim() === "" ? [] : [(row[index] ?? "").trim()]));

/** Whether what a column holds can be what its name says. */
function fits(field: keyof DatasetMapping["columns"], cells: readonly string[]): boolean {
  const numbers = (low: number, high: number): boolean =>
    cells.every((cell) => Number(cell.replace(",", ".")) >= low && Number(cell.replace(",", ".")) <= high);
  switch (field) {
    case "id":
      return cells.length > 0 && new Set(cells).size === cells.length;
    case "year":
      return numbers(1000, 2999);
    case "lat":
      return numbers(-90, 90);
    case "lon":
      return numbers(-180, 180);
    case "killed":
      return numbers(0, 1e6);
    default:
      return true;
  }
}

/** What the dates of a column say of the order of day and month. */
type DayOrder = { readonly first: boolean; readonly cell: string } | "both" | "unknown" | null;

/** Whether the day comes before the month, by those dates that can be read in one way alone; null where no date is of a kind that could be read in two. */
function dayOrderOf(cells: readonly string[]): DayOrder {
  let found: Exclude<DayOrder, "both"> = null;
  for (const cell of cells) {
    const [, one, other] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(cell) ?? [];
    if (one === undefined || other === undefined || one === other) continue;
    if (readDay(cell) === null) found ??= "unknown";
    else if (found === null || found === "unknown") found = { first: Number(one) > 12, cell };
    else if (found.first !== Number(one) > 12) return "both";
  }
  return found;
}
