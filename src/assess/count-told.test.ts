import { describe, expect, it } from "vitest";
import type { ToldCount, ToldIncident } from "../model/told-incident.ts";
import { countTold } from "./count-told.ts";
import { incidentOverReports } from "./incident-over-reports.ts";
import { inventedPlace, inventedTold } from "./invented-told-incident.ts";

const ALL: ToldCount = { count: "incidents", minKilled: 0, minInjured: 0, place: null, time: null, person: null };
const fold = (name: string): string => name.toLowerCase();

const incident = (...told: Partial<ToldIncident>[]) =>
  incidentOverReports(told.map((one, at) => inventedTold({ report: `r${at}`, ...one })));
const standing = (told: Partial<ToldIncident> | Partial<ToldIncident>[], asked: Partial<ToldCount>): string =>
  countTold([incident(...[told].flat())], { ...ALL, ...asked }, fold).incidents[0]?.standing ?? "no";

describe("a number from reports", () => {
  const incidents = [
    incident({ report: "a", toll: { killed: 2, injured: 3 } }, { report: "b", toll: { killed: 2, injured: 3 } }),
    incident({ report: "c", toll: { killed: 0, injured: 4 } }),
    incident(
      { report: "d", published: "2031-05-04", toll: { killed: 0, injured: 1 } },
      { report: "e", published: "2031-05-06", toll: { killed: 1, injured: 0 } },
    ),
  ];
  const count = (asked: Partial<ToldCount>) => countTold(incidents, { ...ALL, ...asked }, fold);

  it("counts incidents with their reports, the sure ones first", () =>
    expect(count({ minKilled: 1 })).toEqual({
      number: 2,
      low: 1,
      high: 2,
      incidents: [
        { standing: "sure", incident: 0, reports: ["a", "b"] },
        { standing: "likely", incident: 2, reports: ["d", "e"] },
      ],
    }));
  it("adds up the killed of those that fit", () =>
    expect(count({ count: "killed", minKilled: 1 })).toMatchObject({ number: 3, low: 2, high: 3 }));
  it("and the injured", () => expect(count({ count: "injured", minInjured: 1 })).toMatchObject({ number: 7, low: 7, high: 8 }));
  it("counts none of none", () => expect(countTold([], ALL, fold)).toEqual({ number: 0, low: 0, high: 0, incidents: [] }));
  it("adds doubtful incidents to the highest number alone", () =>
    expect(countTold([incident({ toll: null })], { ...ALL, minKilled: 1 }, fold)).toMatchObject({ number: 0, low: 0, high: 1 }));
});

describe("how an incident stands to a time", () => {
  it.each<[string, Partial<ToldIncident> | Partial<ToldIncident>[], string, string]>([
    ["its day lies within", {}, "2031-05", "sure"],
    ["it is the day", {}, "2031-05-03", "sure"],
    ["it lies before", {}, "2031-06", "no"],
    ["reports disagree, the first one fits", [{}, { published: "2031-05-07", date: "2031-04-30" }], "2031-05", "likely"],
    ["reports disagree, a later one fits", [{}, { published: "2031-05-07", date: "2031-04-30" }], "2031-04", "unlikely"],
    ["its month is known, a day is asked", { date: "2031-05" }, "2031-05-03", "unlikely"],
    ["nobody tells the day, the first report is well within", { date: null, published: "2031-05-20" }, "2031-05", "sure"],
    ["nobody tells the day, the first report is of the first of the month", { date: null, published: "2031-05-01" }, "2031-05", "likely"],
    ["it may have been the day before", { date: null, published: "2031-05-01" }, "2031-04", "unlikely"],
    ["nothing is dated", { date: null, published: null }, "2031", "unlikely"],
  ])("%s", (_, told, time, expected) => expect(standing(told, { time })).toBe(expected));
});

describe("how an incident stands to a place", () => {
  const where = (region: string | null, city: string | null, country: string | null = "XV"): Partial<ToldCount> => ({
    place: { country, region, city },
  });
  const places = [
    { place: inventedPlace("Harwick", "Ostmark"), weight: 4 },
    { place: inventedPlace("Old Quay", "Ostmark"), weight: 5 },
    { place: inventedPlace("Velmark", null, "region"), weight: 2 },
  ];
  it.each<[string, Partial<ToldCount>, string]>([
    ["the region that most names lie in", where("Ostmark", null), "sure"],
    ["however it is written", where("OSTMARK", null), "sure"],
    ["a region that is named beside it", where("Velmark", null), "unlikely"],
    ["a region that nobody names", where("Norland", null), "no"],
    ["a country", where(null, null), "sure"],
    ["another country", where(null, null, "XW"), "no"],
    ["a region of that name in another country", where("Ostmark", null, "XW"), "no"],
    ["one of several towns", where("Ostmark", "Harwick"), "likely"],
    ["a town that nobody names", where("Ostmark", "Pell"), "no"],
    ["the town in another region", where("Velmark", "Harwick"), "no"],
  ])("%s", (_, asked, expected) => expect(standing({ places }, asked)).toBe(expected));

  it("is sure of the only town", () => expect(standing({}, where("Ostmark", "Harwick"))).toBe("sure"));
  it("is sure of a town of any country", () => expect(standing({}, where(null, "Harwick", null))).toBe("sure"));
  it("cannot tell where no place is named", () => expect(standing({ places: [] }, where("Ostmark", null))).toBe("unlikely"));
});

describe("how an incident stands to a person", () => {
  const persons = [
    { name: "Ansel Rook Horvik Jr", involved: true },
    { name: "Mira Tolland", involved: false },
    { name: "Benno", involved: true },
  ];
  it.each<[NonNullable<ToldCount["person"]>["part"], string, string]>([
    ["first", "Ansel", "sure"],
    ["last", "Horvik", "sure"],
    ["full", "Ansel Horvik", "sure"],
    ["first", "Horvik", "no"],
    ["first", "Mira", "unlikely"],
    ["full", "Mira Tolland", "likely"],
    ["first", "Benno", "likely"],
    ["last", "Benno", "likely"],
    ["full", "Benno Horvik", "no"],
  ])("%s name %s", (part, name, expected) => expect(standing({ persons }, { person: { part, name } })).toBe(expected));
});
