import { ACTOR_KINDS } from "../../model/actor.ts";
import { type ActorRow, ActorRowSchema } from "../../model/actor-row.ts";
import { cellOf, csvLine, csvRows } from "../../text/csv-rows.ts";

/** Columns of a register file, in the order in which it is written. */
const COLUMNS = [
  "key",
  "name",
  "aliases",
  "disputed aliases",
  "kind",
  "mention type",
  "affiliations",
  "country",
  "members",
  "source",
] as const;
type Column = (typeof COLUMNS)[number];

/** Columns that a file may lack. */
const OPTIONAL: ReadonlySet<string> = new Set<Column>(["aliases", "disputed aliases", "affiliations", "country", "members"]);

/** What a relation is called where the file names none. */
const AFFILIATE = "affiliate";

/** What came of a register file: the rows that could be read, and for each that could not its line and what is wrong with it. */
export interface ActorRows {
  readonly rows: readonly ActorRow[];
  readonly problems: readonly string[];
}

/** Larger files are no register that a person keeps. */
const MOST_ROWS = 100_000;

/**
 * Reads a register file: CSV, or the same with tabs. The first row names the columns, in any order: key, name, aliases, disputed aliases, kind, mention type, affiliations,
 * country, members, source. Lists are parted by `|`; an affiliation is `parent @ EDTF period (role)`, of which period and role may be left out. Empty rows and rows
 * that begin with `#` are passed over. A row that cannot be read is reported with its line, and the others are kept; of two rows of one key the first is kept.
 */
export function parseActorRows(text: string): ActorRows {
  const content = text.replace(/^\uFEFF/, "");
  const [header, ...lines] = csvRows(content, /^(?:\s*(?:#[^\n]*)?\n)*[^\n,]*\t/.test(content) ? "\t" : ",").filter(
    ({ cells }) => !cells[0]?.startsWith("#"),
  );
  const columns = header?.cells.map(tidy) ?? [];
  const missing = COLUMNS.filter((column) => !OPTIONAL.has(column) && !columns.includes(column));
  if (missing.length > 0)
    return { rows: [], problems: [`line ${header?.line ?? 1}: the first row must name the columns, and lacks ${missing.join(", ")}`] };
  const strange = columns.filter((column) => !(COLUMNS as readonly string[]).includes(column));
  const problems: string[] = strange.map(
    (column) => `line ${header?.line ?? 1}: the column "${column.slice(0, 60)}" is none of ${COLUMNS.join(", ")}, and is left out`,
  );
  const rows = new Map<string, ActorRow>();
  for (const { line, cells } of lines) {
    if (rows.size >= MOST_ROWS) {
      problems.push(`line ${line}: a register may have ${MOST_ROWS} rows; this one and those after it are left out`);
      break;
    }
    const read = readRow(Object.fromEntries(columns.map((column, at) => [column, tidy(cellOf(cells[at] ?? ""))])));
    if (typeof read === "string") problems.push(`line ${line}: ${read}`);
    else if (rows.has(read.key)) problems.push(`line ${line}: the key "${read.key}" stands in an earlier line, which is kept`);
    else rows.set(read.key, read);
  }
  return { rows: [...rows.values()], problems };
}

/** A register as a CSV file that `parseActorRows` reads back to the same rows; no cell is a formula for a spreadsheet. */
export const writeActorRows = (rows: readonly ActorRow[]): string => `${[COLUMNS, ...rows.map(cellsOf)].map(csvLine).join("\r\n")}\r\n`;

function cellsOf(row: ActorRow): readonly string[] {
  const cells: Readonly<Record<Column, string>> = {
    key: row.key,
    name: row.name,
    aliases: row.aliases.join("|"),
    "disputed aliases": row.disputed.join("|"),
    kind: row.kind,
    "mention type": row.mentionType,
    affiliations: row.affiliations
      .map(({ parent, period, role }) => `${parent}${period === null ? "" : ` @ ${period}`}${role === AFFILIATE ? "" : ` (${role})`}`)
      .join("|"),
    country: row.country ?? "",
    members: row.demonyms.join("|"),
    source: row.source,
  };
  return COLUMNS.map((column) => cells[column]);
}

/** White space of any kind in a name is one space. */
const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

const listOf = (cell: string | undefined): string[] => [
  ...new Set(
    (cell ?? "")
      .split("|")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
];

function readRow(cells: Partial<Readonly<Record<Column, string>>>): ActorRow | string {
  const affiliations = listOf(cells.affiliations).map(affiliationOf);
  const wrong = affiliations.find((one) => typeof one === "string");
  if (wrong !== undefined) return `affiliation "${wrong.slice(0, 100)}" must be of the form parent-key @ 2009/2023 (wing)`;
  const parsed = ActorRowSchema.safeParse({
    key: cells.key ?? "",
    name: cells.name ?? "",
    aliases: listOf(cells.aliases),
    disputed: listOf(cells["disputed aliases"]),
    kind: cells.kind ?? "",
    mentionType: cells["mention type"] ?? "",
    affiliations,
    country: cells.country === undefined || cells.country === "" ? null : cells.country,
    demonyms: listOf(cells.members),
    source: cells.source ?? "",
  });
  if (!parsed.success) return faultIn(String(parsed.error.issues[0]?.path[0] ?? "key"), cells, parsed.error.issues[0]?.path[2]);
  const { data: row } = parsed;
  const both = row.disputed.find((name) => name === row.name || row.aliases.includes(name));
  if (both !== undefined) return `"${both}" is its name or alias and a disputed alias, too: it must be one of them`;
  if (row.affiliations.some(({ parent }) => parent === row.key)) return "it is an affiliate of itself";
  return row;
}

function affiliationOf(text: string): ActorRow["affiliations"][number] | string {
  const match = /^([a-z0-9-]+)(?: ?@ ?([^\s(]+))?(?: ?\(([^()]+)\))?$/.exec(text);
  if (match === null) return text;
  const [, parent = "", period, role] = match;
  return { parent, period: period ?? null, role: role?.trim() ?? AFFILIATE };
}

/** What is wrong with a field of a row: what was found, and what was needed. */
function faultIn(field: string, cells: Partial<Readonly<Record<Column, string>>>, part: PropertyKey | undefined): string {
  const found = (column: Column): string => `${column} "${(cells[column] ?? "").slice(0, 100)}"`;
  switch (field) {
    case "key":
      return `${found("key")} must be of small letters, digits and hyphens`;
    case "name":
      return cells.name === undefined || cells.name === "" ? "the name is missing" : "the name is longer than 300 letters";
    case "kind":
      return `${found("kind")} must be one of ${ACTOR_KINDS.join(", ")}`;
    case "mentionType":
      return `${found("mention type")} must be one of person, organisation, armed-group, place, facility`;
    case "country":
      return `${found("country")} must be a code of two capital letters`;
    case "source":
      return cells.source === undefined || cells.source === "" ? "the source is missing" : "the source is longer than 1000 letters";
    case "affiliations":
      return part === "period"
        ? `${found("affiliations")}: a period must be an EDTF date or interval with years, such as 2009/2023, 2019-05/.. or ../2023`
        : `${found("affiliations")}: a parent must be a key, and a role words of at most 300 letters`;
    default:
      return `${field === "demonyms" ? "members" : field}: each name may have 300 letters, and there may be 500 of them`;
  }
}
