import { describe, expect, it } from "vitest";
import type { IncidentProfile } from "../../model/incident-profile.ts";
import { inventedProfile } from "./invented-profile.ts";
import { daysBetween, type PairFeatures, pairFeatures, weighProfile } from "./pair-features.ts";

const rarity = { of: (stem: string): number => (stem === "polic" ? 0.5 : 5) };
const features = (a: Partial<IncidentProfile>, b: Partial<IncidentProfile>): PairFeatures =>
  pairFeatures(
    weighProfile(inventedProfile("a", "police mill fire", a), rarity),
    weighProfile(inventedProfile("b", "police mill blaze", b), rarity),
    rarity,
  );

describe("what two reports have in common and what parts them", () => {
  it.each<[string, Partial<IncidentProfile>, Partial<IncidentProfile>, Partial<PairFeatures>]>([
    ["towns that lie side by side", { points: [[10, 20]] }, { points: [[10.1, 20]] }, { near: 1, far: 0 }],
    [
      "the nearest two of several",
      {
        points: [
          [10, 20],
          [50, 50],
        ],
      },
      { points: [[50.1, 50]] },
      { near: 1, far: 0 },
    ],
    ["towns far apart", { points: [[10, 20]] }, { points: [[12, 20]] }, { near: 0, far: 1 }],
    ["no town in one of them", { points: [[10, 20]] }, {}, { near: 0, far: 0 }],
    ["one region of two", { areas: ["XA/Talmar"] }, { areas: ["XA/Talmar", "XB"] }, { areas: 0.5, otherAreas: 0 }],
    ["other persons", { persons: ["marn"] }, { persons: ["berrin"] }, { persons: 0, otherPersons: 1 }],
    ["persons in one of them alone", { persons: ["marn"] }, {}, { persons: 0, otherPersons: 0 }],
    ["the same number", { numbers: ["17"] }, { numbers: ["17"] }, { numbers: 1, otherNumbers: 0 }],
    ["other days", { days: ["2031-05-01"] }, { days: ["2031-05-09"] }, { days: 0, otherDays: 1 }],
    [
      "published days apart",
      { published: "2031-05-01" },
      { published: "2031-05-04T10:00:00Z" },
      { publishedApart: Math.log(4), undated: 0 },
    ],
    [
      "happened on one day in one town",
      { happened: "2031-05-01", where: [10, 20] },
      { happened: "2031-05-01", where: [10, 20.1] },
      { sameDay: 1, happenedApart: 0, sameTown: 1, elsewhere: 0 },
    ],
    [
      "happened weeks apart, elsewhere",
      { happened: "2031-05-01", where: [10, 20] },
      { happened: "2031-05-21", where: [12, 20] },
      { sameDay: 0, happenedApart: Math.log(21), sameTown: 0, elsewhere: 1 },
    ],
    [
      "a day and a town in one of them alone",
      { happened: "2031-05-01", where: [10, 20] },
      {},
      { sameDay: 0, happenedApart: 0, sameTown: 0, elsewhere: 0 },
    ],
    ["near a town, by so much", { points: [[10, 20, 25]] }, { points: [[10, 20]] }, { near: 1, far: 0 }],
    ["near a town, by more", { points: [[10, 20, 45]] }, { points: [[10, 20]] }, { near: 0, far: 0 }],
    ["far off, unless both are off", { where: [10, 20, 25] }, { where: [11, 20, 25] }, { sameTown: 0, elsewhere: 0 }],
    ["far off, however much both are off", { where: [10, 20, 25] }, { where: [12, 20, 25] }, { sameTown: 0, elsewhere: 1 }],
    ["one of them undated", { published: null }, {}, { publishedApart: 0, undated: 1 }],
  ])("%s", (_, a, b, expected) => expect(features(a, b)).toMatchObject(expected));

  it("rare words weigh more than common ones", () => {
    const rare = features({ terms: { mill: 1, polic: 1 } }, { terms: { mill: 1, said: 1 } });
    const common = features({ terms: { mill: 1, polic: 1 } }, { terms: { polic: 1, said: 1 } });
    expect(rare.words).toBeGreaterThan(common.words);
  });

  it("is the same whichever comes first", () =>
    expect(features({ persons: ["marn"], size: 9 }, { points: [[1, 2]] })).toEqual(
      features({ points: [[1, 2]] }, { persons: ["marn"], size: 9 }),
    ));
});

it.each([
  ["2031-05-01", "2031-05-01", 0],
  ["2031-05-31", "2031-06-02", 2],
  [null, "2031-06-02", null],
])("days between %s and %s", (a, b, days) => expect(daysBetween(a, b)).toBe(days));
