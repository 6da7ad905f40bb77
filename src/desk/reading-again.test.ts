import { expect, test } from "vitest";
import type { Statement } from "../model/statement.ts";
import type { Desk, ReadingEngine } from "./desk.ts";
import { emptyReading } from "./empty-reading.ts";
import { aStatement, deskWith, engine, memoryStore, readAll } from "./invented-desk.ts";

test("tells what a newer engine reads otherwise, once, and keeps the older reading", async () => {
  const { store, records, again } = memoryStore();
  const saying =
    (certainty: Statement["certainty"]): ReadingEngine["readDocument"] =>
    (document, report) => ({
      reading: { ...emptyReading(report, document, []), statements: [aStatement(document.text, certainty)] },
      profiles: [],
    });
  const desk = (by: string, certainty: Statement["certainty"]): Desk =>
    deskWith({ store, engine: () => Promise.resolve({ ...engine, by, readDocument: saying(certainty) }) });
  const [first] = await readAll(desk("test@1", "certain"), ["a"]);
  expect([first?.changes, await desk("test@1", "certain").changes("rep_a")]).toEqual([undefined, null]);
  const newer = desk("test@2", "possible");
  const [second, third] = await readAll(newer, ["a", "a"]);
  expect(second?.changes).toMatchObject({
    before: { by: "test@1" },
    after: { by: "test@2" },
    added: [],
    gone: [],
    changed: [{ fields: ["certainty"], before: { certainty: "certain" }, after: { certainty: "possible" } }],
  });
  expect(third).not.toHaveProperty("changes");
  expect(again).toEqual([]);
  expect(await newer.changes("rep_a")).toEqual({ ...second?.changes, report: expect.anything() as object });
  expect(await newer.changes("rep_none")).toBeNull();
  expect(records.flatMap(({ versions }) => versions.map(({ by }) => by))).toEqual(["test@1", "test@2"]);
  const [back] = await readAll(desk("test@1", "certain"), ["a"]);
  expect([back?.state, again]).toEqual(["already-read", [records[0]?.versions[0]?.id]]);
});
