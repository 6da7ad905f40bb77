import { describe, expect, it } from "vitest";
import { inventedStatement } from "../model/invented-statement.ts";
import type { Reading } from "../model/reading.ts";
import { type NamingReport, namesWritten, saidInReports } from "./actor-page.ts";

const naming = (id: string, text: string, part: Partial<NamingReport> = {}, statements: Reading["statements"] = []): NamingReport => ({
  reading: {
    report: { id, title: null, publisher: null, published: "2025-06-05", language: "en", sha256: null, file: null, address: null },
    text,
    statements,
    incidents: [],
    warnings: [],
    hypotheses: [],
    overclaims: [],
    oddities: [],
    actors: [],
    boilerplate: [],
    problems: [],
  },
  ids: new Set(["act_front"]),
  names: ["Dawn Front", "Northern Dawn Front", "N.D.F."],
  ...part,
});

describe("namesWritten", () => {
  it("counts each name once where it stands, the longest first, over lines and beside other letters", () => {
    const reports = [
      naming("rep_1", "The Northern Dawn\nFront met. Dawn Front men said so; Dawn Fronts and NxDxF. did not."),
      naming("rep_2", "N.D.F. and Northern Dawn Front, Northern Dawn Front"),
    ];
    expect(namesWritten(reports)).toEqual([
      { name: "Northern Dawn Front", times: 3, reports: 2 },
      { name: "Dawn Front", times: 1, reports: 1 },
      { name: "N.D.F.", times: 1, reports: 1 },
    ]);
    expect(namesWritten([naming("rep_1", "text", { names: [] })])).toEqual([]);
  });
});

describe("saidInReports", () => {
  const about = inventedStatement({
    act: "attributes",
    content: [],
    id: "st_1",
    accused: [{ name: "Front", actorId: "act_front", role: "ordered" }],
    saidAt: "2025-06-09",
  });
  const by = inventedStatement({
    act: "attributes",
    content: [],
    id: "st_2",
    speaker: { name: "Front", actorId: "act_front" },
    saidAt: "2025-06-01",
  });
  const spokesman = inventedStatement({
    act: "attributes",
    content: [],
    id: "st_3",
    speaker: { name: "Ada", actorId: "act_ada" },
    speakerOf: "Dawn Front",
    saidAt: null,
  });
  const neither = inventedStatement({
    act: "attributes",
    content: [],
    id: "st_4",
    speaker: { name: "Ada", actorId: null },
    accused: [{ name: "X", actorId: null, role: "ordered" }],
  });

  it("parts what is said of it from what it says or is said for it, the earliest first", () => {
    const said = saidInReports([naming("rep_1", "", {}, [about, spokesman, neither]), naming("rep_2", "", {}, [by])]);
    expect(said.about.map(({ statement }) => statement.id)).toEqual(["st_1"]);
    expect(said.by.map(({ statement, report }) => `${statement.id} ${report}`)).toEqual(["st_2 rep_2", "st_3 rep_1"]);
  });
});
