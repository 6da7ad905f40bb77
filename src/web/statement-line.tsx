import type { Statement } from "../model/statement.ts";
import { dateWords } from "../views/date-words.ts";
import { ACT_WORDS, NEGATIVE_ACTS } from "../views/plain-words.ts";
import { spanWords } from "../views/span-words.ts";
import { ActSign } from "./marks/act-sign.tsx";
import { CertaintyWord } from "./marks/certainty-word.tsx";
import { reportAddress } from "./route.ts";

interface LineParts {
  readonly report: string;
  readonly statement: Statement;
  /** Publisher or title of the report. */
  readonly from: string;
  /** EDTF; shown where the statement has no time of its own. */
  readonly published: string | null;
}

/** One statement by itself, away from its report: who says it, how surely, in what words, and the way to them. */
export function StatementLine({ report, statement, from, published }: LineParts) {
  const accused = statement.accused.map(({ name }) => name).join("; ");
  const time = statement.saidAt ?? published;
  return (
    <div className="statement-line" data-act={statement.act}>
      <p>
        <ActSign
          act={statement.act}
          ownVoice={statement.speaker === null}
          negated={statement.polarity === "negative" && !NEGATIVE_ACTS.has(statement.act)}
        />{" "}
        <b>
          <bdi>{statement.speaker?.name ?? from}</bdi>
        </b>
        {statement.speaker === null && <span className="own-voice"> in its own voice</span>} · {ACT_WORDS[statement.act].label} ·{" "}
        <CertaintyWord certainty={statement.certainty} />
      </p>
      <blockquote>{spanWords(statement.content)}</blockquote>
      <p className="soft">
        {accused !== "" && (
          <>
            said to be responsible: <bdi>{accused}</bdi> ·{" "}
          </>
        )}
        {time === null ? "day not known" : dateWords(time)} · <a href={reportAddress(report, statement.id)}>the words in {from}</a>
      </p>
    </div>
  );
}
