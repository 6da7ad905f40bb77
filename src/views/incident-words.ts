import type { ClaimCheck } from "../model/claim-check.ts";
import type { HeldStance, PositionChange } from "../model/position-history.ts";
import type { AttackersCounted, TollRuleName } from "../model/toll.ts";
import type { IncidentWarning } from "./incident-warnings.ts";

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
      return `the incident came ${days ?? 0} ${days === 1 ? "day" : "days"} after the time`;
    case "elsewhere":
      return "the incident lies in the time and fits the target, in another place";
    case "foiled":
      return "a plot that fits, said to be foiled within the time";
    case null:
      return `it may be what was warned of: ${why ?? "nobody can tell"}`;
  }
}
