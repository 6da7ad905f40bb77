import type { Act } from "../../model/statement.ts";
import type { LedgerRow } from "../../views/ledger.ts";
import { ACT_ORDER, ACT_WORDS, CERTAINTY_ORDER, CERTAINTY_WORDS } from "../../views/plain-words.ts";
import { ActSign } from "../marks/act-sign.tsx";

/** What the marks mean: lines for certainty, signs and colours for acts. */
export function Legend({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const present = new Set<Act>(rows.map(({ act }) => act));
  const act = ACT_ORDER.find((each) => present.has(each)) ?? "states";
  return (
    <div className="legend" role="group" aria-label="What the marks mean">
      <ul>
        {CERTAINTY_ORDER.map((certainty) => (
          <li key={certainty}>
            <span className="certainty" data-certainty={certainty}>
              {CERTAINTY_WORDS[certainty]}
            </span>
          </li>
        ))}
        <li>
          <ActSign act={act} /> a speaker who is named
        </li>
        <li>
          <ActSign act={act} ownVoice /> the publisher’s own voice
        </li>
        <li>
          <span className="legend-source">who says it</span>
        </li>
        <li>
          <span className="legend-cue">words that report</span>
        </li>
        <li>
          <span className="boilerplate">not part of the report</span>
        </li>
      </ul>
      <ul>
        {ACT_ORDER.filter((each) => present.has(each)).map((each) => (
          <li key={each} title={ACT_WORDS[each].meaning}>
            <ActSign act={each} />
            <span className="legend-act" data-act={each}>
              {ACT_WORDS[each].label}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
