import { memo } from "react";
import type { LedgerRow } from "../../views/ledger.ts";
import { ACT_WORDS, READ_WITH_MEANING } from "../../views/plain-words.ts";
import { spanWords } from "../../views/span-words.ts";
import { ActSign } from "../marks/act-sign.tsx";
import { CertaintyWord } from "../marks/certainty-word.tsx";
import { VoiceName } from "../marks/voice-name.tsx";
import { reportAddress } from "../route.ts";
import { Fact } from "./fact.tsx";
import { useReport } from "./report-context.ts";
import "./ledger.css";

/** All statements, one a row, in the order of the text. One row is in the tab order; the arrow keys go from row to row. */
export const Ledger = memo(function Ledger({ rows, entry }: { readonly rows: readonly LedgerRow[]; readonly entry: string | null }) {
  const { report } = useReport();
  const inOrder = rows.some(({ statement }) => statement === entry) ? entry : rows[0]?.statement;
  if (rows.length === 0) return <p className="soft">No statement fits. Show all acts and speakers to see the others.</p>;
  return (
    <ol className="ledger">
      {rows.map((row) => (
        <li key={row.statement} className="row" data-statement={row.statement} data-act={row.act} data-depth={Math.min(row.depth, 3)}>
          <a
            className="row-link"
            id={`row-${row.statement}`}
            href={reportAddress(report, row.statement)}
            tabIndex={row.statement === inOrder ? 0 : -1}
          >
            <RowHead row={row} />
          </a>
          <RowBody row={row} />
        </li>
      ))}
    </ol>
  );
});

/** One statement by itself, for narrow screens. */
export function StatementCard({ row }: { readonly row: LedgerRow }) {
  return (
    <div className="row" data-act={row.act}>
      <p className="row-link">
        <RowHead row={row} />
      </p>
      <RowBody row={row} />
    </div>
  );
}

function RowHead({ row }: { readonly row: LedgerRow }) {
  return (
    <>
      <span className="row-number">
        <span className="unseen">Statement </span>
        {row.number}
      </span>{" "}
      <ActSign act={row.act} ownVoice={row.voice.ownVoice} negated={row.negated} />{" "}
      <span className="row-who">
        <VoiceName voice={row.voice} /> <span className="row-act">{ACT_WORDS[row.act].label}</span>
      </span>{" "}
      <CertaintyWord certainty={row.certainty} />
    </>
  );
}

function RowBody({ row }: { readonly row: LedgerRow }) {
  const { numbers } = useReport();
  const outer = row.nestedIn === null ? undefined : numbers.get(row.nestedIn);
  const remarks = [
    ...(row.negated ? ["says that it was not so"] : []),
    ...(row.framingWords === null ? [] : [row.framingWords]),
    ...(outer === undefined ? [] : [`within statement ${outer}`]),
  ];
  const named = spanWords(row.source);
  return (
    <div className="row-body">
      <blockquote>{spanWords(row.content)}</blockquote>
      <dl className="row-facts">
        {row.accused.length > 0 && <Fact term="Holds responsible" value={row.accused.map(accusedWords).join("; ")} />}
        {row.figure !== null && <Fact term="Number" value={row.figure} />}
        {row.tally !== null && <Fact term="Counts" value={row.tally} />}
        {row.speakerOf !== null && <Fact term="Speaks for" value={row.speakerOf} />}
        {row.through.length > 0 && <Fact term="Through" value={row.through.join(" → ")} />}
        {row.saidAt !== null && <Fact term="Said" value={row.saidAt} />}
        {named !== "" && named.toLowerCase() !== row.voice.name.toLowerCase() && <Fact term="Named as" value={named} />}
        {row.cue.length > 0 && <Fact term="Reporting words" value={spanWords(row.cue)} />}
        {row.about.length > 0 && <Fact term="About" value={row.about.map(({ label }) => label).join("; ")} />}
      </dl>
      {remarks.length > 0 && <p className="remarks">{remarks.join(" · ")}</p>}
      {row.readWith !== null && (
        <p className="read-with" title={`${row.readWith}: ${READ_WITH_MEANING}.`}>
          {row.readWith}
        </p>
      )}
    </div>
  );
}

const accusedWords = ({ name, role }: LedgerRow["accused"][number]): string => (role === null ? name : `${name} (${role})`);
