import { describe, expect, it } from "vitest";
import type { Score } from "../scorer.ts";
import { partMistakes } from "./part-mistakes.ts";

const TEXT = "THE GREY BANNER BURNED THE MILL OF IVO MARN.";
const ROLES = {
  PerpInd: "perpIndividuals",
  PerpOrg: "perpOrganizations",
  Target: "physicalTargets",
  Victim: "humanTargets",
  Weapon: "instruments",
};
type Line = Readonly<{ incidents: readonly Readonly<Record<string, readonly unknown[]>>[] }>;

/** Pairs parts of a role that are the same, each once. */
const score: Score = (gold, predicted) => {
  const parts = (lines: readonly unknown[], slot: string): string[] => [
    ...new Set(
      (lines as readonly Line[]).flatMap(({ incidents }) =>
        incidents.flatMap((one) => (one[slot] ?? []).map((part) => JSON.stringify(part))),
      ),
    ),
  ];
  const ree = Object.entries(ROLES).map(([role, slot]) => {
    const [asked, read] = [parts(gold, slot), parts(predicted, slot)];
    return [role, { correct: asked.filter((part) => read.includes(part)).length, gold: asked.length, predicted: read.length }];
  });
  return { ree: Object.fromEntries(ree) as unknown };
};

const shown = (gold: Line["incidents"], read: Line["incidents"]) =>
  partMistakes({ id: "one", text: TEXT, incidents: gold }, { incidents: read }, score).map(({ of, kind, at }) => `${of} ${kind} at ${at}`);

describe("mistakes about parts in incidents", () => {
  it.each<[string, Line["incidents"], Line["incidents"], string[]]>([
    ["none where all are paired", [{ physicalTargets: ["MILL"] }], [{ physicalTargets: ["MILL"] }], []],
    ["what was missed", [{ perpOrganizations: ["GREY BANNER"] }], [], ["PerpOrg missed at 4"]],
    ["what the key does not hold", [], [{ humanTargets: [{ name: "IVO MARN" }] }], ["Victim spurious at 35"]],
    [
      "another role is two mistakes",
      [{ physicalTargets: ["MILL"] }],
      [{ instruments: ["MILL"] }],
      ["Target missed at 27", "Weapon spurious at 27"],
    ],
    [
      "the same part of two incidents counts once",
      [{ physicalTargets: ["MILL"] }, { physicalTargets: ["MILL"] }],
      [],
      ["Target missed at 27"],
    ],
    ["words that the text does not hold have no place", [{ instruments: ["TORCH"] }], [], ["Weapon missed at null"]],
  ])("%s", (_, gold, read, expected) => expect(shown(gold, read)).toEqual(expected));
});
