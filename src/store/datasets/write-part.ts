import { hash } from "node:crypto";
import { copyLines, copyRows, copyField } from "../copy-rows.ts";
import { storable } from "../storable.ts";
import { copyStates, type NewState } from "./copy-states.ts";
import type { CodedRow, ImportPart, RowNote } from "./dataset-store.ts";
import { type KnownState, loadDetails, loadStates, type StateDetails } from "./known-states.ts";
import type { ImportContext } from "./import-context.ts";
import { MonthTally } from "./month-tally.ts";
import { unpackCells } from "./packed-cells.ts";
import { overlay, sameState, type StateColumns, stateOf } from "./state-columns.ts";

/** A state, with the key under which it is found. */
interface StateKey {
  readonly id: string;
  readonly key: string;
}

/** What becomes of the rows of one part. */
interface Outcome {
  readonly states: NewState[];
  /** Rows to keep: number and packed cells. */
  readonly kept: (readonly [number, string])[];
  readonly notes: RowNote[];
  /** States that the part finds as they are. */
  readonly seen: string[];
  /** States that a new one of the same version replaces. */
  readonly replaced: StateKey[];
  /** States of older versions that a newer one stands before from now on. */
  readonly outdated: StateKey[];
  /** How the attacks of months change. */
  readonly months: MonthTally;
  added: number;
  changed: number;
}

/** A row whose key the desk has already, and whose cells are not known to be the same. */
interface Differing {
  readonly row: CodedRow;
  readonly digest: string;
  readonly known: readonly KnownState[];
}

/** Writes one part of an import: what is new or changed beside what was, and how far the file is done. */
export async function writePart(under: ImportContext, part: ImportPart): Promise<void> {
  const { client, importId } = under;
  const outcome: Outcome = {
    states: [],
    kept: [],
    notes: [...part.notes],
    seen: [],
    replaced: [],
    outdated: [],
    months: new MonthTally(),
    added: 0,
    changed: 0,
  };
  const rows = withoutRepeats(part.rows, outcome);
  await under.numbers.addNamesOf(rows.map(({ incident }) => incident));
  const keys = rows.map(({ incident }) => incident.key);
  const { fresh } = under;
  const known = await loadStates(client, under, fresh === null ? keys : keys.filter((key) => fresh.add(key)));
  const differing = sortRows(under, rows, known, outcome);
  if (differing.length > 0) await weigh(under, differing, outcome);
  await replaceStates(under, outcome);
  await copyLines(client, "dataset_row (import_id, number, cells)", rowLines(importId, outcome.kept));
  await outcome.months.write(client, under.dataset);
  await copyStates(client, outcome.states, { dataset: under.dataset, importId });
  await copyLines(
    client,
    "import_seen (import_id, incident)",
    outcome.seen.map((id) => `${importId}\t${id}\n`),
  );
  await copyRows(
    client,
    "import_problem",
    outcome.notes.map((note) => ({ import_id: importId, ...storable(note), kept: String(note.kept) })),
  );
  await client.query(
    `INSERT INTO hearsay.import_part (import_id, rows_done, added, changed, same, unfit, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      importId,
      part.rowsDone,
      outcome.added,
      outcome.changed,
      outcome.seen.length,
      outcome.notes.filter(({ kept }) => !kept).length,
      under.recordedAt,
    ],
  );
}

function* rowLines(importId: number, kept: Outcome["kept"]): Generator<string> {
  for (const [number, packed] of kept) yield `${importId}\t${number}\t${copyField(packed)}\n`;
}

function withoutRepeats(rows: readonly CodedRow[], { notes }: Outcome): readonly CodedRow[] {
  const first = new Map<string, number>();
  return rows.filter(({ number, incident: { key } }) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, number);
    else notes.push(repeated(number, key, before));
    return before === undefined;
  });
}

const repeated = (number: number, key: string, before: number | null): RowNote => ({
  number,
  code: "row-repeats",
  message: `The row has the id ${key.slice(0, 80)}, as ${before === null ? "an earlier row of the file" : `row ${before}`} has: the first counts, and this one is left out.`,
  kept: false,
});

/** Sets what is new, what is as it was and what is there twice apart; gives the rest, which has to be compared. */
function sortRows(
  under: ImportContext,
  rows: readonly CodedRow[],
  known: ReadonlyMap<string, readonly KnownState[]>,
  outcome: Outcome,
): Differing[] {
  const differing: Differing[] = [];
  for (const row of rows) {
    const digest = hash("md5", row.packed, "base64");
    const states = known.get(row.incident.key);
    if (states === undefined) {
      outcome.added++;
      keep(under, outcome, { row, digest, newest: true, tells: under.tells, columns: stateOf(row.incident, under.numbers) });
      continue;
    }
    const mine = states.find(({ versionRank }) => versionRank === under.versionRank);
    if (states.some((state) => state.importFrom === under.importId || state.seen))
      outcome.notes.push(repeated(row.number, row.incident.key, null));
    else if (mine !== undefined && !mine.gone && mine.digest === digest && mine.sameColumns) outcome.seen.push(mine.id);
    else differing.push({ row, digest, known: states });
  }
  return differing;
}

interface Kept {
  readonly row: CodedRow;
  readonly digest: string;
  readonly newest: boolean;
  readonly tells: number;
  readonly columns: StateColumns;
}

function keep(
  { importId, versionRank }: ImportContext,
  { states, kept, months }: Outcome,
  { row, digest, newest, tells, columns }: Kept,
): void {
  states.push({ key: row.incident.key, versionRank, rowImport: importId, rowNumber: row.number, digest, tells, newest, columns });
  kept.push([row.number, row.packed]);
  if (newest) months.count(columns, 1);
}

/** Compares rows with what the desk has under their keys, cell by cell, and lays what a file tells over what an older version told. */
async function weigh(under: ImportContext, differing: readonly Differing[], outcome: Outcome): Promise<void> {
  const keys = differing.map(({ row }) => row.incident.key);
  const details = await loadDetails(under.client, under.dataset, keys);
  for (const { row, digest, known } of differing) {
    const told = stateOf(row.incident, under.numbers);
    const older = known.findLast(({ versionRank }) => versionRank <= under.versionRank);
    const newer = known.filter(({ versionRank }) => versionRank > under.versionRank);
    const base = older === undefined ? undefined : details.get(older.id);
    const columns = base === undefined ? told : overlay(told, under.tells, base.columns);
    const tells = under.tells | (base?.tells ?? 0);
    if (
      older !== undefined &&
      base !== undefined &&
      !older.gone &&
      sameState(columns, base.columns) &&
      !cellsDiffer(under.columns, unpackCells(row.packed), base)
    ) {
      outcome.seen.push(older.id);
      continue;
    }
    outcome.changed++;
    if (older !== undefined && base !== undefined) {
      (older.versionRank === under.versionRank ? outcome.replaced : outcome.outdated).push({ id: older.id, key: base.key });
      if (older.newest && !older.gone) outcome.months.count(base.columns, -1);
    }
    keep(under, outcome, { row, digest, newest: newer.length === 0, tells, columns });
    for (const state of newer) fillNewer({ state, details, tells, columns }, outcome);
  }
}

interface Filling {
  readonly state: KnownState;
  readonly details: ReadonlyMap<string, StateDetails>;
  readonly tells: number;
  readonly columns: StateColumns;
}

/** What a newer version's file did not tell, it now has from the older one. */
function fillNewer({ state, details, tells, columns }: Filling, outcome: Outcome): void {
  const newer = details.get(state.id);
  if (newer === undefined || state.gone || (tells & ~newer.tells) === 0) return;
  const filled = overlay(newer.columns, newer.tells, columns);
  outcome.replaced.push({ id: state.id, key: newer.key });
  if (state.newest) {
    outcome.months.count(newer.columns, -1);
    outcome.months.count(filled, 1);
  }
  outcome.states.push({
    key: newer.key,
    versionRank: state.versionRank,
    rowImport: newer.rowImport,
    rowNumber: newer.rowNumber,
    digest: state.digest,
    tells: newer.tells | tells,
    newest: state.newest,
    columns: filled,
  });
}

/** Whether a column that both files have holds something else. */
function cellsDiffer(names: readonly string[], cells: readonly string[], base: StateDetails): boolean {
  return names.some((name, index) => {
    const before = base.cells.get(name);
    return before !== undefined && before.trim() !== (cells[index] ?? "").trim();
  });
}

async function replaceStates({ client, dataset, importId }: ImportContext, { replaced, outdated }: Outcome): Promise<void> {
  const end = (states: readonly StateKey[], stayLive: boolean): Promise<unknown> =>
    client.query(
      `UPDATE hearsay.coded_incident SET live = live AND $5, newest = false, import_until = coalesce(import_until, $1)
       WHERE dataset_id = $2 AND key = ANY($3) AND id = ANY($4)`,
      [importId, dataset, states.map(({ key }) => key), states.map(({ id }) => id), stayLive],
    );
  if (replaced.length > 0) await end(replaced, false);
  if (outdated.length > 0) await end(outdated, true);
}
