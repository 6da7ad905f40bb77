import type { CONSISTENCIES, Evidence, HypothesisMatrix } from "../model/hypothesis-matrix.ts";
import type { Account } from "./account.ts";
import type { ActorRef } from "./actor-lines.ts";
import { type ActorsOverReports, actorsOverReports } from "./actors-over-reports.ts";
import { gathered } from "./gathered.ts";
import { heldPositions, type HeldPosition, isFor } from "./held-positions.ts";
import { withoutCopied } from "./without-copied.ts";

/** Maker of the cells that the rules propose. */
const MAKER = "rules/hypotheses@1";

interface Named {
  readonly kind: HypothesisMatrix["hypotheses"][number]["kind"];
  readonly accused: ActorRef | null;
  readonly key: string;
}

interface Row {
  readonly position: HeldPosition;
  readonly statements: Evidence["statements"];
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly consistency: (typeof CONSISTENCIES)[number];
  readonly why: string;
  readonly selfServing?: boolean;
}

/** Parts that leave room for somebody else who carried it out. */
const LEAVES_ROOM: ReadonlySet<HeldPosition["role"]> = new Set<HeldPosition["role"]>(["helped", "inspired", "failed-to-stop"]);

/**
 * An analysis of competing hypotheses (Heuer 1999) of what voices hold of an incident: whoever is said to have done it, several together, and none of these. Copies and
 * repetitions are one piece of evidence. Hypotheses are ranked by the least that is inconsistent with them, and where that is equal, by the least that serves whoever says it;
 * "several together" fits whatever anybody says and is not ranked. Null where nobody is named.
 */
export function competingHypotheses(accounts: readonly Account[]): HypothesisMatrix | null {
  const actors = actorsOverReports(accounts);
  const held = withoutCopied(heldPositions(accounts, actors), {
    accountOf: ({ account }) => account,
    keyOf: (one) => `${one.voice.key} ${one.accusedKey} ${one.stance}`,
  });
  const byKey = gathered(held, ({ told }) => told.accusedKey);
  const named = [...byKey]
    .map(([key, [first]]): Named => ({ kind: "actor", accused: first?.told.accused ?? null, key }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (named.length === 0) return null;
  const hypotheses: Named[] = [
    ...named,
    { kind: "several-together", accused: null, key: "" },
    { kind: "none-of-these", accused: null, key: "" },
  ];
  const rows = [...gathered(held, ({ told }) => `${told.voice.key} ${told.accusedKey} ${told.stance} ${leavesRoom(told)}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]): Row[] => {
      const position = all[0]?.told;
      if (position === undefined) return [];
      const statements = all.flatMap(({ told, unchanged, copied }) => [told, ...unchanged, ...copied]).map(({ at }) => at);
      return [{ position, statements, cells: hypotheses.map((one) => cellOf(position, one, actors)) }];
    });
  const ranks = ranksOf(hypotheses, rows);
  return {
    by: MAKER,
    hypotheses: hypotheses.map(({ kind, accused }, at) => ({
      kind,
      accused: accused?.name ?? null,
      actorId: accused?.actorId ?? null,
      ...countAgainst(rows, at),
      rank: ranks[at] ?? null,
    })),
    evidence: rows.map((row): Evidence => ({
      speaker: row.position.voice.name,
      says: saysOf(row.position),
      statements: [...row.statements],
      cells: row.cells.map(({ consistency, why }) => ({ consistency, why })),
      diagnostic: isDiagnostic(row, hypotheses),
      decisive:
        orderOf(
          hypotheses,
          rows.filter((one) => one !== row),
        ) !== orderOf(hypotheses, rows),
    })),
  };
}

const leavesRoom = ({ stance, role }: HeldPosition): boolean => isFor(stance) && LEAVES_ROOM.has(role);

/** Whoever fits everybody's words tells nothing apart, so that it is left out of the comparison. */
const isDiagnostic = ({ cells }: Row, hypotheses: readonly Named[]): boolean =>
  new Set(cells.filter((_, at) => hypotheses[at]?.kind !== "several-together").map(({ consistency }) => consistency === "inconsistent"))
    .size > 1;

function saysOf({ stance, accused: { name }, role }: HeldPosition): string {
  if (stance === "claimed") return `claims it for ${name}`;
  if (stance === "denied") return `denies that ${name} did it`;
  if (stance === "dismissed") return `rejects that ${name} did it`;
  return `holds ${name} responsible${role === "unstated" ? "" : ` (${role})`}`;
}

function cellOf(position: HeldPosition, hypothesis: Named, actors: ActorsOverReports): Cell {
  const { accused, accusedKey, stance, role, voice } = position;
  const same = hypothesis.key === accusedKey && hypothesis.kind === "actor";
  if (!isFor(stance)) {
    if (hypothesis.kind === "none-of-these") return { consistency: "consistent", why: `${accused.name} is said not to have done it` };
    if (!same) return { consistency: "not-applicable", why: `says nothing of others than ${accused.name}` };
    return voice.key === `actor ${accusedKey}` || (!voice.ownVoice && actors.sameLine(voice, accused))
      ? { consistency: "inconsistent", why: "denies it; whoever is accused has reason to, done or not", selfServing: true }
      : { consistency: "inconsistent", why: `${voice.name} rejects it` };
  }
  if (same || hypothesis.kind === "several-together") return { consistency: "consistent", why: `names ${accused.name}` };
  if (LEAVES_ROOM.has(role))
    return { consistency: "not-applicable", why: `the part it tells (${role}) leaves room for others who carried it out` };
  if (hypothesis.accused !== null && actors.sameLine(hypothesis.accused, accused))
    return { consistency: "not-applicable", why: `${hypothesis.accused.name} and ${accused.name} belong together` };
  return { consistency: "inconsistent", why: `names ${accused.name}` };
}

function countAgainst(rows: readonly Row[], at: number): { readonly inconsistent: number; readonly selfServing: number } {
  const against = rows.flatMap(({ cells }) => cells[at] ?? []).filter(({ consistency }) => consistency === "inconsistent");
  const selfServing = against.filter((cell) => cell.selfServing === true).length;
  return { inconsistent: against.length - selfServing, selfServing };
}

/** The order of those who are named, ties included. */
function orderOf(hypotheses: readonly Named[], rows: readonly Row[]): string {
  const ranks = ranksOf(hypotheses, rows).filter((_, at) => hypotheses[at]?.kind === "actor");
  return ranks.map((one) => ranks.map((other) => Math.sign((one ?? 0) - (other ?? 0))).join("")).join();
}

function ranksOf(hypotheses: readonly Named[], rows: readonly Row[]): (number | null)[] {
  const counts = hypotheses.map(({ kind }, at) => (kind === "several-together" ? null : countAgainst(rows, at)));
  return counts.map((one) =>
    one === null
      ? null
      : 1 +
        counts.filter(
          (other) =>
            other !== null &&
            (other.inconsistent < one.inconsistent || (other.inconsistent === one.inconsistent && other.selfServing < one.selfServing)),
        ).length,
  );
}
