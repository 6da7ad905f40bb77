import type { IncidentLink } from "../../model/incident-link.ts";

/** What a person holds of two incidents. */
export type LinkDecision = Pick<IncidentLink, "a" | "b" | "answer">;

/**
 * Groups as people have decided: what they join stands together, and what they part stands apart, whatever else joins it. Of a group that is parted every
 * member goes with the one of the two that it is more probably the same as, and of as probable ones with the first. The same decisions give the same groups in any order.
 */
export function followDecisions(
  groups: readonly (readonly string[])[],
  decisions: readonly LinkDecision[],
  probability: (a: string, b: string) => number,
): string[][] {
  let followed = groups.map((group) => [...group]);
  const sorted = decisions.toSorted((one, other) => (`${one.a} ${one.b}` < `${other.a} ${other.b}` ? -1 : 1));
  const of = (id: string): string[] | undefined => followed.find((group) => group.includes(id));
  for (const { a, b } of sorted.filter(({ answer }) => answer === "same")) {
    const [one, other] = [of(a), of(b)];
    if (one === undefined || other === undefined || one === other) continue;
    followed = [...followed.filter((group) => group !== one && group !== other), [...one, ...other].toSorted()];
  }
  const joined = new Set(sorted.filter(({ answer }) => answer === "same").flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const nearness = (member: string, to: string): number =>
    member === to ? 2 : joined.has(`${member} ${to}`) ? 1 : probability(member, to);
  for (const { a, b } of sorted.filter(({ answer }) => answer === "different")) {
    const group = of(a);
    if (group === undefined || group !== of(b)) continue;
    const withB = group.filter((member) => nearness(member, b) > nearness(member, a));
    followed = [...followed.filter((one) => one !== group), group.filter((member) => !withB.includes(member)), withB];
  }
  return followed;
}
