import type { Actor } from "../model/actor.ts";
import type { Hypothesis } from "../model/assessment.ts";
import type { Incident } from "../model/incident.ts";
import type { Statement } from "../model/statement.ts";
import { type ActorLines, actorLines, type ActorRef } from "./actor-lines.ts";

/** Stands for the report's own voice in lists of names. */
const PUBLISHER = "publisher";

type Stance = "claimedBy" | "attributedBy" | "deniedBy" | "dismissedBy";

interface Draft {
  readonly incident: string;
  readonly ref: ActorRef;
  readonly affiliateOf: string | null;
  readonly lists: Readonly<Record<Stance, Set<string>>>;
  /** Names of sources by the body that they stand for. */
  readonly origins: Map<string, Set<string>>;
  readonly statements: Set<string>;
}

/**
 * For each incident and each actor held responsible: who claims it, says so, denies it, dismisses it, and how many independent sources stand
 * behind them. What speaks for a branch counts towards the body that was its parent when the incident happened, too; what speaks against it does not. In the order of the text.
 */
export function assessHypotheses(statements: readonly Statement[], incidents: readonly Incident[], actors: readonly Actor[]): Hypothesis[] {
  const lines = actorLines(actors);
  const dates = new Map(incidents.map(({ id, date }) => [id, date]));
  const drafts = new Map<string, Draft>();
  for (const statement of statements) {
    const stance = stanceOf(statement);
    if (stance === null) continue;
    for (const incident of statement.about) {
      const at = dates.get(incident);
      if (at === undefined) continue;
      for (const ref of accusedOf(statement)) {
        add(draftOf(drafts, lines, { id: incident, at }, ref), statement, stance, lines);
        const parent = lines.parentOf(ref, at);
        if (parent !== null && (stance === "claimedBy" || stance === "attributedBy"))
          add(draftOf(drafts, lines, { id: incident, at }, parent), statement, stance, lines);
      }
    }
  }
  return [...drafts.values()].map((draft) => hypothesisOf(draft, lines));
}

function stanceOf({ act, polarity, accused }: Statement): Stance | null {
  const positive = polarity === "positive";
  switch (act) {
    case "claims-responsibility":
      return positive ? "claimedBy" : null;
    case "attributes":
    case "accuses":
      return positive ? "attributedBy" : "dismissedBy";
    case "reports":
      return accused.length > 0 && positive ? "attributedBy" : null;
    case "denies-responsibility":
      return "deniedBy";
    case "dismisses":
      return "dismissedBy";
    default:
      return null;
  }
}

/** Those held responsible; who claims or denies without naming anybody speaks of itself. */
function accusedOf(statement: Statement): readonly ActorRef[] {
  if (statement.accused.length > 0) return statement.accused;
  const own = statement.act === "claims-responsibility" || statement.act === "denies-responsibility";
  return own && statement.speaker !== null ? [statement.speaker] : [];
}

/** `at` is the incident's date. */
function draftOf(
  drafts: Map<string, Draft>,
  lines: ActorLines,
  { id, at }: { readonly id: string; readonly at: string | null },
  ref: ActorRef,
): Draft {
  const key = `${id} ${lines.keyOf(ref)}`;
  const found = drafts.get(key);
  if (found !== undefined) return found;
  const draft: Draft = {
    incident: id,
    ref,
    affiliateOf: lines.parentOf(ref, at)?.name ?? null,
    lists: { claimedBy: new Set(), attributedBy: new Set(), deniedBy: new Set(), dismissedBy: new Set() },
    origins: new Map(),
    statements: new Set(),
  };
  drafts.set(key, draft);
  return draft;
}

function add(draft: Draft, statement: Statement, stance: Stance, lines: ActorLines): void {
  draft.lists[stance].add(statement.speaker?.name ?? PUBLISHER);
  draft.statements.add(statement.id);
  if (stance !== "claimedBy" && stance !== "attributedBy") return;
  const { body, name } = originOf(statement, lines);
  const names = draft.origins.get(body) ?? new Set();
  draft.origins.set(body, names.add(name));
}

interface Origin {
  /** The body that it stands for: two offices of one state are one source. */
  readonly body: string;
  readonly name: string;
}

/** The source at the end of the chain: a person speaks for a body, an outlet for its owner, an office for its state, the report for itself. */
function originOf({ speaker, speakerOf }: Statement, lines: ActorLines): Origin {
  if (speaker === null) return { body: PUBLISHER, name: PUBLISHER };
  const actor = lines.actorOf(speaker);
  const spoken = actor?.kind === "person" || actor?.kind === "outlet" ? actor.affiliateOf : null;
  const name = speakerOf ?? spoken ?? actor?.name ?? speaker.name;
  const body = lines.actorOf({ name, actorId: null });
  return { body: body?.kind === "state-body" ? (body.affiliateOf ?? name) : name, name };
}

function hypothesisOf(draft: Draft, lines: ActorLines): Hypothesis {
  const actor = lines.actorOf(draft.ref);
  // The report's own voice rests on those whom it cites; it is a source of its own only where it cites nobody.
  const origins = [...draft.origins].map(([body, names]) => (names.size > 1 ? body : ([...names][0] ?? body)));
  const cited = origins.filter((origin) => origin !== PUBLISHER);
  return {
    incident: draft.incident,
    actor: actor?.name ?? draft.ref.name,
    actorId: actor?.id ?? draft.ref.actorId,
    claimedBy: [...draft.lists.claimedBy],
    attributedBy: [...draft.lists.attributedBy],
    deniedBy: [...draft.lists.deniedBy],
    dismissedBy: [...draft.lists.dismissedBy],
    origins: cited.length > 0 ? cited : origins,
    statements: [...draft.statements],
    affiliateOf: draft.affiliateOf,
  };
}
