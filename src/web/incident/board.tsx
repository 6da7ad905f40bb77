import type { HeldStance } from "../../model/position-history.ts";
import type { Act } from "../../model/statement.ts";
import type { AttributionBoard, BoardCell, BoardRow } from "../../views/attribution-board.ts";
import { dateWords } from "../../views/date-words.ts";
import { ROLE_WORDS } from "../../views/plain-words.ts";
import { SPEAKER_GROUP_WORDS, SPEAKER_GROUPS } from "../../views/speaker-group.ts";
import { ActSign } from "../marks/act-sign.tsx";
import { CertaintyWord } from "../marks/certainty-word.tsx";
import { VoiceName } from "../marks/voice-name.tsx";
import { actorAddress } from "../route.ts";
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
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard
    <section className="board-scroll" aria-label="Attribution board" tabIndex={0}>
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
                <Speaker
                  key={`${row.actorId ?? ""} ${row.speaker} ${String(row.ownVoice)}`}
                  row={row}
                  accused={columns.map((one) => one.accused)}
                />
              ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

function Speaker({ row, accused }: { readonly row: BoardRow; readonly accused: readonly string[] }) {
  return (
    <tr>
      <th scope="row">
        <VoiceName voice={{ name: row.speaker, ownVoice: row.ownVoice, actorId: row.actorId }} />
      </th>
      {row.cells.map((cell, at) => {
        const name = accused[at] ?? "";
        return (
          <td key={name}>
            {cell === null ? (
              <>
                <span aria-hidden="true">–</span>
                <span className="unseen">says nothing of {name}</span>
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
        {since.edtf === null
          ? "day not known"
          : `since ${dateWords(since.edtf)}${since.of === "said" ? "" : ` (${since.of ?? "published"})`}`}
        {ROLE_WORDS[role] !== null && ` · ${ROLE_WORDS[role]}`}
      </p>
      {before.length > 0 && <p className="soft">before: {before.map((one) => HOLDS[one]).join(", then ")}</p>}
      <details>
        <summary>
          The words <StatementCount count={statements.length} />
        </summary>
        <StatementWords places={statements} />
      </details>
    </div>
  );
}

const StatementCount = ({ count }: { readonly count: number }) => <span className="soft">({count})</span>;

/** Who is counted how often, by origins that do not hang on each other. */
export function Origins({ positions }: { readonly positions: readonly OriginCount[] }) {
  if (positions.length === 0) return null;
  return (
    <ul className="origins">
      {positions.map(({ accused, stance, origins, statements, chains, uncertain }) => (
        <li key={`${accused} ${stance}`}>
          <b>
            <bdi>{accused}</bdi>
          </b>{" "}
          {stance === "for" ? "held responsible by" : "said not to be responsible by"} {uncertain && "at most "}
          {origins} independent {origins === 1 ? "origin" : "origins"}, in {statements.length}{" "}
          {statements.length === 1 ? "statement" : "statements"} <StatementRefs places={statements} />
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

interface OriginCount {
  readonly accused: string;
  readonly stance: "for" | "against";
  readonly statements: readonly { readonly report: string; readonly statement: string }[];
  readonly origins: number;
  readonly chains: readonly string[];
  readonly uncertain: boolean;
}
