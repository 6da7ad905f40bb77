import { describe, expect, it } from "vitest";
import { inventedKnown, inventedWarning, UPPER_DALE } from "../model/invented-warning.ts";
import type { KnownIncident, ToldWarning } from "../model/told-warning.ts";
import type { Warning } from "../model/warning.ts";
import { outcomeOverReports } from "./outcome-over-reports.ts";
import { warnedAttacks } from "./warned-attacks.ts";

interface Given {
  readonly terms?: Partial<Warning>;
  readonly told?: Partial<ToldWarning>;
  readonly incidents?: readonly KnownIncident[];
  readonly asOf?: string | null;
  readonly lastPublished?: string | null;
}

const score = ({ terms = {}, told = {}, incidents = [], asOf = null, lastPublished = "2031-08-01" }: Given) => {
  const one = inventedWarning(terms, told);
  return outcomeOverReports({ terms: one, told: [one] }, { incidents, asOf, lastPublished });
};

const known = inventedKnown;

describe("a warning over reports", () => {
  it.each<[string, Given, object]>([
    ["in its window", { incidents: [known("a", "2031-05-08")] }, { kind: "in-window", incident: "a", days: 0, counts: "hit" }],
    ["on the last day of it", { incidents: [known("a", "2031-05-09")] }, { kind: "in-window", counts: "hit" }],
    ["late", { incidents: [known("a", "2031-05-22")] }, { kind: "late", incident: "a", days: 13, counts: "miss" }],
    ["the right kind elsewhere", { incidents: [known("a", "2031-05-08", { place: UPPER_DALE })] }, { kind: "elsewhere", counts: "miss" }],
    [
      "a town and one whose name has a word of it",
      { terms: { place: "New Selm" }, incidents: [known("a", "2031-05-08", { targets: [] })] },
      { kind: "none-known", uncertain: [] },
    ],
    [
      "in the country warned of",
      { told: { place: { written: "Zedland", country: "ZZ", whole: true } }, incidents: [known("a", "2031-05-08", { place: UPPER_DALE })] },
      { kind: "in-window", counts: "hit" },
    ],
    [
      "in another country",
      { told: { place: { written: "Yland", country: "YY", whole: true } }, incidents: [known("a", "2031-05-08")] },
      { kind: "elsewhere" },
    ],
    ["foiled", { incidents: [known("a", "2031-05-08", { status: "foiled" })] }, { kind: "foiled", counts: "hit" }],
    [
      "another plot foiled",
      { incidents: [known("a", "2031-05-08", { status: "foiled", targets: ["court"] })] },
      { kind: "none-known", uncertain: [], counts: "miss" },
    ],
    ["nothing known", {}, { kind: "none-known", incident: null, days: null, watched: true, counts: "miss" }],
    ["an attack before it", { incidents: [known("a", "2031-05-06")] }, { kind: "none-known" }],
    ["an attack long after", { incidents: [known("a", "2031-07-09")] }, { kind: "none-known" }],
    ["an attack sixty days after", { incidents: [known("a", "2031-07-08")] }, { kind: "late", days: 60 }],
    ["a feared attack", { incidents: [known("a", "2031-05-08", { status: "threatened" })] }, { kind: "none-known", uncertain: [] }],
    ["no window", { terms: { windowEnd: null } }, { kind: "void", counts: "neither" }],
    [
      "a window of no known year",
      {
        terms: { issued: "XXXX-05-07", windowStart: "XXXX-05-07", windowEnd: "XXXX-05-09" },
        incidents: [known("a", "2031-05-08")],
      },
      { kind: "void" },
    ],
    ["neither place nor target", { terms: { place: null, target: null }, incidents: [known("a", "2031-05-08")] }, { kind: "void" }],
    ["a window that is not over", { asOf: "2031-05-09", lastPublished: "2031-05-08" }, { kind: "open", counts: "neither" }],
    ["a month in which it ends", { asOf: "2031-05" }, { kind: "open" }],
    ["all that the desk has, of a day in the window", { lastPublished: "2031-05-08" }, { kind: "open" }],
    [
      "elsewhere while it is not over",
      { asOf: "2031-05-09", incidents: [known("a", "2031-05-08", { place: UPPER_DALE })] },
      { kind: "open" },
    ],
    ["in it while it is not over", { asOf: "2031-05-09", incidents: [known("a", "2031-05-08")] }, { kind: "in-window", counts: "hit" }],
    [
      "a window that is over, and no report since",
      { asOf: "2031-05-20", lastPublished: "2031-05-07" },
      { kind: "none-known", watched: false, counts: "neither" },
    ],
    [
      "the first of two that fit as well",
      { incidents: [known("b", "2031-05-09"), known("a", "2031-05-08")] },
      { kind: "in-window", incident: "a" },
    ],
  ])("%s", (_name, given, expected) => {
    expect(score(given)).toMatchObject(expected);
  });

  it.each<[string, KnownIncident, boolean, string]>([
    ["its target is not told", known("a", "2031-05-08", { targets: [] }), true, "do not tell its target"],
    ["only a number of people is told", known("a", "2031-05-08", { targets: ["nine people"] }), true, "do not tell its target"],
    ["it is another target in other words", known("a", "2031-05-08", { targets: ["bazaar"] }), true, "are others"],
    ["its place is not known", known("a", "2031-05-08", { place: null }), true, "nobody knows whether its place"],
    ["its month alone is known", known("a", "2031-05"), true, "its date may lie"],
    ["it is after the window, and its target is not told", known("a", "2031-05-15", { targets: [] }), false, "do not tell its target"],
  ])("an attack of which it cannot be told: %s", (_name, incident, within, why) => {
    const outcome = score({ incidents: [incident] });
    expect(outcome).toMatchObject({ kind: "none-known", counts: within ? "neither" : "miss" });
    expect(outcome.uncertain).toMatchObject([{ incident: "a", within }]);
    expect(outcome.uncertain[0]?.why).toContain(why);
  });

  it("an attack of which only the year is known says nothing", () => {
    expect(score({ incidents: [known("a", "2031")] })).toMatchObject({ kind: "none-known", uncertain: [], counts: "miss" });
  });
});

describe("a warning that is looked back on", () => {
  it("is judged by the attack that came after it, where one on its own day may be why it was told", () => {
    const incidents = [known("that-day", "2031-05-07"), known("after", "2031-05-08")];
    expect(score({ incidents })).toMatchObject({ incident: "after", lookedBackOn: "no", counts: "hit" });
    expect(score({ incidents: incidents.slice(0, 1) })).toMatchObject({ incident: "that-day", lookedBackOn: "unknown", counts: "neither" });
  });

  const hit = [known("a", "2031-05-08")];
  it.each<[string, string | null, readonly KnownIncident[], string]>([
    ["told before the attack", "2031-05-07", hit, "no"],
    ["told on its day", "2031-05-08T23:00:00Z", hit, "unknown"],
    ["told after it", "2031-05-09", hit, "yes"],
    ["told after its window, before a late attack", "2031-05-12", [known("a", "2031-05-20")], "yes"],
    ["told in its window, of which nothing came", "2031-05-09", [], "no"],
    ["told after its window, of which nothing came", "2031-05-10", [], "yes"],
    ["told nobody knows when", null, hit, "unknown"],
    ["told in a month in which it may have been over", "2031-05", [], "unknown"],
  ])("%s", (_name, published, incidents, lookedBackOn) => {
    const outcome = score({ told: { published }, incidents });
    const counted = outcome.kind === "in-window" ? "hit" : "miss";
    expect(outcome).toMatchObject({ lookedBackOn, counts: lookedBackOn === "no" ? counted : "neither" });
  });

  it("counts by its first report, and by none where one without a date may be older", () => {
    const outcome = (...published: (string | null)[]) => {
      const told = published.map((one) => inventedWarning({}, { published: one }));
      return outcomeOverReports({ terms: told[0] as ToldWarning, told }, { incidents: hit, asOf: null, lastPublished: "2031-08-01" });
    };
    expect(outcome("2031-05-20", "2031-05-07").lookedBackOn).toBe("no");
    expect(outcome("2031-05-07", null).lookedBackOn).toBe("no");
    expect(outcome("2031-05-20", null).lookedBackOn).toBe("unknown");
  });
});

describe("attacks that somebody warned of", () => {
  it("are those in the window of a warning told before; what cannot be told is for neither", () => {
    const one = inventedWarning();
    const late = inventedWarning({ windowStart: "2031-06-01", windowEnd: "2031-06-03" }, { published: "2031-06-20" });
    const incidents = [
      known("in", "2031-05-08"),
      known("perhaps", "2031-05-09", { targets: [] }),
      known("after", "2031-05-20"),
      known("looked-back-on", "2031-06-02"),
      known("old", "2031-05-07", { news: false }),
      known("stopped", "2031-05-08", { status: "foiled" }),
    ];
    const warnings = [one, late].map((terms) => ({ terms, told: [terms] }));
    expect(warnedAttacks(incidents, warnings)).toEqual({ known: 4, warnedOf: 1, unsure: 1 });
  });
});
