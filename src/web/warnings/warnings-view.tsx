import { useCallback } from "react";
import type { IssuerScore } from "../../model/issuer-score.ts";
import type { Outcome } from "../../model/warning.ts";
import { dateWords } from "../../views/date-words.ts";
import { counted } from "../../views/plain-words.ts";
import type { WarningBoard, WarningLine } from "../../views/warning-board.ts";
import {
  attackWords,
  BOARD_CAUTION,
  chanceWords,
  COUNTS_WORDS,
  LOOKED_BACK_WORDS,
  OUTCOME_KIND_WORDS,
  percent,
  scoredOutcomeWords,
  windowWords,
} from "../../views/warning-words.ts";
import { Asked } from "../asked.tsx";
import { deskClient } from "../desk-client.ts";
import { Fact } from "../report/fact.tsx";
import { incidentAddress, reportAddress, warningsAddress } from "../route.ts";
import { useAnswer } from "../use-answer.ts";
import { go } from "../use-route.ts";
import { useTitle } from "../use-title.ts";
import "../report/report.css";
import "./warnings.css";

/** Kinds of outcome in the order in which the board has them, with the heading of each: what is known, and not what it counts as, which each card says. */
const GROUPS: readonly (readonly [Outcome["kind"], string])[] = [
  ["open", "Open"],
  ["in-window", "An incident that fits, in the window"],
  ["late", "Late: an incident that fits, after the window"],
  ["elsewhere", "In the window, in another place"],
  ["foiled", "A plot that fits, said to be foiled"],
  ["none-known", "Nothing that fits is known"],
  ["void", "Void: too vague to be right or wrong"],
];

/** The board of warnings: what became of each, and how each issuer fares. */
export function WarningsView({ asOf }: { readonly asOf: string | null }) {
  const ask = useCallback((signal: AbortSignal) => deskClient.warnings(asOf, signal), [asOf]);
  const answer = useAnswer(asOf ?? "", ask);
  useTitle("Warnings");
  return (
    <div className="warnings-board">
      <h1>Warnings</h1>
      <p className="lead">
        Who warned of violence by others, of what, where and for how long, and what became of it. The terms of a warning are read without
        looking at what followed.
      </p>
      <p>
        <label>
          As published by{" "}
          <input
            type="date"
            value={asOf ?? ""}
            onChange={(event) => go(warningsAddress(event.target.value === "" ? null : event.target.value), "replace")}
          />
        </label>
        {asOf !== null && (
          <button type="button" className="quiet" onClick={() => go(warningsAddress(), "replace")}>
            Show all
          </button>
        )}
      </p>
      <Asked answer={answer}>{(board) => <Board board={board} />}</Asked>
    </div>
  );
}

function Board({ board }: { readonly board: WarningBoard }) {
  const { warnings, issuers } = board;
  if (warnings.length === 0) return <p>None: no report that the desk has read by then tells of a warning.</p>;
  return (
    <>
      {GROUPS.map(([kind, title]) => {
        const members = warnings.filter(({ outcome }) => outcome.kind === kind);
        return members.length === 0 ? null : (
          <section key={kind} aria-labelledby={`warnings-${kind}`}>
            <h2 id={`warnings-${kind}`}>
              {title} <span className="soft">({members.length})</span>
            </h2>
            <div className="warning-cards">
              {members.map((line) => (
                <Warning key={line.id} line={line} />
              ))}
            </div>
          </section>
        );
      })}
      <section aria-labelledby="issuers-heading">
        <h2 id="issuers-heading">By issuer</h2>
        <div className="warning-cards">
          {issuers.map((score) => (
            <Issuer key={score.issuer ?? ""} score={score} />
          ))}
        </div>
      </section>
      <p>
        {attackWords(board)} <span className="soft">{BOARD_CAUTION}</span>
      </p>
    </>
  );
}

function Warning({ line }: { readonly line: WarningLine }) {
  const { issuer, issued, place, target, outcome, baseRate, maybe, told } = line;
  const back = LOOKED_BACK_WORDS[outcome.lookedBackOn];
  const counts = COUNTS_WORDS[outcome.counts];
  return (
    <article className="note">
      <h3>
        <bdi>{issuer ?? "Issuer not named"}</bdi>
        {issued !== null && <span className="when"> {dateWords(issued)}</span>}
      </h3>
      <dl className="facts">
        <Fact term="Time" value={windowWords(line)} />
        <Fact term="Place" value={place ?? "no place named"} />
        <Fact term="Target" value={target ?? "no target named"} />
        {baseRate !== null && <Fact term="By chance" value={chanceWords(baseRate)} />}
      </dl>
      <p className="outcome">
        {scoredOutcomeWords(outcome)}
        {outcome.incident !== null && outcome.label !== null && (
          <>
            {": "}
            <a href={incidentAddress(outcome.incident)}>{outcome.label}</a>
          </>
        )}
        {counts !== null && ` (${counts})`}
      </p>
      {back !== null && <p className="problem">{back}</p>}
      {outcome.uncertain.map(({ incident, label, why }) => (
        <p key={incident} className="soft">
          Perhaps <a href={incidentAddress(incident)}>{label}</a>: {why}
        </p>
      ))}
      {maybe.map(({ id, reason }) => (
        <p key={id} className="soft">
          May be the same as another warning, and is counted apart: {reason}
        </p>
      ))}
      <p className="soft">
        Told by {counted(told.length, "statement")}:{" "}
        {told.map(({ report, statement, published }, at) => (
          <span key={`${report} ${statement}`}>
            {at > 0 && ", "}
            <a href={reportAddress(report, statement)}>the words{published === null ? "" : ` of ${dateWords(published)}`}</a>
          </span>
        ))}
      </p>
    </article>
  );
}

function Issuer({ score }: { readonly score: IssuerScore }) {
  const { issuer, names, warnings, outcomes, scored, hitRate, interval, baseRate, lookedBackOn, unsure, note, maybe } = score;
  const others = names.filter((name) => name !== issuer);
  const kinds = GROUPS.flatMap(([kind]) => ((outcomes[kind] ?? 0) > 0 ? [`${outcomes[kind] ?? 0} ${OUTCOME_KIND_WORDS[kind]}`] : []));
  return (
    <article className="note">
      <h3>
        <bdi>{issuer ?? "Issuer not named"}</bdi>
      </h3>
      <dl className="facts">
        <Fact term={counted(warnings, "warning")} value={kinds.join(", ")} />
        {hitRate !== null && interval !== null && (
          <Fact
            term="Hits"
            value={`${scored.hits} of ${scored.hits + scored.misses} (${percent(hitRate)}; 95% interval ${percent(interval[0])} to ${percent(interval[1])})`}
          />
        )}
        {hitRate !== null && <Fact term="By chance" value={baseRate === null ? "not known" : percent(baseRate)} />}
        {lookedBackOn > 0 && <Fact term="Looked back on" value={`${lookedBackOn}, counted apart`} />}
        {unsure > 0 && <Fact term="Cannot be told" value={String(unsure)} />}
        {others.length > 0 && <Fact term="Also named" value={others.join("; ")} />}
        {maybe.length > 0 && <Fact term="May be the same" value={`${maybe.join("; ")}, counted apart`} />}
      </dl>
      <p className="problem">{note}</p>
    </article>
  );
}
