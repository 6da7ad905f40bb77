import { beforeAll, describe, expect, it } from "vitest";
import { asCaptured } from "../../src/desk/as-captured.ts";
import { listIncidents, openIncident } from "../../src/desk/incidents-across.ts";
import { openShippedLinker } from "../../src/desk/shipped-linker.ts";
import { type IncidentPage, IncidentPageSchema } from "../../src/views/incident-page.ts";
import { storeOf } from "./example-store.ts";
import { exampleFiles, exampleLookups, type ReadExample, readExampleWithProfiles } from "./examples.ts";

const linking = openShippedLinker();
let read: ReadExample[];
beforeAll(async () => {
  read = [];
  const lookups = exampleLookups();
  for (const file of exampleFiles()) read.push(...(await readExampleWithProfiles(file, lookups)));
});

/** The page of the bombing, of reports in an order, as of a time. */
async function bombing(
  asOf: string | null,
  { reports = read, captured }: { readonly reports?: readonly ReadExample[]; readonly captured?: string } = {},
): Promise<IncidentPage> {
  const all = storeOf(reports);
  const store = captured === undefined ? all : await asCaptured(all, captured);
  const [most] = await listIncidents(store, linking, { limit: 1, offset: 0 });
  const page = await openIncident(store, linking, { id: most?.id ?? "", asOf });
  if (page === null) throw new Error(`nothing is known as of ${asOf}`);
  return page;
}

const killed = ({ tolls }: IncidentPage) => tolls.filter(({ kind }) => kind === "killed").flatMap(({ entries }) => entries);
const stepsOf = ({ history }: IncidentPage, speaker: string) => history.find((one) => one.speaker === speaker)?.steps ?? [];

describe("the bombing over time", () => {
  it("the toll rises with its times, also as a page had it before it was written anew", async () => {
    const page = await bombing(null);
    const ofPage = killed(page).filter(({ time }) => time.of === "seen");
    expect(ofPage.map(({ min, time }) => [time.edtf, min])).toEqual([
      ["2025-05-14T10:05:00", 9],
      ["2025-05-15T16:40:00", 14],
      ["2025-05-18T09:20:00", 16],
    ]);
    const derived = page.tolls.find(({ kind }) => kind === "killed")?.derived ?? [];
    expect(derived.map(({ rule }) => rule)).toEqual(["gtd", "acled", "ucdp", "desk"]);
    for (const { low, best, high } of derived) {
      const told = [low, best, high].filter((one) => one !== null);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.length).toBeGreaterThan(0);
    }
    // Nobody adds the wounded to the dead.
    expect(page.tolls.find(({ kind }) => kind === "killed")?.notJoined.join(" ")).toContain("wounded");
  });

  it.each([
    ["2025-05-14", 9],
    ["2025-05-15", 14],
    ["2025-05-18", 16],
  ])("as of %s the desk's toll is %i at the least", async (day, dead) => {
    const desk = (await bombing(day)).tolls
      .filter(({ kind }) => kind === "killed")
      .flatMap(({ derived }) => derived.filter(({ rule }) => rule === "desk"));
    expect(Math.max(...desk.map(({ low, best }) => best ?? low ?? 0))).toBe(dead);
  });

  it("a claim is made, then repeated, and a wire copy repeats nothing", async () => {
    const page = await bombing(null);
    const claims = stepsOf(page, "Northern Dawn Front").filter(({ stance }) => stance === "claimed");
    expect(claims.length).toBeGreaterThan(1);
    expect(claims.at(-1)?.changes).toContain("repeated");
    const suspected = stepsOf(page, "State Security Service");
    expect(suspected).toMatchObject([{ stance: "attributed", certainty: "possible", changes: ["first-said"] }]);
    expect(suspected[0]?.copies.length).toBeGreaterThan(0);
    expect((await bombing("2025-05-14")).history.some(({ speaker }) => speaker === "Northern Dawn Front")).toBe(false);
  });

  it("the group that claims it and the state that is accused stand side by side", async () => {
    const rival = (await bombing(null)).rivals.find(
      ({ sides }) =>
        sides
          .map(({ accused }) => accused)
          .toSorted()
          .join() === "Kestria,Northern Dawn Front",
    );
    expect(rival).toMatchObject({ relation: "rivals", kind: "claim-and-attribution" });
    expect((await bombing("2025-05-15")).rivals.filter(({ relation }) => relation === "rivals")).toEqual([]);
  });

  it("hypotheses are ranked by what speaks against each, and one item can turn the order", async () => {
    const matrix = (await bombing(null)).hypotheses;
    const against = (name: string | null) => matrix?.hypotheses.find(({ accused }) => accused === name);
    expect(against("Northern Dawn Front")?.inconsistent).toBeGreaterThan(0);
    // Kestria is named by several, and denies it itself.
    expect(against("Kestria")).toMatchObject({ selfServing: 1 });
    expect(matrix?.evidence.some(({ says, diagnostic }) => says === "claims it for Northern Dawn Front" && diagnostic)).toBe(true);
    expect(matrix?.hypotheses.find(({ kind }) => kind === "several-together")?.rank).toBeNull();
    expect((await bombing("2025-05-14")).hypotheses?.hypotheses.map(({ accused }) => accused)).not.toContain("Kestria");
  });

  it("the claim has a sheet of what to look at", async () => {
    const sheet = (await bombing(null)).claims.find(({ claimant }) => claimant === "Northern Dawn Front");
    expect(sheet?.lagDays).toEqual({ least: 1, most: 1 });
    expect(sheet?.channel).toMatchObject({ through: expect.arrayContaining(["Lantern"]) as string[], belongs: true });
    expect((await bombing("2025-05-14")).claims).toEqual([]);
  });

  it("what the desk captured later is not known, whenever it was published", async () => {
    // One report an hour from midnight of 1 December on.
    const page = await bombing(null, { captured: "2025-12-01T03:30" });
    const all = await bombing(null);
    expect(page.told.length).toBeGreaterThan(0);
    expect(page.told.length).toBeLessThan(all.told.length);
    expect(page.said.some(({ statement }) => statement.accused.some(({ name }) => name === "Kestria"))).toBe(false);
    await expect(bombing(null, { captured: "2025-11" })).rejects.toThrow();
  });

  it("is the same whichever report came first, and as its schema has it", async () => {
    const [one, other] = [await bombing(null), await bombing(null, { reports: read.toReversed() })];
    expect([other.history, other.rivals, other.hypotheses, other.tolls]).toEqual([one.history, one.rivals, one.hypotheses, one.tolls]);
    expect(IncidentPageSchema.parse(one)).toEqual(one);
  });
});
