import { describe, expect, it } from "vitest";
import type { Actor } from "../model/actor.ts";
import type { Incident } from "../model/incident.ts";
import { inventedStatement } from "../model/invented-statement.ts";
import type { Accused, Statement } from "../model/statement.ts";
import type { Warning } from "../model/warning.ts";
import { assessHypotheses } from "./assess-hypotheses.ts";
import { findOddities } from "./find-oddities.ts";
import { findOverclaims } from "./find-overclaims.ts";
import { warningOutcomes } from "./warning-outcomes.ts";

const makeActor = (id: string, name: string, rest: Partial<Actor> = {}): Actor => ({
  id,
  name,
  aliases: [],
  kind: "armed-group",
  affiliateOf: null,
  country: null,
  ...rest,
});
const ACTORS: readonly Actor[] = [
  makeActor("front", "Red Front", { aliases: ["RF"] }),
  makeActor("coast", "Red Front Coast Brigade", { affiliateOf: "Red Front" }),
  makeActor("radio", "Radio Selm", { kind: "outlet", affiliateOf: "Red Front" }),
  makeActor("police", "Selm Police", { kind: "state-body", affiliateOf: "Zedland" }),
  makeActor("army", "Selm Army", { kind: "state-body", affiliateOf: "Zedland" }),
  makeActor("state", "Zedland", { kind: "state" }),
];
const accused = (id: string): Accused => ({ name: ACTORS.find((one) => one.id === id)?.name ?? id, actorId: id, role: "carried-out" });
const speaker = (id: string) => ({
  name: ACTORS.find((one) => one.id === id)?.name ?? id,
  actorId: ACTORS.some((one) => one.id === id) ? id : null,
});

function statement(id: string, at: number, rest: Partial<Statement>): Statement {
  const text = "the Red Front bombed the bridge";
  const content = [{ start: at, end: at + text.length, text }];
  return inventedStatement({ id, act: "attributes", content, accused: [accused("front")], about: ["bridge"], ...rest });
}

function incident(rest: Partial<Incident> = {}): Incident {
  const place = {
    written: "Port Selm",
    name: "Port Selm",
    country: "ZZ",
    admin1: "Selm Coast",
    lat: 1,
    lon: 1,
    precision: "town" as const,
  };
  return {
    id: "bridge",
    type: "bombing",
    status: "accomplished",
    date: "2031-05-22",
    place,
    targets: ["concert hall"],
    weapons: [],
    figures: [],
    mentions: [],
    ...rest,
  };
}

const cue = (text: string) => [{ start: 0, end: text.length, text }];

describe("assessHypotheses", () => {
  const read = (...statements: Statement[]) => assessHypotheses(statements, [incident()], ACTORS);

  it("sorts speakers by their stance", () => {
    const [one] = read(
      statement("a", 0, {}),
      statement("b", 100, { act: "claims-responsibility", speaker: speaker("front") }),
      statement("c", 200, { speaker: speaker("police"), certainty: "probable" }),
      statement("d", 300, { act: "dismisses", polarity: "negative", speaker: speaker("Mayor Ole") }),
    );
    expect(one).toMatchObject({
      actor: "Red Front",
      claimedBy: ["Red Front"],
      attributedBy: ["publisher", "Selm Police"],
      dismissedBy: ["Mayor Ole"],
      deniedBy: [],
      statements: ["a", "b", "c", "d"],
    });
  });

  it.each([
    { name: "while it was one", date: "2031-05-22", parent: "Red Front" },
    { name: "not after it had left", date: "2035-01-01", parent: null },
    { name: "where the incident has no date, as it was for the report", date: null, parent: null },
  ])("counts a branch towards its parent for the time that it was one: $name", ({ date, parent }) => {
    const left = makeActor("left", "Selm Wing", {
      affiliations: [{ name: "Red Front", role: "wing", period: "2029/2032", standing: "former" }],
    });
    const wing = { name: "Selm Wing", actorId: "left", role: "carried-out" as const };
    const said = assessHypotheses([statement("a", 0, { accused: [wing] })], [incident({ date })], [...ACTORS, left]);
    expect(said.map(({ actor, affiliateOf }) => [actor, affiliateOf])).toEqual([
      ["Selm Wing", parent],
      ...(parent === null ? [] : [[parent, null]]),
    ]);
  });

  it("counts a branch towards its parent and shows it apart", () => {
    const all = read(statement("a", 0, { accused: [accused("coast")], speaker: speaker("police") }));
    expect(all.map(({ actor, affiliateOf, attributedBy }) => [actor, affiliateOf, attributedBy])).toEqual([
      ["Red Front Coast Brigade", "Red Front", ["Selm Police"]],
      ["Red Front", null, ["Selm Police"]],
    ]);
  });

  it("does not count a branch's denial against its parent", () => {
    const all = read(statement("a", 0, { act: "denies-responsibility", polarity: "negative", speaker: speaker("coast"), accused: [] }));
    expect(all.map(({ actor, deniedBy }) => [actor, deniedBy])).toEqual([["Red Front Coast Brigade", ["Red Front Coast Brigade"]]]);
  });

  it("takes an outlet for its owner and the report's voice for those whom it cites", () => {
    const [one] = read(
      statement("a", 0, {}),
      statement("b", 100, { act: "claims-responsibility", speaker: speaker("radio") }),
      statement("c", 200, { act: "claims-responsibility", speaker: speaker("front") }),
    );
    expect(one?.origins).toEqual(["Red Front"]);
  });

  it("takes two offices of one state for one source, and names a single one by its own name", () => {
    const [alone] = read(statement("a", 0, { speaker: speaker("police") }));
    expect(alone?.origins).toEqual(["Selm Police"]);
    const [both] = read(statement("a", 0, { speaker: speaker("police") }), statement("b", 100, { speaker: speaker("army") }));
    expect(both?.origins).toEqual(["Zedland"]);
  });

  it.each([
    ["a warning", { act: "warns" as const }],
    ["a motive", { act: "describes-motive" as const }],
    ["no claim made", { act: "claims-responsibility" as const, polarity: "negative" as const }],
    ["another incident", { about: ["unknown"] }],
  ])("makes no hypothesis of %s", (_name, rest) => {
    expect(read(statement("a", 0, { speaker: speaker("police"), ...rest }))).toEqual([]);
  });
});

describe("findOverclaims", () => {
  const read = (...statements: Statement[]) => findOverclaims(statements, { actors: ACTORS, title: { start: 0, end: 40 } });
  const headline = statement("head", 0, {});

  it("sets the headline against the source that it cites", () => {
    const [one] = read(
      headline,
      statement("own", 900, { certainty: "possible", cue: cue("allegedly") }),
      statement("cited", 100, { speaker: speaker("police"), certainty: "probable", cue: cue("presume") }),
    );
    expect(one).toMatchObject({ strong: "head", weak: "cited" });
    expect(one?.why).toContain("The headline says as fact that Red Front is responsible");
    expect(one?.why).toContain("Selm Police, whom it cites, make it no more than probable (“presume”)");
  });

  it("sets a flat sentence against the report's own hedge beside it", () => {
    const found = read(
      statement("flat", 1000, {}),
      statement("own", 1100, { certainty: "possible", cue: cue("allegedly") }),
      statement("cited", 100, { speaker: speaker("police"), certainty: "probable" }),
    );
    expect(found).toMatchObject([{ strong: "flat", weak: "own" }]);
    expect(found[0]?.why).toContain("the report itself elsewhere");
  });

  it("takes a suspicion against a branch for one against the whole", () => {
    expect(
      read(headline, statement("b", 100, { accused: [accused("coast")], speaker: speaker("police"), certainty: "possible" })),
    ).toMatchObject([{ strong: "head", weak: "b" }]);
  });

  it("is not content with the accused's own claim", () => {
    expect(
      read(
        headline,
        statement("b", 100, { speaker: speaker("police"), certainty: "probable" }),
        statement("c", 200, { act: "claims-responsibility", speaker: speaker("front") }),
      ),
    ).toHaveLength(1);
  });

  it("takes no support from words inside another's words", () => {
    const nested = statement("c", 200, { speaker: speaker("Mayor Ole"), nestedIn: "d" });
    expect(read(headline, statement("b", 100, { speaker: speaker("police"), certainty: "probable" }), nested)).toMatchObject([
      { strong: "head", weak: "b" },
    ]);
  });

  it.each([
    [
      "somebody confirms it",
      [
        statement("b", 100, { speaker: speaker("police"), certainty: "probable" }),
        statement("c", 200, { speaker: speaker("Mayor Ole"), framing: "endorsing" }),
      ],
    ],
    ["nobody hedges", [statement("b", 100, { speaker: speaker("police") })]],
    ["the hedge is about another incident", [statement("b", 100, { speaker: speaker("police"), certainty: "possible", about: ["other"] })]],
    [
      "the hedge is about another actor",
      [statement("b", 100, { speaker: speaker("police"), certainty: "possible", accused: [accused("police")] })],
    ],
    ["the hedge is a denial", [statement("b", 100, { speaker: speaker("police"), certainty: "possible", polarity: "negative" })]],
  ])("finds none where %s", (_name, others) => {
    expect(read(headline, ...others)).toEqual([]);
  });

  it("finds none where the report tells of a charge", () => {
    expect(
      read(statement("head", 0, { cue: cue("charged") }), statement("b", 100, { certainty: "possible", cue: cue("is accused of") })),
    ).toEqual([]);
  });

  it("finds none where the report hedges as its sources do", () => {
    expect(
      read(statement("head", 0, { certainty: "possible" }), statement("b", 100, { speaker: speaker("police"), certainty: "probable" })),
    ).toEqual([]);
  });
});

const WARNING: Warning = {
  statement: "w",
  issuer: "Selm Embassy",
  issued: "2031-05-07",
  windowStart: "2031-05-07",
  windowEnd: "2031-05-09",
  place: "Port Selm",
  target: "large gatherings, including concerts",
  outcome: { kind: "open", incident: null, days: null },
};

describe("warningOutcomes", () => {
  const outcome = (warning: Partial<Warning>, incidents: readonly Incident[], published: string | null = "2031-06-01") =>
    warningOutcomes([{ ...WARNING, ...warning }], incidents, published, (name) => (name === "Zedland" ? "ZZ" : null))[0]?.outcome;
  const elsewhere = {
    written: "Upper Dale",
    name: "Upper Dale",
    country: "ZZ",
    admin1: "Dale",
    lat: 2,
    lon: 2,
    precision: "town" as const,
  };

  it.each([
    ["in its window", {}, [incident({ date: "2031-05-08" })], { kind: "in-window", incident: "bridge", days: 0 }],
    ["thirteen days late", {}, [incident()], { kind: "late", incident: "bridge", days: 13 }],
    [
      "without years",
      { issued: "XXXX-05-07", windowStart: "XXXX-05-07", windowEnd: "XXXX-05-09" },
      [incident()],
      { kind: "late", incident: "bridge", days: 13 },
    ],
    [
      "late, although another plot was foiled in the window",
      {},
      [incident({ id: "plot", status: "foiled", date: "2031-05-07", targets: ["market"] }), incident()],
      { kind: "late", incident: "bridge", days: 13 },
    ],
    ["foiled", {}, [incident({ status: "foiled", date: "2031-05-08" })], { kind: "foiled", incident: "bridge", days: 0 }],
    ["elsewhere", {}, [incident({ date: "2031-05-08", place: elsewhere })], { kind: "elsewhere", incident: "bridge", days: 0 }],
    [
      "in the country warned of",
      { place: "Zedland" },
      [incident({ date: "2031-05-08", place: elsewhere })],
      { kind: "in-window", incident: "bridge", days: 0 },
    ],
    ["nothing known", {}, [], { kind: "none-known", incident: null, days: null }],
    ["an attack before the warning", {}, [incident({ date: "2031-04-01" })], { kind: "none-known", incident: null, days: null }],
    ["an attack of which nobody knows the day", {}, [incident({ date: null })], { kind: "none-known", incident: null, days: null }],
    ["an attack long after", {}, [incident({ date: "2031-12-01" })], { kind: "none-known", incident: null, days: null }],
    ["late and on another target", {}, [incident({ targets: ["bank"] })], { kind: "none-known", incident: null, days: null }],
    [
      "a feared attack only",
      {},
      [incident({ status: "threatened", date: "2031-05-08" })],
      { kind: "none-known", incident: null, days: null },
    ],
    ["no window", { windowEnd: null }, [incident()], { kind: "void", incident: null, days: null }],
    ["neither place nor target", { place: null, target: null }, [incident()], { kind: "void", incident: null, days: null }],
  ] as const)("%s", (_name, warning, incidents, expected) => {
    expect(outcome(warning, incidents)).toEqual(expected);
  });

  it("leaves a window open that the report was published in", () => {
    expect(outcome({}, [], "2031-05-08")).toMatchObject({ kind: "open" });
  });
});

describe("findOddities", () => {
  const read = (rest: Partial<Statement>, happened = incident(), warnings: readonly Warning[] = []) =>
    findOddities([statement("a", 0, { speaker: speaker("Mayor Ole"), act: "dismisses", polarity: "negative", ...rest })], {
      incidents: [happened],
      warnings,
    }).map(({ kind }) => kind);
  const warnings = [{ start: 0, end: 50, text: "warnings that the Red Front was behind the bombing" }];

  it.each([
    ["a dismissal before the event", { saidAt: "2031-05-20" }, ["dismissed-before-event"]],
    [
      "a claim before the event",
      { act: "claims-responsibility" as const, polarity: "positive" as const, saidAt: "2031-05-20" },
      ["claimed-before-event"],
    ],
    [
      "a dismissal of warnings that are about responsibility",
      { content: warnings, saidAt: "2031-05-18/2031-05-24" },
      ["dismissed-before-event"],
    ],
    ["a dismissal after the event", { saidAt: "2031-05-23" }, []],
    ["a dismissal of warnings after the event", { content: warnings, saidAt: "2031-05-23" }, []],
    ["a dismissal in the same week", { saidAt: "2031-05-18/2031-05-24" }, []],
    ["a dismissal of nobody knows when", {}, []],
    ["an attribution before the event", { act: "attributes" as const, polarity: "positive" as const, saidAt: "2031-05-20" }, []],
  ])("%s", (_name, rest, expected) => {
    expect(read(rest)).toEqual(expected);
  });

  it("finds nothing odd in rejecting what has not happened", () => {
    expect(read({ saidAt: "2031-05-20" }, incident({ status: "threatened" }))).toEqual([]);
  });

  it("names a window that ended before the event", () => {
    const late = warningOutcomes([WARNING], [incident()], "2031-06-01");
    const [oddity] = findOddities([], { incidents: [incident()], warnings: late });
    expect(oddity).toMatchObject({ kind: "window-ended-before-event", statement: "w" });
    expect(oddity?.why).toContain("13 days before");
  });
});
