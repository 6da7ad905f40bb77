import type { Incident } from "../model/incident.ts";
import type { Reading } from "../model/reading.ts";
import type { SaidTime } from "../model/said-time.ts";
import type { Statement } from "../model/statement.ts";

/** An incident as one version of one report tells it. */
export interface Account {
  readonly reading: Reading;
  readonly incident: Incident;
  /** 0 for the first version of the report. */
  readonly version: number;
  /** EDTF time at which this version was seen, which is an interval where only those beside it are dated; null where the report's own date stands for it. */
  readonly seen: string | null;
  /** Id of the report that this one has its words from; null where its words are its own. */
  readonly copyOf: string | null;
}

/** When the account was published: as its version was seen, else as the report says. */
export function timeOfAccount({ reading, seen }: Account): SaidTime {
  const { published } = reading.report;
  return seen !== null ? { edtf: seen, of: "seen" } : { edtf: published, of: published === null ? null : "published" };
}

/** When something in an account was said: its own time, else that of the account. */
export const timeOfSaying = (saidAt: string | null, account: Account): SaidTime =>
  saidAt === null ? timeOfAccount(account) : { edtf: saidAt, of: "said" };

/** The statements of an account that speak of its incident. */
export const statementsOf = ({ reading, incident }: Account): Statement[] =>
  reading.statements.filter(({ about }) => about.includes(incident.id));

/** One order whatever the order in which accounts came: by report, and within it by version. */
export const inFixedOrder = (accounts: readonly Account[]): Account[] =>
  accounts.toSorted(
    (a, b) =>
      compare(a.reading.report.published ?? "~", b.reading.report.published ?? "~") ||
      compare(a.reading.report.id, b.reading.report.id) ||
      a.version - b.version ||
      compare(a.incident.id, b.incident.id),
  );

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
