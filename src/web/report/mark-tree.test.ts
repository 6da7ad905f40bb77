import { expect, test } from "vitest";
import type { Segment } from "../../views/marked-text.ts";
import { markTree, type TreeNode } from "./mark-tree.ts";

/** Segments written as text and the statements that cover it. */
function segments(...pieces: readonly (readonly [string, string])[]): Segment[] {
  return pieces.map(([text, covers]) => ({
    start: 0,
    end: text.length,
    text,
    marks: covers.split("").map((statement) => ({ statement, part: "content" })),
    opens: [],
    boilerplate: false,
  }));
}

const told = (nodes: readonly TreeNode[]): string =>
  nodes.map((node) => ("mark" in node ? `${node.mark.statement}${node.levels}(${told(node.children)})` : node.text)).join("");

test.each([
  ["nothing marked", [["a", ""]], "a"],
  [
    "one mark",
    [
      ["a", ""],
      ["b", "1"],
      ["c", ""],
    ],
    "a11(b)c",
  ],
  [
    "a mark over two segments is one",
    [
      ["a", "1"],
      ["b", "1"],
    ],
    "11(ab)",
  ],
  [
    "nested",
    [
      ["a", "1"],
      ["b", "12"],
      ["c", "1"],
    ],
    "12(a21(b)c)",
  ],
  ["the same words", [["a", "12"]], "12(21(a))"],
  [
    "overlapping",
    [
      ["a", "1"],
      ["b", "12"],
      ["c", "2"],
    ],
    "12(a21(b))21(c)",
  ],
  [
    "side by side",
    [
      ["a", "1"],
      ["b", "2"],
    ],
    "11(a)21(b)",
  ],
] as const)("%s", (_name, pieces, expected) => {
  expect(told(markTree(segments(...pieces)))).toBe(expected);
});
