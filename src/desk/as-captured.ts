import type { Store } from "../store/store.ts";

/**
 * The store as it was when the desk had captured no more than by a time, a prefix of ISO 8601 in UTC: reports that came later, and what people decided later, are left out. What
 * was captured by then is given as it is read today, and a decision that was taken back since is not brought back.
 */
export async function asCaptured(store: Store, time: string): Promise<Store> {
  const { reports, readings, decisions } = await store.capturedBy(time);
  const ofReading = <Row extends { readonly readingId: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ readingId }) => readings.has(readingId));
  return {
    ...store,
    loadIncidents: async (asOf) => {
      const { incidents, links } = await store.loadIncidents(asOf);
      return { incidents: ofReading(incidents), links: links.filter(({ id, probability }) => probability !== null || decisions.has(id)) };
    },
    loadIncidentFacts: async (asOf) => ofReading(await store.loadIncidentFacts(asOf)),
    loadWarnings: async (asOf) => ofReading(await store.loadWarnings(asOf)),
    loadVersions: async (ids) => ofReading(await store.loadVersions(ids)),
    loadAddresses: async () => (await store.loadAddresses()).filter(({ report }) => reports.has(report)),
  };
}
