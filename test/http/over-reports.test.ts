import { expect, test } from "vitest";
import { ActorListSchema, ActorResponseSchema } from "../../src/api/actors.ts";
import { CountResponseSchema } from "../../src/api/counts.ts";
import { IncidentListSchema, IncidentResponseSchema } from "../../src/api/incidents.ts";
import { WarningsResponseSchema } from "../../src/api/warnings.ts";
import { countsAsked } from "../web/support/invented-counts.ts";
import { portSarnReading } from "../web/support/port-sarn.ts";
import { server } from "./app-under-test.ts";

test("incidents are listed, shown as of a time, and refused with what to do", async () => {
  const { ask } = server();
  const { incidents } = IncidentListSchema.parse(await (await ask("/api/incidents")).json());
  expect(incidents.map(({ id }) => id)).toContain("inc_ferry-hall");
  const { page, moments } = IncidentResponseSchema.parse(await (await ask("/api/incidents/inc_ferry-hall")).json());
  expect(moments).toContain(portSarnReading().report.published);
  expect(page.board.columns.map(({ accused, affiliateOf }) => [accused, affiliateOf])).toContainEqual([
    "Black Heron in Tolm",
    "Black Heron",
  ]);
  const answers = await Promise.all(
    ["inc_nothing", "inc_ferry-hall?asOf=2001-01-01", "inc_ferry-hall?asOf=yesterday"].map(async (path) => {
      const response = await ask(`/api/incidents/${path}`);
      return [response.status, ((await response.json()) as { message: string }).message] as const;
    }),
  );
  expect(answers.map(([status]) => status)).toEqual([404, 404, 400]);
  expect(answers[1]?.[1]).toContain("had been published by 2001-01-01");
  expect(answers[2]?.[1]).toContain("EDTF date with a year");
});

test("warnings and actors answer by their schemas, and an actor whom nobody names is told as such", async () => {
  const { ask } = server();
  const board = WarningsResponseSchema.parse(await (await ask("/api/warnings")).json());
  expect(board.warnings.length).toBeGreaterThan(0);
  expect(WarningsResponseSchema.parse(await (await ask("/api/warnings?asOf=2001")).json()).warnings).toEqual([]);
  const { actors } = ActorListSchema.parse(await (await ask("/api/actors")).json());
  expect(actors.map(({ name }) => name)).toContain("Black Heron");
  expect(ActorResponseSchema.parse(await (await ask("/api/actors/act_heron")).json()).name).toBe("Black Heron");
  const [unknown, badly] = await Promise.all([ask("/api/actors/act_none?asOf=2031"), ask("/api/warnings?asOf=soon")]);
  expect([unknown.status, ((await unknown.json()) as { message: string }).message]).toEqual([
    404,
    'No report that was published by 2031 names an actor "act_none".',
  ]);
  expect(badly.status).toBe(400);
});

test("a count is asked for by an address, drawn as inert SVG, and refused where its parts are none", async () => {
  const { ask } = server();
  const path =
    "/api/counts?actor=Black%20Heron&actor=Ostmark&country=xv&since=2030&until=2031-02&exclude-region=Tolm&by=year&by=actor&offset=50";
  const answer = CountResponseSchema.parse(await (await ask(path)).json());
  expect([answer.count, answer.low, answer.high, answer.offset]).toEqual([12, 11, 13, 50]);
  expect(countsAsked.at(-1)).toEqual({
    actors: ["Black Heron", "Ostmark"],
    countries: ["XV"],
    excludedRegions: ["Tolm"],
    since: "2030-01-01",
    until: "2031-02-28",
  });
  for (const kind of ["map", "series"]) {
    const response = await ask(`/api/counts/${kind}.svg?actor=Ostmark`);
    expect([response.status, response.headers.get("content-type"), response.headers.get("x-content-type-options")]).toEqual([
      200,
      "image/svg+xml",
      "nosniff",
    ]);
    expect(await response.text()).toMatch(/^<svg/);
  }
  for (const [bad, message] of [
    ["country=Ostmark", "A code of two letters"],
    ["since=soon", "An EDTF date with a year"],
    ["by=colour", "One or two of year, month"],
    ["by=year&by=actor&by=country", "two things at most"],
    ["type=party", "Invalid option"],
    ["actor=Nobody", "No dataset has a side"],
  ]) {
    const response = await ask(`/api/counts?${bad}`);
    expect([response.status, ((await response.json()) as { message: string }).message]).toEqual([
      400,
      expect.stringContaining(message ?? ""),
    ]);
  }
});
