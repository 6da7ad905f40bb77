import { baseRateOf, spanOf } from "../assess/base-rate.ts";
import { knownIncident } from "../assess/known-incident.ts";
import { outcomeOverReports } from "../assess/outcome-over-reports.ts";
import { scoreIssuer } from "../assess/score-issuer.ts";
import { warnedAttacks } from "../assess/warned-attacks.ts";
import { earliest, latest } from "../model/edtf.ts";
import type { PlaceNames } from "../model/lookups.ts";
import type { KnownIncident } from "../model/told-warning.ts";
import type { LinkingModel } from "../resolve/across/incident-linker.ts";
import { joinWarnings } from "../resolve/warnings/join-warnings.ts";
import type { Store, StoredFacts } from "../store/store.ts";
import { incidentLabel } from "../views/incident-label.ts";
import { warningBoard, type WarningBoard } from "../views/warning-board.ts";
import { groupsIn } from "./incidents-across.ts";
import { isKnown } from "./known-by.ts";
import { toldWarnings } from "./told-warnings.ts";

/** What warnings are scored by, beside the store. */
export interface WarningLookups {
  readonly linking: LinkingModel;
  /** Which names are countries, where no report has resolved them. */
  readonly places?: (() => PlaceNames) | undefined;
}

/** All warnings over all reports with what became of them, and how each issuer fares. With `asOf`, nothing counts that was published later. */
export async function listWarnings(
  store: Store,
  { linking, places }: WarningLookups,
  { asOf, issuer }: { readonly asOf: string | null; readonly issuer: string | null },
): Promise<WarningBoard> {
  const facts = (await store.loadIncidentFacts(asOf)).filter((one) => isKnown(one, asOf));
  const told = await toldWarnings(store, { places, asOf });
  const incidents = knownIncidents(facts, (await groupsIn(store, linking, asOf)).groups);
  const lastPublished = lastOf([...facts, ...told].map(({ published }) => published));
  const span = spanOf(incidents);
  const { warnings, issuers } = joinWarnings(told);
  const scored = warnings.map((joined) => ({
    joined,
    outcome: outcomeOverReports(joined, { incidents, asOf, lastPublished }),
    baseRate: baseRateOf(joined.terms, incidents, span),
  }));
  return warningBoard(
    {
      asOf,
      lastPublished,
      span: span === null ? null : { first: dayWords(span.first), last: dayWords(span.last) },
      attacks: warnedAttacks(incidents, warnings),
      warnings: scored,
      issuers: issuers.map(({ named, names, maybe, warnings: of }) => ({
        warnings: of,
        score: scoreIssuer(
          { issuer: named ? (names[0] ?? null) : null, names: [...names], maybe: [...maybe] },
          of.flatMap((at) => scored[at] ?? []),
        ),
      })),
    },
    { issuer, labelOf: (id) => incidents.find((incident) => incident.id === id)?.label ?? null },
  );
}

/** The incidents over reports, from what the known reports tell of each. */
function knownIncidents(
  facts: readonly StoredFacts[],
  groups: readonly (readonly { readonly readingId: string; readonly profile: { readonly id: string } }[])[],
): KnownIncident[] {
  const byId = new Map(facts.map((one) => [`${one.readingId} ${one.incident.id}`, one]));
  return groups
    .map((group) =>
      knownIncident(
        group.flatMap(({ readingId, profile }) => byId.get(`${readingId} ${profile.id}`) ?? []),
        incidentLabel,
      ),
    )
    .filter((incident) => incident !== null);
}

/** The last day on which a report was published; what has no day of its own (only a year) counts by its first. */
function lastOf(published: readonly (string | null)[]): string | null {
  const days = published.flatMap((one) => (one === null ? [] : [earliest(one) ?? latest(one)])).filter((day) => day !== null);
  return days.toSorted().at(-1) ?? null;
}

const dayWords = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
