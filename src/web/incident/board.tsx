import type { HeldStance } from "../../model/position-history.ts";
import type { Act } from "../../model/statement.ts";
import type { AttributionBoard, BoardCell, BoardColumn, BoardRow } from "../../views/attribution-board.ts";
import type { Position } from "../../views/incident-page.ts";
import { saidTimeWords } from "../../views/incident-words.ts";
import { counted, ROLE_WORDS } from "../../views/plain-words.ts";
import { SPEAKER_GROUP_WORDS, SPEAKER_GROUPS } from "../../views/speaker-group.ts";
import { ActSign } from "../marks/act-sign.tsx";
import { CertaintyWord } from "../marks/certainty-word.tsx";
import { VoiceName } from "../marks/voice-name.tsx";
import { actorAddress } from "../route.ts";
import { Sideways } from "../sideways.tsx";
import { StatementRefs, StatementWords } from "./statement-ref.tsx";
import "./board.css";

const ACT_OF: Readonly<Record<HeldStance, Act>> = {
  claimed: "claims-responsibility",
  attributed: "attributes",
  denied: "denies-responsibility",
  dismissed: "dismisses",
};

const HOLDS: Readonly<Record<HeldStance, string>> = {
  claimed: "claims it",
  attributed: "says so",
  denied: "denies it",
  dismissed: "dismisses it",
};

/** The attribution board: who says of whom that they did it, how surely, and since when. */
export function Board({ board: { columns, rows } }: { readonly board: AttributionBoard }) {
  if (columns.length === 0) return <p>Nobody is said to be responsible, or not to be, in these reports.</p>;
  return (
    <Sideways label="Attribution board" className="board-frame">
      <table className="board">
        <caption className="unseen">Speakers in rows, by kind; those said to be responsible in columns</caption>
        <thead>
          <tr>
            <th scope="col">Who says so</th>
            {columns.map(({ accused, actorId, affiliateOf }) => (
              <th key={actorId ?? accused} scope="col" data-affiliate={affiliateOf !== null || undefined}>
                <span className="soft">It was</span>{" "}
                {actorId === null ? (
                  <bdi>{accused}</bdi>
                ) : (
                  <a href={actorAddress(actorId)}>
                    <bdi>{accused}</bdi>
                  </a>
                )}
                {affiliateOf !== null && <span className="soft"> affiliate of {affiliateOf}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {SPEAKER_GROUPS.map((group) => {
          const members = rows.filter((row) => row.group === group);
          return members.length === 0 ? null : (
            <tbody key={group}>
              <tr className="board-group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {SPEAKER_GROUP_WORDS[group]}
                </th>
              </tr>
              {members.map((row) => (
                <Speaker key={`${row.actorId ?? ""} ${row.speaker} ${String(row.ownVoice)}`} row={row} columns={columns} />
              ))}
            </tbody>
          );
        })}
      </table>
    </Sideways>
  );
}

function Speaker({ row, columns }: { readonly row: BoardRow; readonly columns: readonly BoardColumn[] }) {
  return (
    <tr>
      <th scope="row">
        <VoiceName voice={{ name: row.speaker, ownVoice: row.ownVoice, actorId: row.actorId }} />
      </th>
      {columns.map(({ accused, actorId }, at) => {
        const cell = row.cells[at] ?? null;
        return (
          <td key={actorId ?? accused}>
            {cell === null ? (
              <>
                <span aria-hidden="true">–</span>
                <span className="unseen">says nothing of {accused}</span>
              </>
            ) : (
              <Cell cell={cell} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Cell({ cell: { stance, certainty, polarity, role, since, statements, before } }: { readonly cell: BoardCell }) {
  const negated = polarity === "negative" && stance === "attributed";
  return (
    <div className="cell">
      <p>
        <ActSign act={ACT_OF[stance]} negated={negated} /> {negated ? "says that it was not" : HOLDS[stance]},{" "}
        <CertaintyWord certainty={certainty} />
      </p>
      <p className="soft">
        {since.edtf !== null && "since "}
        {saidTimeWords(since)}
        {ROLE_WORDS[role] !== null && ` · ${ROLE_WORDS[role]}`}
      </p>
      {before.length > 0 && <p className="soft">before: {before.map((one) => HOLDS[one]).join(", then ")}</p>}
      <details>
        <summary>
          The words <span className="soft">({statements.length})</span>
        </summary>
        <StatementWords places={statements} />
      </details>
    </div>
  );
}

/** Who is counted how often, by origins that do not hang on each other. */
export function Origins({ positions }: { readonly positions: readonly Position[] }) {
  if (positions.length === 0) return null;
  return (
    <ul className="origins">
      {positions.map(({ accused, stance, origins, statements, chains, uncertain }) => (
        <li key={`${accused} ${stance}`}>
          <b>
            <bdi>{accused}</bdi>
          </b>{" "}
          {stance === "for" ? "held responsible by" : "said not to be responsible by"} {uncertain && "at most "}
          {counted(origins, "independent origin")}, in {counted(statements.length, "statement")} <StatementRefs places={statements} />
          {chains.length > 0 && (
            <ul>
              {[...new Set(chains)].map((chain) => (
                <li key={chain} className="soft">
                  {chain}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
