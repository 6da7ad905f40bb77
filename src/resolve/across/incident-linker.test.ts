import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openShippedLinker } from "../../desk/shipped-linker.ts";
import type { IncidentProfile } from "../../model/incident-profile.ts";
import { groupIncidentsAcross, IncidentLinker } from "./incident-linker.ts";
import { inventedProfile } from "./invented-profile.ts";
import { stemOf } from "./word-stem.ts";

const linking = openShippedLinker();

const TOWNS = ["Tavik", "Ostrel", "Varnholt", "Dunmere", "Pellworth", "Sundhaven", "Brennick", "Harrowdale"];
const VICTIMS = ["Marn", "Berrin", "Strand", "Kramm", "Veldt", "Orsk", "Halloran", "Tessel"];
const THINGS = ["mill", "ferry", "market", "depot", "bridge", "school", "bank", "station"];
const DEEDS = ["bomb exploded", "gunmen opened fire", "arsonists burned", "a drone struck"];

const NAMES: ReadonlySet<string> = new Set([...TOWNS, ...VICTIMS].map((name) => stemOf(name)));

/** A report of one of many incidents, in words of its own. */
function reportOf(incident: number, telling: number): IncidentProfile {
  const [town, victim, thing, deed] = [TOWNS, VICTIMS, THINGS, DEEDS].map(
    (list, at) => list[(incident * (2 * at + 1) + at) % list.length] ?? "",
  );
  const said = ["police said", "officials told reporters", "witnesses recalled", "the mayor confirmed"][telling % 4] ?? "";
  const day = String(1 + (incident % 28)).padStart(2, "0");
  return inventedProfile(
    `${incident}.${telling}`,
    `${deed} at the ${thing} ${thing} in ${town} ${town} killing ${victim} ${victim} ${said} case${incident}`,
    {
      published: `2031-05-${day}`,
      persons: [victim?.toLowerCase() ?? ""],
      points: [[10 + (incident % 8) * 3, 20 + Math.floor(incident / 8)]],
      days: [`2031-05-${day}`],
    },
  );
}

const partition = (groups: readonly (readonly string[])[]): string[] => groups.map((group) => group.toSorted().join(" ")).toSorted();
const linked = (profiles: readonly IncidentProfile[]): string[] => {
  const linker = new IncidentLinker(linking);
  for (const profile of profiles) linker.add(profile);
  return partition(linker.groups());
};
const REPORTS = Array.from({ length: 24 }, (_, at) => reportOf(Math.floor(at / 3), at % 3));

describe("incidents over reports", () => {
  it("reports of one incident come together, those of others stay apart", () =>
    expect(linked(REPORTS)).toEqual(
      partition(Array.from({ length: 8 }, (_, incident) => [0, 1, 2].map((telling) => `${incident}.${telling}`))),
    ));

  it("any order of the same reports ends in the same incidents", () => {
    const expected = linked(REPORTS);
    fc.assert(
      fc.property(fc.shuffledSubarray(REPORTS, { minLength: REPORTS.length }), (order) => {
        expect(linked(order)).toEqual(expected);
      }),
      { numRuns: 50, seed: 20_310_502 },
    );
  });

  it("a report that is added twice changes nothing", () => expect(linked([...REPORTS, ...REPORTS])).toEqual(linked(REPORTS)));

  it("two incidents of one report are never compared", () => {
    const [one, other] = [reportOf(1, 0), reportOf(1, 1)];
    expect(linked([one, { ...other, report: one.report }])).toHaveLength(2);
  });

  it("a late report joins two that nothing else connects", () => {
    const sure = (a: string, b: string) => ({ a, b, probability: 0.95 });
    const profiles = ["a", "b", "late"].map((id) => inventedProfile(id, id));
    expect(groupIncidentsAcross(profiles.slice(0, 2), { pairs: [], decisions: [] }, linking)).toHaveLength(2);
    expect(
      groupIncidentsAcross(
        profiles,
        { pairs: [sure("a", "late"), sure("b", "late"), { a: "a", b: "b", probability: 0.4 }], decisions: [] },
        linking,
      ),
    ).toHaveLength(1);
  });

  it("and one pair alone does not pull two incidents together", () => {
    const pair = (a: string, b: string, probability = 0.95) => ({ a, b, probability });
    const profiles = ["a", "b", "c", "d"].map((id) => inventedProfile(id, id));
    expect(
      groupIncidentsAcross(profiles, { pairs: [pair("a", "b"), pair("c", "d"), pair("b", "c", 0.7)], decisions: [] }, linking),
    ).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("what a report is compared with does not grow with the number of reports, as long as there are as many a month", () => {
    const comparedByLast = (incidents: number): number => {
      let before = 0;
      const linker = new IncidentLinker(linking);
      for (let incident = 0; incident < incidents; incident++) {
        if (incident === incidents - 50) before = linker.compared;
        for (const telling of [0, 1]) {
          const { terms, ...profile } = reportOf(incident, telling);
          const published = new Date(Date.UTC(2031, 0, 1 + incident)).toISOString().slice(0, 10);
          // Deeds and things recur, names do not.
          const recurring = Object.fromEntries(Object.entries(terms).filter(([stem]) => !NAMES.has(stem)));
          linker.add({ ...profile, published, terms: { ...recurring, [`town${incident}`]: 2, [`victim${incident}`]: 2 } });
        }
      }
      return linker.compared - before;
    };
    expect(comparedByLast(500)).toBeLessThan(1.2 * comparedByLast(125));
  });
});
