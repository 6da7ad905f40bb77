import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inventedWarning } from "../../model/invented-warning.ts";
import type { ToldWarning } from "../../model/told-warning.ts";
import type { Warning } from "../../model/warning.ts";
import { joinSame } from "./join-same.ts";
import { joinWarnings } from "./join-warnings.ts";

let number = 0;
const told = (terms: Partial<Warning> = {}, more: Partial<ToldWarning> = {}): ToldWarning => {
  const nth = ++number;
  return inventedWarning({ statement: `st_${nth}`, ...terms }, { report: `rep_${String(nth).padStart(3, "0")}`, ...more });
};
const issuer = (name: string, country: string | null = null, actorId: string | null = null) => ({ name, country, actorId });

describe("warnings told by several reports", () => {
  it.each<[string, ToldWarning, ToldWarning]>([
    ["the same terms", told(), told()],
    ["other words for the target", told(), told({ target: "fairs" })],
    ["a window that one leaves out", told(), told({ windowStart: null, windowEnd: null })],
    ["a place that one leaves out", told(), told({ place: null }, { place: null })],
    ["a day that one leaves out", told(), told({ issued: null })],
    [
      "one actor of two names",
      told({}, { issuer: issuer("Selm Embassy", "YY", "act_1") }),
      told({}, { issuer: issuer("the mission", "YY", "act_1") }),
    ],
  ])("are one: %s", (_name, a, b) => {
    const { warnings, issuers } = joinWarnings([a, b]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.told).toHaveLength(2);
    expect(issuers).toHaveLength(1);
  });

  it.each<[string, ToldWarning, ToldWarning]>([
    ["two days", told(), told({ issued: "2031-05-20", windowStart: "2031-05-20", windowEnd: "2031-05-22" })],
    ["two windows of one day", told(), told({ windowEnd: "2031-05-14" })],
    ["two places", told(), told({ place: "Upper Dale" }, { place: { written: "Upper Dale", country: "ZZ", whole: false } })],
    ["two countries", told(), told({}, { place: { written: "Port Selm", country: "YY", whole: false } })],
    ["two issuers", told(), told({}, { issuer: issuer("Interior Ministry") })],
    [
      "issuers of one name in two countries",
      told({}, { issuer: issuer("Interior Ministry", "YY") }),
      told({}, { issuer: issuer("Interior Ministry", "XX") }),
    ],
  ])("are two: %s", (_name, a, b) => {
    const { warnings } = joinWarnings([a, b]);
    expect(warnings.map(({ maybe }) => maybe)).toEqual([[], []]);
  });

  it.each<[string, ToldWarning, ToldWarning, RegExp]>([
    ["nobody is named", told(), told({}, { issuer: null }), /nobody says who issued/],
    ["officials may be anybody", told({}, { issuer: issuer("officials") }), told({}, { issuer: issuer("officials") }), /may be anybody/],
    ["neither day nor place", told(), told({ issued: null, place: null }, { place: null }), /does not tell the day/],
    [
      "two days of no known year",
      told({ issued: "XXXX-05-07", windowStart: "XXXX-05-07", windowEnd: "XXXX-05-09", place: null }, { place: null }),
      told({ issued: "XXXX-05-07", windowStart: "XXXX-05-07", windowEnd: "XXXX-05-09", place: null }, { place: null }),
      /does not tell the day/,
    ],
    [
      "a day without a year",
      told(),
      told({ issued: "XXXX-05-07", windowStart: "XXXX-05-07", windowEnd: "XXXX-05-09" }),
      /does not tell the day/,
    ],
    [
      "the day of one is that of its report",
      told(),
      told({ issued: "2031-05-09", windowStart: "2031-05-09", windowEnd: "2031-05-11" }, { published: "2031-05-09" }),
      /may be the day of its report/,
    ],
    ["a name with more words", told(), told({}, { issuer: issuer("Selm Embassy in Karst") }), /more words/],
  ])("stay apart, and say that they may be one: %s", (_name, a, b, reason) => {
    const { warnings } = joinWarnings([a, b]);
    expect(warnings).toHaveLength(2);
    expect(warnings.map(({ maybe }) => maybe.map(({ of }) => of))).toEqual([[1], [0]]);
    expect(warnings[0]?.maybe[0]?.reason).toMatch(reason);
  });

  it("one that would join two different ones stays apart from both", () => {
    const may = told({ windowEnd: "2031-05-14" });
    const { warnings } = joinWarnings([told(), may, told({ windowStart: null, windowEnd: null }), told()]);
    expect(warnings.map(({ told: reports }) => reports.length)).toEqual([1, 2, 1]);
    expect(warnings[2]?.maybe.map(({ of }) => of)).toEqual([0, 1]);
  });

  it("take their terms from the report published first, and its place from whoever knows it", () => {
    const later = told({ target: "fairs" }, { published: "2031-05-20" });
    const first = told({}, { published: "2031-05-07", place: { written: "Port Selm", country: null, whole: false } });
    const [warning] = joinWarnings([later, first]).warnings;
    expect(warning?.terms).toMatchObject({ published: "2031-05-07", warning: { target: "large markets" }, place: { country: "ZZ" } });
  });

  it("of issuers without a name of their own stand together, and are called nobody's", () => {
    const { issuers } = joinWarnings([told({}, { issuer: issuer("officials") }), told({}, { issuer: null }), told()]);
    expect(issuers.map(({ named, names, warnings }) => [named, names, warnings.length])).toEqual([
      [true, ["Selm Embassy"], 1],
      [false, ["officials"], 2],
    ]);
  });

  it("name issuers that may be one, and count them apart", () => {
    const { issuers } = joinWarnings([told(), told({ issued: "2031-06-07" }, { issuer: issuer("Selm Embassy in Karst") })]);
    expect(issuers.map(({ maybe }) => maybe)).toEqual([["Selm Embassy in Karst"], ["Selm Embassy"]]);
  });

  it("are the same in any order of the reports", () => {
    const any = fc.record({
      issued: fc.constantFrom(null, "2031-05-07", "2031-05-09"),
      end: fc.constantFrom(null, "2031-05-09", "2031-05-14"),
      place: fc.constantFrom(null, "Port Selm", "Upper Dale"),
      name: fc.constantFrom(null, "Selm Embassy", "Selm Embassy in Karst", "officials", "Interior Ministry"),
      published: fc.constantFrom(null, "2031-05-07", "2031-05-09", "2031-06-01"),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 7 }), fc.infiniteStream(fc.nat()), (made, order) => {
        const all = made.map(({ issued, end, place, name, published }) =>
          told(
            { issued, windowStart: end === null ? null : "2031-05-07", windowEnd: end, place },
            { published, issuer: name === null ? null : issuer(name) },
          ),
        );
        const other = all.map((one) => [order.next().value as number, one] as const).toSorted(([a], [b]) => a - b);
        expect(joinWarnings(other.map(([, one]) => one))).toEqual(joinWarnings(all));
      }),
      { seed: 20_310_507, numRuns: 200 },
    );
  });
});

describe("joinSame", () => {
  it("joins what hangs together, and parts it by key where two of it are different", () => {
    const answer = (a: number, b: number) => {
      const far = Math.abs(a - b);
      return { answer: far <= 1 ? ("same" as const) : far <= 2 ? ("undecided" as const) : ("different" as const), reason: `${far}` };
    };
    expect(joinSame([1, 2, 3, 9], answer, String)).toEqual({ groups: [[0, 1, 2], [3]], maybe: [] });
    expect(joinSame([1, 2, 3, 4, 4], answer, String).groups).toEqual([[0], [1], [2], [3, 4]]);
  });
});
