import { describe, expect, it } from "vitest";
import type { IssuerScore } from "../model/issuer-score.ts";
import { inventedWarning } from "../model/invented-warning.ts";
import type { ScoredOutcome } from "../model/told-warning.ts";
import { OUTCOME_KINDS } from "../model/warning.ts";
import { type BoardWarning, warningBoard, WarningBoardSchema } from "./warning-board.ts";

const OUTCOME: ScoredOutcome = {
  kind: "late",
  incident: "inc_1",
  days: 3,
  lookedBackOn: "no",
  watched: true,
  uncertain: [],
  counts: "miss",
};
const told = (statement: string, recordedAt: string) => inventedWarning({ statement }, { report: `rep_${statement}`, recordedAt });
const warning = (statement: string, maybe: BoardWarning["joined"]["maybe"] = []): BoardWarning => ({
  joined: {
    terms: told(statement, "2031-05-09T00:00:00.000Z"),
    told: [told(statement, "2031-05-09T00:00:00.000Z"), told(`${statement}b`, "2031-05-08T00:00:00.000Z")],
    maybe,
  },
  outcome: OUTCOME,
  baseRate: null,
});
const score = (...names: string[]): IssuerScore => ({
  issuer: names[0] ?? null,
  names,
  maybe: [],
  warnings: 1,
  outcomes: Object.fromEntries(OUTCOME_KINDS.map((kind) => [kind, 0])) as IssuerScore["outcomes"],
  scored: { hits: 0, misses: 1 },
  lookedBackOn: 0,
  unsure: 0,
  hitRate: 0,
  interval: [0, 0.79],
  baseRate: null,
  note: "Too few.",
});

const board = (issuer: string | null) =>
  WarningBoardSchema.parse(
    warningBoard(
      {
        asOf: null,
        lastPublished: null,
        span: null,
        attacks: { known: 0, warnedOf: 0, unsure: 0 },
        warnings: [warning("st_1", [{ of: 1, reason: "may be one" }]), warning("st_2")],
        issuers: [
          { score: score("Selm Embassy", "Embassy at Selm"), warnings: [0] },
          { score: score("Interior Ministry"), warnings: [1] },
        ],
      },
      { issuer, labelOf: (id) => (id === "inc_1" ? "Attack, Port Selm" : null) },
    ),
  );

describe("the board of warnings", () => {
  it("shows each with its incident by name, its statements, and when the desk first had it", () => {
    expect(board(null).warnings).toMatchObject([
      {
        id: "st_1",
        published: "2031-05-07",
        recordedAt: "2031-05-08T00:00:00.000Z",
        outcome: { kind: "late", label: "Attack, Port Selm" },
        maybe: [{ id: "st_2", reason: "may be one" }],
        told: [{ statement: "st_1" }, { statement: "st_1b" }],
      },
      { id: "st_2", maybe: [] },
    ]);
  });

  it.each([
    [" EMBASSY at ", ["st_1"]],
    ["ministry", ["st_2"]],
    ["police", []],
  ])("shows of issuers with “%s” in a name their warnings alone", (issuer, ids) => {
    const { warnings, issuers } = board(issuer);
    expect(warnings.map(({ id }) => id)).toEqual(ids);
    expect(issuers).toHaveLength(ids.length);
  });
});
