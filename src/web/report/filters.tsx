import type { Act } from "../../model/statement.ts";
import type { LedgerRow } from "../../views/ledger.ts";
import { ACT_ORDER, ACT_WORDS } from "../../views/plain-words.ts";
import { ActSign } from "../marks/act-sign.tsx";
import { type Filter, NO_FILTER, OWN_VOICE } from "../route.ts";

/** Whether a statement is among those that a filter shows. */
export function passes(row: LedgerRow, { acts, speaker }: Filter): boolean {
  if (acts.length > 0 && !acts.includes(row.act)) return false;
  return speaker === null || (row.voice.ownVoice ? speaker === OWN_VOICE : speaker === row.voice.name);
}

interface FilterParts {
  readonly rows: readonly LedgerRow[];
  readonly filter: Filter;
  readonly shown: number;
  readonly onChange: (filter: Filter) => void;
}

/** Shows some acts, or one speaker, alone. */
export function Filters({ rows, filter, shown, onChange }: FilterParts) {
  const counts = new Map<Act, number>();
  for (const { act } of rows) counts.set(act, (counts.get(act) ?? 0) + 1);
  const speakers = [...new Set(rows.filter(({ voice }) => !voice.ownVoice).map(({ voice }) => voice.name))].sort((a, b) =>
    a.localeCompare(b),
  );
  const hasOwnVoice = rows.some(({ voice }) => voice.ownVoice);
  const toggle = (act: Act): void => {
    const acts = filter.acts.includes(act) ? filter.acts.filter((each) => each !== act) : [...filter.acts, act];
    onChange({ ...filter, acts });
  };
  return (
    <fieldset className="filters">
      <legend className="unseen">Show some statements alone</legend>
      <div className="filter-acts">
        {ACT_ORDER.filter((act) => counts.has(act)).map((act) => (
          <button
            key={act}
            type="button"
            className="filter-act"
            title={ACT_WORDS[act].meaning}
            data-act={act}
            aria-pressed={filter.acts.includes(act)}
            onClick={() => toggle(act)}
          >
            <ActSign act={act} />
            <span>{ACT_WORDS[act].label}</span> <span className="count">{counts.get(act)}</span>
          </button>
        ))}
      </div>
      <div className="filter-speaker">
        <label>
          Speaker{" "}
          <select value={filter.speaker ?? ""} onChange={(event) => onChange({ ...filter, speaker: event.currentTarget.value || null })}>
            <option value="">all</option>
            {hasOwnVoice && <option value={OWN_VOICE}>the publisher’s own voice</option>}
            {speakers.map((speaker) => (
              <option key={speaker} value={speaker}>
                {speaker}
              </option>
            ))}
          </select>
        </label>
        <output className="soft">{shown === rows.length ? `${rows.length} statements` : `${shown} of ${rows.length} statements`}</output>
        {(filter.acts.length > 0 || filter.speaker !== null) && (
          <button type="button" className="quiet" onClick={() => onChange(NO_FILTER)}>
            Show all
          </button>
        )}
      </div>
    </fieldset>
  );
}
