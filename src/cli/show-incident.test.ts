import { describe, expect, it } from "vitest";
import { inventedStatement } from "../model/invented-statement.ts";
import { spanOf } from "../model/span.ts";
import type { IncidentPage } from "../views/incident-page.ts";
import { showIncident } from "./show-incident.ts";

const page: IncidentPage = {
  id: "inc_1",
  label: "Bombing, Pell\u001b Harbour, 14 May 2025",
  type: "bombing",
  status: "accomplished",
  date: "2025-05-14",
  place: "Pell Harbour",
  reports: 1,
  accused: ["Grey Banner"],
  asOf: "2025-05-20",
  told: [
    {
      report: "rep_1",
      title: "Blast",
      publisher: "Vale Courier",
      published: "2025-05-14",
      incident: "inc_1",
      label: "Bombing",
      copyOf: { report: "rep_2", share: 0.91 },
    },
  ],
  board: { columns: [], rows: [] },
  summary: [],
  positions: [
    {
      accused: "Grey Banner",
      stance: "for",
      statements: [{ report: "rep_1", statement: "st_1" }],
      origins: 1,
      chains: ["Halm Post credits Sorvan Wire"],
      uncertain: true,
    },
  ],
  said: [
    {
      report: "rep_1",
      published: "2025-05-14",
      statement: inventedStatement({
        id: "st_1",
        act: "attributes",
        certainty: "probable",
        content: [spanOf("the Banner did it", 0, 17)],
        speaker: { name: "Ada Strand", actorId: null },
        accused: [{ name: "Grey Banner", actorId: null, role: "carried-out" }],
        by: "test@1",
      }),
    },
  ],
  figures: [
    {
      report: "rep_1",
      published: "2025-05-14",
      figure: { kind: "killed", min: 9, max: null, qualifier: "at least", speaker: null, saidAt: null, statement: null },
    },
  ],
  withdrawn: [
    {
      statement: inventedStatement({
        id: "st_2",
        act: "attributes",
        content: [spanOf("Kestria did it", 0, 14)],
        speaker: { name: "Tomas Veldt", actorId: null },
        accused: [{ name: "Kestria", actorId: null, role: "unstated" }],
      }),
      publisher: "Vale Courier",
      last: { report: "rep_0", version: 0, seen: "2025-05-14" },
      missingFrom: { report: "rep_1", version: 0, seen: "2025-05-15" },
      why: "its words are gone",
      stale: [{ what: "position", of: "Kestria", statement: "st_2", why: "its words are gone" }],
    },
  ],
  links: Array.from({ length: 14 }, (_, at) => ({
    id: `lnk_${at}`,
    by: "linker-xx@1",
    a: "inc_1",
    b: `inc_${at}`,
    answer: "same" as const,
    probability: 0.93,
    reason: "in one town",
  })),
  warnings: [],
  history: [
    {
      speaker: "Ada Strand",
      actorId: null,
      ownVoice: false,
      steps: [
        {
          accused: "Grey Banner",
          actorId: null,
          stance: "attributed",
          certainty: "probable",
          polarity: "positive",
          role: "carried-out",
          time: { edtf: "2025-05-14", of: "said" },
          by: [],
          statements: [],
          copies: [],
          changes: ["first-said"],
          why: "first said",
        },
      ],
      silentSince: "2025-05-14",
    },
  ],
  rivals: [
    {
      relation: "rivals",
      kind: "two-attributions",
      sides: [
        { accused: "Grey Banner", actorId: null, claimedBy: [], attributedBy: [], statements: [] },
        { accused: "Kestria", actorId: null, claimedBy: [], attributedBy: [], statements: [] },
      ],
      why: "both are named",
    },
  ],
  judgements: [
    {
      id: "jdg_1",
      judgement: { kind: "likelihood", incident: "inc_1", actor: "Grey Banner", likelihood: "likely", confidence: "low" },
      reason: "one source",
      by: "person:ada",
      recordedAt: "2025-06-01T00:00:00.000Z",
    },
    {
      id: "jdg_2",
      judgement: { kind: "source", source: "Vale Courier", grade: "F", valid: "2025" },
      reason: "not known",
      by: "person:ada",
      recordedAt: "2025-06-01T00:00:00.000Z",
    },
    {
      id: "jdg_3",
      judgement: { kind: "information", statement: "st_1", grade: "2" },
      reason: "fits the rest",
      by: "person:ada",
      recordedAt: "2025-06-01T00:00:00.000Z",
    },
  ],
  claims: [
    {
      claimant: "Lantern",
      claimedFor: "Grey Banner",
      statements: [],
      time: { edtf: "2025-05-15", of: "said" },
      channel: { through: ["Lantern"], belongs: true },
      lagDays: { least: 1, most: 1 },
      material: ["video"],
      details: [{ detail: "40 killed", answer: "contradicted", others: ["police"] }],
    },
  ],
  hypotheses: {
    by: "rules/hypotheses@1",
    hypotheses: [
      { kind: "actor", accused: "Grey Banner", actorId: null, inconsistent: 0, selfServing: 1, rank: 1 },
      { kind: "none-of-these", accused: null, actorId: null, inconsistent: 1, selfServing: 0, rank: 2 },
    ],
    evidence: [
      {
        speaker: "Ada Strand",
        says: "holds Grey Banner responsible",
        statements: [],
        cells: [
          { consistency: "consistent", why: "names Grey Banner" },
          { consistency: "inconsistent", why: "names Grey Banner" },
        ],
        diagnostic: true,
        decisive: true,
      },
    ],
  },
  tolls: [
    {
      kind: "killed",
      includesAttackers: "unknown",
      entries: [
        {
          id: "rep_1/0/inc_1/0",
          min: 9,
          max: null,
          qualifier: "at least",
          speaker: null,
          publisher: "Vale Courier",
          origin: "ori_1",
          time: { edtf: "2025-05-14", of: "published" },
          report: "rep_1",
          version: 0,
          statement: null,
          includesAttackers: "unknown",
          copies: [{ report: "rep_2", version: 0, statement: null }],
        },
      ],
      derived: [{ rule: "desk", low: 9, best: null, high: null, reasons: ["nine is the least"], used: [], leftOut: [] }],
      notJoined: [],
    },
  ],
  coordinated: [{ incident: "inc_9", label: "Bombing, Marn", report: "rep_1", words: "coordinated" }],
};

describe("an incident on a terminal", () => {
  const shown = showIncident(page, { colours: false, width: 100 });
  it.each([
    "inc_1 · 1 report · as published by 2025-05-20",
    "Vale Courier · 2025-05-14 · Blast · rep_1: Bombing",
    "same (93%): in one town",
    "has its words from rep_2 (91 in 100)",
    "Grey Banner: held responsible by at most 1 origin in 1 statement",
    "Halm Post credits Sorvan Wire",
    "- Bombing, Marn: “coordinated”, Vale Courier",
    "and 2 more",
    "Ada Strand says who did it [probable]",
    "said to be responsible: Grey Banner (carried-out)",
    "Tomas Veldt says who did it [certain]",
    "last seen 2025-05-14 (rep_0, version 0)",
    "stale: position (Kestria) rested on it",
    "- 2025-05-14 (published): at least 9 killed, says Vale Courier; copied once",
    "by the rule of the desk: low 9",
    "nine is the least",
    "- Ada Strand: silent since 2025-05-14",
    "2025-05-14: says that Grey Banner did it [probable, carried-out]: first said",
    "- That Grey Banner did it: likely (55 to 80 in 100). Confidence: low.",
    "- Vale Courier as a source, 2025: F, reliability cannot be judged",
    "- Statement st_1: 2, probably true",
    "- Lantern for Grey Banner, 2025-05-15",
    "channel: Lantern (belongs to the group)",
    "after the event: 1 day",
    "material of its own: video",
    "40 killed: others tell it otherwise (police)",
    "1. Grey Banner: 0 against and 1 that serves whoever says it",
    "2. none of these: 1 against",
    "- Ada Strand holds Grey Banner responsible: against none of these; without it the order would be",
    "Grey Banner and Kestria: rivals; both are named",
  ])("tells “%s”", (words) => expect(shown).toContain(words));

  it("shows nothing that moves the cursor", () => expect(shown).not.toContain("\u001b"));
});
