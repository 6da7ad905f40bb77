import type { HeldStance, PositionChange } from "../model/position-history.ts";
import type { SaidTime } from "../model/said-time.ts";
import type { Certainty, ResponsibilityRole } from "../model/statement.ts";
import { isFor } from "./held-positions.ts";

/** What is held at one time, as far as a change can lie in it. */
export interface Holding {
  readonly stance: HeldStance;
  readonly certainty: Certainty;
  readonly role: ResponsibilityRole;
  readonly time: SaidTime;
}

/** A change with its words. */
export interface Changed {
  readonly changes: readonly PositionChange[];
  readonly why: string;
}

/** How sure, from less to more (FactBank, Saurí and Pustejovsky 2009); what is not told has no rank. */
const RANK: Readonly<Record<Certainty, number | null>> = { possible: 0, probable: 1, certain: 2, unstated: null };

/**
 * What became of a position since an earlier one on the same actor. Surer is hardened, less sure softened; another part in it is a change of role and neither, though
 * "carried out" weighs more than "failed to stop"; that it was not so after all is reversed. Where how sure is not told, nothing is said of it.
 */
export function changeBetween(before: Holding, after: Holding): Changed {
  const when = before.time.edtf === null ? "before" : before.time.edtf;
  if (isFor(before.stance) !== isFor(after.stance))
    return { changes: ["reversed"], why: `${before.stance} (${when}), now ${after.stance}` };
  const changes: PositionChange[] = [];
  const words: string[] = [];
  if (before.role !== after.role && before.role !== "unstated" && after.role !== "unstated") {
    changes.push("role-changed");
    words.push(`the part said was ${before.role} (${when}), now ${after.role}`);
  } else if (before.role !== after.role)
    words.push(after.role === "unstated" ? "no part is told now" : `now tells the part: ${after.role}`);
  const [was, is] = [RANK[before.certainty], RANK[after.certainty]];
  if (was !== null && is !== null && was !== is) {
    changes.push(is > was ? "hardened" : "softened");
    words.push(`${before.certainty} (${when}), now ${after.certainty}`);
  } else if (was !== is) words.push(`how sure is ${is === null ? "not told now" : `now told: ${after.certainty}`}`);
  return changes.length > 0
    ? { changes, why: words.join("; ") }
    : { changes: ["repeated"], why: [`as on ${when}`, ...words].join("; ").replace(/^as on before/, "as before") };
}

/** What became of a position since several earlier ones of which none is known to be the later: the same as one of them is a repetition. */
export function changeSince(earlier: readonly Holding[], after: Holding): Changed {
  // Who said both at once has reversed nothing by repeating one of them.
  const sameSide = earlier.filter(({ stance }) => isFor(stance) === isFor(after.stance));
  const compared = (sameSide.length > 0 ? sameSide : earlier).map((before) => changeBetween(before, after));
  const repeated = compared.find(({ changes }) => changes.includes("repeated"));
  if (repeated !== undefined) return repeated;
  const changes = [...new Set(compared.flatMap((one) => one.changes))];
  const why = [...new Set(compared.map((one) => one.why))].join("; ");
  // Harder than one of them and softer than another, nobody can tell which was the last.
  return changes.includes("hardened") && changes.includes("softened")
    ? { changes: ["order-unknown"], why: `order unknown: ${why}` }
    : { changes, why };
}
