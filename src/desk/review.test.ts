import { describe, expect, test } from "vitest";
import type { Store } from "../store/store.ts";
import type { Desk, ReadingEngine } from "./desk.ts";
import { emptyReading } from "./empty-reading.ts";
import { aStatement, deskWith, engine, memoryStore, readAll } from "./invented-desk.ts";

describe("what a person should look at", () => {
  const withStatements = async (): Promise<Desk> => {
    const { store } = memoryStore();
    const readDocument: ReadingEngine["readDocument"] = (document, report) => {
      const statement = aStatement(document.text, "certain");
      const statements = [0.9, 0.2, null].map((probability, at) => ({ ...statement, id: `st_${at}`, probability }));
      return { reading: { ...emptyReading(report, document, []), statements }, profiles: [] };
    };
    const listToReview: Store["listToReview"] = async ({ limit, offset }) => {
      const readingId = (await store.newestReading("rep_a", null)) ?? "";
      return [2, 7, 1].map((position) => ({ readingId, position })).slice(offset, offset + limit);
    };
    const desk = deskWith({ store: { ...store, listToReview }, engine: () => Promise.resolve({ ...engine, readDocument }) });
    await readAll(desk, ["a"]);
    return desk;
  };
  const ids = (entries: Awaited<ReturnType<Desk["review"]>>): unknown =>
    entries?.map(({ report, statement }) => `${report.id} ${statement.id}`);

  test("in one report", async () => {
    const desk = await withStatements();
    expect(ids(await desk.review({ report: "rep_a" }))).toEqual(["rep_a st_1", "rep_a st_2", "rep_a st_0"]);
    expect(ids(await desk.review({ report: "rep_a", limit: 1, offset: 1 }))).toEqual(["rep_a st_2"]);
    expect(await desk.review({ report: "rep_none" })).toBeNull();
  });

  test("in all of them, in the order of the store", async () => {
    const desk = await withStatements();
    expect(ids(await desk.review())).toEqual(["rep_a st_2", "rep_a st_1"]);
    expect(ids(await desk.review({ limit: 1 }))).toEqual(["rep_a st_2"]);
  });
});
