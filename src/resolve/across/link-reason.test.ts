import { expect, it } from "vitest";
import type { IncidentProfile } from "../../model/incident-profile.ts";
import { inventedProfile } from "./invented-profile.ts";
import { linkReason } from "./link-reason.ts";
import { pairFeatures, weighProfile } from "./pair-features.ts";

const rarity = { of: () => 5 };
function reason(a: Partial<IncidentProfile>, b: Partial<IncidentProfile>): string {
  const [one, other] = [inventedProfile("a", "mill fire", a), inventedProfile("b", "mill fire", b)];
  return linkReason(one, other, pairFeatures(weighProfile(one, rarity), weighProfile(other, rarity), rarity));
}

it.each<[string, Partial<IncidentProfile>, Partial<IncidentProfile>, string]>([
  ["words and days alone", {}, {}, "published on one day; words alike by 100 in 100"],
  [
    "all that agrees",
    { happened: "2031-05-01", where: [10, 20], points: [[10, 20]], persons: ["marn"], bodies: ["grey banner"], numbers: ["17", "40"] },
    { happened: "2031-05-01", where: [10, 20], points: [[10, 20]], persons: ["marn"], bodies: ["grey banner"], numbers: ["40", "17"] },
    "happened on one day; in one town; a place in common (30 km or less); one person of the same name; the same body or building, grey banner; the same numbers, 17, 40; published on one day; words alike by 100 in 100",
  ],
  [
    "what parts them",
    { happened: "2031-05-01", where: [10, 20], persons: ["marn"], areas: ["XA"], days: ["2031-05-01"] },
    { happened: "2031-05-02", where: [12, 20], persons: ["berrin"], areas: ["XB"], days: ["2031-05-02"], published: "2031-05-05" },
    "happened a day apart; in towns more than 100 km apart; other countries or regions; no person in common; other days; published 3 days apart; words alike by 100 in 100",
  ],
])("the reason for %s", (_, a, b, expected) => expect(reason(a, b)).toBe(expected));
