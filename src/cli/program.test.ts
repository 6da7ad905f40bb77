import { describe, expect, test } from "vitest";
import type { CountAnswer } from "../desk/datasets/count-answer.ts";
import type { DatasetImportOutcome } from "../desk/datasets/import-dataset.ts";
import type { OpenDeskOptions } from "../desk/compose.ts";
import type { RevisionOf } from "../desk/revisions.ts";
import type { Desk, ReadOptions, ReadOutcome, ReportChanges } from "../desk/desk.ts";
import { DatasetMappingSchema } from "../model/dataset-mapping.ts";
import { DeskError } from "../desk/desk-error.ts";
import { emptyReading } from "../desk/empty-reading.ts";
import type { ActorPage, ActorSummary } from "../views/actor-page.ts";
import type { Source } from "../model/captured.ts";
import { inventedStatement } from "../model/invented-statement.ts";
import type { Statement } from "../model/statement.ts";
import type { Output } from "./output.ts";
import { runProgram } from "./program.ts";

const aReading = (file: string): ReadOutcome["reading"] =>
  emptyReading(
    { id: `rep_${file}`, title: file, publisher: null, published: null, language: "en", sha256: null, file, address: null },
    null,
    [],
  );

const aStatement = (probability: number | null): Statement =>
  inventedStatement({
    id: `st_${probability ?? "x"}`,
    act: "attributes",
    certainty: "possible",
    content: [{ start: 0, end: 20, text: "the Lantern did \u001bit" }],
    speaker: { name: "Ines Varga", actorId: null },
    accused: [{ name: "Grey Lantern", actorId: null, role: "ordered" }],
    probability,
    by: "reader-xx@1",
  });

const theChanges: ReportChanges = {
  report: aReading("b").report,
  before: { by: "reader-xx@1 rules/en@1", recordedAt: "2024-05-06T00:00:00.000Z" },
  after: { by: "reader-xx@2 rules/en@1", recordedAt: "2024-06-07T00:00:00.000Z" },
  added: [],
  gone: [],
  changed: [],
  same: 3,
};

const anActor: ActorSummary = {
  id: "act_grey",
  name: "Grey Lan\u001btern",
  kind: "armed-group",
  country: null,
  reports: 3,
  heldFor: 2,
  claimed: 1,
  affiliation: { name: "The Lanterns", role: "wing", period: "2009/2023", standing: "in-force", source: "a list" },
  undecided: 1,
};
const anActorPage: ActorPage = {
  ...anActor,
  asOf: "2023-05",
  names: [{ name: "GL", times: 2, reports: 1 }],
  disputed: ["Pale Lantern"],
  affiliations: [
    { name: "The Lanterns", role: "wing", period: "2009/2023", standing: "in-force", source: "a list" },
    { name: "Vale", role: "affiliate", period: "2023-04-01", standing: "former", source: "rep_a" },
  ],
  told: [{ report: "rep_a", title: null, publisher: "Vale Courier", published: "2023-04-01", actor: "act_grey" }],
  joins: [{ a: "act_1", b: "act_grey", reason: "the same letters", by: "actors-across@1" }],
  doubts: [{ id: "act_2", name: "Pale Lantern", reason: "it is disputed", by: "person:ada" }],
  decisions: [{ id: "alk_3", a: "act_2", b: "act_grey", answer: "undecided", reason: "who knows", by: "person:ada" }],
  about: [{ report: "rep_a", published: "2023-04-01", statement: aStatement(null) }],
  by: [],
};

const anImport: DatasetImportOutcome = {
  import: 4,
  dataset: "ucdp-ged",
  title: "UCDP GED",
  version: "25.1",
  file: "ged.csv",
  rows: 6,
  resumedAt: 0,
  finished: true,
  added: 2,
  changed: 1,
  same: 1,
  unfit: 2,
  gone: 0,
};

const aCount: CountAnswer = {
  id: "cnt_1",
  count: 5,
  low: 4,
  high: 7,
  deaths: { low: 1, best: 2, high: 3 },
  definition: {},
  understood: { datasets: [], actors: [], regions: [], excludedRegions: [], rules: [] },
  since: null,
  notes: [{ code: "undated", message: "2 tell no day." }],
  citation: "5 attacks.",
};

const problem = { code: "file-missing", stage: "ingest", message: "There is no\u001b such file.", file: "gone" } as const;

const theRevision: RevisionOf = {
  report: aReading("v").report,
  relation: "another-text",
  common: 0.04,
  before: { report: "rep_u", version: 0, seen: "2024-05-05T00:00:00.000Z" },
  after: { report: "rep_v", version: 0, seen: "2024-05-06T00:00:00.000Z" },
  changes: null,
};

/** A command line run on a desk that only notes what it is asked. */
async function run(...args: readonly string[]): Promise<{
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly opened: readonly OpenDeskOptions[];
  readonly asked: readonly unknown[];
  readonly closed: number;
}> {
  let out = "";
  let err = "";
  let closed = 0;
  const opened: OpenDeskOptions[] = [];
  const asked: unknown[] = [];
  const desk: Desk = {
    dataFolder: null,
    datasets: {
      importFile: async (file, options) => {
        asked.push([file, options?.version, options?.complete]);
        if (file === "poem.txt") throw new DeskError("dataset-unknown", "It has columns that no dataset has.");
        return { ...anImport, file };
      },
      guess: async (file) => {
        asked.push([file]);
        return {
          mapping: DatasetMappingSchema.parse({ dataset: "mine", title: "mine", columns: { id: "No" } }),
          reasons: ['id: "No", by its name'],
          columns: ["No"],
          rows: [],
        };
      },
      changes: async () => [
        { key: "7", change: "changed", number: 2, columns: { best: { before: "4", after: "5" } } },
        { key: "8", change: "gone", number: null, columns: {} },
      ],
      list: async () => [],
      problems: async () => [{ number: 3, code: "row-width", message: "The row has 2 cells.", kept: false }],
      save: async (answer, given) => {
        asked.push([answer.id, given]);
      },
      draw: async (definition, how) => {
        asked.push([definition, how]);
        return { bytes: Buffer.from("<svg/>"), answer: { ...aCount, definition } };
      },
      saved: async () => [],
      quoted: async (id) => {
        asked.push([id]);
        return [];
      },
      recount: async (id, adjusted) => {
        asked.push([id, adjusted]);
        throw new DeskError("no-such-statement", "There is none.");
      },
      count: async (definition, options) => {
        asked.push([definition, options]);
        return { ...aCount, definition };
      },
    },
    async *readSources(sources: Iterable<Source> | AsyncIterable<Source>, options: ReadOptions = {}) {
      asked.push({ published: options.published, publisher: options.publisher });
      for await (const source of sources) {
        if (source.kind !== "path") continue;
        if (source.path === "broken") throw new DeskError("store-unavailable", "It is gone.");
        const reading = aReading(source.path);
        if (source.path === "gone") yield { state: "unreadable", reading: { ...reading, problems: [problem] }, versions: 0 };
        else if (source.path === "again") yield { state: "read", reading, versions: 1, changes: theChanges };
        else yield { state: "read", reading, versions: 1 };
      }
    },
    incidents: async (page) => {
      asked.push(page);
      return [];
    },
    incident: async (id, options) => {
      asked.push([id, options]);
      return null;
    },
    warnings: async (options) => {
      asked.push(options);
      return {
        asOf: options?.asOf ?? null,
        lastPublished: null,
        span: null,
        attacks: { known: 0, warnedOf: 0, unsure: 0 },
        warnings: [],
        issuers: [],
      };
    },
    actors: async (page) => {
      asked.push(page);
      return [anActor];
    },
    actor: async (query, options) => {
      asked.push([query, options]);
      return query === "Grey Lantern" ? anActorPage : null;
    },
    importActors: async (...given) => {
      asked.push(given);
      const row = { code: "actor-row-unreadable", stage: "resolve", message: "line 3: the source is missing.", file: given[0] } as const;
      return { added: ["grey"], updated: [], unchanged: 2, problems: given[0] === "bad.csv" ? [row] : [] };
    },
    exportActors: async (...given) => {
      asked.push(given);
      return 4;
    },
    decide: async (...decided) => {
      asked.push(decided);
      return "lnk_7";
    },
    judge: async (...judged) => {
      asked.push(judged);
      return "jdg_5";
    },
    undo: async (...undone) => {
      asked.push(undone);
      return undone[0] === "lnk_7";
    },
    list: async (page) => {
      asked.push(page);
      return [];
    },
    show: async (id, options) => {
      asked.push([id, options]);
      return id === "rep_a" ? aReading("a") : null;
    },
    changes: async (id, options) => {
      asked.push([id, options]);
      return id === "rep_b" ? theChanges : null;
    },
    revision: async (id) => (id === "rep_v" ? theRevision : null),
    review: async (page) => {
      asked.push(page);
      if (page?.report === "rep_z") return null;
      const { report } = aReading("a");
      return [aStatement(null), aStatement(0.424)].map((statement) => ({ report, statement })).slice(0, page?.limit);
    },
    problems: async (page) => {
      asked.push(page);
      return [{ problem, reportId: null, recordedAt: "2024-05-06T00:00:00.000Z", by: "desk@1" }];
    },
    close: async () => void closed++,
  };
  const outputTo = (write: (text: string) => void): Output => ({
    colours: false,
    width: 80,
    closed: false,
    write: async (text) => write(text),
  });
  const context = {
    output: outputTo((text) => (out += text)),
    errors: outputTo((text) => (err += text)),
    input: (async function* () {})(),
    signal: new AbortController().signal,
    openDesk: async (options: OpenDeskOptions) => {
      opened.push(options);
      return desk;
    },
    onProgress: () => undefined,
    onRows: () => undefined,
    clearProgress: () => undefined,
    onProblem: () => undefined,
  };
  const result = (code: number) => ({ code, out, err, opened, asked, closed });
  try {
    const code = await runProgram(args, {
      context,
      version: "1.2.3",
      writeOut: (text) => (out += text),
      writeErr: (text) => (err += text),
    });
    return result(code);
  } catch (error) {
    err += String(error);
    return result(-1);
  }
}

describe("usage", () => {
  const wrong: readonly { readonly name: string; readonly args: readonly string[]; readonly words: RegExp }[] = [
    { name: "no command", args: [], words: /Usage: hearsay/ },
    { name: "an unknown command", args: ["raed"], words: /unknown command 'raed'[\s\S]*Did you mean read/ },
    { name: "nothing to read", args: ["read"], words: /missing required argument 'sources'/ },
    { name: "an unknown option", args: ["read", "--jsn", "a"], words: /unknown option '--jsn'/ },
    { name: "an unknown format", args: ["read", "--format", "xml", "a"], words: /Allowed choices are text, json/ },
    { name: "a date that is none", args: ["read", "--published", "23/3/24", "a"], words: /EDTF date was needed/ },
    { name: "an unknown engine", args: ["read", "--engine", "oracle", "a"], words: /Allowed choices are trained, rules/ },
    { name: "a port that is none", args: ["desk", "--port", "70000"], words: /from 0 to 65535/ },
    { name: "a version that is none", args: ["show", "rep_a", "--version", "-1"], words: /whole number/ },
  ];
  test.each(wrong)("of $name ends with 2 and says what is wrong on standard error alone", async ({ args, words }) => {
    const { code, out, err, opened } = await run(...args);
    expect([code, out, opened]).toEqual([2, "", []]);
    expect(err).toMatch(words);
  });

  const helps: readonly { readonly args: readonly string[]; readonly words: RegExp }[] = [
    { args: ["--help"], words: /Examples:[\s\S]*hearsay read[\s\S]*How it ends:/ },
    { args: ["help", "read"], words: /--published <date>/ },
    { args: ["read", "--help"], words: /--data <folder>/ },
    { args: ["--version"], words: /^1\.2\.3\n$/ },
  ];
  test.each(helps)("of $args is told on standard output", async ({ args, words }) => {
    const { code, out, err } = await run(...args);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(words);
  });

  test.each(["read", "list", "show", "changes", "review", "problems", "desk"])("of %s knows --data", async (command) => {
    expect((await run(command, "--help")).out).toMatch(/--data <folder>/);
  });
});

describe("read", () => {
  test("prints one array of readings in the order given", async () => {
    const { code, out, opened, closed } = await run("read", "b", "a", "--format", "json", "--data", "/d");
    expect([code, closed]).toEqual([0, 1]);
    expect(JSON.parse(out)).toEqual([aReading("b"), aReading("a")]);
    expect(opened).toMatchObject([{ dataFolder: "/d", keep: true }]);
  });

  test("prints an empty array where there is nothing to print", async () => {
    const { code, out } = await run("read", "-", "--format", "json");
    expect([code, JSON.parse(out)]).toEqual([0, []]);
  });

  test("ends with 3 where a report could not be read, and reads the others", async () => {
    const { code, out, err } = await run("read", "a", "gone", "b", "--format", "json");
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject([
      { report: { file: "a" } },
      { report: { file: "gone" }, problems: [problem] },
      { report: { file: "b" } },
    ]);
    expect(err).toBe("hearsay: There is no\ufffd such file.\n");
  });

  test("prints a whole array and closes the desk, whatever ends the reading", async () => {
    const { code, out, err, closed } = await run("read", "a", "broken", "b", "--format", "json");
    expect([code, closed]).toEqual([-1, 1]);
    expect(err).toMatch(/It is gone/);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  test("passes on what the user says of the reports", async () => {
    const { asked, opened } = await run(
      "read",
      "a",
      "--published",
      "2024-03-23",
      "--publisher",
      "Vale Courier",
      "--places",
      "p",
      "--places",
      "q",
      "--no-store",
    );
    expect(asked).toEqual([{ published: "2024-03-23", publisher: "Vale Courier" }]);
    expect(opened).toMatchObject([{ places: ["p", "q"], keep: false }]);
  });

  test.each([
    ["together with the trained reader", [], "trained"],
    ["alone", ["--engine", "rules"], "rules"],
  ] as const)("opens the rules %s", async (_, more, reader) => {
    expect((await run("read", "a", ...more)).opened).toMatchObject([{ reader }]);
  });

  test("tells what changed since an older reading, in text alone", async () => {
    expect((await run("read", "again")).out).toMatch(/\n\nWhat changed since reader-xx@1 rules\/en@1 read it on 2024-05-06\n/);
    expect(JSON.parse((await run("read", "again", "--format", "json")).out)).toEqual([aReading("again")]);
  });

  test("prints text unless it is asked otherwise", async () => {
    const { out } = await run("read", "a", "b");
    expect(out).toMatch(/^a\n.*rep_a[\s\S]*\n─+\n\nb\n/);
  });
});

describe("the other commands", () => {
  test("list tells where there is nothing, on standard error", async () => {
    const { code, out, err } = await run("list");
    expect([code, out]).toEqual([0, ""]);
    expect(err).toMatch(/no reports yet/);
    expect(JSON.parse((await run("list", "--format", "json")).out)).toEqual([]);
  });

  test("show shows one report, and tells where there is none", async () => {
    const { code, out, asked } = await run("show", "rep_a", "--version", "2", "--format", "json");
    expect([code, JSON.parse(out), asked]).toEqual([0, aReading("a"), [["rep_a", { version: 2 }]]]);
    expect((await run("show", "rep_z")).err).toMatch(/no report rep_z/);
  });

  test("changes tells what another reading has otherwise, and where there is nothing to compare", async () => {
    const { code, out, asked } = await run("changes", "rep_b", "--version", "1", "--format", "json");
    expect([code, JSON.parse(out), asked]).toEqual([0, { ...theChanges, revision: null }, [["rep_b", { version: 1 }]]]);
    expect((await run("changes", "rep_b")).out).toMatch(/^What changed since[\s\S]*0 added, 0 gone, 0 changed, 3 the same/);
    const once = await run("changes", "rep_a");
    expect([once.code, once.out]).toEqual([0, ""]);
    expect(once.err).toMatch(/read once only/);
    expect(JSON.parse((await run("changes", "rep_a", "--format", "json")).out)).toBeNull();
    const revised = await run("changes", "rep_v");
    expect(revised.out).toMatch(/^What rep_v, version 0, says otherwise[\s\S]*Another text at this address/);
    expect(JSON.parse((await run("changes", "rep_v", "--format", "json")).out)).toEqual({ revision: theRevision });
    expect((await run("changes", "rep_z")).err).toMatch(/no report rep_z/);
  });

  test("review lists what to look at first, of all reports or of one", async () => {
    const { code, out, asked } = await run("review");
    expect([code, asked]).toEqual([0, [{ report: undefined, offset: 0, limit: 20 }]]);
    expect(out).toBe(
      [null, "read with 42%"]
        .map(
          (measured) =>
            `Ines Varga says who did it [possible]\n    “the Lantern did \ufffdit”\n    said to be responsible: Grey Lantern (ordered)\n` +
            `    ${measured ?? "nobody has measured how often it is read rightly"}\n    rep_a · a\n\n`,
        )
        .join(""),
    );
    const one = await run("review", "rep_a", "--limit", "1", "--format", "json");
    expect(one.asked).toEqual([{ report: "rep_a", offset: 0, limit: 1 }]);
    expect(JSON.parse(one.out)).toEqual([{ report: aReading("a").report, statement: aStatement(null) }]);
    expect((await run("review", "--limit", "0")).err).toMatch(/no statements to look at/);
    expect((await run("review", "rep_z")).err).toMatch(/no report rep_z/);
  });

  test("warnings asks for what was known then, of the issuers that are named, and tells where there are none", async () => {
    const { code, out, err, asked } = await run("warnings", "--as-of", "2025-05-10", "--issuer", "embassy");
    expect([code, out, asked]).toEqual([0, "", [{ asOf: "2025-05-10", issuer: "embassy" }]]);
    expect(err).toMatch(/no warnings of such an issuer in reports published by 2025-05-10/);
    expect(JSON.parse((await run("warnings", "--format", "json")).out)).toMatchObject({ asOf: null, warnings: [], issuers: [] });
    expect((await run("warnings", "--as-of", "10/5/25")).err).toMatch(/EDTF date was needed/);
  });

  test("actors lists actors, with whose they are and what is open, and tells of one", async () => {
    const { code, out, asked } = await run("actors", "--as-of", "2023-05");
    expect([code, asked]).toEqual([0, [{ limit: 500, offset: 0, asOf: "2023-05" }]]);
    expect(out).toBe(
      "act_grey  Grey Lan\ufffdtern\n    armed group · 3 reports · said by somebody to be responsible for 2 incidents\n" +
        "    · 1 incident claimed · wing of The Lanterns, 2009/2023 · 1 other may be the\n    same\n",
    );
    expect(JSON.parse((await run("actors", "--format", "json")).out)).toEqual([anActor]);
    const one = await run("actors", "Grey Lantern", "--actors", "/own");
    expect([one.asked, one.opened[0]?.actors]).toEqual([[["Grey Lantern", { asOf: undefined }]], "/own"]);
    expect(one.out.split("\n")).toEqual(
      expect.arrayContaining([
        "  - GL: 2 times in 1 report",
        "  - Pale Lantern (act_2): it is disputed, says person:ada",
        "  - wing of The Lanterns, 2009/2023 (a list)",
        "  - affiliate of Vale, 2023-04-01, formerly (says Vale Courier, rep_a)",
        "  - the same letters (act_1, act_grey)",
        "  - alk_3, person:ada: undecided, who knows (act_2, act_grey)",
        "  “the Lantern did \ufffdit”".replace("  ", "    "),
      ]),
    );
    expect(JSON.parse((await run("actors", "Grey Lantern", "--format", "json")).out)).toEqual(anActorPage);
    expect((await run("actors", "Nobody")).err).toMatch(/No report names an actor "Nobody"/);
  });

  test("actors takes a register in and writes it out", async () => {
    const taken = await run("actors", "--import", "own.csv", "--person", "ada");
    expect([taken.code, taken.asked, taken.err]).toEqual([0, [["own.csv", "ada"]], ""]);
    expect(taken.out).toMatch(/^1 new, 0 changed, 2 as they were\./);
    const bad = await run("actors", "--import", "bad.csv", "--format", "json");
    expect([bad.code, bad.err]).toEqual([3, "hearsay: bad.csv: line 3: the source is missing.\n"]);
    expect(JSON.parse(bad.out)).toMatchObject({ added: ["grey"], unchanged: 2 });
    const written = await run("actors", "--export", "all.csv");
    expect([written.code, written.asked]).toEqual([0, [["all.csv"]]]);
    expect(written.out).toMatch(/^4 entries of the register are in all\.csv/);
    expect((await run("actors", "--import", "a", "--export", "b")).code).toBe(2);
  });

  test("merge, split and undo take actors as well as incidents", async () => {
    const why = ["--reason", "it says so", "--person", "ada"];
    const merged = await run("merge", "act_1", "act_2", ...why);
    expect(merged.asked).toEqual([[["act_1", "act_2"], "same", { person: "ada", reason: "it says so" }]]);
    expect(merged.out).toBe("act_1 and act_2 are one actor from now on. To take it back: hearsay undo lnk_7\n");
    expect((await run("split", "act_1", "act_2", ...why)).out).toMatch(/are two actors from now on/);
    expect((await run("split", "inc_1", "inc_2", ...why)).out).toMatch(/are two incidents from now on/);
    const open = await run("split", "act_1", "act_2", "--undecided", ...why);
    expect(open.asked).toEqual([[["act_1", "act_2"], "undecided", { person: "ada", reason: "it says so" }]]);
    expect(open.out).toMatch(/are kept apart, since nobody can tell whether they are one, from now on/);
  });

  test("judge and grade keep what a person holds, the two grades apart", async () => {
    const why = ["--reason", "it says so", "--person", "ada"];
    const given = { person: "ada", reason: "it says so" };
    const judged = await run("judge", "inc_1", "--actor", "Grey Lantern", "--likelihood", "very likely", "--confidence", "low", ...why);
    expect(judged.asked).toEqual([
      [{ kind: "likelihood", incident: "inc_1", actor: "Grey Lantern", likelihood: "very likely", confidence: "low" }, given],
    ]);
    expect([judged.code, judged.out]).toEqual([0, "It is kept. To take it back: hearsay undo jdg_5\n"]);
    const source = await run("grade", "Vale Courier", "--source", "B", "--valid", "2025", ...why);
    expect(source.asked).toEqual([[{ kind: "source", source: "Vale Courier", grade: "B", valid: "2025" }, given]]);
    const information = await run("grade", "st_1", "--information", "6", "--format", "json", ...why);
    expect(JSON.parse(information.out)).toEqual({ id: "jdg_5", judgement: { kind: "information", statement: "st_1", grade: "6" } });
    for (const wrong of [
      ["grade", "st_1", ...why],
      ["grade", "st_1", "--source", "B", "--information", "2", ...why],
      ["grade", "st_1", "--information", "2", "--valid", "2025", ...why],
      ["grade", "st_1", "--source", "G", ...why],
      ["judge", "inc_1", "--actor", "Grey Lantern", "--likelihood", "probable", "--confidence", "low", ...why],
      ["judge", "inc_1", "--actor", "Grey Lantern", "--likelihood", "likely", ...why],
    ]) {
      const refused = await run(...wrong);
      expect([refused.code, refused.asked]).toEqual([2, []]);
    }
  });

  test("problems tells what, where and what to do", async () => {
    const { out } = await run("problems");
    expect(out).toBe("gone file-missing · 2024-05-06\n    There is no\ufffd such file.\n");
  });
});

describe("event data", () => {
  test("takes files in and tells what came of their rows, and goes on after one that it cannot read", async () => {
    const { code, out, err, asked } = await run(
      "import",
      "poem.txt",
      "ged.csv",
      "--dataset-version",
      "25.1",
      "--complete",
      "country=SY+BD,until=2019-11-30",
    );
    expect(asked).toEqual([
      ["poem.txt", "25.1", { countries: ["SY", "BD"], since: undefined, until: "2019-11-30" }],
      ["ged.csv", "25.1", { countries: ["SY", "BD"], since: undefined, until: "2019-11-30" }],
    ]);
    expect(out).toContain("6 rows: 2 new, 1 changed, 1 as they were, 2 without an incident.");
    expect(err).toContain("It has columns that no dataset has.");
    expect(err).toContain("row 3: The row has 2 cells.");
    expect(code).toBe(3);
  });

  test("refuses a scope that it does not understand", async () => {
    const { err } = await run("import", "ged.csv", "--complete", "land=SY");
    expect(err).toContain("country=SY (or SY+IQ), since=2016-01-01");
  });

  test("counts under a definition, with the ends of imprecise bounds", async () => {
    const { out, asked } = await run(
      "count",
      "--actor",
      "Grey Lantern",
      "--country",
      "sy",
      "--since",
      "2016-08",
      "--until",
      "2019-02",
      "--exclude-region",
      "Vale",
      "--exclude-region",
      "Hill",
      "--by",
      "month,actor",
      "--format",
      "json",
    );
    expect(asked).toEqual([
      [
        { actors: ["Grey Lantern"], countries: ["SY"], excludedRegions: ["Vale", "Hill"], since: "2016-08-01", until: "2019-02-28" },
        { by: ["month", "actor"], rows: undefined, timeLimit: 60 },
      ],
    ]);
    expect(JSON.parse(out)).toMatchObject({ count: 5, low: 4, high: 7, definition: { countries: ["SY"] } });
  });

  test.each([
    { name: "a country by its name", args: ["--country", "Syria"], words: "A code of two letters" },
    { name: "a day without a year", args: ["--since", "XXXX-03-07"], words: "with a year" },
    { name: "three groups", args: ["--by", "month,actor,country"], words: "One or two of" },
    { name: "a box upside down", args: ["--box", "0,10,5,-10"], words: "Degrees were needed" },
  ])("refuses $name", async ({ args, words }) => {
    const { code, err } = await run("count", ...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  test("shows what an import changed", async () => {
    const { out } = await run("datasets", "--changes", "4");
    expect(out).toBe("changed 7 (row 2): best 4 -> 5\ngone 8\n");
  });

  test("shows a count with what to mind", async () => {
    const { out } = await run("count");
    expect(out).toContain("5  at least 4, at most 7");
    expect(out).toContain("2 tell no day.");
  });
});
