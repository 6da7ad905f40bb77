import { noDatasets } from "./datasets/no-datasets.ts";
import type { Store } from "./store.ts";

/** A store that keeps nothing: for reading without leaving a trace. */
export function noStore(): Store {
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    datasets: noDatasets(),
    recordReport: nothing,
    recordCapture: nothing,
    recordReadingAgain: nothing,
    recordProblems: nothing,
    knownReadings: () => Promise.resolve(new Set()),
    loadReading: () => Promise.resolve(null),
    findReports: () => Promise.resolve([]),
    newestReading: () => Promise.resolve(null),
    readingsBeside: () => Promise.resolve([]),
    loadAddresses: () => Promise.resolve([]),
    loadVersions: () => Promise.resolve([]),
    loadUnread: () => Promise.resolve(null),
    loadBytes: () => Promise.resolve(null),
    listReports: () => Promise.resolve([]),
    listToReview: () => Promise.resolve([]),
    loadIncidents: () => Promise.resolve({ incidents: [], links: [] }),
    loadIncidentFacts: () => Promise.resolve([]),
    loadWarnings: () => Promise.resolve([]),
    capturedBy: () => Promise.resolve({ reports: new Set(), readings: new Set(), decisions: new Set() }),
    recordLink: () => Promise.resolve(""),
    takeLinkBack: () => Promise.resolve(false),
    loadActors: () => Promise.resolve({ actors: [], links: [] }),
    recordActorLink: () => Promise.resolve(""),
    takeActorLinkBack: () => Promise.resolve(false),
    loadRegister: () => Promise.resolve([]),
    recordRegister: () => Promise.resolve([]),
    recordJudgement: () => Promise.resolve(""),
    takeJudgementBack: () => Promise.resolve(false),
    loadJudgements: () => Promise.resolve([]),
    findStatements: () => Promise.resolve([]),
    listProblems: () => Promise.resolve([]),
    close: nothing,
  };
}
