import type { BenchInput } from "../bench-task.ts";
import { pairedOnes } from "../one-by-one.ts";
import type { Score } from "../scorer.ts";
import { type Mistake, type Prediction, wordsAround } from "./mistake.ts";

type Incident = Readonly<Record<string, unknown>>;

/** Slots of a template by the scorer's names of the roles; victims are those with names, as in the published figures. */
const SLOTS = {
  PerpInd: "perpIndividuals",
  PerpOrg: "perpOrganizations",
  Target: "physicalTargets",
  Victim: "humanTargets",
  Weapon: "instruments",
} as const;
type Role = keyof typeof SLOTS;

/** Parts in the incidents of a whole report that the bench's scorer does not pair (CEAF-REE), role by role. */
export function partMistakes(line: BenchInput, prediction: Prediction, score: Score): Mistake[] {
  const predicted = prediction["incidents"] as readonly Incident[];
  const { id, text, incidents } = line as unknown as { id: string; text: string; incidents: readonly Incident[] };
  return (Object.keys(SLOTS) as Role[]).flatMap((role) => {
    const gold = incidents.flatMap((incident) => partsIn(incident, role));
    const read = predicted.flatMap((incident) => partsIn(incident, role));
    const counts = (some: readonly unknown[], others: readonly unknown[]): Counts =>
      (
        score(
          [{ ...line, incidents: oneIncident(role, some, incidents[0]) }],
          [{ id, incidents: oneIncident(role, others, predicted[0]) }],
        ) as {
          ree: Record<Role, Counts>;
        }
      ).ree[role];
    const found = pairedOnes(gold.length, (first) => counts(gold.slice(0, first), read).correct);
    const asked = pairedOnes(gold.length, (first) => counts(gold.slice(0, first), read).gold);
    const right = pairedOnes(read.length, (first) => counts(gold, read.slice(0, first)).correct);
    const counted = pairedOnes(read.length, (first) => counts(gold, read.slice(0, first)).predicted);
    const tell = (kind: "missed" | "spurious", part: unknown): Mistake => {
      const at = placeOf(text, part);
      const told = JSON.stringify(part);
      return {
        bench: "MUC-4",
        document: id,
        of: role,
        kind,
        at,
        annotated: kind === "missed" ? told : null,
        read: kind === "spurious" ? told : null,
        around: wordsAround(text, at),
      };
    };
    return [
      ...gold.flatMap((part, at) => (asked.has(at) && !found.has(at) ? [tell("missed", part)] : [])),
      ...read.flatMap((part, at) => (counted.has(at) && !right.has(at) ? [tell("spurious", part)] : [])),
    ];
  });
}

interface Counts {
  readonly correct: number;
  readonly predicted: number;
  readonly gold: number;
}

const partsIn = (incident: Incident, role: Role): unknown[] => {
  const parts = incident[SLOTS[role]];
  return Array.isArray(parts) ? parts : [];
};

/** An incident that holds nothing but parts of one role: roles are scored over all incidents of a report together. */
function oneIncident(role: Role, parts: readonly unknown[], like: Incident | undefined): Incident[] {
  const empty = Object.fromEntries(Object.values(SLOTS).map((slot) => [slot, []]));
  return parts.length === 0 ? [] : [{ ...like, ...empty, [SLOTS[role]]: parts }];
}

/** Where the first of a part's words stands; null where none does. */
function placeOf(text: string, part: unknown): number | null {
  const places = wordsIn(part)
    .map((words) => text.toUpperCase().indexOf(words.toUpperCase()))
    .filter((at) => at >= 0);
  return places.length === 0 ? null : Math.min(...places);
}

function wordsIn(part: unknown): string[] {
  if (typeof part === "string") return [part];
  if (Array.isArray(part)) return part.flatMap(wordsIn);
  if (typeof part !== "object" || part === null) return [];
  const { alternatives, name, text, descriptions } = part as Readonly<Record<string, unknown>>;
  return [alternatives, name, text, descriptions].flatMap(wordsIn);
}
