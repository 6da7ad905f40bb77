import type { JoinedIssuer, JoinedWarning, ToldWarning, WarningIssuer } from "../../model/told-warning.ts";
import { joinSame, type SameAnswer } from "./join-same.ts";
import { compareIssuers } from "./same-issuer.ts";
import { compareWarnings } from "./same-warning.ts";

/** Warnings over reports, the first issued first, with their issuers. */
export interface JoinedWarnings {
  readonly warnings: readonly JoinedWarning[];
  readonly issuers: readonly JoinedIssuer[];
}

/** Joins what several reports tell of one warning; what may be one and cannot be told stays apart and names the other. The order of the reports changes nothing. */
export function joinWarnings(told: readonly ToldWarning[]): JoinedWarnings {
  const inTime = told.toSorted((a, b) => (timeKey(a) < timeKey(b) ? -1 : 1));
  const issuers = issuersOf(inTime);
  const { groups, maybe } = joinSame(inTime, (a, b) => compareWarnings(a, b, issuers.compare(a.issuer, b.issuer)), termsKey);
  const groupOf = new Map(groups.flatMap((group, at) => group.map((member) => [member, at] as const)));
  const warnings = groups.map((group, at): JoinedWarning => {
    const others = new Map<number, string>();
    for (const { a, b, reason } of maybe)
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const)
        if (groupOf.get(one) === at) others.set(groupOf.get(other) ?? -1, reason);
    const members = group.map((member) => inTime[member] as ToldWarning);
    return {
      terms: withPlace(members),
      told: members,
      maybe: [...others].map(([of, reason]) => ({ of, reason })).toSorted((one, other) => one.of - other.of),
    };
  });
  return { warnings, issuers: issuers.joined(warnings.map(({ terms }) => terms.issuer)) };
}

/** The terms of the first, whose place may be known better by another of them. */
function withPlace(told: readonly ToldWarning[]): ToldWarning {
  const first = told[0] as ToldWarning;
  if (first.place === null || first.place.country !== null) return first;
  const { written } = first.place;
  return { ...first, place: told.find(({ place }) => place?.written === written && place.country !== null)?.place ?? first.place };
}

/** The first published first; what has no date comes last. */
const timeKey = ({ published, warning, report }: ToldWarning): string =>
  [published ?? "9999", warning.issued ?? "9999", report, warning.statement].join(" ");

const termsKey = ({ issuer, place, warning: { issued, windowStart, windowEnd, target } }: ToldWarning): string =>
  JSON.stringify([issuer?.actorId ?? issuer?.name, issued, windowStart, windowEnd, place?.written, target]);

interface Issuers {
  readonly compare: (a: WarningIssuer | null, b: WarningIssuer | null) => SameAnswer;
  /** The issuers of a list of warnings, the first named first; those who are named by no name of their own ("officials") stand together, last. */
  readonly joined: (issuers: readonly (WarningIssuer | null)[]) => JoinedIssuer[];
}

/** Names are compared once, however many warnings bear them. */
function issuersOf(told: readonly ToldWarning[]): Issuers {
  const named = told.map(({ issuer }) => issuer).filter((issuer) => issuer !== null);
  const keys = new Map(named.map((issuer) => [issuer, JSON.stringify([issuer.name, issuer.actorId, issuer.country])]));
  const keyOf = (issuer: WarningIssuer): string => keys.get(issuer) ?? "";
  const list = [...new Map(named.map((issuer) => [keyOf(issuer), issuer])).values()];
  const { groups, maybe } = joinSame(list, compareIssuers, ({ name }) => name);
  const groupOf = new Map(groups.flatMap((group, at) => group.map((member) => [keyOf(list[member] as WarningIssuer), at] as const)));
  const reasons = new Map(
    maybe.map(({ a, b, reason }) => [[groupAt(a), groupAt(b)].toSorted((one, other) => one - other).join(" "), reason]),
  );
  function groupAt(member: number): number {
    return groupOf.get(keyOf(list[member] as WarningIssuer)) ?? -1;
  }
  const compare: Issuers["compare"] = (a, b) => {
    if (a === null || b === null) return compareIssuers(a, b);
    const [one, other] = [groupOf.get(keyOf(a)) ?? -1, groupOf.get(keyOf(b)) ?? -1];
    if (one === other) return isNamed(a) ? { answer: "same", reason: `both are ${a.name}` } : compareIssuers(a, b);
    const reason = reasons.get([one, other].toSorted((x, y) => x - y).join(" "));
    return reason === undefined ? { answer: "different", reason: "of two issuers" } : { answer: "undecided", reason };
  };
  return {
    compare,
    joined: (issuers) => {
      const at = (issuer: WarningIssuer | null): number =>
        issuer !== null && isNamed(issuer) ? (groupOf.get(keyOf(issuer)) ?? -1) : groups.length;
      const namesOf = (group: number): string[] => [...new Set((groups[group] ?? []).map((member) => list[member]?.name ?? ""))];
      return [...groups.keys(), groups.length].flatMap((group): JoinedIssuer[] => {
        const warnings = issuers.flatMap((issuer, warning) => (at(issuer) === group ? [warning] : []));
        if (warnings.length === 0) return [];
        if (group === groups.length) {
          const names = new Set(issuers.flatMap((issuer) => (issuer === null || isNamed(issuer) ? [] : [issuer.name])));
          return [{ named: false, names: [...names], maybe: [], warnings }];
        }
        const others = maybe.flatMap(({ a, b }) => (groupAt(a) === group ? [groupAt(b)] : groupAt(b) === group ? [groupAt(a)] : []));
        return [{ named: true, names: namesOf(group), maybe: [...new Set(others)].flatMap(namesOf), warnings }];
      });
    },
  };
}

const isNamed = (issuer: WarningIssuer): boolean => compareIssuers(issuer, issuer).answer === "same";
