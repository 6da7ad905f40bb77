import { expect, test } from "vitest";
import { portSarnReading } from "../../test/web/support/port-sarn.ts";
import { spanOf } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import { anchorOf, inTextOrder } from "./text-order.ts";

const [sample] = portSarnReading().statements;
if (sample === undefined) throw new Error("the sample has no statement");

const at = (id: string, parts: Partial<Record<"source" | "cue" | "content", readonly [number, number]>>): Statement => {
  const spans = (part: "source" | "cue" | "content") => {
    const range = parts[part];
    return range === undefined ? [] : [spanOf("abcdefghij", ...range)];
  };
  return { ...sample, id, source: spans("source"), cue: spans("cue"), content: spans("content") };
};

test.each([
  ["content", { source: [0, 1], cue: [1, 2], content: [4, 6] }, 4],
  ["reporting words where nothing is said", { source: [0, 1], cue: [1, 2] }, 1],
  ["the source where there is nothing else", { source: [3, 4] }, 3],
  ["nothing", {}, null],
] as const)("a statement is marked at its %s", (_name, parts, expected) => {
  expect(anchorOf(at("a", parts))).toBe(expected);
});

test.each([
  ["by where they start", [at("b", { content: [5, 6] }), at("a", { content: [1, 2] })], "ab"],
  ["the outer before the inner", [at("b", { content: [1, 4] }), at("a", { content: [1, 9] })], "ab"],
  ["as given where they cover the same words", [at("a", { content: [1, 4] }), at("b", { content: [1, 4] })], "ab"],
  ["without words last", [at("b", {}), at("a", { content: [1, 4] })], "ab"],
])("statements stand %s", (_name, statements, expected) => {
  const order = inTextOrder(statements).map(({ id }) => id);
  expect(order.join("")).toBe(expected);
});
