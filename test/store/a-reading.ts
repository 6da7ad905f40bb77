import { createHash } from "node:crypto";
import { inventedStatement } from "../../src/model/invented-statement.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { Reading } from "../../src/model/reading.ts";
import type { Document, Report } from "../../src/model/report.ts";
import { spanOf } from "../../src/model/span.ts";
import { readingIdOf } from "../../src/store/record-ids.ts";
import type { ReadVersion, ReportRecord } from "../../src/store/store.ts";

const TEXT =
  "Blast at Ostrava Vale market 🕯️\n\nThe Grey Lantern said it planted the bomb. “We did it,” a spokesman told the Vale Courier.\n" +
  "Police said at least 12 people were killed; the ministry counted 9 attacks since 2019. Officials had warned of an attack within 48 hours.";

const find = (words: string): ReturnType<typeof spanOf> => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);

/** When the invented records were made. */
export const RECORDED_AT = new Date("2024-05-06T07:08:09.123Z");

/** A report of an invented outlet. */
export function aReport(overrides: Partial<Report> = {}): Report {
  const sha256 = createHash("sha256")
    .update(overrides.file ?? "vale.txt")
    .digest("hex");
  return {
    id: `rep_${sha256.slice(0, 16)}`,
    title: "Blast at Ostrava Vale market",
    publisher: "Vale Courier",
    author: "R. Lindqvist",
    published: "2024-05-05",
    language: "en",
    sha256,
    size: TEXT.length,
    file: "vale.txt",
    address: "https://vale-courier.example/blast?a=1&b=2",
    mediaType: "text/plain",
    obtained: "file",
    ...overrides,
  };
}

export function aDocument(report: Report, overrides: Partial<Document> = {}): Document {
  return {
    id: `doc_${report.id}_${overrides.version ?? 0}`,
    reportId: report.id,
    version: 0,
    text: TEXT,
    offsets: [
      { text: 0, original: 3, length: 33 },
      { text: 35, original: 40, length: TEXT.length - 35 },
    ],
    boilerplate: [find("a spokesman told the Vale Courier")],
    titleSpan: find("Blast at Ostrava Vale market"),
    seen: "2024-05-05T10:00",
    ...overrides,
  };
}

/** A reading that has every kind of record, each with its nulls and its opposites. */
export function aReading(report: Report, document: Document): Reading {
  const { id, title, publisher, published, language, sha256, file, address } = report;
  const figure = {
    kind: "killed",
    min: 12,
    max: null,
    qualifier: "at least",
    speaker: "Police",
    saidAt: "2024-05-05",
    statement: "st_3",
  } as const;
  return {
    report: { id, title, publisher, published, language, sha256, file, address },
    text: document.text,
    statements: [
      inventedStatement({
        id: "st_1",
        act: "claims-responsibility",
        source: [find("The Grey Lantern")],
        cue: [find("said")],
        content: [find("it planted the bomb"), find("We did it")],
        speaker: { name: "Grey Lantern", actorId: "act_grey" },
        speakerOf: 'the "Lantern" \\ council',
        through: ["Vale Courier", 'a channel, called "\\N"'],
        accused: [
          { name: "Grey Lantern", actorId: "act_grey", role: "carried-out" },
          { name: "its council", actorId: null, role: "ordered" },
        ],
        about: ["inc_2", "inc_1"],
        saidAt: "XXXX-05-05",
      }),
      inventedStatement({
        id: "st_2",
        content: [],
        act: "tallies",
        polarity: "negative",
        certainty: "possible",
        framing: "distancing",
        nestedIn: "st_1",
        tally: { count: { min: 9, max: 9 }, actors: ["Grey Lantern"], type: "attacks", excluding: ["the islands"], since: "2019" },
        by: "rules/en@2",
      }),
      inventedStatement({ id: "st_3", act: "reports", content: [], speaker: { name: "Police", actorId: null }, figure }),
    ],
    incidents: [
      {
        id: "inc_1",
        type: "bombing",
        status: "accomplished",
        date: "2024-05-04/2024-05-05",
        place: {
          written: "Ostrava Vale",
          name: null,
          country: "XK",
          admin1: null,
          lat: -0.1,
          lon: 179.999_999_9,
          precision: "town",
          relation: { kind: "near", to: "Port Selm", kilometres: 12.5, bearing: 45, radius: 9 },
        },
        targets: ["a market"],
        weapons: ["a bomb"],
        figures: [figure, { ...figure, kind: "wounded", min: 20, max: 30, qualifier: null, speaker: null, saidAt: null, statement: null }],
        mentions: [find("Blast"), find("bomb")],
      },
      { id: "inc_2", type: "attack", status: "threatened", date: null, place: null, targets: [], weapons: [], figures: [], mentions: [] },
    ],
    warnings: [
      {
        statement: "st_2",
        issuer: "Officials",
        issued: "2024-05-01",
        windowStart: "2024-05-01",
        windowEnd: "2024-05-03",
        place: null,
        target: "markets",
        outcome: { kind: "late", incident: "inc_1", days: 2 },
      },
      {
        statement: "st_3",
        issuer: null,
        issued: null,
        windowStart: null,
        windowEnd: null,
        place: "Ostrava Vale",
        target: null,
        outcome: { kind: "open", incident: null, days: null },
      },
    ],
    hypotheses: [
      {
        incident: "inc_1",
        actor: "Grey Lantern",
        actorId: "act_grey",
        claimedBy: ["Grey Lantern"],
        attributedBy: ["publisher", "Police"],
        deniedBy: [],
        dismissedBy: ["a, b"],
        origins: ["Grey Lantern", "NULL"],
        statements: ["st_1", "st_3"],
        affiliateOf: "The Lanterns",
      },
    ],
    overclaims: [{ strong: "st_1", weak: "st_2", why: "It says\tso\nin two lines." }],
    oddities: [{ kind: "window-ended-before-event", statement: "st_2", why: "The window ended on 3 May." }],
    actors: [
      {
        id: "act_grey",
        name: "Grey Lantern",
        aliases: ["Lantern", "{}", ""],
        kind: "armed-group",
        affiliateOf: "The Lanterns",
        affiliations: [
          { name: "The Lanterns", role: "wing", period: "2009/..", standing: "in-force" },
          { name: "Old \t{Lantern}", role: "affiliate", period: null, standing: "in-force" },
        ],
        country: "XK",
      },
      { id: "act_police", name: "Police", aliases: [], kind: "state-body", affiliateOf: null, country: null },
    ],
    boilerplate: [find("a spokesman told the Vale Courier")],
    problems: [aProblem({ file, sha256, size: 7, span: find("We did it") }), aProblem({ code: "no-date" })],
  };
}

export function aProblem(overrides: Partial<Problem> = {}): Problem {
  return { code: "charset-guessed", stage: "ingest", message: "The text came without its character set.", file: null, ...overrides };
}

export function aVersion(report: Report, document: Document, reading = aReading(report, document)): ReadVersion {
  const { title, publisher, published } = reading.report;
  const by = "rules/en@1";
  return {
    id: readingIdOf({ documentId: document.id, by, fingerprint: "f", title, publisher, published }),
    document,
    reading,
    profiles: [],
    by,
  };
}

/** A report with one version, read. */
export function aRecord(overrides: Partial<Report> = {}): ReportRecord & { readonly versions: readonly [ReadVersion] } {
  const report = aReport(overrides);
  return {
    by: "desk@1",
    recordedAt: RECORDED_AT,
    report,
    bytes: Buffer.from("a\0b\r\n\\N"),
    versions: [aVersion(report, aDocument(report))],
    problems: [],
  };
}
