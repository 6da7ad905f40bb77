import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { ACTOR_KINDS } from "../src/model/actor.ts";
import { ODDITY_KINDS } from "../src/model/assessment.ts";
import { INCIDENT_STATUSES, INCIDENT_TYPES } from "../src/model/event-mention.ts";
import { FIGURE_KINDS } from "../src/model/figure.ts";
import { PLACE_PRECISIONS } from "../src/model/place.ts";
import { STAGES } from "../src/model/problem.ts";
import { OBTAINED } from "../src/model/report.ts";
import { ACTS, CERTAINTIES, FRAMINGS, POLARITIES, RESPONSIBILITY_ROLES } from "../src/model/statement.ts";
import { OUTCOME_KINDS } from "../src/model/warning.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "examples/README.md",
  "data/actors/README.md",
  "data/places/README.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** Runs the command line as the README does; the environment's own data and server play no part. */
async function hearsay(...args: string[]): Promise<string> {
  const { DATABASE_URL: _server, HEARSAY_DATA: _data, ...rest } = process.env;
  const { stdout } = await promisify(execFile)("npm", ["run", "-s", "hearsay", "--", ...args], {
    cwd: ROOT,
    env: { ...rest, COLUMNS: "80", NO_COLOR: "1" },
    maxBuffer: 16 * 1024 * 1024,
    shell: process.platform === "win32",
  });
  return stdout;
}

describe("links and files", () => {
  it("pages were found", () => {
    expect(PAGES.length).toBeGreaterThan(12);
  });

  it.each(PAGES)("the links of %s lead somewhere", (page) => {
    const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] ?? "")
      .filter((to) => !/^(?:https?:|mailto:|#)/.test(to));
    expect(targets.filter((to) => !existsSync(join(ROOT, dirname(page), to.replace(/#.*$/, ""))))).toEqual([]);
  });

  it.each(PAGES.filter((page) => !page.startsWith("data/")))("the files that %s names are there", (page) => {
    const named = [...read(page).matchAll(/`((?:src|test|bench|scripts|data|docs|examples)\/[\w./-]+)`/g)].map((match) => match[1] ?? "");
    // A migration that somebody may add one day is named as an example.
    expect(named.filter((path) => !path.endsWith("0002-") && !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it("CONTRIBUTING names files to look at", () => {
    expect(read("CONTRIBUTING.md").match(/`(?:src|test|bench)\/[\w./-]+`/g)?.length).toBeGreaterThan(15);
  });

  it("every decision stands in the list of decisions, and every example report in the list of examples", () => {
    const decisions = readdirSync(join(ROOT, "docs", "decisions")).filter((name) => name !== "README.md");
    expect(decisions.filter((name) => !read("docs/decisions/README.md").includes(`(${name})`))).toEqual([]);
    const reports = readdirSync(join(ROOT, "examples", "reports"));
    expect(reports.filter((name) => !read("examples/README.md").includes(`\`${name}\``))).toEqual([]);
  });

  it("the picture is there and is light", () => {
    expect(readFileSync(join(ROOT, "docs", "pictures", "report.png")).byteLength).toBeLessThan(300_000);
  });
});

describe("docs/model.md", () => {
  const page = read("docs/model.md");
  it.each([
    ["acts", ACTS],
    ["certainties", CERTAINTIES],
    ["polarities", POLARITIES],
    ["framings", FRAMINGS],
    ["roles", RESPONSIBILITY_ROLES],
    ["statuses of incidents", INCIDENT_STATUSES],
    ["types of incidents", INCIDENT_TYPES],
    ["kinds of actors", ACTOR_KINDS],
    ["kinds of figures", FIGURE_KINDS],
    ["precisions of places", PLACE_PRECISIONS],
    ["outcomes of warnings", OUTCOME_KINDS],
    ["oddities", ODDITY_KINDS],
    ["stages", STAGES],
    ["ways of obtaining", OBTAINED],
  ] as const)("names all %s", (_name, values: readonly string[]) => {
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !page.includes(`\`${value}\``))).toEqual([]);
  });
});

describe("README.md", () => {
  const page = read("README.md");

  it("names only scripts that package.json has", () => {
    const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts);
    const named = [...page.matchAll(/npm (?:run (?:-s )?([\w:]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2] ?? "");
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it("names only commands that the command line has", async () => {
    const help = await hearsay("--help");
    const named = new Set([...page.matchAll(/`hearsay (\w+)/g)].map((match) => match[1] ?? ""));
    expect([...named].toSorted()).toEqual([
      "actors",
      "changes",
      "count",
      "counts",
      "datasets",
      "desk",
      "import",
      "incident",
      "incidents",
      "judge",
      "list",
      "map",
      "merge",
      "problems",
      "read",
      "recount",
      "review",
      "show",
      "undo",
      "warnings",
    ]);
    expect([...named].filter((name) => !new RegExp(`^ {2}${name}\\b`, "m").test(help))).toEqual([]);
  });

  it("shows what reading an example prints", async () => {
    const [, args, shown] = /<!-- output: (.+?) -->\s+```text\n([\s\S]*?)\n```/.exec(page) ?? [];
    const printed = await hearsay(...(args ?? "").split(" "));
    const pieces = (shown ?? "").split(/\n *\.\.\.\n/);
    expect(pieces.length).toBeGreaterThan(1);
    // Where this fails since the reading is better now, take what the command prints, shortened at the same place.
    expect(pieces.map((piece) => piece.trim()).filter((piece) => !printed.includes(piece))).toEqual([]);
  });
});

describe("the examples", () => {
  it("are read without a problem and show what their page promises", async () => {
    const args = ["--places", "examples/places.csv", "--actors", "examples/actors", "--no-store", "--format", "json"];
    const readings = JSON.parse(await hearsay("read", "examples/reports", ...args)) as {
      report: { file: string };
      statements: { act: string }[];
      warnings: { outcome: { kind: string } }[];
      overclaims: unknown[];
      oddities: unknown[];
      problems: unknown[];
    }[];
    expect(readings.length).toBeGreaterThanOrEqual(8);
    expect(readings.flatMap((reading) => reading.problems)).toEqual([]);
    const of = (start: string) => readings.find(({ report }) => relative(join("examples", "reports"), report.file).startsWith(start));
    expect(of("01")?.warnings.map(({ outcome }) => outcome.kind)).toEqual(["open"]);
    expect(of("11")?.warnings.map(({ outcome }) => outcome.kind)).toEqual(["late"]);
    expect(of("11")?.oddities.length).toBeGreaterThan(0);
    expect(of("07")?.overclaims.length).toBeGreaterThan(0);
    const acts = new Set(readings.flatMap(({ statements }) => statements.map(({ act }) => act)));
    // `accuses` is for blame without an incident, of which the examples have none.
    expect(ACTS.filter((act) => act !== "accuses" && !acts.has(act))).toEqual([]);
  });
});
