import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HELD_STANCES, type PositionHistory, type PositionStep } from "../model/position-history.ts";
import { CERTAINTIES } from "../model/statement.ts";
import { attributionBoard } from "./attribution-board.ts";
import { incidentClauses } from "./incident-clauses.ts";
import { CERTAINTY_ORDER, CERTAINTY_WORDS } from "./plain-words.ts";
import { speakerGroup } from "./speaker-group.ts";

const step = (part: Partial<PositionStep>): PositionStep => ({
  accused: "Grey Banner",
  actorId: null,
  stance: "attributed",
  certainty: "probable",
  polarity: "positive",
  role: "unstated",
  time: { edtf: "2031-05-24", of: "said" },
  by: [],
  statements: [{ report: "rep_1", version: 0, statement: "st_1" }],
  copies: [],
  changes: ["first-said"],
  why: "first said",
  ...part,
});
const heard = (speaker: string, ...steps: readonly PositionStep[]): PositionHistory => ({
  speaker,
  actorId: null,
  ownVoice: false,
  steps: [...steps],
  silentSince: null,
});

describe("attributionBoard", () => {
  it("has what was last held, since when without a break, and what was held before", () => {
    const at = (edtf: string, stance: PositionStep["stance"]): PositionStep => step({ stance, time: { edtf, of: "said" } });
    const { rows } = attributionBoard(
      [
        heard(
          "Ada Strand",
          at("2031-05-24", "attributed"),
          at("2031-05-25", "dismissed"),
          at("2031-05-26", "attributed"),
          at("2031-05-27", "attributed"),
        ),
      ],
      [],
    );
    expect(rows[0]?.cells[0]).toMatchObject({ stance: "attributed", since: { edtf: "2031-05-26" }, before: ["attributed", "dismissed"] });
  });

  it("puts the accused themselves first and leaves nobody out", () => {
    const { rows } = attributionBoard([heard("Vale police", step({})), heard("Grey Banner", step({ stance: "claimed" }))], []);
    expect(rows.map(({ speaker, group }) => [speaker, group])).toEqual([
      ["Grey Banner", "accused"],
      ["Vale police", "states"],
    ]);
  });
});

describe("speakerGroup", () => {
  const base = { ownVoice: false, kind: null, bodyKind: null, words: "" } as const;
  it.each([
    ["a publisher", { ...base, ownVoice: true, words: "a police analyst" }, "outlets"],
    ["an army by its kind", { ...base, kind: "state-body" as const, words: "witnesses" }, "states"],
    ["witnesses", { ...base, words: "two witnesses" }, "witnesses"],
    ["a neighbour of the town", { ...base, words: "residents of Pell" }, "witnesses"],
    ["a police analyst", { ...base, words: "a police analyst" }, "analysts"],
    ["an official", { ...base, words: "a senior official" }, "states"],
    [
      "one who speaks for a group",
      { ...base, kind: "person" as const, bodyKind: "armed-group" as const, words: "Tomas Veldt" },
      "armed-groups",
    ],
    ["somebody", { ...base, words: "Tomas Veldt" }, "others"],
  ])("%s", (_name, known, expected) => {
    expect(speakerGroup(known)).toBe(expected);
  });
});

describe("incidentClauses", () => {
  const anyStep = fc.record({
    accused: fc.constantFrom("Grey Banner", "Kestria"),
    stance: fc.constantFrom(...HELD_STANCES),
    certainty: fc.constantFrom(...CERTAINTIES),
    n: fc.integer({ min: 0, max: 99 }),
  });
  const anyHistory = fc.array(
    fc.record({
      speaker: fc.constantFrom("Ada Strand", "Vale police", "Grey Banner", "Kestria"),
      steps: fc.array(anyStep, { minLength: 1, maxLength: 4 }),
    }),
    {
      maxLength: 4,
    },
  );

  it("rest on a statement each, and are never surer than the least sure of their speakers", () => {
    fc.assert(
      fc.property(anyHistory, (histories) => {
        const history = histories.map(({ speaker, steps }) =>
          heard(
            speaker,
            ...steps.map(({ n, ...part }) =>
              step({ ...part, statements: [{ report: "rep_1", version: 0, statement: `st_${n} ${part.certainty}` }] }),
            ),
          ),
        );
        for (const { words, statements } of incidentClauses({ board: attributionBoard(history, []), tolls: [], warnings: [] })) {
          expect(statements.length).toBeGreaterThan(0);
          const weakest = Math.max(
            ...statements.map(({ statement }) => CERTAINTY_ORDER.findIndex((one) => one === statement.split(" ")[1])),
          );
          expect(words.endsWith(`${CERTAINTY_WORDS[CERTAINTY_ORDER[weakest] ?? "unstated"]})`)).toBe(true);
        }
      }),
    );
  });
});
