import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { API_ERROR_CODES } from "../src/api/api-error.ts";
import { EXIT } from "../src/cli/exit-codes.ts";
import { runProgram } from "../src/cli/program.ts";
import { ENGINES } from "../src/extract/engines/index.ts";
import { DESK_ERROR_CODES } from "../src/desk/desk-error.ts";
import { ACTOR_KINDS } from "../src/model/actor.ts";
import { ANCHOR_KINDS } from "../src/model/anchor.ts";
import { ODDITY_KINDS } from "../src/model/assessment.ts";
import { INCIDENT_STATUSES, INCIDENT_TYPES } from "../src/model/event-mention.ts";
import { FIGURE_KINDS } from "../src/model/figure.ts";
import { BORNE_OUT } from "../src/model/claim-check.ts";
import { CONSISTENCIES, HYPOTHESIS_KINDS } from "../src/model/hypothesis-matrix.ts";
import { CONFIDENCES, INFORMATION_GRADES, LIKELIHOOD_WORDS, SOURCE_GRADES } from "../src/model/judgement.ts";
import { PLACE_PRECISIONS } from "../src/model/place.ts";
import { HELD_STANCES, POSITION_CHANGES, RIVAL_RELATIONS } from "../src/model/position-history.ts";
import { STAGES } from "../src/model/problem.ts";
import { ReadingSchema } from "../src/model/reading.ts";
import { OBTAINED } from "../src/model/report.ts";
import { ACTS, CERTAINTIES, FRAMINGS, POLARITIES, RESPONSIBILITY_ROLES } from "../src/model/statement.ts";
import { ATTACKERS_COUNTED, TOLL_RULES } from "../src/model/toll.ts";
import { OUTCOME_KINDS } from "../src/model/warning.ts";
import { createApp } from "../src/server/app.ts";
import { ReadingJobs } from "../src/server/reading-jobs.ts";
import { REVISION_KINDS } from "../src/views/revision-changes.ts";
import { STEP_FIELDS } from "../src/views/revision-steps.ts";
import { RESTING_KINDS } from "../src/views/stale.ts";
import { fakeDesk } from "./web/support/fake-desk.ts";

/** Lists that scripts, stores and pages rely on: nothing may go from them, and what is new is written here, too. */
describe("words of the records", () => {
  it.each([
    {
      name: "acts",
      list: ACTS,
      pinned:
        "claims-responsibility denies-responsibility attributes accuses dismisses warns threatens describes-motive tallies reports states",
    },
    { name: "engines", list: ENGINES.map(({ name, language }) => `${name}:${language}`), pinned: "rules/en@1:en" },
    { name: "certainties", list: CERTAINTIES, pinned: "certain probable possible unstated" },
    { name: "polarities", list: POLARITIES, pinned: "positive negative" },
    { name: "framings", list: FRAMINGS, pinned: "neutral distancing endorsing" },
    { name: "roles", list: RESPONSIBILITY_ROLES, pinned: "planned ordered carried-out helped inspired failed-to-stop unstated" },
    {
      name: "incident types",
      list: INCIDENT_TYPES,
      pinned:
        "attack armed-assault bombing arson kidnapping assassination hijacking robbery sabotage air-strike stabbing poisoning vehicle-attack forced-work-stoppage",
    },
    { name: "incident statuses", list: INCIDENT_STATUSES, pinned: "accomplished attempted foiled threatened" },
    { name: "outcomes of warnings", list: OUTCOME_KINDS, pinned: "in-window late elsewhere foiled none-known void open" },
    {
      name: "changes of positions",
      list: POSITION_CHANGES,
      pinned: "first-said repeated hardened softened reversed role-changed named-another order-unknown",
    },
    { name: "what is held", list: HELD_STANCES, pinned: "claimed attributed denied dismissed" },
    { name: "how rivals stand", list: RIVAL_RELATIONS, pinned: "rivals affiliates together unclear" },
    { name: "rules of tolls", list: TOLL_RULES, pinned: "gtd acled ucdp desk" },
    { name: "attackers counted", list: ATTACKERS_COUNTED, pinned: "yes no alone unknown" },
    { name: "hypotheses of a matrix", list: HYPOTHESIS_KINDS, pinned: "actor several-together none-of-these" },
    { name: "cells of a matrix", list: CONSISTENCIES, pinned: "consistent inconsistent not-applicable" },
    { name: "details of claims", list: BORNE_OUT, pinned: "borne-out contradicted not-told-by-others" },
    {
      name: "words of likelihood",
      list: LIKELIHOOD_WORDS,
      pinned: "almost no chance very unlikely unlikely roughly even chance likely very likely almost certain",
    },
    { name: "confidence", list: CONFIDENCES, pinned: "low moderate high" },
    { name: "grades of sources", list: Object.keys(SOURCE_GRADES), pinned: "A B C D E F" },
    { name: "grades of information", list: Object.keys(INFORMATION_GRADES), pinned: "1 2 3 4 5 6" },
    { name: "oddities", list: ODDITY_KINDS, pinned: "dismissed-before-event window-ended-before-event claimed-before-event" },
    { name: "figures", list: FIGURE_KINDS, pinned: "killed wounded missing detained attackers" },
    { name: "precisions of places", list: PLACE_PRECISIONS, pinned: "exact town district region country unresolved" },
    {
      name: "actors",
      list: ACTOR_KINDS,
      pinned: "person armed-group state state-body international-body outlet organisation unknown",
    },
    { name: "stages", list: STAGES, pinned: "ingest text extract resolve assess store fetch" },
    { name: "ways of obtaining", list: OBTAINED, pinned: "file standard-input pasted address archive-member" },
    { name: "anchors", list: ANCHOR_KINDS, pinned: "exact moved changed gone" },
    { name: "what became of statements", list: REVISION_KINDS, pinned: "kept appeared vanished softened hardened reworded" },
    { name: "steps", list: STEP_FIELDS, pinned: "act attribution accused role certainty polarity framing figure words" },
    { name: "what can be stale", list: RESTING_KINDS, pinned: "position figure warning overclaim oddity link judgement" },
    {
      name: "fields of a reading",
      list: Object.keys(ReadingSchema.shape),
      pinned: "report text statements incidents warnings hypotheses overclaims oddities actors boilerplate problems",
    },
    {
      name: "errors of the desk",
      list: DESK_ERROR_CODES,
      pinned:
        "store-unavailable store-too-old store-newer store-refused store-damaged dataset-busy ambiguous-id no-such-report no-such-incident no-such-statement no-such-link same-incident mixed-judgement no-such-actor same-actor unlike-ids not-written table-unreadable dataset-unknown count-unclear count-too-long port-taken host-refused",
    },
    {
      name: "errors of the interface",
      list: API_ERROR_CODES,
      pinned: "bad-request forbidden not-found too-large unsupported-media-type unavailable failed",
    },
  ])("$name", ({ list, pinned }) => {
    expect(list.join(" ")).toBe(pinned);
  });
});

const SOURCE = fileURLToPath(new URL("../src", import.meta.url));
/** Folders whose code can find something wrong with what comes in. */
const FINDING = ["ingest", "text", "extract", "resolve", "assess", "store", "desk"];

/** A code where a problem or error is made, or two of which one is chosen. */
const CODE =
  /(?:\bcode: (?:[\w ]+ === "\w+" \? )?|\b(?:problem|FetchFailure|StoreError|DeskError)\(\s*)"([a-z]+(?:-[a-z]+)*)"(?: : "([a-z-]+)")?/g;

/** Codes of problems and errors as they stand in the source. */
function codesInSource(): string[] {
  const codes = new Set<string>();
  for (const folder of FINDING) {
    for (const entry of readdirSync(join(SOURCE, folder), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !/(?<!\.test)\.ts$/.test(entry.name)) continue;
      const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
      for (const [, first, second] of text.matchAll(CODE)) for (const code of [first, second]) if (code !== undefined) codes.add(code);
    }
  }
  return [...codes].toSorted();
}

describe("codes of problems", () => {
  it("are those that users may have written down", () => {
    expect(codesInSource()).toEqual(PROBLEM_CODES);
  });
});

/** Kinds of bad input and of failure, in the order of the alphabet. */
const PROBLEM_CODES: readonly string[] = [
  "actor-parent-unknown",
  "actor-row-unreadable",
  "actors-unreadable",
  "address-invalid",
  "address-refused",
  "ambiguous-id",
  "article-not-found",
  "attachments-not-read",
  "capture-failed",
  "cell-error",
  "cell-outside",
  "cells-merged",
  "characters-damaged",
  "charset-guessed",
  "charset-wrong",
  "code-unknown",
  "count-too-long",
  "count-unclear",
  "country-unknown",
  "dataset-busy",
  "dataset-unknown",
  "date-not-understood",
  "date-unreadable",
  "email-broken",
  "email-without-text",
  "empty",
  "fetch-failed",
  "fetch-too-slow",
  "file-missing",
  "file-unreadable",
  "folder-in-circle",
  "folder-too-deep",
  "formula-without-value",
  "half-characters",
  "host-unknown",
  "host-unreachable",
  "json-broken",
  "json-not-a-report",
  "language-not-read",
  "mixed-judgement",
  "no-such-actor",
  "no-such-incident",
  "no-such-report",
  "no-such-statement",
  "not-a-file",
  "not-stored",
  "not-text",
  "not-written",
  "nul-characters",
  "page-nested-too-deep",
  "page-not-given",
  "page-too-complex",
  "page-too-large",
  "pdf-broken",
  "pdf-cut-short",
  "pdf-encrypted",
  "pdf-pages-broken",
  "pdf-without-text",
  "place-row-unreadable",
  "places-file-missing",
  "places-unreadable",
  "quote-open",
  "read-plainly",
  "reader-missing",
  "reading-failed",
  "redirect-invalid",
  "redirect-refused",
  "robots-disallowed",
  "robots-unavailable",
  "row-repeats",
  "row-too-long",
  "row-width",
  "row-without-id",
  "same-actor",
  "same-incident",
  "sheets-left-out",
  "store-damaged",
  "store-newer",
  "store-refused",
  "store-too-old",
  "store-unavailable",
  "table-not-read",
  "table-unreadable",
  "tls-failed",
  "too-large",
  "too-many-redirects",
  "unlike-ids",
  "unreadable-as-format",
  "version-without-text",
];

describe("the command line", () => {
  it("has these commands", async () => {
    let help = "";
    const context = {
      open: () => Promise.reject(new Error("nothing is opened for help")),
    };
    await runProgram(["--help"], {
      context: context as never,
      version: "0",
      writeOut: (text) => (help += text),
      writeErr: () => undefined,
    });
    const commands = help.slice(help.indexOf("Commands:"), help.indexOf("Examples:"));
    expect([...commands.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name)).toEqual([
      "read",
      "list",
      "show",
      "changes",
      "review",
      "incidents",
      "incident",
      "warnings",
      "actors",
      "import",
      "datasets",
      "count",
      "map",
      "counts",
      "recount",
      "merge",
      "split",
      "judge",
      "grade",
      "undo",
      "problems",
      "desk",
      "help",
    ]);
  });

  it("ends with these codes", () => {
    expect(EXIT).toEqual({
      done: 0,
      fault: 1,
      usage: 2,
      unreadable: 3,
      store: 4,
      notFound: 5,
      port: 6,
      hungUp: 129,
      interrupted: 130,
      outputClosed: 141,
      terminated: 143,
    });
  });
});

const OpenApi = z.object({ paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), z.unknown()) }))) });

describe("the interface for programs", () => {
  it("has these routes with these answers", async () => {
    const desk = fakeDesk();
    const onMistake = (error: unknown): void => {
      throw error;
    };
    const app = createApp({
      desk,
      jobs: new ReadingJobs(desk, onMistake),
      page: () => Promise.resolve(new Map()),
      host: "127.0.0.1",
      onMistake,
    });
    const answer = await app.request("http://127.0.0.1:4173/api/openapi.json", { headers: { host: "127.0.0.1:4173" } });
    const { paths } = OpenApi.parse(await answer.json());
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { responses }]) => `${method.toUpperCase()} ${path}: ${Object.keys(responses).toSorted().join(" ")}`,
      ),
    );
    expect(routes.toSorted()).toEqual(ROUTES);
  });
});

const ROUTES: readonly string[] = [
  "DELETE /api/jobs/{id}: 200 403 404",
  "GET /api/actors/{id}: 200 400 403 404 409 503",
  "GET /api/actors: 200 400 403 503",
  "GET /api/counts/map.svg: 200 400 403 404 503",
  "GET /api/counts/series.svg: 200 400 403 404 503",
  "GET /api/counts: 200 400 403 404 503",
  "GET /api/incidents/{id}: 200 400 403 404 409 503",
  "GET /api/incidents: 200 400 403 503",
  "GET /api/jobs/{id}: 200 400 403 404",
  "GET /api/problems: 200 400 403 503",
  "GET /api/reports/{id}: 200 403 404 409 503",
  "GET /api/reports: 200 400 403 503",
  "GET /api/warnings: 200 400 403 503",
  "POST /api/reports: 202 400 403 413 415",
];
