import type { WarningIssuer } from "../../model/told-warning.ts";
import { compareNames } from "../names/compare-names.ts";
import { unnamedKind } from "../origins/unnamed-speaker.ts";
import type { SameAnswer } from "./join-same.ts";

/** Whether two reports name one issuer. Who has no name ("officials") may be anybody, and so may two bodies of one name whose country nobody knows. */
export function compareIssuers(a: WarningIssuer | null, b: WarningIssuer | null): SameAnswer {
  if (a === null || b === null) return { answer: "undecided", reason: "nobody says who issued one of them" };
  if (a.actorId !== null && a.actorId === b.actorId) return { answer: "same", reason: `both are ${a.name}` };
  if (unnamedKind(a.name) !== null || unnamedKind(b.name) !== null)
    return { answer: "undecided", reason: `${unnamedKind(a.name) === null ? b.name : a.name} may be anybody` };
  if (a.country !== null && b.country !== null && a.country !== b.country)
    return { answer: "different", reason: `of two countries: ${a.country}, ${b.country}` };
  return compareNames(a.name, b.name, { kind: "body" });
}
