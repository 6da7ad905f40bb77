import { linkerOn } from "../../src/desk/linker-on.ts";
import { openShippedLinker } from "../../src/desk/shipped-linker.ts";
import type { RecordedLink } from "../../src/model/incident-link.ts";
import type { IncidentProfile } from "../../src/model/incident-profile.ts";
import type { RecordedJudgement } from "../../src/model/judgement.ts";
import { noStore } from "../../src/store/no-store.ts";
import type { Store } from "../../src/store/store.ts";
import type { ReadExample } from "./examples.ts";

/** A store in memory that holds all versions of each report and what links their incidents, as they came, one an hour. */
export function storeOf(read: readonly ReadExample[]): Store {
  const linker = linkerOn(openShippedLinker());
  const before: IncidentProfile[] = [];
  const links: RecordedLink[] = [];
  const judgements: RecordedJudgement[] = [];
  for (const { profiles } of read) {
    for (const profile of profiles) {
      const keys = new Set(linker.keysOf(profile).looked);
      const others = before.filter((other) => linker.keysOf(other).kept.some((key) => keys.has(key)));
      for (const link of linker.compare(profile, others)) links.push({ ...link, id: `lnk_${links.length + 1}`, by: linker.by });
    }
    before.push(...profiles);
  }
  /** Versions that had been seen by then, of each report the newest. */
  const newest = (asOf: string | null): readonly ReadExample[] => {
    const known = read.filter(({ seen }) => asOf === null || seen === null || seen.slice(0, asOf.length) <= asOf);
    const last = new Map(known.toSorted((a, b) => (a.seen ?? "").localeCompare(b.seen ?? "")).map((one) => [one.reading.report.id, one]));
    return read.filter((one) => last.get(one.reading.report.id) === one);
  };
  const idOf = (one: ReadExample): string => String(read.indexOf(one));
  const recordedAt = (one: ReadExample): Date => new Date(Date.UTC(2025, 11, 1, read.indexOf(one)));
  return {
    ...noStore(),
    recordLink: (link, { by }) => {
      const id = `lnk_${links.length + 1}`;
      links.push({ ...link, probability: null, id, by });
      return Promise.resolve(id);
    },
    takeLinkBack: (id) => {
      const at = links.findIndex((link) => link.id === id);
      if (at >= 0) links.splice(at, 1);
      return Promise.resolve(at >= 0);
    },
    recordJudgement: ({ judgement, reason }, { by, recordedAt: at }) => {
      const id = `jdg_${judgements.length + 1}`;
      judgements.push({ id, judgement, reason, by, recordedAt: at.toISOString() });
      return Promise.resolve(id);
    },
    takeJudgementBack: (id) => {
      const at = judgements.findIndex((one) => one.id === id);
      if (at >= 0) judgements.splice(at, 1);
      return Promise.resolve(at >= 0);
    },
    loadJudgements: () => Promise.resolve([...judgements]),
    findStatements: (prefix) =>
      Promise.resolve(
        [...new Set(read.flatMap(({ reading }) => reading.statements.map(({ id }) => id)))]
          .filter((id) => id.startsWith(prefix))
          .slice(0, 2),
      ),
    loadReading: (id) => Promise.resolve(read[Number(id)]?.reading ?? null),
    loadVersions: (reports) =>
      Promise.resolve(
        reports.flatMap((report) =>
          read
            .filter(({ reading }) => reading.report.id === report)
            .toSorted((a, b) => (a.seen ?? "").localeCompare(b.seen ?? ""))
            .map((one, version) => ({ report, version, readingId: idOf(one), seen: one.seen, recordedAt: recordedAt(one) })),
        ),
      ),
    capturedBy: (time) => {
      const had = read.filter((one) => recordedAt(one).toISOString().slice(0, time.length) <= time);
      return Promise.resolve({
        reports: new Set(had.map(({ reading }) => reading.report.id)),
        readings: new Set(had.map(idOf)),
        decisions: new Set<string>(),
      });
    },
    loadIncidents: (asOf) =>
      Promise.resolve({
        incidents: newest(asOf).flatMap((one) => one.profiles.map((profile) => ({ readingId: idOf(one), profile }))),
        links: [...links],
      }),
    loadIncidentFacts: (asOf) =>
      Promise.resolve(
        newest(asOf).flatMap((one) =>
          one.reading.incidents.map((incident) => ({ readingId: idOf(one), published: one.reading.report.published, incident })),
        ),
      ),
    loadWarnings: (asOf) =>
      Promise.resolve(
        newest(asOf).flatMap((one) =>
          one.reading.warnings.map((_, position) => ({ readingId: idOf(one), position, recordedAt: recordedAt(one) })),
        ),
      ),
  };
}
