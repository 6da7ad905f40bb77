import type { Captured, Source } from "../model/captured.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Problem } from "../model/problem.ts";
import type { Reading } from "../model/reading.ts";
import type { Document, Report, ReportContext } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";
import type { ActorPage, ActorSummary } from "../views/actor-page.ts";
import type { IncidentPage, IncidentSummary } from "../views/incident-page.ts";
import type { WarningBoard } from "../views/warning-board.ts";
import type { ReadingChanges } from "../views/reading-changes.ts";

import type { DatasetDesk } from "./datasets/dataset-desk.ts";
import type { ActorImport } from "./import-actors.ts";
import type { RevisionOf } from "./revisions.ts";
import type { DocumentReading } from "./read-document.ts";

/** Joins all stages from a document to what is read in it. */
export type ReadDocument = (document: Document, report: Report, context: ReportContext) => Promise<DocumentReading> | DocumentReading;

/** The reading engine with its look-ups, ready for many reports. */
export interface ReadingEngine {
  readonly readDocument: ReadDocument;
  /** Makers of what is read, with their versions: `rules/en@1`. */
  readonly by: string;
  /** Stands for all rules and look-ups: with others, a report is read again. */
  readonly fingerprint: string;
  /** Of the user's own look-ups, and of a trained reader that could not be opened. */
  readonly problems: readonly Problem[];
  /** Ends what it runs beside the desk. */
  readonly close?: () => Promise<void>;
}

/** Gets the reports that a source holds, one by one, so that memory stays flat; `given` is what the user says of them. */
export type Ingest = (source: Source, options: { readonly given: Partial<ReportContext> }) => AsyncIterable<Captured>;

/** What the user says about the reports, and how they are to be read. */
export interface ReadOptions {
  /** EDTF date of publication, for reports that do not tell or tell it wrongly. */
  readonly published?: string | undefined;
  /** Name of the outlet, for reports that do not tell or tell it wrongly. */
  readonly publisher?: string | undefined;
  /** Ends the reading between two reports; what is written by then stays written. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What became of one report. `unreadable` ones have a reading that is empty but for its problems, and one in a language that the
 * desk does not read is `read` with nothing in it and a problem that says so.
 */
export interface ReadOutcome {
  readonly state: "read" | "already-read" | "unreadable";
  /** The newest version's reading. */
  readonly reading: Reading;
  /** Number of versions that the report came with. */
  readonly versions: number;
  /** What the newest version's reading has otherwise than the one before it; absent where it is the first or stood for the text already. */
  readonly changes?: ReportChanges;
}

/** Who made a reading, and when. */
export interface ReadingStamp {
  /** Makers, with their versions: `reader-en@1 rules/en@1`. */
  readonly by: string;
  /** ISO 8601. */
  readonly recordedAt: string;
}

/** What a reading of a report has otherwise than an earlier reading of the same text. */
export interface ReportChanges extends ReadingChanges {
  readonly report: Reading["report"];
  readonly before: ReadingStamp;
  readonly after: ReadingStamp;
}

/** How far a stream of reports is. */
export interface ReadProgress {
  /** Reports done, unreadable ones among them. */
  readonly reports: number;
  readonly unreadable: number;
  /** UTF-16 units of text read. */
  readonly characters: number;
  /** File or address of the report that is being read. */
  readonly current: string | null;
}

/** One report in the desk's list. */
export interface ReportEntry {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly language: string | null;
  readonly sha256: string;
  readonly file: string | null;
  readonly address: string | null;
  /** ISO 8601 time at which the desk first recorded it. */
  readonly recordedAt: string;
  readonly versions: number;
  /** Of the newest reading of the newest version. */
  readonly statements: number;
  readonly incidents: number;
  readonly problems: number;
}

/** One problem that the desk has kept. */
export interface ProblemEntry {
  readonly problem: Problem;
  /** Null where nothing could be read as a report. */
  readonly reportId: string | null;
  /** ISO 8601. */
  readonly recordedAt: string;
  readonly by: string;
}

/** One statement that a person should look at, with the report in which it stands. */
export interface ReviewEntry {
  readonly report: Reading["report"];
  readonly statement: Statement;
}

/** Who decides, and why. */
export interface Decision {
  /** Name of the person, as it stands in the records. */
  readonly person: string;
  readonly reason: string;
}

/** A page of a list: at most `limit` entries after the first `offset`, newest first. */
export interface PageOptions {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** The desk: reads reports, keeps what was read, and shows it. The one place where the stages meet the store and the clock. */
export interface Desk {
  /** Data folder, or null where the desk uses a server by its address. */
  readonly dataFolder: string | null;
  /** Event data of others: imports and counts. */
  readonly datasets: DatasetDesk;
  /** Reads each source, stores what was read, and tells it in the order given; one bad report never stops the others. */
  readSources(
    sources: Iterable<Source> | AsyncIterable<Source>,
    options?: ReadOptions,
    onProgress?: (progress: ReadProgress) => void,
  ): AsyncIterable<ReadOutcome>;
  /** All reports, the last recorded first. */
  list(page?: PageOptions): Promise<readonly ReportEntry[]>;
  /** What was read in a report (the newest reading of the newest version, or of the version asked for); null where there is none. `id` may be cut short while it is unique. */
  show(id: string, options?: { readonly version?: number | undefined }): Promise<Reading | null>;
  /** What the reading that `show` gives has otherwise than the one before it; null where there is no report, or no reading before. */
  changes(id: string, options?: { readonly version?: number | undefined }): Promise<ReportChanges | null>;
  /** What a report's newest version, or the one asked for, says otherwise than the version before it: of one file, or captured before at the same address; null where there is none. */
  revision(id: string, options?: { readonly version?: number | undefined }): Promise<RevisionOf | null>;
  /** Statements in the order in which a person should look at them, of all reports or of one, whose id may be cut short; null where there is no such report. */
  review(page?: PageOptions & { readonly report?: string | undefined }): Promise<readonly ReviewEntry[] | null>;
  /** Incidents over all reports, those that most reports tell of first. */
  incidents(page?: PageOptions): Promise<readonly IncidentSummary[]>;
  /**
   * What is said of an incident over all reports; null where there is none. `id` is that of the incident in any of its reports, and may be cut short while it is
   * unique. `asOf` leaves out what was published after that time, `capturedBy` what the desk captured after it; the two times are never mixed.
   */
  incident(
    id: string,
    options?: { readonly asOf?: string | undefined; readonly capturedBy?: string | undefined },
  ): Promise<IncidentPage | null>;
  /**
   * Warnings over all reports, scored against what happened, with how each issuer fares. `asOf` leaves out what was published after that time; `issuer` all issuers in
   * whose name those words do not stand.
   */
  warnings(options?: {
    readonly asOf?: string | undefined;
    readonly capturedBy?: string | undefined;
    readonly issuer?: string | undefined;
  }): Promise<WarningBoard>;
  /**
   * Keeps that a person takes two incidents, or two actors, for one (`same`) or for two (`different`), each by its id in a report; gives the link's id. Of actors a person may
   * also hold that nobody can tell (`undecided`).
   */
  decide(ids: readonly [string, string], answer: "same" | "different" | "undecided", given: Decision): Promise<string>;
  /** Keeps what a person judges: likelihood that an actor did it, reliability of a source, credibility of a statement; gives the judgement's id. */
  judge(judgement: Judgement, given: Decision): Promise<string>;
  /** Takes back what a person decided or judged, by the id of the link or judgement; false where there is none, or it is taken back already. */
  undo(link: string, given: Decision): Promise<boolean>;
  /** Actors over all reports, those that most reports name first; `asOf` leaves out what was published after that time. */
  actors(options?: PageOptions & { readonly asOf?: string | undefined }): Promise<readonly ActorSummary[]>;
  /** What is known of an actor over all reports, by its id, which may be cut short while it is unique, or by a name; null where no report names it. */
  actor(query: string, options?: { readonly asOf?: string | undefined }): Promise<ActorPage | null>;
  /** Copies a register file into the desk, for readings from then on. */
  importActors(file: string, person: string): Promise<ActorImport>;
  /** Writes the register to a CSV file; gives the number of entries. */
  exportActors(file: string): Promise<number>;
  /** All problems, the last recorded first. */
  problems(page?: PageOptions): Promise<readonly ProblemEntry[]>;
  /** Ends all work and, for the last one out, stops the desk's own PostgreSQL. */
  close(): Promise<void>;
}
