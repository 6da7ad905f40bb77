import { describe, expect, it } from "vitest";
import type { IssuerScore } from "../model/issuer-score.ts";
import type { WarningBoard, WarningLine } from "../views/warning-board.ts";
import { paintFor } from "./paint.ts";
import { incidentWarningLines } from "./show-incident-warnings.ts";
import { showWarnings } from "./show-warnings.ts";

const TOLD = {
  id: "st_1",
  issuer: "Selm\u001b Embassy",
  issued: "2031-05-07",
  windowStart: "2031-05-07",
  windowEnd: "2031-05-09",
  place: "Port Selm",
  target: "large markets",
  published: "2031-05-07",
  recordedAt: "2031-05-08T10:00:00.000Z",
  told: [
    { report: "rep_1", published: "2031-05-07", statement: "st_1", recordedAt: "2031-05-08T10:00:00.000Z" },
    { report: "rep_1", published: "2031-05-07", statement: "st_2", recordedAt: "2031-05-08T10:00:00.000Z" },
  ],
};

const line = (outcome: Partial<WarningLine["outcome"]>, more: Partial<WarningLine> = {}): WarningLine => ({
  ...TOLD,
  outcome: {
    kind: "none-known",
    incident: null,
    label: null,
    days: null,
    lookedBackOn: "no",
    watched: true,
    uncertain: [],
    counts: "neither",
    ...outcome,
  },
  baseRate: null,
  maybe: [],
  ...more,
});

const SCORE: IssuerScore = {
  issuer: "Selm\u001b Embassy",
  names: ["Selm\u001b Embassy", "Embassy at Selm"],
  maybe: ["Selm Embassy in Karst"],
  warnings: 5,
  outcomes: { "in-window": 1, late: 2, elsewhere: 0, foiled: 0, "none-known": 1, void: 1, open: 0 },
  scored: { hits: 1, misses: 2 },
  lookedBackOn: 1,
  unsure: 1,
  hitRate: 1 / 3,
  interval: [0.061, 0.792],
  baseRate: 0.1,
  note: "Too few to say anything.",
};

const board = (warnings: readonly WarningLine[], more: Partial<WarningBoard> = {}): WarningBoard => ({
  asOf: "2031-06-01",
  lastPublished: "2031-05-30",
  span: { first: "2031-05-01", last: "2031-05-31" },
  attacks: { known: 7, warnedOf: 2, unsure: 1 },
  warnings: [...warnings],
  issuers: [SCORE],
  ...more,
});

const shown = (...warnings: WarningLine[]): string => showWarnings(board(warnings), { colours: false, width: 100 });

describe("warnings on a terminal", () => {
  it.each([
    "1 warning · as published by 2031-06-01",
    "st_1  Selm\ufffd Embassy, 7 May 2031",
    "    Late, 1 day after the window: Attack, Port Selm (a miss)",
    "    looked back on: first told after its outcome",
    "    7 May 2031 to 9 May 2031 · Port Selm · large markets",
    "    told by 1 report, the first published 2031-05-07; recorded by the desk on 2031-05-08",
    "    perhaps: Attack, Karst (the reports do not tell its target)",
    "    may be the same as st_7, and is counted apart: issued on a day that is not told",
    "    by chance: 13% (3 of 24 windows of 3 days)",
    "  - Selm\ufffd Embassy: 5 warnings: 1 in window, 2 late, 1 none known, 1 too vague",
    "    1 looked back on, counted apart",
    "    1 of which it cannot be told",
    "    1 hit of 3 (33%; 95% interval 6% to 79%); by chance 10%",
    "    also named Embassy at Selm",
    "    may be the same as Selm Embassy in Karst, counted apart",
    "    Too few to say anything.",
    "Of 7 attacks in the news from 1 May 2031 to 31 May 2031, 2 lay in the window of a warning told",
  ])("tell “%s”", (words) => {
    const late = line(
      {
        kind: "late",
        days: 1,
        incident: "inc_1",
        label: "Attack, Port Selm",
        lookedBackOn: "yes",
        counts: "miss",
        uncertain: [{ incident: "inc_2", label: "Attack, Karst", within: false, why: "the reports do not tell its target" }],
      },
      { baseRate: { days: 3, windows: 24, held: 3, share: 0.125 }, maybe: [{ id: "st_7", reason: "issued on a day that is not told" }] },
    );
    expect(shown(late).split("\n")).toContain(words);
  });

  it.each<[Partial<WarningLine["outcome"]>, RegExp]>([
    [{ kind: "in-window", counts: "hit" }, /In its window \(a hit\)\n/],
    [{ kind: "elsewhere", counts: "miss" }, /In its window, elsewhere \(a miss\)\n/],
    [{ kind: "foiled", counts: "hit" }, /Foiled within its window/],
    [{ kind: "none-known" }, /Nothing that fits for sure is known\n/],
    [{ kind: "none-known", watched: false }, /no report was published after its window/],
    [{ kind: "void" }, /Too vague to be right or wrong/],
    [{ kind: "open" }, /Open: its window is not over/],
    [{ lookedBackOn: "unknown" }, /perhaps looked back on/],
  ])("say what became of it: %o", (outcome, words) => {
    expect(shown(line(outcome))).toMatch(words);
  });

  it("name what is not known", () => {
    const bare = line({}, { issuer: null, issued: null, windowStart: null, windowEnd: null, place: null, target: null, published: null });
    const text = showWarnings(board([bare], { asOf: null, span: null, issuers: [{ ...SCORE, issuer: null, baseRate: null }] }), {
      colours: false,
      width: 100,
    });
    expect(text).toMatch(/st_1 {2}Issuer not named\n/);
    expect(text).toMatch(/no time named · no place named · no target named/);
    expect(text).toMatch(/the first published on a day that is not known/);
    expect(text).toMatch(/by chance not known/);
    expect(text).toMatch(/Of 7 attacks in the news, 2 lay/);
  });

  it("keep within the width and move no cursor", () => {
    const text = showWarnings(board([line({ kind: "late", days: 12, label: "Attack, Port Selm" })]), { colours: false, width: 60 });
    expect(text.split("\n").filter((one) => one.length > 60)).toEqual([]);
    expect(text).not.toContain("\u001b");
  });
});

describe("warnings before an incident", () => {
  const lines = (lies: Partial<Parameters<typeof incidentWarningLines>[0][number]>): string =>
    incidentWarningLines([{ ...TOLD, kind: "in-window", days: 0, why: null, lookedBackOn: "no", ...lies }], {
      paint: paintFor(false),
      width: 100,
    }).join("\n");

  it.each<[Parameters<typeof lines>[0], string]>([
    [{}, "Selm\ufffd Embassy, 7 May 2031: the incident lies in the time, and fits the place and target"],
    [{ kind: "late", days: 7 }, "the incident came 7 days after the time"],
    [{ kind: "elsewhere" }, "in another place"],
    [{ kind: "foiled" }, "said to be foiled within the time"],
    [{ kind: null, why: "its date may lie in the window or outside it" }, "it may be what was warned of: its date may lie"],
    [{ lookedBackOn: "yes" }, "looked back on: first told after its outcome"],
  ])("say how it lies to each: %o", (lies, words) => expect(lines(lies)).toContain(words));

  it("say nothing where there are none", () => expect(incidentWarningLines([], { paint: paintFor(false), width: 80 })).toEqual([]));
});
