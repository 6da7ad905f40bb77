import { Fragment, memo, type ReactNode } from "react";
import type { LedgerRow } from "../../views/ledger.ts";
import type { Block, MarkedText, Segment } from "../../views/marked-text.ts";
import { ActSign } from "../marks/act-sign.tsx";
import { reportAddress } from "../route.ts";
import { rowWords } from "./row-words.ts";
import { markTree, type TreeNode } from "./mark-tree.ts";
import "./article.css";

interface ArticleParts {
  readonly text: MarkedText;
  readonly report: string;
  readonly language: string | null;
  /** The statements to mark, by id; words of others stay plain. */
  readonly rows: ReadonlyMap<string, LedgerRow>;
}

/** The words of the report, as they stand, with every statement marked. */
export const Article = memo(function Article({ text, report, language, rows }: ArticleParts) {
  const sign = (statement: string): ReactNode => {
    const row = rows.get(statement);
    if (row === undefined) return null;
    return (
      <a
        key={statement}
        className="sign-link"
        id={`words-${statement}`}
        href={reportAddress(report, statement)}
        data-statement={statement}
        aria-label={rowWords(row)}
      >
        <ActSign act={row.act} ownVoice={row.voice.ownVoice} negated={row.negated} />
      </a>
    );
  };
  const words = (segment: Segment, key: number): ReactNode => {
    const { text: all, opens, boilerplate } = segment;
    if (boilerplate) {
      return (
        <span key={key} className="boilerplate">
          {all}
        </span>
      );
    }
    if (opens.length === 0) return all;
    const first = /^\S*/.exec(all)?.[0] ?? "";
    return (
      <Fragment key={key}>
        <span className="unbroken">
          {opens.map(sign)}
          {first}
        </span>
        {all.slice(first.length)}
      </Fragment>
    );
  };
  const node = (each: TreeNode, key: number): ReactNode => {
    if (!("mark" in each)) return words(each, key);
    const { mark, levels, children } = each;
    const row = rows.get(mark.statement);
    if (row === undefined) return <Fragment key={key}>{children.map(node)}</Fragment>;
    return (
      <mark
        key={key}
        data-statement={mark.statement}
        data-part={mark.part}
        data-act={row.act}
        data-certainty={mark.part === "content" ? row.certainty : undefined}
        data-level={Math.min(levels, 3)}
      >
        {children.map(node)}
      </mark>
    );
  };
  return (
    <div className="article" lang={language ?? undefined}>
      {text.blocks.map((block) => (
        <Paragraph key={block.start} block={block}>
          {markTree(block.segments).map(node)}
        </Paragraph>
      ))}
    </div>
  );
});

function Paragraph({ block, children }: { readonly block: Block; readonly children: ReactNode }) {
  const dimmed = block.segments.every(({ boilerplate }) => boilerplate);
  return (
    <p className="block" data-kind={block.kind} data-dimmed={dimmed || undefined}>
      {children}
    </p>
  );
}
