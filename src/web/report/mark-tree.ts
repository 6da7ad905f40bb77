import type { Mark, Segment } from "../../views/marked-text.ts";

/** A mark with all that lies within it. */
export interface MarkNode {
  readonly mark: Mark;
  /** How many contents of statements lie within each other inside it: its line is drawn that much lower. */
  readonly levels: number;
  readonly children: readonly TreeNode[];
}

export type TreeNode = MarkNode | Segment;

/**
 * Nests the marks of a block's segments. Where two marks overlap without one holding the other, the one that starts later is
 * cut in two: the page has a tree, the words need none.
 */
export function markTree(segments: readonly Segment[], depth = 0): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  let at = 0;
  while (at < segments.length) {
    const first = segments[at] as Segment;
    const mark = first.marks[depth];
    if (mark === undefined) {
      nodes.push(first);
      at++;
      continue;
    }
    let end = at + 1;
    while (end < segments.length && isSame(segments[end]?.marks[depth], mark)) end++;
    const children = markTree(segments.slice(at, end), depth + 1);
    const within = Math.max(0, ...children.map((child) => ("mark" in child ? child.levels : 0)));
    nodes.push({ mark, levels: within + (mark.part === "content" ? 1 : 0), children });
    at = end;
  }
  return nodes;
}

const isSame = (a: Mark | undefined, b: Mark): boolean => a !== undefined && a.statement === b.statement && a.part === b.part;
