import { expect, test } from "vitest";
import { portSarnReading } from "../../test/web/support/port-sarn.ts";
import type { Reading } from "../model/reading.ts";
import { ReadingSchema } from "../model/reading.ts";
import { doubts } from "./doubts.ts";
import { figureWords } from "./figure-words.ts";
import { ledger, tallyWords } from "./ledger.ts";
import { readWithWords } from "./plain-words.ts";
import { reportPage, ReportPageSchema } from "./report-page.ts";
import { responsibilityStrip, type Answer, type Stance } from "./responsibility-strip.ts";
import { warningRows } from "./warning-rows.ts";

const empty = (): Reading => ({
  ...portSarnReading(),
  text: "",
  statements: [],
  incidents: [],
  warnings: [],
  hypotheses: [],
  overclaims: [],
  oddities: [],
  boilerplate: [],
});

test("the invented reading keeps the contract, and so does its page", () => {
  expect(ReadingSchema.parse(portSarnReading())).toEqual(portSarnReading());
  expect(ReportPageSchema.parse(reportPage(portSarnReading()))).toEqual(reportPage(portSarnReading()));
});

test("an empty reading has an empty page", () => {
  expect(reportPage(empty())).toEqual({ strip: [], doubts: [], warnings: [], ledger: [], text: { blocks: [] } });
});

const told = (stances: readonly Stance[]): string[] =>
  stances.map(
    ({ voice, says }) => `${voice.name}${voice.ownVoice ? " (own voice)" : ""}: ${says.map(({ certainty }) => certainty).join(", ")}`,
  );

const tellAnswer = ({ actor, claimedBy, attributedBy, deniedBy, dismissedBy }: Omit<Answer, "named" | "affiliates">) => ({
  actor,
  claimed: told(claimedBy),
  attributed: told(attributedBy),
  denied: told(deniedBy),
  dismissed: told(dismissedBy),
});

test("the strip tells who is said to be responsible, by whom, how surely, in the order of the text", () => {
  const [entry] = responsibilityStrip(portSarnReading());
  expect(entry?.label).toBe("Armed assault, Port Sarn, 23 May 2031");
  expect(entry?.answers.map(tellAnswer)).toEqual([
    {
      actor: "Black Heron",
      claimed: ["Black Heron: certain"],
      attributed: ["The Harbour Wire (own voice): certain", "Norvane officials: probable"],
      denied: [],
      dismissed: ["Ilan Dorseth: certain"],
    },
    { actor: "Ostmark", claimed: [], attributed: ["Calvera: certain"], denied: ["Ostmark: certain"], dismissed: [] },
  ]);
  expect(entry?.answers[0]?.affiliates.map(tellAnswer)).toEqual([
    { actor: "Black Heron in Tolm", claimed: [], attributed: ["Norvane intelligence: probable"], denied: [], dismissed: [] },
  ]);
  expect(entry?.answers[0]?.claimedBy[0]?.says).toEqual([{ certainty: "certain", statements: ["st_claim", "st_fighters"] }]);
});

test("incidents about whose doers nothing is said come last, and are not dropped", () => {
  expect(responsibilityStrip(portSarnReading()).map(({ incident, answers }) => [incident, answers.length])).toEqual([
    ["inc_ferry-hall", 2],
    ["inc_feared", 0],
    ["inc_shrine", 0],
  ]);
});

test("an affiliate whose parent nobody names stands under a heading that says so", () => {
  const reading = portSarnReading();
  const [entry] = responsibilityStrip({
    ...reading,
    hypotheses: reading.hypotheses.filter(({ actor }) => actor === "Black Heron in Tolm"),
  });
  expect(entry?.answers.map(({ actor, named, affiliates }) => [actor, named, affiliates.length])).toEqual([["Black Heron", false, 1]]);
});

test("a voice that says it at two degrees of certainty shows both, surest first", () => {
  const reading = portSarnReading();
  const statements = reading.statements.map((one) => (one.id === "st_fighters" ? { ...one, certainty: "possible" as const } : one));
  const [entry] = responsibilityStrip({ ...reading, statements });
  expect(told(entry?.answers[0]?.claimedBy ?? [])).toEqual(["Black Heron: certain, possible"]);
});

test("a name whose statement is not to be found is still shown, without a certainty", () => {
  const reading = portSarnReading();
  const [entry] = responsibilityStrip({ ...reading, statements: [] });
  expect(told(entry?.answers.find(({ actor }) => actor === "Ostmark")?.attributedBy ?? [])).toEqual(["Calvera: "]);
});

test("numbers stand side by side, each with its voice and statement", () => {
  const [entry] = responsibilityStrip(portSarnReading());
  expect(
    entry?.tolls.map(({ kind, figures }) => [kind, figures.map(({ words, voice, statement }) => `${words}, ${voice.name}, ${statement}`)]),
  ).toEqual([
    ["killed", ["at least 41 killed, The Harbour Wire, st_account", "44 killed, Calveran health ministry, st_ministry"]],
    ["wounded", ["120 wounded, Calveran health ministry, st_ministry"]],
    ["attackers", ["3 attackers, Black Heron, st_fighters"]],
  ]);
});

test("the ledger is in the order of the text and knows what stands within what", () => {
  const rows = ledger(portSarnReading());
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, index) => index + 1));
  const spans = rows.map(({ content }) => content[0]?.start ?? 0);
  expect(spans).toEqual(spans.toSorted((a, b) => a - b));
  expect(rows.filter(({ depth }) => depth > 0).map(({ statement, nestedIn }) => [statement, nestedIn])).toEqual([
    ["st_plan", "st_warning"],
    ["st_accusation", "st_analyst"],
  ]);
  expect(rows.filter(({ voice }) => voice.ownVoice).map(({ statement }) => statement)).toEqual(["st_headline", "st_account"]);
});

test.each([
  [0.874, "read with 87%"],
  [0.999, "read with 99%"],
  [0.001, "read with 1%"],
])("how often the reader is right: %d", (probability, expected) => expect(readWithWords(probability)).toBe(expected));

test("the ledger tells how often the reader is right where somebody has measured it", () => {
  const measured = ledger(portSarnReading()).filter(({ readWith }) => readWith !== null);
  expect(measured.map(({ statement, certainty, readWith }) => [statement, certainty, readWith])).toEqual([
    ["st_presume", "probable", "read with 87%"],
  ]);
});

test("a statement that is said to stand within itself does not hang the page", () => {
  const reading = portSarnReading();
  const [first] = reading.statements;
  if (first === undefined) throw new Error("the sample has no statement");
  expect(ledger({ ...reading, statements: [{ ...first, nestedIn: first.id }] })[0]?.depth).toBe(1);
});

test.each([
  ["at least", { min: 133, max: null, qualifier: "at least" }, "at least 133 killed"],
  ["no qualifier and no upper end", { min: 133, max: null, qualifier: null }, "at least 133 killed"],
  ["a vague word", { min: 24, max: null, qualifier: "dozens" }, "dozens (at least 24) killed"],
  ["a range", { min: 20, max: 30, qualifier: null }, "20 to 30 killed"],
  ["a range with a word", { min: 0, max: 50, qualifier: "up to" }, "up to 50 killed"],
  ["a range with a vague word", { min: 24, max: 99, qualifier: "dozens" }, "dozens (24 to 99) killed"],
  ["about", { min: 50, max: 50, qualifier: "about" }, "about 50 killed"],
  ["an exact number", { min: 8, max: 8, qualifier: null }, "8 killed"],
])("a figure with %s", (_name, figure, expected) => {
  expect(figureWords({ kind: "killed", ...figure })).toBe(expected);
});

test("a tally tells its definition", () => {
  const tally = ledger(portSarnReading()).find(({ act }) => act === "tallies")?.tally;
  expect(tally).toBe("6 attacks, said to be by Black Heron, in Calvera, since August 2026, until April 2029, not counting Tolm province");
  expect(tallyWords({ count: { min: 3, max: null } })).toBe("at least 3 incidents");
  const by = { actors: ["Black Heron"], affiliates: true, stance: "claimed" as const };
  expect(tallyWords({ count: { min: 3, max: 3 }, ...by, targets: ["schools"], countries: ["ZZ", "QQ"] })).toBe(
    "3 incidents, on schools, claimed by Black Heron and its affiliates, in ZZ, QQ",
  );
});

test("doubts quote the words that they rest on", () => {
  const [overclaim, oddity] = doubts(portSarnReading());
  if (overclaim?.kind !== "overclaim" || oddity?.kind !== "oddity") throw new Error("an overclaim and an oddity were expected");
  expect([overclaim.strong.words, overclaim.weak.words]).toEqual([
    "The Black Heron is behind the ferry hall attack in Port Sarn",
    "that the Black Heron is behind the attack in Port Sarn",
  ]);
  expect(overclaim.title).toBe("Said more surely than the source that it cites");
  expect(oddity.statement.statement).toBe("st_dismissal");
});

test("a doubt about a statement that is not in the reading is left out", () => {
  expect(doubts({ ...portSarnReading(), statements: [] })).toEqual([]);
});

test("a warning tells what became of it", () => {
  expect(warningRows(portSarnReading())).toEqual([
    {
      statement: "st_warning",
      issuer: "Norvane Embassy",
      issued: "9 May 2031",
      window: "9 May 2031 to 11 May 2031",
      place: "Port Sarn",
      target: "crowded places, including markets",
      outcome: {
        kind: "late",
        words: "The report tells of an incident 12 days after that time",
        incident: { id: "inc_ferry-hall", label: "Armed assault, Port Sarn, 23 May 2031" },
      },
    },
  ]);
});
