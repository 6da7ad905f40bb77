import type { RevisionOf } from "../desk/revisions.ts";
import type { Statement } from "../model/statement.ts";
import { figureWords } from "../views/figure-words.ts";
import { REVISION_KINDS, type RevisionChange, type RevisionKind } from "../views/revision-changes.ts";
import type { Output } from "./output.ts";
import { paintFor } from "./paint.ts";
import { wrapped } from "./plain-words.ts";
import { contentWords, headWords, mannerWords } from "./statement-words.ts";

/** What a version of a report says otherwise than the one before it, as plain text: `+` appeared, `-` vanished, `<` softened, `>` hardened, `~` reworded. */
export function showRevision(revision: RevisionOf, { colours, width }: Pick<Output, "colours" | "width">): string {
  const paint = paintFor(colours);
  const { before, after, changes, common, relation } = revision;
  const head = [
    paint.accent(wrapped(`What ${after.report}, version ${after.version}, says otherwise than the version before`, width)),
    paint.faint(
      wrapped(
        `before: ${before.report}, version ${before.version}, seen ${before.seen}; now: seen ${after.seen}; ${Math.round(100 * common)} in 100 words in common`,
        width,
        "  ",
      ),
    ),
  ];
  if (changes === null || relation === "another-text")
    return `${[...head, wrapped("Another text at this address: too little is in common for a revision. Both are kept as they are.", width, "  ")].join("\n")}\n`;
  const count = (kind: RevisionKind): number => changes.statements.filter((one) => one.kind === kind).length;
  return `${[
    ...head,
    wrapped(`statements: ${REVISION_KINDS.map((kind) => `${count(kind)} ${kind}`).join(", ")}`, width, "  "),
    ...changes.statements.filter(({ kind }) => kind !== "kept").flatMap((one) => changeLines(one, width)),
    ...changes.figures.map(({ kind, before: was, after: is }) =>
      wrapped(`numbers, ${kind}: ${was.map(figureWords).join("; ") || "none"} → ${is.map(figureWords).join("; ") || "none"}`, width, "  "),
    ),
    ...changes.stale.map(({ what, of, why }) => paint.warning(wrapped(`stale: ${what} (${of}): ${why}`, width, "  "))),
  ].join("\n")}\n`;
}

const MARK: Readonly<Record<RevisionKind, string>> = {
  kept: "=",
  appeared: "+",
  vanished: "-",
  softened: "<",
  hardened: ">",
  reworded: "~",
};

function changeLines({ kind, before, after, steps, why }: RevisionChange, width: number): string[] {
  const shown = after ?? before;
  if (shown === null) return [];
  const words = (statement: Statement | null): string => (statement === null ? "" : `“${contentWords(statement)}”`);
  return [
    wrapped(`${MARK[kind]} ${kind}: ${headWords(shown)} [${mannerWords(shown)}]`, width, "    ").replace(/^ {4}/, "  "),
    wrapped(words(shown), width, "    "),
    ...(steps.some(({ field }) => field === "words") ? [wrapped(`before: ${words(before)}`, width, "      ")] : []),
    ...steps
      .filter(({ field }) => field !== "words")
      .map(({ field, direction, before: was, after: is }) =>
        wrapped(`${field}: ${was || "nobody"} → ${is || "nobody"}${direction === null ? "" : ` (${direction})`}`, width, "      "),
      ),
    ...(why === null ? [] : [wrapped(why, width, "      ")]),
  ];
}
