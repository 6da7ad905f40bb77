import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import type { Store } from "../../store/store.ts";
import { DeskError } from "../desk-error.ts";
import { reportOf } from "../report-of.ts";

/** A number of incidents that a report quotes. */
export interface QuotedNumber {
  readonly report: Reading["report"];
  readonly statement: Statement;
}

/** Reports that are looked through at a time. */
const PAGE = 200;

/** The numbers of incidents that reports quote, by their newest readings; of one report, or one statement, where an id is given. */
export async function quotedNumbers(store: Store, id?: string): Promise<readonly QuotedNumber[]> {
  const readings = id !== undefined && id.startsWith("rep_") ? [await readingOf(store, id)] : allReadings(store);
  const found: QuotedNumber[] = [];
  for await (const reading of readings) {
    if (reading === null) continue;
    for (const statement of reading.statements)
      if (statement.tally != null && (id === undefined || id.startsWith("rep_") || statement.id.startsWith(id)))
        found.push({ report: reading.report, statement });
  }
  return found;
}

/** The one statement that quotes a number, with the reading in which it stands. */
export async function quotedNumber(store: Store, id: string): Promise<{ readonly reading: Reading; readonly statement: Statement }> {
  const found: { reading: Reading; statement: Statement }[] = [];
  for await (const reading of allReadings(store))
    for (const statement of reading?.statements ?? [])
      if (reading !== null && statement.id.startsWith(id)) found.push({ reading, statement });
  const exact = found.find(({ statement }) => statement.id === id);
  const [first, second] = exact === undefined ? found : [exact];
  if (first === undefined)
    throw new DeskError(
      "no-such-statement",
      `No statement has an id that begins with "${id}". hearsay recount shows those that quote a number of incidents.`,
    );
  if (second !== undefined)
    throw new DeskError("ambiguous-id", `More than one statement has an id that begins with "${id}": give more of its letters.`);
  return first;
}

async function* allReadings(store: Store): AsyncGenerator<Reading | null> {
  for (let offset = 0; ; offset += PAGE) {
    const reports = await store.listReports({ limit: PAGE, offset });
    for (const { id } of reports) yield await newest(store, id);
    if (reports.length < PAGE) return;
  }
}

async function readingOf(store: Store, prefix: string): Promise<Reading | null> {
  const id = await reportOf(store, prefix);
  if (id === null)
    throw new DeskError("no-such-report", `No report has an id that begins with "${prefix}". hearsay list shows those that the desk has.`);
  return newest(store, id);
}

async function newest(store: Store, report: string): Promise<Reading | null> {
  const reading = await store.newestReading(report, null);
  return reading === null ? null : store.loadReading(reading);
}
