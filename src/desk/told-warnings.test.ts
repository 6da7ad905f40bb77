import { describe, expect, it } from "vitest";
import { inventedStatement } from "../model/invented-statement.ts";
import { inventedKnown, inventedWarning } from "../model/invented-warning.ts";
import type { PlaceNames } from "../model/lookups.ts";
import type { Reading } from "../model/reading.ts";
import { noStore } from "../store/no-store.ts";
import { aReport } from "./invented-desk.ts";
import { emptyReading } from "./empty-reading.ts";
import { toldWarnings } from "./told-warnings.ts";

/** Of all names the gazetteer knows one country and one town. */
const places = (): PlaceNames => ({
  best: (name) =>
    name === "Zedland"
      ? { kind: "country", population: 1, country: "ZZ" }
      : name === "Port Selm"
        ? { kind: "town", population: 1, country: "YY" }
        : null,
});

async function told(place: string | null, reading: Partial<Reading> = {}, asOf: string | null = null) {
  const { warning } = inventedWarning({ place });
  const read = { ...emptyReading(aReport("w", { published: "2031-05-07" }), null, []), warnings: [warning], ...reading };
  const store = {
    ...noStore(),
    loadReading: () => Promise.resolve(read),
    loadWarnings: () => Promise.resolve([{ readingId: "rdg_w", position: 0, recordedAt: new Date(0) }]),
  };
  return toldWarnings(store, { places, asOf });
}

describe("the place that a warning names", () => {
  const { label: _label, news: _news, ...facts } = inventedKnown("a", null);
  const incident = { ...facts, weapons: [], figures: [], mentions: [] };
  const state = { id: "act_1", name: "Zedland", aliases: ["Zed Republic"], kind: "state" as const, affiliateOf: null, country: "QQ" };
  it.each<[string, string | null, Partial<Reading>, object | null]>([
    ["is what its report resolved for an incident", "Port Selm", { incidents: [incident] }, { country: "ZZ", whole: false }],
    ["is a state that its report names", "Zed Republic", { actors: [state] }, { country: "QQ", whole: true }],
    ["is a country of the gazetteer", "Zedland", {}, { country: "ZZ", whole: true }],
    ["is not the country of some town of that name", "Port Selm", {}, { country: null, whole: false }],
    ["is not named", null, {}, null],
  ])("%s", async (_name, written, reading, place) => {
    const [one] = await told(written, reading);
    expect(one?.place).toEqual(place === null ? null : { written, ...place });
  });
});

describe("a warning that a report tells", () => {
  it("has its issuer with the country that the report gives it, and the time of its record", async () => {
    const statements = [inventedStatement({ id: "st_w", act: "warns", content: [], speaker: { name: "Selm Embassy", actorId: "act_2" } })];
    const actors = [{ id: "act_2", name: "Selm Embassy", aliases: [], kind: "state-body" as const, affiliateOf: null, country: "QQ" }];
    expect(await told("Port Selm", { statements, actors })).toMatchObject([
      {
        report: "rep_w",
        published: "2031-05-07",
        issuer: { name: "Selm Embassy", actorId: "act_2", country: "QQ" },
        recordedAt: "1970-01-01T00:00:00.000Z",
      },
    ]);
  });

  it("is not known before the report was published", async () => {
    expect(await told("Port Selm", {}, "2031-05-06")).toEqual([]);
    expect(await told("Port Selm", {}, "2031-05-07")).toHaveLength(1);
  });
});
