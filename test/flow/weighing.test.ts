import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { listIncidents, openIncident } from "../../src/desk/incidents-across.ts";
import { recordJudgement } from "../../src/desk/judgements.ts";
import { openShippedLinker } from "../../src/desk/shipped-linker.ts";
import type { Judgement } from "../../src/model/judgement.ts";
import type { Store } from "../../src/store/store.ts";
import { storeOf } from "./example-store.ts";
import { exampleFiles, exampleLookups, type ReadExample, readExampleWithProfiles } from "./examples.ts";

const linking = openShippedLinker();
const maker = { by: "person:ada", recordedAt: new Date(0) };
let read: ReadExample[];
beforeAll(async () => {
  read = [];
  const lookups = exampleLookups();
  for (const file of exampleFiles()) read.push(...(await readExampleWithProfiles(file, lookups)));
});

async function bombing(store: Store) {
  const [most] = await listIncidents(store, linking, { limit: 1, offset: 0 });
  const page = await openIncident(store, linking, { id: most?.id ?? "", asOf: null });
  if (page === null) throw new Error("the bombing is not there");
  return page;
}

describe("what people judge of the bombing", () => {
  it("is shown on its page, and nowhere else, and can be taken back", async () => {
    const store = storeOf(read);
    const page = await bombing(store);
    const claim = page.said.find(({ statement }) => statement.act === "claims-responsibility")?.statement.id ?? "";
    const judgements: Judgement[] = [
      { kind: "likelihood", incident: page.told[2]?.incident ?? "", actor: "Northern Dawn Front", likelihood: "likely", confidence: "low" },
      { kind: "source", source: "harbour radio", grade: "B", valid: null },
      { kind: "information", statement: claim, grade: "3" },
    ];
    const reason = "It claimed it through its own agency. All rests on one channel.";
    const ids = [];
    for (const judgement of judgements) ids.push(await recordJudgement(store, { judgement, reason }, maker));
    expect((await bombing(store)).judgements.map(({ judgement }) => judgement)).toEqual(judgements);
    const [, shooting] = await listIncidents(store, linking, { limit: 2, offset: 0 });
    const other = await openIncident(store, linking, { id: shooting?.id ?? "", asOf: null });
    expect(other?.judgements.filter(({ judgement }) => judgement.kind !== "source")).toEqual([]);
    for (const id of ids) expect(await store.takeJudgementBack(id, "start again", maker)).toBe(true);
    expect((await bombing(store)).judgements).toEqual([]);
  });

  it("a reason that mixes likelihood and confidence in a sentence is refused, and so is what nobody has", async () => {
    const store = storeOf(read);
    const { id } = await bombing(store);
    const judge = (reason: string, incident = id) =>
      recordJudgement(
        store,
        { judgement: { kind: "likelihood", incident, actor: "Kestria", likelihood: "unlikely", confidence: "high" }, reason },
        maker,
      );
    await expect(judge("We have high confidence that it is unlikely.")).rejects.toMatchObject({ code: "mixed-judgement" });
    await expect(judge("It gave no evidence.", "inc_none")).rejects.toMatchObject({ code: "no-such-incident" });
    await expect(judge("It gave no evidence.", "inc_")).rejects.toMatchObject({ code: "ambiguous-id" });
    const graded = recordJudgement(store, { judgement: { kind: "information", statement: "st_none", grade: "6" }, reason: "none" }, maker);
    await expect(graded).rejects.toMatchObject({ code: "no-such-statement" });
    expect(await store.loadJudgements()).toEqual([]);
  });

  it("any judgements, all taken back in any order, leave the page as it was", async () => {
    const store = storeOf(read);
    const start = await bombing(store);
    const judgement = fc.oneof(
      fc.constantFrom("A", "F").map((grade): Judgement => ({ kind: "source", source: "Harbour Radio", grade, valid: null })),
      fc.constantFrom("likely", "very unlikely").map((likelihood): Judgement => ({
        kind: "likelihood",
        incident: start.id,
        actor: "Kestria",
        likelihood,
        confidence: "low",
      })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(judgement, { maxLength: 4 }), fc.nat(), async (judgements, turn) => {
        const ids = [];
        for (const one of judgements) ids.push(await recordJudgement(store, { judgement: one, reason: "it is so" }, maker));
        expect((await bombing(store)).judgements).toHaveLength(judgements.length);
        for (const id of turn % 2 === 0 ? ids : ids.toReversed()) await store.takeJudgementBack(id, "start again", maker);
        expect(await bombing(store)).toEqual(start);
      }),
      { seed: 20_310_508, numRuns: 6 },
    );
  });
});
