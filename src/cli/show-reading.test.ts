import { describe, expect, test } from "vitest";
import { inventedStatement } from "../model/invented-statement.ts";
import type { Reading } from "../model/reading.ts";
import { showReading } from "./show-reading.ts";

const statement = inventedStatement({
  id: "st_1",
  act: "attributes",
  certainty: "probable",
  framing: "distancing",
  content: [{ start: 0, end: 3, text: "the Lantern was behind it" }],
  speaker: { name: "Ines Varga", actorId: null },
  speakerOf: "the Vale police",
  through: ["Vale Courier"],
  accused: [{ name: "Grey Lantern", actorId: null, role: "ordered" }],
  about: ["inc_1"],
  saidAt: "2024-05-05",
});

const reading: Reading = {
  report: {
    id: "rep_1",
    title: "Blast at the mill",
    publisher: "Vale Courier",
    published: "2024-05-06",
    language: "en",
    sha256: null,
    file: "mill.txt",
    address: null,
  },
  text: "…",
  statements: [statement],
  incidents: [
    {
      id: "inc_1",
      type: "bombing",
      status: "accomplished",
      date: "2024-05-04",
      place: { written: "Ostrava Vale", name: null, country: null, admin1: null, lat: null, lon: null, precision: "unresolved" },
      targets: [],
      weapons: [],
      figures: [
        { kind: "killed", min: 12, max: null, qualifier: "at least", speaker: "Police", saidAt: null, statement: null },
        { kind: "wounded", min: 20, max: 30, qualifier: null, speaker: null, saidAt: null, statement: null },
        { kind: "missing", min: 1, max: 1, qualifier: null, speaker: null, saidAt: null, statement: null },
      ],
      mentions: [],
    },
  ],
  warnings: [
    {
      statement: "st_1",
      issuer: "The embassy",
      issued: "2024-05-01",
      windowStart: "2024-05-01",
      windowEnd: "2024-05-02",
      place: "Ostrava Vale",
      target: "markets",
      outcome: { kind: "late", incident: "inc_1", days: 2 },
    },
  ],
  hypotheses: [
    {
      incident: "inc_1",
      actor: "Grey Lantern",
      actorId: null,
      claimedBy: ["Grey Lantern"],
      attributedBy: ["Ines Varga", "publisher"],
      deniedBy: ["its council"],
      dismissedBy: ["The ministry"],
      origins: [],
      statements: ["st_1"],
      affiliateOf: "The Lanterns",
    },
  ],
  overclaims: [{ strong: "st_1", weak: "st_1", why: "The headline says it as a fact; the police say that it is probable." }],
  oddities: [{ kind: "window-ended-before-event", statement: "st_1", why: "The window ended two days before." }],
  actors: [],
  boilerplate: [],
  problems: [{ code: "charset-guessed", stage: "ingest", message: "The character set was guessed.", file: null }],
};

const plain = { colours: false, width: 80 };

test("tells all that was read, in plain words", () => {
  expect(showReading(reading, plain)).toMatchInlineSnapshot(`
    "Blast at the mill
    Vale Courier · published 2024-05-06 · rep_1 · 1 statement

    Who is said to be responsible
      Grey Lantern: bombing in Ostrava Vale, 2024-05-04
          claimed by Grey Lantern
          said to be responsible by Ines Varga, the publisher itself
          denied by its council
          dismissed by The ministry
          affiliate of The Lanterns
          how surely: probable

    Who says what
      1. Ines Varga for the Vale police says who did it, through Vale Courier,
      2024-05-05 [probable, the reporter keeps a distance]
         “the Lantern was behind it”
         said to be responsible: Grey Lantern (ordered)

    What is said to have happened
      - bombing in Ostrava Vale, 2024-05-04; at least 12 killed (says Police); 20 to
        30 wounded; 1 missing

    Warnings
      - The embassy, on 2024-05-01, about markets in Ostrava Vale, for 2024-05-01 to
        2024-05-02: an attack came 2 days after the window ended

    Said more surely than the words it rests on
      - The headline says it as a fact; the police say that it is probable.

    What does not fit
      - The window ended two days before.

    Problems
      - The character set was guessed.
    "
  `);
});

test("tells how often the reader is right apart from how sure the speaker is, and says what it means", () => {
  const shown = showReading({ ...reading, statements: [{ ...statement, probability: 0.874 }, statement] }, plain);
  expect(shown.match(/read with 87%/g)).toHaveLength(2);
  expect(shown).toMatch(/^Who says what\n {2}\(“read with 87%”: the reader gets so many of the/m);
  expect(shown).toMatch(/\[probable, the reporter keeps a distance\]\n {5}“.+”\n {5}said to be responsible: .+\n {5}read with 87%\n/);
});

describe("text that was read", () => {
  test("cannot command the terminal", () => {
    const evil = "\u001b]0;owned\u0007\u001b[2J\u009b1m";
    const everywhere = JSON.parse(JSON.stringify(reading), (key, value: unknown) =>
      typeof value === "string" && !["id", "act", "certainty", "polarity", "framing", "type", "status", "kind", "language"].includes(key)
        ? value + evil
        : value,
    ) as Reading;
    // eslint-disable-next-line no-control-regex
    expect(showReading(everywhere, plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

test("uses colours where they are wanted, and no others", () => {
  // eslint-disable-next-line no-control-regex
  const codes = showReading(reading, { colours: true, width: 80 }).match(/\u001b\[\d+m/g) ?? [];
  expect(codes.length).toBeGreaterThan(10);
  // eslint-disable-next-line no-control-regex
  expect(showReading(reading, { colours: true, width: 80 }).replace(/\u001b\[\d+m/g, "")).toBe(showReading(reading, plain));
});

test("says what is not known, and leaves out what there is nothing of", () => {
  const bare = { ...reading, statements: [], incidents: [], warnings: [], hypotheses: [], overclaims: [], oddities: [], problems: [] };
  const report = { ...reading.report, title: null, publisher: null, published: null };
  expect(showReading({ ...bare, report }, plain)).toBe("mill.txt\ndate of publication not known · rep_1 · 0 statements\n");
});
