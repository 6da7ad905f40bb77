import { compareDates, daysBetween } from "../model/edtf.ts";
import type { Incident } from "../model/incident.ts";
import type { Outcome, Warning } from "../model/warning.ts";

/** After this many days an attack is no longer compared with a warning whose window has passed; two months, a choice of the project's own. */
const LATEST_DAYS = 60;

type Agreement = "yes" | "no" | "unknown";

interface Candidate {
  readonly outcome: Outcome;
  /** 2 where the target agrees, 1 where one side does not name it, 0 where it differs. */
  readonly targetRank: number;
  readonly kindRank: number;
}

/**
 * Compares each warning with what the report (or the desk) knows to have happened since: in its window, late, elsewhere, foiled, or nothing.
 * `published`: EDTF of the latest knowledge; a window that it lies before or in is still open. A warning without a window, or without any
 * word on where or what, can be neither right nor wrong: void.
 */
export function warningOutcomes(
  warnings: readonly Warning[],
  incidents: readonly Incident[],
  published: string | null,
  countryOf: CountryOf = () => null,
): Warning[] {
  return warnings.map((warning) => ({ ...warning, outcome: outcomeOf(warning, { incidents, published, countryOf }) }));
}

/** ISO 3166-1 alpha-2 code of a country's name as written, or null for other names. */
export type CountryOf = (name: string) => string | null;

interface Known {
  readonly incidents: readonly Incident[];
  readonly published: string | null;
  readonly countryOf: CountryOf;
}

function outcomeOf(warning: Warning, { incidents, published, countryOf }: Known): Outcome {
  const window = windowOf(warning);
  if (window === null || (warning.place === null && warning.target === null)) return { kind: "void", incident: null, days: null };
  const candidates = incidents
    .map((incident) => compare({ warning, window, incident, countryOf }))
    .filter((candidate) => candidate !== null);
  candidates.sort(
    (a, b) => b.targetRank - a.targetRank || a.kindRank - b.kindRank || Math.abs(a.outcome.days ?? 0) - Math.abs(b.outcome.days ?? 0),
  );
  const best = candidates[0];
  if (best !== undefined) return best.outcome;
  const over = published === null || compareDates(window, published, { sameYear: !hasYears(window, published) }) === "before";
  return { kind: over ? "none-known" : "open", incident: null, days: null };
}

const hasYears = (a: string, b: string): boolean => !a.includes("XXXX") && !b.includes("XXXX");

/** The window as one EDTF interval, from its start (else the day of issue) to its end. */
function windowOf({ windowStart, windowEnd, issued }: Warning): string | null {
  if (windowEnd === null) return null;
  const start = windowStart ?? issued;
  return start === null || start.includes("/") || windowEnd.includes("/") ? windowEnd : `${start}/${windowEnd}`;
}

const KIND_RANK: Readonly<Record<string, number>> = { "in-window": 0, foiled: 1, late: 2, elsewhere: 3 };

interface Comparison {
  readonly warning: Warning;
  readonly window: string;
  readonly incident: Incident;
  readonly countryOf: CountryOf;
}

function compare({ warning, window, incident, countryOf }: Comparison): Candidate | null {
  if (incident.date === null || incident.status === "threatened") return null;
  const options = { sameYear: !hasYears(window, incident.date) };
  const order = compareDates(incident.date, window, options);
  if (order === "before" || order === "unknown") return null;
  const place = placeAgrees(warning.place, incident, countryOf);
  const target = targetAgrees(warning.target, incident);
  const kind = kindOf(incident, order === "overlaps", place, target);
  if (kind === null) return null;
  const days = kind === "late" ? daysBetween(window, incident.date, options) : 0;
  if (days !== null && days > LATEST_DAYS) return null;
  return {
    outcome: { kind, incident: incident.id, days },
    targetRank: target === "yes" ? 2 : target === "unknown" ? 1 : 0,
    kindRank: KIND_RANK[kind] ?? 9,
  };
}

function kindOf(incident: Incident, inWindow: boolean, place: Agreement, target: Agreement): Outcome["kind"] | null {
  // Neither place nor target speaks for it: another matter.
  if (place !== "yes" && target !== "yes") return null;
  if (incident.status === "foiled") return inWindow && place !== "no" && target !== "no" ? "foiled" : null;
  if (place === "no") return inWindow ? "elsewhere" : null;
  if (inWindow) return "in-window";
  return target === "no" ? null : "late";
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Words too common to tell one place or target from another, and in every language of the desk harmless where they do not occur. */
const COMMON = new Set(
  "the a an of in at on and or to for with near its his her their city town province region district area including such as other large small public people areas places".split(
    " ",
  ),
);

/** Words in lower case without a plural ending, so that "concerts" meets "concert hall". */
const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(WORD) ?? [])
      .filter((word) => !COMMON.has(word))
      .map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, "") : word)),
  );

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((word) => b.has(word));

/** Whether the place of the incident is, or lies in, the place of the warning, by the names that are known of it. */
function placeAgrees(place: string | null, { place: where }: Incident, countryOf: CountryOf): Agreement {
  if (place === null || where === null) return "unknown";
  const country = countryOf(place);
  if (country !== null) return where.country === null ? "unknown" : where.country === country ? "yes" : "no";
  const words = wordsOf(place);
  if (words.size === 0) return "unknown";
  const names = [where.written, where.name, where.admin1].filter((name) => name !== null);
  if (names.some((name) => share(words, wordsOf(name)))) return "yes";
  return where.precision === "unresolved" || where.precision === "country" ? "unknown" : "no";
}

function targetAgrees(target: string | null, incident: Incident): Agreement {
  if (target === null || incident.targets.length === 0) return "unknown";
  const words = wordsOf(target);
  return words.size === 0 ? "unknown" : share(words, wordsOf(incident.targets.join(" "))) ? "yes" : "no";
}
