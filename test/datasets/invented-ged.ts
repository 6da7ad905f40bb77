/** Columns of UCDP GED, as many as the desk reads. */
export const GED_COLUMNS = [
  "id",
  "type_of_violence",
  "side_a",
  "side_b",
  "source_headline",
  "where_prec",
  "where_coordinates",
  "adm_1",
  "latitude",
  "longitude",
  "country",
  "date_prec",
  "date_start",
  "date_end",
  "low",
  "best",
  "high",
] as const;

export type GedRow = Readonly<Record<(typeof GED_COLUMNS)[number], string>>;

const TOWNS = ["Vale", "Reedham", "Hillbury", "Longcoast"] as const;
const GROUPS = ["Grey Lantern", "Tide Front", "Reed Brigade"] as const;

/** Row number `n` of an invented file in the columns of UCDP GED: the same for the same number. */
export function inventedGedRow(n: number, parts: Partial<GedRow> = {}): GedRow {
  const day = new Date(Date.UTC(2016, 0, 1 + (n % 900))).toISOString().slice(0, 10);
  const town = TOWNS[n % TOWNS.length] ?? "Vale";
  return {
    id: String(1000 + n),
    type_of_violence: String(1 + (n % 3)),
    side_a: GROUPS[n % GROUPS.length] ?? "Grey Lantern",
    side_b: n % 3 === 2 ? "Civilians" : "Government of Vale",
    source_headline: `Market of ${town} hit, "many" hurt; number ${n}`,
    where_prec: String(1 + (n % 4)),
    where_coordinates: `${town} town`,
    adm_1: n % 10 === 0 ? "" : `${town} Governorate`,
    latitude: (34 + (n % 100) / 50).toFixed(4),
    longitude: (36 + (n % 70) / 35).toFixed(4),
    country: "Syria",
    date_prec: "1",
    date_start: day,
    date_end: day,
    low: "0",
    best: String(n % 7),
    high: String(3 + (n % 7)),
    ...parts,
  };
}

/** A CSV of rows, with the columns given. */
export function gedCsv(rows: readonly GedRow[], columns: readonly (typeof GED_COLUMNS)[number][] = GED_COLUMNS): string {
  const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [columns.join(","), ...rows.map((row) => columns.map((column) => quoted(row[column])).join(","))].join("\n") + "\n";
}
