import type { Account } from "../assess/account.ts";
import type { Reading } from "../model/reading.ts";
import type { Store } from "../store/store.ts";
import { reAnchor } from "../text/re-anchor/re-anchor.ts";
import type { ToldIncident } from "../views/incident-page.ts";
import { copiesAmong } from "./copies-among.ts";
import { wasSeen } from "./known-by.ts";
import { isStillTold } from "./still-told.ts";

/** Versions of one report that are looked through, the newest of them. */
const MOST_VERSIONS = 20;

/**
 * All that was told of an incident, also by versions that a report has replaced since, so that it can be put in time. `asOf` leaves out versions that were seen later.
 */
export async function accountsOf(store: Store, told: readonly ToldIncident[], asOf: string | null): Promise<Account[]> {
  const copies = copiesAmong(told.map(({ reading }) => reading));
  const versions = await store.loadVersions([...new Set(told.map(({ reading }) => reading.report.id))]);
  const accounts: Account[] = [];
  const readings = new Map<string, Reading | null>();
  for (const { reading, incident } of told) {
    const report = reading.report.id;
    const copyOf = copies.get(report)?.report ?? null;
    const known = versions.filter((one) => one.report === report && wasSeen(one, asOf)).slice(-MOST_VERSIONS);
    const newest = known.at(-1);
    for (const { readingId, version, seen } of known.slice(0, -1)) {
      if (!readings.has(readingId)) readings.set(readingId, await store.loadReading(readingId));
      const earlier = readings.get(readingId) ?? null;
      if (earlier === null) continue;
      for (const same of sameIn(earlier, { reading, incident })) accounts.push({ reading: earlier, incident: same, version, seen, copyOf });
    }
    accounts.push({ reading, incident, version: newest?.version ?? 0, seen: newest?.seen ?? null, copyOf });
  }
  return accounts;
}

/** The incidents of an earlier version that are one of a later version: by words that tell of both, or since each version tells of one alone. */
function sameIn(earlier: Reading, { reading, incident }: ToldIncident): Reading["incidents"] {
  if (earlier.incidents.length === 1 && reading.incidents.length === 1) return earlier.incidents;
  const { anchor } = reAnchor(earlier.text, reading.text);
  return earlier.incidents.filter((one) => isStillTold(one, incident, anchor));
}
