import { describe, expect, it } from "vitest";
import type { BaseRate, ScoredOutcome } from "../model/told-warning.ts";
import { scoreIssuer, type ScoredWarning } from "./score-issuer.ts";
import { wilsonInterval } from "./wilson-interval.ts";

const rate = (share: number): BaseRate => ({ days: 3, windows: 100, held: Math.round(100 * share), share });
const warning = (outcome: Partial<ScoredOutcome>, share: number | null = 0.1): ScoredWarning => ({
  outcome: { kind: "none-known", incident: null, days: null, lookedBackOn: "no", watched: true, uncertain: [], counts: "miss", ...outcome },
  baseRate: share === null ? null : rate(share),
});
const times = (count: number, one: ScoredWarning): ScoredWarning[] => Array.from({ length: count }, () => one);
const HIT = warning({ kind: "in-window", counts: "hit" });
const MISS = warning({});
const score = (...warnings: ScoredWarning[]) => scoreIssuer({ issuer: "Selm Embassy", names: ["Selm Embassy"], maybe: [] }, warnings);

describe("how an issuer's warnings fared", () => {
  it("counts each outcome, and rates only what was told before and can be told", () => {
    const all = score(
      HIT,
      warning({ kind: "foiled", counts: "hit" }, 0.3),
      MISS,
      warning({ kind: "late", days: 3 }, null),
      warning({ kind: "in-window", lookedBackOn: "yes", counts: "neither" }),
      warning({ kind: "in-window", lookedBackOn: "unknown", counts: "neither" }),
      warning({ counts: "neither" }),
      warning({ kind: "open", counts: "neither" }),
      warning({ kind: "void", counts: "neither" }),
    );
    expect(all).toMatchObject({
      warnings: 9,
      outcomes: { "in-window": 3, late: 1, elsewhere: 0, foiled: 1, "none-known": 2, void: 1, open: 1 },
      scored: { hits: 2, misses: 2 },
      lookedBackOn: 2,
      unsure: 1,
      hitRate: 0.5,
    });
    expect(all.baseRate).toBeCloseTo((0.1 + 0.3 + 0.1) / 3, 10);
  });

  it.each<[string, ScoredWarning[], RegExp]>([
    ["nothing to rate", [warning({ kind: "open", counts: "neither" })], /^No warning of theirs can be called/],
    ["one", [MISS], /^Too few to say anything: 1 warning could be scored, and 30/],
    ["twenty-nine hits", times(29, HIT), /^Too few/],
    ["thirty, half of them hits", [...times(15, HIT), ...times(15, MISS)], /^Too uncertain.* 34 points/],
    ["thirty hits", times(30, HIT), /^More hits than chance gives: 30 of 30/],
    ["a tenth, as chance gives", [...times(4, HIT), ...times(36, MISS)], /^Not to be told from chance/],
    ["none, where chance gives a third", times(40, warning({}, 1 / 3)), /^Fewer hits than chance gives: 0 of 40/],
    ["no other windows", times(40, warning({}, null)), /^What chance would give is not known/],
  ])("says what the numbers can bear: %s", (_name, warnings, note) => {
    expect(score(...warnings).note).toMatch(note);
  });

  it("says that warnings of which nobody is named are not one issuer's", () => {
    expect(scoreIssuer({ issuer: null, names: ["officials"], maybe: [] }, times(40, HIT)).note).toMatch(/not one issuer's/);
  });
});

describe("Wilson's interval", () => {
  // 0 of 10 gives z²/(n + z²) = 3.8415/13.8415; half of 10 is 0.5 ± z/(2·sqrt(n + z²)).
  it.each([
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [5, 10, 0.2366, 0.7634],
    [0, 1, 0, 0.7935],
  ])("%i of %i", (hits, count, low, high) => {
    const interval = wilsonInterval(hits, count);
    expect(interval?.[0]).toBeCloseTo(low, 4);
    expect(interval?.[1]).toBeCloseTo(high, 4);
  });

  it("of none is none", () => expect(wilsonInterval(0, 0)).toBeNull());
});
