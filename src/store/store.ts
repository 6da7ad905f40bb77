import type { Actor } from "../model/actor.ts";
import type { ActorLink, RecordedActorLink } from "../model/actor-link.ts";
import type { ActorRow } from "../model/actor-row.ts";
import type { IncidentLink, RecordedLink } from "../model/incident-link.ts";
import type { Judgement, RecordedJudgement } from "../model/judgement.ts";
import type { Problem } from "../model/problem.ts";
import type { Reading } from "../model/reading.ts";
import type { Document, Report } from "../model/report.ts";
import type { Act } from "../model/statement.ts";
import type { IncidentProfile } from "../model/incident-profile.ts";
import type { IncidentFacts } from "../model/told-warning.ts";
import type { DatasetStore } from "./datasets/dataset-store.ts";

/** Who makes a record, and when. */
export interface Maker {
  /** Maker and version: `desk@1`, `rules/en@3`, `person:<id>`. */
  readonly by: string;
  readonly recordedAt: Date;
}

/** One version of a report with what was read in it. */
export interface ReadVersion {
  /** Id of the reading, by `readingIdOf`. */
  readonly id: string;
  readonly document: Document;
  readonly reading: Reading;
  /** What is kept of its incidents to find them in other reports; empty where it has none. */
  readonly profiles: readonly IncidentProfile[];
  /** Maker and version of the engine that read it. */
  readonly by: string;
}

/** How the store finds and links incidents of other reports; pure. */
export interface Linker {
  /** Maker of the links. */
  readonly by: string;
  /** What an incident is kept under, and what it is looked for under. */
  readonly keysOf: (profile: IncidentProfile) => {
    readonly kept: readonly string[];
    readonly looked: readonly string[];
    /** Days between which reports that it is compared with were published; null for any. */
    readonly reach: { readonly from: string; readonly until: string } | null;
  };
  readonly compare: (profile: IncidentProfile, others: readonly IncidentProfile[]) => readonly IncidentLink[];
}

/** Incidents of the newest readings with all that anybody holds of them. */
export interface StoredIncidents {
  readonly incidents: readonly StoredIncident[];
  /** Between these incidents, in the order in which they were recorded, without those that were taken back. */
  readonly links: readonly RecordedLink[];
}

/** An incident of a reading. */
export interface StoredIncident {
  readonly readingId: string;
  readonly profile: IncidentProfile;
}

/** An incident of a reading, as far as a warning is compared with it. */
export interface StoredFacts {
  readonly readingId: string;
  /** EDTF: when its report was published, as the reading has it. */
  readonly published: string | null;
  readonly incident: IncidentFacts;
}

/** A warning of a reading, by its place in the reading's list. */
export interface StoredWarning {
  readonly readingId: string;
  readonly position: number;
  /** When a warning in the same terms (issuer, day, window, place and target) was first recorded of any version of the report. */
  readonly recordedAt: Date;
}

/** Actors of the newest readings, the first recorded first, with what people hold of them. */
export interface StoredActors {
  readonly actors: readonly StoredActor[];
  /** In the order in which they were recorded, without those that were taken back. */
  readonly links: readonly RecordedActorLink[];
}

/** An actor of a reading, with the incidents of that reading for which somebody holds it responsible, and those that it claims. */
export interface StoredActor {
  readonly readingId: string;
  readonly reportId: string;
  /** EDTF date of the report. */
  readonly published: string | null;
  /** Without its affiliations. */
  readonly actor: Actor;
  readonly held: readonly string[];
  readonly claimed: readonly string[];
}

/** All that one capture brought: it is written whole or not at all. */
export interface ReportRecord extends Maker {
  readonly report: Report;
  /** Bytes as received; null where they were larger than the desk holds. */
  readonly bytes: Uint8Array | null;
  readonly versions: readonly ReadVersion[];
  /** Problems of a report in which nothing could be read; those of a reading are in the reading. */
  readonly problems: readonly Problem[];
}

/** A report as the store lists it. */
export interface StoredReport {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly sha256: string;
  readonly file: string | null;
  readonly address: string | null;
  readonly recordedAt: Date;
  readonly versions: number;
  /** Of the newest reading of the newest version. */
  readonly statements: number;
  readonly incidents: number;
  readonly problems: number;
}

/** One of the readings of a text. */
export interface StoredReadingEntry {
  readonly id: string;
  /** Makers, with their versions. */
  readonly by: string;
  readonly recordedAt: Date;
}

/** A report with an address that it came from. */
export interface StoredAddress {
  readonly report: string;
  readonly address: string;
}

/** One version of a report with its newest reading. */
export interface StoredVersion {
  readonly report: string;
  readonly version: number;
  readonly readingId: string;
  /** When its page says that it was so (EDTF). */
  readonly seen: string | null;
  readonly recordedAt: Date;
}

/** Which statements are to be reviewed, in what order: those of `firstActs` and those that accuse first, then by probability. */
export interface ReviewRequest extends Page {
  readonly firstActs: readonly Act[];
  /** What counts where no probability was measured. */
  readonly unmeasured: number;
}

/** Where a statement stands: in a reading, by its place in its list. */
export interface StoredReviewEntry {
  readonly readingId: string;
  readonly position: number;
}

/** A problem as the store lists it. */
export interface StoredProblem {
  readonly problem: Problem;
  readonly reportId: string | null;
  readonly recordedAt: Date;
  readonly by: string;
}

/** At most `limit` entries after the first `offset`. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** What the desk had by a time: ids of reports, of all readings of them whenever they were made, and of what people had decided of incidents. */
export interface CapturedBy {
  readonly reports: ReadonlySet<string>;
  readonly readings: ReadonlySet<string>;
  readonly decisions: ReadonlySet<string>;
}

/** The desk's records, which are added to and never changed. All methods are safe to call from several processes at once. */
export interface Store {
  /** Event data of others. */
  readonly datasets: DatasetStore;
  /** Writes all records of one report in one transaction, and with a linker the links of its incidents with those of other reports; what is there already stays as it is. */
  recordReport(record: ReportRecord, linker?: Linker): Promise<void>;
  /** Writes that a report which the store has came once more, perhaps another way. */
  recordCapture(report: Report, maker: Maker): Promise<void>;
  /** Writes that a reading was asked for once more after another one of the same text: it is the newest from now on. */
  recordReadingAgain(readingId: string, maker: Maker): Promise<void>;
  /** Writes problems of something that is not even a report. */
  recordProblems(problems: readonly Problem[], maker: Maker): Promise<void>;
  /** Those of the readings (see `readingIdOf`) that the store has. */
  knownReadings(readingIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** The reading with that id, exactly as it was recorded; null where there is none. */
  loadReading(readingId: string): Promise<Reading | null>;
  /** Ids of reports that begin with the given letters: at most two, which is enough to tell whether they are unique. */
  findReports(prefix: string): Promise<readonly string[]>;
  /** Id of the newest reading, which is the one last asked for, of a report's newest version, or of the version asked for; null where none has been read. */
  newestReading(reportId: string, version: number | null): Promise<string | null>;
  /** All readings of the text that a reading is of, itself among them, the last asked for first. */
  readingsBeside(readingId: string): Promise<readonly StoredReadingEntry[]>;
  /** Reports with their addresses, in the order in which they came; one that came from several stands there for each. */
  loadAddresses(): Promise<readonly StoredAddress[]>;
  /** The newest reading of each version of some reports, by report and version. */
  loadVersions(reportIds: readonly string[]): Promise<readonly StoredVersion[]>;
  /** A report in which nothing could be read, as a reading that holds its problems alone; null where there is none of that id. */
  loadUnread(reportId: string): Promise<Reading | null>;
  /** The bytes as received; null where the store does not have them. */
  loadBytes(reportId: string): Promise<Uint8Array | null>;
  /** Reports, the last recorded first. */
  listReports(page: Page): Promise<readonly StoredReport[]>;
  /** Statements of the newest readings of the newest versions, in the order of the request; what is equal in it the last recorded report first. */
  listToReview(request: ReviewRequest): Promise<readonly StoredReviewEntry[]>;
  /**
   * Incidents of the newest readings of all reports' newest versions, the first recorded first, with their links. With `asOf`, a prefix of an ISO 8601 time,
   * the newest versions are those that had been seen by then.
   */
  loadIncidents(asOf: string | null): Promise<StoredIncidents>;
  /** The same incidents, as far as warnings are compared with them. */
  loadIncidentFacts(asOf: string | null): Promise<readonly StoredFacts[]>;
  /** Warnings of the same readings, the first recorded report first. */
  loadWarnings(asOf: string | null): Promise<readonly StoredWarning[]>;
  /** What had been captured by a time, a prefix of ISO 8601 in UTC. */
  capturedBy(time: string): Promise<CapturedBy>;
  /** Writes what a person holds of two incidents; gives the link's id. */
  recordLink(link: Omit<IncidentLink, "probability">, maker: Maker): Promise<string>;
  /** Writes that a person's link is taken back; false where there is none of that id, or it is taken back already. */
  takeLinkBack(id: string, reason: string, maker: Maker): Promise<boolean>;
  /** Actors of the newest readings of all reports' newest versions, with what people hold of them; `asOf` as for incidents. */
  loadActors(asOf: string | null): Promise<StoredActors>;
  /** Writes what a person holds of two actors; gives the link's id. */
  recordActorLink(link: ActorLink, maker: Maker): Promise<string>;
  /** Writes that a link of actors is taken back; false where there is none of that id, or it is taken back already. */
  takeActorLinkBack(id: string, reason: string, maker: Maker): Promise<boolean>;
  /** Entries of the register that were imported, of each key the newest, in the order of their keys. */
  loadRegister(): Promise<readonly ActorRow[]>;
  /** Adds those entries that are not there just so; gives their keys. */
  recordRegister(entries: readonly ActorRow[], maker: Maker): Promise<readonly string[]>;
  /** Writes what a person judges; gives its id. */
  recordJudgement(given: { readonly judgement: Judgement; readonly reason: string }, maker: Maker): Promise<string>;
  /** Writes that a judgement is taken back; false where there is none of that id, or it is taken back already. */
  takeJudgementBack(id: string, reason: string, maker: Maker): Promise<boolean>;
  /** All judgements that were not taken back, in the order in which they were made. */
  loadJudgements(): Promise<readonly RecordedJudgement[]>;
  /** Ids of statements that begin with the given letters: at most two, which is enough to tell whether they are unique. */
  findStatements(prefix: string): Promise<readonly string[]>;
  /** Problems, the last recorded first. */
  listProblems(page: Page): Promise<readonly StoredProblem[]>;
  /** Leaves the store; the last one out stops the desk's own PostgreSQL. */
  close(): Promise<void>;
}
