import type { ClaimCheck } from "../model/claim-check.ts";
import type { HypothesisMatrix } from "../model/hypothesis-matrix.ts";
import type { HeldStance, PositionChange } from "../model/position-history.ts";
import type { SaidTime } from "../model/said-time.ts";
import type { AttackersCounted, DerivedToll, TollRuleName } from "../model/toll.ts";
import { dateWords } from "./date-words.ts";
import type { IncidentWarning } from "./incident-warnings.ts";
import { counted } from "./plain-words.ts";

/** What one voice holds of an actor, as the words that follow its name. */
export const STANCE_WORDS: Readonly<Record<HeldStance, (accused: string) => string>> = {
  claimed: (accused) => `claims it for ${accused}`,
  attributed: (accused) => `says that ${accused} did it`,
  denied: (accused) => `denies that ${accused} did it`,
  dismissed: (accused) => `dismisses that ${accused} did it`,
};

/** What became of a position since its speaker was last heard. */
export const CHANGE_WORDS: Readonly<Record<PositionChange, string>> = {
  "first-said": "first said",
  repeated: "repeated",
  hardened: "hardened",
  softened: "softened",
  reversed: "reversed",
  "role-changed": "another role",
  "named-another": "names somebody else",
  "order-unknown": "order unknown",
};

export const ATTACKERS_WORDS: Readonly<Record<AttackersCounted, string>> = {
  yes: "attackers counted",
  no: "attackers not counted",
  alone: "attackers alone",
  unknown: "not told whether attackers are counted",
};

/** Whose rule derives a toll. */
export const TOLL_RULE_WORDS: Readonly<Record<TollRuleName, string>> = { gtd: "GTD", acled: "ACLED", ucdp: "UCDP", desk: "the desk" };

/** How a detail of a claim lies to what others tell. */
export const BORNE_OUT_WORDS: Readonly<Record<ClaimCheck["details"][number]["answer"], string>> = {
  "borne-out": "told by others, too",
  contradicted: "others tell it otherwise",
  "not-told-by-others": "told by nobody else",
};

/** Days from an incident to its claim: "2 days", "1 to 3 days", "not known". */
export function lagWords(lag: ClaimCheck["lagDays"]): string {
  if (lag === null) return "not known";
  const days = lag.least === lag.most ? String(lag.least) : `${lag.least} to ${lag.most}`;
  return `${days} ${days === "1" ? "day" : "days"}`;
}

/** How an incident lies to a warning, as one clause. */
export function liesWords({ kind, days, why }: Pick<IncidentWarning, "kind" | "days" | "why">): string {
  switch (kind) {
    case "in-window":
      return "the incident lies in the time, and fits the place and target";
    case "late":
      return `the incident came ${counted(days ?? 0, "day")} after the time`;
    case "elsewhere":
      return "the incident lies in the time and fits the target, in another place";
    case "foiled":
      return "a plot that fits, said to be foiled within the time";
    case null:
      return `it may be what was warned of: ${why ?? "nobody can tell"}`;
  }
}

/** When something was said: the day, and where it is not the words' own, whose it is. */
export function saidTimeWords({ edtf, of }: SaidTime): string {
  if (edtf === null) return "day not known";
  return `${dateWords(edtf)}${of === null || of === "said" ? "" : ` (${of})`}`;
}

/** That reports have something from elsewhere, as the end of a clause; nothing where none has. */
export const copiedWords = (copies: readonly unknown[]): string =>
  copies.length === 0 ? "" : `; copied ${copies.length === 1 ? "once" : `${copies.length} times`}`;

/** What a rule makes of a toll: "low 9, best 16, high 16". */
export function derivedWords(derived: Pick<DerivedToll, "low" | "best" | "high">): string {
  const told = (["low", "best", "high"] as const).flatMap((name) => (derived[name] === null ? [] : [`${name} ${derived[name]}`]));
  return told.length === 0 ? "none" : told.join(", ");
}

/** Through which channels a claim came, and whether one of them is the group's own. */
export const channelWords = ({ through, belongs }: ClaimCheck["channel"]): string =>
  belongs === null ? "not told" : `${through.join(", ")} (${belongs ? "belongs to the group" : "not known to belong to the group"})`;

/** Who is meant by a hypothesis. */
export const hypothesisWords = ({ kind, accused }: Pick<HypothesisMatrix["hypotheses"][number], "kind" | "accused">): string =>
  accused ?? { actor: "", "several-together": "several together", "none-of-these": "none of these" }[kind];
