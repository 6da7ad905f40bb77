import { beforeAll, describe, expect, it } from "vitest";
import { decideOnIncidents, listIncidents, openIncident } from "../../src/desk/incidents-across.ts";
import { openShippedLinker } from "../../src/desk/shipped-linker.ts";
import type { Store } from "../../src/store/store.ts";
import { storeOf } from "./example-store.ts";
import { exampleFiles, exampleLookups, type ReadExample, readExampleWithProfiles } from "./examples.ts";

const linking = openShippedLinker();

let read: ReadExample[];
beforeAll(async () => {
  read = [];
  const lookups = exampleLookups();
  for (const file of exampleFiles()) read.push(...(await readExampleWithProfiles(file, lookups)));
});

const summaries = async (store: Store) => listIncidents(store, linking, { limit: 10, offset: 0 });

describe("the example reports as incidents", () => {
  it("the bombing and the shooting are two, though the same groups are named in both", async () => {
    const shown = await summaries(storeOf(read));
    expect(shown.slice(0, 2)).toMatchObject([
      { type: "bombing", place: "Pell Harbour", date: "2025-05-14", reports: 7 },
      { place: "Dunmere", date: "2025-06-03", reports: 3 },
    ]);
    expect(shown[0]?.accused).toEqual(expect.arrayContaining(["Northern Dawn Front", "Kestria"]));
  });

  it("are the same whichever report came first", async () => {
    const shape = (all: Awaited<ReturnType<typeof summaries>>) => all.map(({ label, reports }) => `${label}: ${reports}`).toSorted();
    expect(shape(await summaries(storeOf(read.toReversed())))).toEqual(shape(await summaries(storeOf(read))));
  });

  it("rivals stand side by side, with the words that each rests on and why the reports belong together", async () => {
    const store = storeOf(read);
    const [bombing] = await summaries(store);
    const page = await openIncident(store, linking, { id: bombing?.id ?? "", asOf: null });
    const accused = (name: string) => page?.said.filter(({ statement }) => statement.accused.some((one) => one.name === name)) ?? [];
    expect(accused("Northern Dawn Front").length).toBeGreaterThan(0);
    expect(accused("Kestria").length).toBeGreaterThan(0);
    expect(page?.said.map(({ statement }) => statement.act)).toEqual(
      expect.arrayContaining(["claims-responsibility", "denies-responsibility", "attributes"]),
    );
    expect(page?.links.every(({ reason }) => reason.includes("words alike by"))).toBe(true);
    const killed = page?.figures.filter(({ figure }) => figure.kind === "killed").map(({ figure }) => figure.min) ?? [];
    expect(killed).toEqual(expect.arrayContaining([9, 14, 16]));
  });

  it("a wire copy and those who quote one group are one origin, and a rival account is another", async () => {
    const store = storeOf(read);
    const [bombing] = await summaries(store);
    const page = await openIncident(store, linking, { id: bombing?.id ?? "", asOf: null });
    const wire = page?.told.find(({ publisher }) => publisher === "Velmark Press Agency");
    expect(page?.told.find(({ publisher }) => publisher === "Dunmere Daily Post")?.copyOf?.report).toBe(wire?.report);
    const held = page?.positions.find(({ accused, stance }) => accused === "Northern Dawn Front" && stance === "for");
    expect(held?.statements.length).toBeGreaterThan(held?.origins ?? Infinity);
    expect(held?.chains.join("; ")).toContain("Dunmere Daily Post has its text from Velmark Press Agency");
    expect(page?.positions.some(({ accused, stance }) => accused === "Kestria" && stance === "against")).toBe(true);
  });

  it("as of a day nothing is known that was published later", async () => {
    const store = storeOf(read);
    const [bombing] = await summaries(store);
    const asOf = async (day: string) => openIncident(store, linking, { id: bombing?.id ?? "", asOf: day });
    expect(await asOf("2025-05-13")).toBeNull();
    const first = await asOf("2025-05-14");
    expect(first?.told.every(({ published }) => published !== null && published.slice(0, 10) <= "2025-05-14")).toBe(true);
    expect(first?.said.some(({ statement }) => statement.act === "claims-responsibility")).toBe(false);
    const claimed = await asOf("2025-05-15");
    expect(claimed?.said.some(({ statement }) => statement.act === "claims-responsibility")).toBe(true);
    expect(claimed?.told.length).toBeGreaterThan(first?.told.length ?? Infinity);
  });

  it("a person may join and part them, and all of it can be taken back", async () => {
    const store = storeOf(read);
    const shape = async () => (await summaries(store)).map(({ label, reports }) => `${label}: ${reports}`);
    const start = await shape();
    const [bombing, shooting] = await summaries(store);
    const maker = { by: "person:ada", recordedAt: new Date(0) };
    const ids = [bombing?.id ?? "", shooting?.id ?? ""] as const;
    const merged = await decideOnIncidents(store, { ids, answer: "same", reason: "one campaign" }, maker);
    expect((await summaries(store))[0]?.reports).toBe(10);
    const parted = await decideOnIncidents(store, { ids, answer: "different", reason: "it was not" }, maker);
    expect(await shape()).toEqual(start);
    const page = await openIncident(store, linking, { id: ids[0], asOf: null });
    const second = page?.told.find(({ report }) => report !== page.told[0]?.report);
    const cut = await decideOnIncidents(store, { ids: [ids[0], second?.incident ?? ""], answer: "different", reason: "two blasts" }, maker);
    expect(await shape()).not.toEqual(start);
    for (const link of [parted, cut, merged]) expect(await store.takeLinkBack(link, "start again", maker)).toBe(true);
    expect(await shape()).toEqual(start);
    await expect(decideOnIncidents(store, { ids: [ids[0], ids[0]], answer: "same", reason: "" }, maker)).rejects.toMatchObject({
      code: "same-incident",
    });
    await expect(decideOnIncidents(store, { ids: [ids[0], "inc_none"], answer: "same", reason: "" }, maker)).rejects.toMatchObject({
      code: "no-such-incident",
    });
  });

  it("an id may be cut short, and one that names nothing or too much is told", async () => {
    const store = storeOf(read);
    const [bombing] = await summaries(store);
    expect((await openIncident(store, linking, { id: bombing?.id.slice(0, 12) ?? "", asOf: null }))?.id).toBe(bombing?.id);
    expect(await openIncident(store, linking, { id: "inc_none", asOf: null })).toBeNull();
    await expect(openIncident(store, linking, { id: "inc_", asOf: null })).rejects.toMatchObject({ code: "ambiguous-id" });
  });
});
