import type { Reading } from "../model/reading.ts";
import type { RecordedLink } from "../model/incident-link.ts";
import { reportsBefore, SAME_TEXT } from "../resolve/revisions/report-before.ts";
import type { Store, StoredVersion } from "../store/store.ts";
import { type ReAnchored, reAnchor } from "../text/re-anchor/re-anchor.ts";
import type { ToldIncident } from "../views/incident-page.ts";
import { type RevisionChanges, revisionChanges } from "../views/revision-changes.ts";
import { isKnown, wasSeen } from "./known-by.ts";
import { isStillTold } from "./still-told.ts";
import { type RestingThing, restingThings, staleThings } from "../views/stale.ts";
import type { VersionStamp, Withdrawn } from "../views/withdrawn.ts";

/** What a version of a report says otherwise than the one before it. */
export interface RevisionOf {
  readonly report: Reading["report"];
  /** `another-text`: the address shows a text that has too little in common with the one before to be a revision of it. */
  readonly relation: "revision" | "another-text";
  /** Share, 0..1, of the shorter text's words that both have in runs of four and more. */
  readonly common: number;
  readonly before: VersionStamp;
  readonly after: VersionStamp;
  /** Null for another text. */
  readonly changes: RevisionChanges | null;
}

/** What a report's newest version, or the one asked for, says otherwise than the version before it: in the same file, else of the report captured last before at the same address. Null where there is none. */
export async function revisionOf(store: Store, reportId: string, version: number | null): Promise<RevisionOf | null> {
  const versions = await store.loadVersions([reportId]);
  const at = version === null ? versions.length - 1 : versions.findIndex((one) => one.version === version);
  const after = versions[at];
  if (after === undefined) return null;
  const before = versions[at - 1] ?? (await lastOfReportBefore(store, reportId));
  if (before === undefined) return null;
  const [now, old] = [await store.loadReading(after.readingId), await store.loadReading(before.readingId)];
  if (now === null || old === null) return null;
  const anchored = reAnchor(old.text, now.text);
  const isRevision = before.report === reportId || anchored.common >= SAME_TEXT;
  return {
    report: now.report,
    relation: isRevision ? "revision" : "another-text",
    common: anchored.common,
    before: stampOf(before),
    after: stampOf(after),
    changes: isRevision ? revisionChanges(old, now, anchored.anchor) : null,
  };
}

async function lastOfReportBefore(store: Store, reportId: string): Promise<StoredVersion | undefined> {
  const earlier = reportsBefore(await store.loadAddresses()).get(reportId);
  return earlier === undefined ? undefined : (await store.loadVersions([earlier])).at(-1);
}

const stampOf = ({ report, version, seen, recordedAt }: StoredVersion): VersionStamp => ({
  report,
  version,
  seen: seen ?? recordedAt.toISOString(),
});

/** Earlier versions of one report that are looked through for what was withdrawn, the newest of them. */
const MOST_VERSIONS = 20;

/** Readings of the versions that one report was, the oldest first; the last one counts today. */
interface Chain {
  readonly newest: ToldIncident;
  readonly texts: readonly { readonly stamp: VersionStamp; readonly reading: Reading }[];
}

/** What counts of an incident today, and what its reports do not say any more. */
export interface ToldToday {
  readonly told: readonly ToldIncident[];
  readonly withdrawn: readonly Withdrawn[];
}

/**
 * Of reports that revise one another the newest alone counts; what older versions said of the incident and the newest does not is withdrawn. Where the newest tells of the incident no more, the
 * last one that does stands for it, without what was withdrawn. `asOf` leaves out versions that were seen later.
 */
export async function toldToday(
  store: Store,
  told: readonly ToldIncident[],
  { links, asOf }: { readonly links: readonly RecordedLink[]; readonly asOf: string | null },
): Promise<ToldToday> {
  const before = reportsBefore(await store.loadAddresses());
  const after = new Map([...before].map(([later, earlier]) => [earlier, later]));
  const chains: Chain[] = [];
  const superseded = new Set<string>();
  for (const report of new Set(told.map(({ reading }) => reading.report.id))) {
    const chain = await chainOf(store, newestOf(report, after), { before, asOf });
    if (chain.length < 2) continue;
    const stands = chain.findLast(({ stamp }) => told.some(({ reading }) => reading.report.id === stamp.report))?.stamp.report;
    if (stands !== report) {
      superseded.add(report);
      continue;
    }
    for (const newest of told) if (newest.reading.report.id === report) chains.push({ newest, texts: chain });
  }
  const ids = new Set(told.map(({ incident }) => incident.id));
  const withdrawn = chains.flatMap((chain) => withdrawnIn(chain, { ids, links }));
  const gone = new Set(withdrawn.map(({ statement }) => statement.id));
  return {
    told: told
      .filter(({ reading }) => !superseded.has(reading.report.id))
      .map(({ reading, incident }) => ({
        incident,
        reading: { ...reading, statements: reading.statements.filter(({ id }) => !gone.has(id)) },
      })),
    withdrawn,
  };
}

/** Without reports that another of these revises: an outlet that rewrites its page is one report. `before` as `reportsBefore` gives it. */
export function withoutOlder(told: readonly ToldIncident[], before: ReadonlyMap<string, string>): ToldIncident[] {
  const readings = new Map(told.map(({ reading }) => [reading.report.id, reading]));
  const older = new Set<string>();
  for (const [later, earlier] of before) {
    const [now, old] = [readings.get(later), readings.get(earlier)];
    if (now !== undefined && old !== undefined && reAnchor(old.text, now.text).common >= SAME_TEXT) older.add(earlier);
  }
  return told.filter(({ reading }) => !older.has(reading.report.id));
}

/** Follows captures to the last one at the address; a page that moved to and fro ends where it began. */
function newestOf(report: string, after: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = report;
  for (let next = after.get(at); next !== undefined && !seen.has(next); next = after.get(at)) {
    seen.add(next);
    at = next;
  }
  return at;
}

async function chainOf(
  store: Store,
  newest: string,
  { before, asOf }: { readonly before: ReadonlyMap<string, string>; readonly asOf: string | null },
): Promise<Chain["texts"]> {
  const reports: string[] = [];
  for (
    let at: string | undefined = newest;
    at !== undefined && !reports.includes(at) && reports.length < MOST_VERSIONS;
    at = before.get(at)
  )
    reports.unshift(at);
  const versions = await store.loadVersions(reports);
  if (versions.length < 2) return [];
  const known = versions.filter((one) => wasSeen(one, asOf));
  let texts: { stamp: VersionStamp; reading: Reading }[] = [];
  for (const report of reports)
    for (const version of known.filter((one) => one.report === report).slice(-MOST_VERSIONS)) {
      const reading = await store.loadReading(version.readingId);
      if (reading === null || !isKnown(reading.report, asOf)) continue;
      const last = texts.at(-1);
      // Another text at the address revises nothing.
      if (last !== undefined && last.stamp.report !== report && reAnchor(last.reading.text, reading.text).common < SAME_TEXT) texts = [];
      texts.push({ stamp: stampOf(version), reading });
    }
  return texts.slice(-MOST_VERSIONS);
}

function withdrawnIn(
  { newest, texts }: Chain,
  { ids, links }: { readonly ids: ReadonlySet<string>; readonly links: readonly RecordedLink[] },
): Withdrawn[] {
  const last = texts.at(-1);
  if (last === undefined) return [];
  return texts.slice(0, -1).flatMap(({ stamp, reading }, at) => {
    const next = texts[at + 1] ?? last;
    const toLast = reAnchor(reading.text, last.reading.text);
    const inNext = vanishedIn(reading, next.reading, next === last ? toLast : reAnchor(reading.text, next.reading.text));
    const inLast = next === last ? inNext : vanishedIn(reading, last.reading, toLast);
    const here = new Set(
      reading.incidents.filter((one) => ids.has(one.id) || isSame(one, reading, { newest, last, toLast })).map(({ id }) => id),
    );
    const vanished = new Map([...inNext].filter(([id]) => inLast.has(id)));
    const stale = staleThings([...restingThings(reading), ...linkThings(reading, links)], vanished);
    return reading.statements.flatMap((statement): Withdrawn[] => {
      const why = vanished.get(statement.id);
      if (why === undefined || !statement.about.some((id) => here.has(id))) return [];
      return [
        {
          statement,
          publisher: reading.report.publisher,
          last: stamp,
          missingFrom: next.stamp,
          why,
          stale: stale.filter((one) => one.statement === statement.id),
        },
      ];
    });
  });
}

function vanishedIn(before: Reading, after: Reading, anchored: ReAnchored): ReadonlyMap<string, string> {
  const { statements } = revisionChanges(before, after, anchored.anchor);
  return new Map(
    statements.flatMap(({ kind, before: one, why }) => (kind === "vanished" && one !== null ? [[one.id, why ?? ""] as const] : [])),
  );
}

/** Whether an incident of an older version is the one of the newest: by words of it that are still there, or since each tells of one alone. */
function isSame(
  incident: Reading["incidents"][number],
  reading: Reading,
  { newest, last, toLast }: { readonly newest: ToldIncident; readonly last: Chain["texts"][number]; readonly toLast: ReAnchored },
): boolean {
  if (reading.incidents.length === 1 && last.reading.incidents.length === 1) return true;
  if (newest.reading.report.id !== last.stamp.report) return false;
  return isStillTold(incident, newest.incident, toLast.anchor);
}

/** What a person decided of an incident rests on what was said of it. */
const linkThings = (reading: Reading, links: readonly RecordedLink[]): RestingThing[] =>
  links
    .filter(({ probability }) => probability === null)
    .map(({ id, a, b, by }) => ({
      what: "link",
      of: `${id}, by ${by}`,
      statements: reading.statements.filter(({ about }) => about.includes(a) || about.includes(b)).map((one) => one.id),
    }));
