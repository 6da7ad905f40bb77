import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followDecisions, type LinkDecision } from "./follow-decisions.ts";

const near = (a: string, b: string): number =>
  ({ "a b": 0.9, "b c": 0.8, "c d": 0.95, "a c": 0.3, "a d": 0.1, "b d": 0.2 })[[a, b].toSorted().join(" ")] ?? 0;
const same = (a: string, b: string): LinkDecision => ({ a, b, answer: "same" });
const different = (a: string, b: string): LinkDecision => ({ a, b, answer: "different" });
const shape = (groups: readonly (readonly string[])[]): string[] => groups.map((group) => group.toSorted().join("")).toSorted();

describe("groups as people have decided", () => {
  it.each<[string, string[], LinkDecision[], string[]]>([
    ["nothing decided", ["ab", "cd"], [], ["ab", "cd"]],
    ["two joined with all that they bring", ["ab", "cd"], [same("b", "c")], ["abcd"]],
    ["two parted, each with those nearer to it", ["abcd"], [different("a", "d")], ["ab", "cd"]],
    [
      "what is joined by a person stays with it where it is parted from another",
      ["abcd"],
      [different("a", "d"), same("a", "c")],
      ["abc", "d"],
    ],
    ["what is parted stays apart, whoever joins it", ["ab", "cd"], [same("b", "c"), different("b", "c")], ["ab", "cd"]],
    ["undecided changes nothing", ["ab", "cd"], [{ a: "a", b: "b", answer: "undecided" }], ["ab", "cd"]],
    ["incidents that are not here any more are passed over", ["ab"], [same("a", "x"), different("x", "b")], ["ab"]],
  ])("%s", (_, groups, decisions, expected) =>
    expect(
      shape(
        followDecisions(
          groups.map((group) => group.split("")),
          decisions,
          near,
        ),
      ),
    ).toEqual(expected),
  );

  const ids = fc.constantFrom("a", "b", "c", "d");
  const decision = fc
    .tuple(ids, ids, fc.constantFrom("same" as const, "different" as const))
    .filter(([a, b]) => a < b)
    .map(([a, b, answer]) => ({ a, b, answer }));
  const decided = fc.uniqueArray(decision, { selector: ({ a, b }) => `${a} ${b}`, maxLength: 6 });

  it("are the same in whatever order it was decided, and nobody is lost or doubled", () => {
    fc.assert(
      fc.property(decided, (decisions) => {
        const start = [
          ["a", "b"],
          ["c", "d"],
        ];
        const followed = shape(followDecisions(start, decisions, near));
        expect(shape(followDecisions(start, decisions.toReversed(), near))).toEqual(followed);
        expect(followed.flatMap((group) => group.split("")).toSorted()).toEqual(["a", "b", "c", "d"]);
        const parted = decisions.filter(({ answer }) => answer === "different");
        expect(parted.filter(({ a, b }) => followed.some((group) => group.includes(a) && group.includes(b)))).toEqual([]);
      }),
      { seed: 20_310_503 },
    );
  });
});
