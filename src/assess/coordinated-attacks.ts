import { compareDates } from "../model/edtf.ts";
import type { Incident } from "../model/incident.ts";
import type { Reading } from "../model/reading.ts";

/** Two incidents that a report tells of as parts of one operation; they stay two. */
export interface Coordinated {
  /** Ids of the incidents in the report. */
  readonly incidents: readonly [string, string];
  readonly report: string;
  /** The words that say so. */
  readonly words: string;
}

/** Words by which reports say that attacks belong together, in English. */
const TOGETHER =
  /\b(?:co-?ordinated|simultaneous(?:ly)?|synchroni[sz]ed|in (?:quick|rapid) succession|at (?:about |around |almost |nearly )?the same time|within (?:\w+ )?(?:minutes|an hour) of (?:each other|one another)|(?:string|series|wave|spate) of (?:\w+ ){0,2}(?:attacks|bombings|blasts|explosions|shootings|raids|assaults|strikes|stabbings)|twin (?:\w+ )?(?:attacks|bombings|blasts|explosions|raids))\b/giu;
/** UTF-16 units around the mention of an incident within which such words are about it: a sentence or two of a report. */
const AROUND = 250;

/**
 * Incidents of one report that happened on the same or the next day and that its words, next to where it tells of each, put together: coordinated, simultaneous, a
 * series of attacks. Feared and foiled ones count as well: a plan may have had both. Whoever says so, it is the report's word and not the desk's.
 */
export function coordinatedIn({ report, incidents, text }: Pick<Reading, "report" | "incidents" | "text">): Coordinated[] {
  const said = [...text.matchAll(TOGETHER)].map((match) => ({ start: match.index, words: match[0] }));
  return incidents.flatMap((one, at) =>
    incidents.slice(at + 1).flatMap((other): Coordinated[] => {
      if (!couldBeTogether(one, other)) return [];
      const found = said.find(({ start }) => isNear(one, start) && isNear(other, start));
      return found === undefined ? [] : [{ incidents: [one.id, other.id], report: report.id, words: found.words }];
    }),
  );
}

const isNear = ({ mentions }: Incident, place: number): boolean =>
  mentions.some(({ start, end }) => start - AROUND <= place && place <= end + AROUND);

/** Days that are known must be the same or overlap; what is not known may be. */
function couldBeTogether(one: Incident, other: Incident): boolean {
  if (one.date === null || other.date === null) return true;
  const order = compareDates(one.date, other.date);
  return order === "overlaps" || order === "unknown";
}

/** Groups of incidents over reports of which any two in a row are told as parts of one operation. */
export function coordinatedGroups(coordinated: readonly Coordinated[], incidentOf: (id: string) => string | null): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const { incidents } of coordinated) {
    const [one, other] = incidents.map(incidentOf);
    if (one == null || other == null || one === other) continue;
    const joined = new Set([one, other, ...(groups.get(one) ?? []), ...(groups.get(other) ?? [])]);
    for (const member of joined) groups.set(member, joined);
  }
  return [...new Set(groups.values())].map((group) => [...group].toSorted());
}
