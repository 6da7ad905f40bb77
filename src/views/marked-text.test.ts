import fc from "fast-check";
import { expect, test } from "vitest";
import { portSarnReading, words } from "../../test/web/support/port-sarn.ts";
import type { Reading } from "../model/reading.ts";
import { spanOf } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import { markedText } from "./marked-text.ts";

const segmentsOf = (reading: Reading) => markedText(reading).blocks.flatMap(({ segments }) => segments);

/** A reading of `text` whose statements have the given content spans. */
function readingOf(
  text: string,
  contents: readonly (readonly [number, number])[],
  boilerplate: readonly (readonly [number, number])[] = [],
): Reading {
  const sample = portSarnReading();
  const [first] = sample.statements;
  if (first === undefined) throw new Error("the sample has no statement");
  const statements = contents.map(([start, end], index): Statement => ({
    ...first,
    id: `st_${index}`,
    content: [spanOf(text, start, end)],
  }));
  return { ...sample, text, statements, boilerplate: boilerplate.map(([start, end]) => spanOf(text, start, end)) };
}

test("each segment is the words at its offsets, and the blocks hold all but white space", () => {
  const reading = portSarnReading();
  for (const { start, end, text } of segmentsOf(reading)) expect(reading.text.slice(start, end)).toBe(text);
  expect(
    segmentsOf(reading)
      .map(({ text }) => text)
      .join("")
      .replaceAll(/\s/g, ""),
  ).toBe(reading.text.replaceAll(/\s/g, ""));
});

test("the title is told from the paragraphs", () => {
  expect(
    markedText(portSarnReading())
      .blocks.map(({ kind }) => kind)
      .slice(0, 2),
  ).toEqual(["title", "paragraph"]);
});

test("a nested statement lies inside its outer one", () => {
  const inner = words("to attack crowded places in Port Sarn, including markets");
  const segment = segmentsOf(portSarnReading()).find(({ start }) => start === inner.start);
  expect(segment?.marks).toEqual([
    { statement: "st_warning", part: "content" },
    { statement: "st_plan", part: "content" },
  ]);
  expect(segment?.opens).toEqual(["st_plan"]);
});

test("boilerplate is dimmed, and nothing else is", () => {
  const dimmed = segmentsOf(portSarnReading()).filter(({ boilerplate }) => boilerplate);
  expect(dimmed.map(({ text }) => text)).toEqual(portSarnReading().boilerplate.map(({ text }) => text));
});

test.each([
  [
    "overlapping",
    "abcdef",
    [
      [0, 4],
      [2, 6],
    ],
    [
      ["ab", "0"],
      ["cd", "01"],
      ["ef", "1"],
    ],
  ],
  [
    "one inside the other",
    "abcdef",
    [
      [0, 6],
      [2, 4],
    ],
    [
      ["ab", "0"],
      ["cd", "01"],
      ["ef", "0"],
    ],
  ],
  [
    "the same words twice",
    "abcdef",
    [
      [1, 3],
      [1, 3],
    ],
    [
      ["a", ""],
      ["bc", "01"],
      ["def", ""],
    ],
  ],
  [
    "side by side",
    "abcdef",
    [
      [0, 3],
      [3, 6],
    ],
    [
      ["abc", "0"],
      ["def", "1"],
    ],
  ],
  [
    "an empty span",
    "abcdef",
    [[2, 2]],
    [
      ["ab", ""],
      ["cdef", ""],
    ],
  ],
  [
    "over an emoji",
    "a🕊b",
    [[1, 3]],
    [
      ["a", ""],
      ["🕊", "0"],
      ["b", ""],
    ],
  ],
  ["none", "abcdef", [], [["abcdef", ""]]],
  [
    "over two paragraphs",
    "abc\n\ndef",
    [[1, 7]],
    [
      ["a", ""],
      ["bc", "0"],
      ["de", "0"],
      ["f", ""],
    ],
  ],
] as const)("spans that are %s", (_name, text, contents, expected) => {
  const found = segmentsOf(readingOf(text, contents)).map(({ text: piece, marks }) => [
    piece,
    marks.map(({ statement }) => statement.slice(3)).join(""),
  ]);
  expect(found).toEqual(expected);
});

test.each([
  ["hard-wrapped lines are one paragraph", `${"word ".repeat(12)}and\n${"word ".repeat(12)}end`, ["paragraph"]],
  ["a line after a stop stands alone", `${"word ".repeat(12)}end.\nNext`, ["paragraph", "line"]],
  ["short lines stand alone", "Similar posts\nLeave a reply", ["paragraph", "line"]],
  ["empty lines part paragraphs", "One\n\n\nTwo", ["paragraph", "paragraph"]],
  ["no text has no block", " \n\n ", []],
])("%s", (_name, text, kinds) => {
  expect(markedText(readingOf(text, [])).blocks.map(({ kind }) => kind)).toEqual(kinds);
});

test("whatever the spans: segments are in order, never overlap, and name exactly what covers them", () => {
  const text = "It was said.\n\nThen, on a second day, it was said again; nobody knew by whom.\nShort line\nEnd";
  const span = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), fc.array(span, { maxLength: 3 }), (contents, boilerplate) => {
      let last = 0;
      for (const segment of segmentsOf(readingOf(text, contents, boilerplate))) {
        expect(segment.start).toBeGreaterThanOrEqual(last);
        expect(segment.end).toBeGreaterThan(segment.start);
        last = segment.end;
        const covering = contents.flatMap(([start, end], index) =>
          start <= segment.start && segment.end <= end && end > start ? [`st_${index}`] : [],
        );
        expect(segment.marks.map(({ statement }) => statement).sort()).toEqual(covering.sort());
        expect(segment.boilerplate).toBe(boilerplate.some(([start, end]) => start <= segment.start && segment.end <= end));
      }
    }),
  );
});
