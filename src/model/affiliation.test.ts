import { describe, expect, it } from "vitest";
import { affiliationAt, isPeriod, standingAt } from "./affiliation.ts";

describe("standingAt", () => {
  it.each([
    ["2011/2023", "2015-05-03", "in-force"],
    ["2011/2023", "2023-12-31", "in-force"],
    ["2011/2023", "2024-01-01T09:30:00Z", "former"],
    ["2011/2023", "2010", "later"],
    ["2019-05/..", "2025-06", "in-force"],
    ["../2018", "2025-06", "former"],
    ["/2018", "2015", "unknown"],
    ["2011/2023", "XXXX-05-03", "unknown"],
    ["2011/2023", null, "unknown"],
    [null, null, "in-force"],
  ] as const)("%s on %s is %s", (period, at, standing) => {
    expect(standingAt({ period }, at)).toBe(standing);
  });
});

describe("affiliationAt", () => {
  const member = { name: "member", period: "2005/2011" };
  const wing = { name: "wing", period: "2011/2023" };
  const undated = { name: "undated", period: null };
  it.each([
    { name: "the one whose period holds the day", all: [undated, member, wing], at: "2015", taken: wing },
    { name: "of two the later one", all: [wing, member], at: "2011-06", taken: wing },
    { name: "the one without a period where none holds it", all: [wing, undated], at: "2025", taken: undated },
    { name: "none where all are over", all: [wing, member], at: "2025", taken: null },
    { name: "without a day the one without a period", all: [wing, undated], at: null, taken: undated },
    { name: "without a day the latest", all: [member, wing], at: null, taken: wing },
    { name: "without a year the latest", all: [wing, member], at: "XXXX-05-01", taken: wing },
    { name: "none of none", all: [], at: "2025", taken: null },
  ])("takes $name", ({ all, at, taken }) => {
    expect(affiliationAt(all, at)).toBe(taken);
  });
});

describe("isPeriod", () => {
  it.each(["2011/2023", "2019-05/..", "../2018", "/2018", "2019/", "2020", "2020-02-29", "201X"])("%s", (period) => {
    expect(isPeriod(period)).toBe(true);
  });
  it.each(["2023/2011", "../..", "/", "", "last year", "XXXX-05", "2020-13", "2011/2012/2013", "2020-02-30"])("not %s", (period) => {
    expect(isPeriod(period)).toBe(false);
  });
});
