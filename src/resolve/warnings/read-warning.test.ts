import { describe, expect, it } from "vitest";
import { inventedStatement } from "../../model/invented-statement.ts";
import type { Mention } from "../../model/mention.ts";
import { type Span, spanOf } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import type { TimeExpression } from "../../model/time-expression.ts";
import { readWarning, readWarnings } from "./read-warning.ts";

function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the text`);
  return spanOf(text, start, start + words.length);
}

interface Given {
  readonly text: string;
  readonly content: string;
  readonly cue?: string;
  readonly times?: readonly [words: string, type: TimeExpression["type"], value: string, edtf: string | null][];
  readonly places?: readonly string[];
  readonly rest?: Partial<Statement>;
  readonly published?: string | null;
}

function read({ text, content, cue = "warned", times = [], places = [], rest = {}, published = "2031-05-20" }: Given) {
  const statement = inventedStatement({
    id: "w",
    act: "warns",
    certainty: "probable",
    cue: [find(text, cue)],
    content: [find(text, content)],
    speaker: { name: "Selm Embassy", actorId: null },
    ...rest,
  });
  const mentions = places.map((name): Mention => ({
    span: find(text, name),
    head: find(text, name),
    type: "place",
    kind: "named",
    entity: -1,
    number: "singular",
    gender: "neuter",
  }));
  return readWarning(statement, {
    text,
    times: times
      .map(([words, type, value, edtf]) => ({ span: find(text, words), type, value, edtf, anchored: true }))
      .toSorted((a, b) => a.span.start - b.span.start),
    mentions: mentions.toSorted((a, b) => a.span.start - b.span.start),
    published,
  });
}

const QUOTED = {
  text: "Nothing happened. “Extremists plan to attack large markets in Port Selm, including fairs, over the next 48 hours,” said a May 7 warning from the embassy. It rained.",
  content: "Extremists plan to attack large markets in Port Selm, including fairs, over the next 48 hours",
  cue: "said",
  places: ["Port Selm"],
};

describe("readWarning", () => {
  it("reads issuer, issue, window, place and target", () => {
    const times = [
      ["the next 48 hours", "DURATION", "PT48H", null],
      ["May 7", "DATE", "2031-05-07", "2031-05-07"],
    ] as const;
    expect(read({ ...QUOTED, times: times.map((row) => [...row]) })).toEqual({
      statement: "w",
      issuer: "Selm Embassy",
      issued: "2031-05-07",
      windowStart: "2031-05-07",
      windowEnd: "2031-05-09",
      place: "Port Selm",
      target: "large markets, including fairs",
      outcome: { kind: "open", incident: null, days: null },
    });
  });

  it("invents no year", () => {
    const times: Given["times"] = [
      ["the next 48 hours", "DURATION", "PT48H", null],
      ["May 7", "DATE", "XXXX-05-07", "XXXX-05-07"],
    ];
    expect(read({ ...QUOTED, times, published: null })).toMatchObject({
      issued: "XXXX-05-07",
      windowStart: "XXXX-05-07",
      windowEnd: "XXXX-05-09",
    });
  });

  it.each<[string, Given, object]>([
    [
      "a weekend ahead, outside the content",
      {
        text: "The embassy warned on Monday of attacks on hotels over the weekend.",
        content: "attacks on hotels",
        times: [
          ["Monday", "DATE", "2031-05-19", "2031-05-19"],
          ["the weekend", "DATE", "2031-W21-WE", "2031-05-24/2031-05-25"],
        ],
      },
      { issued: "2031-05-19", windowStart: "2031-05-24", windowEnd: "2031-05-25", target: "hotels" },
    ],
    [
      "an end alone",
      {
        text: "The embassy warned of attacks against churches until 31 May.",
        content: "attacks against churches until 31 May",
        times: [["31 May", "DATE", "2031-05-31", "2031-05-31"]],
      },
      { issued: "2031-05-20", windowStart: "2031-05-20", windowEnd: "2031-05-31", target: "churches" },
    ],
    [
      "a vague time sets no end",
      {
        text: "The embassy warned of an attack in the coming days.",
        content: "an attack in the coming days",
        times: [["the coming days", "DATE", "FUTURE_REF", null]],
      },
      { windowStart: null, windowEnd: null, target: null },
    ],
    [
      "a time in the past is no window",
      {
        text: "The embassy warned that those who struck in 2029 may strike again.",
        content: "those who struck in 2029 may strike again",
        times: [["2029", "DATE", "2029", "2029"]],
      },
      { windowStart: null, windowEnd: null },
    ],
    [
      "advice to keep away",
      { text: "The embassy warned its staff to avoid the old harbour.", content: "to avoid the old harbour" },
      { target: "the old harbour", windowEnd: null },
    ],
    [
      "two ends",
      {
        text: "The embassy warned of attacks on hotels between 2 June and 9 June.",
        content: "attacks on hotels between 2 June and 9 June",
        times: [
          ["2 June", "DATE", "2031-06-02", "2031-06-02"],
          ["9 June", "DATE", "2031-06-09", "2031-06-09"],
        ],
      },
      { windowStart: "2031-06-02", windowEnd: "2031-06-09" },
    ],
    [
      "a weekday that the report takes for the last one",
      {
        text: "In a May 7 notice the embassy warned of attacks on Friday.",
        content: "attacks on Friday",
        times: [
          ["May 7", "DATE", "2031-05-07", "2031-05-07"],
          ["Friday", "DATE", "2031-05-02", "2031-05-02"],
        ],
      },
      { issued: "2031-05-07", windowStart: "2031-05-09", windowEnd: "2031-05-09" },
    ],
    [
      "nobody says when",
      { text: "The embassy warned of a threat to tourists.", content: "a threat to tourists", published: null },
      { issued: null, target: "tourists" },
    ],
  ])("%s", (_name, given, expected) => {
    expect(read(given)).toMatchObject(expected);
  });

  it("reads nothing in other statements", () => {
    const statement = read({ ...QUOTED, rest: { act: "reports" } });
    expect(statement).toBeNull();
    expect(readWarnings([], { text: "", times: [], mentions: [], published: null })).toEqual([]);
  });
});
