import { earliest } from "../../model/edtf.ts";
import type { TollEntry, TollOverTime } from "../../model/toll.ts";
import { ATTACKERS_WORDS, copiedWords, derivedWords, saidTimeWords, TOLL_RULE_WORDS } from "../../views/incident-words.ts";
import { figureWords } from "../../views/figure-words.ts";
import { capitalised } from "../../views/plain-words.ts";
import { useIncident } from "./incident-context.ts";
import { StatementRefs } from "./statement-ref.tsx";

/** The figures of one kind in time, with what each named rule derives from them. */
export function Toll({ toll }: { readonly toll: TollOverTime }) {
  const { kind, includesAttackers, entries, derived, notJoined } = toll;
  return (
    <section className="toll" aria-label={`Number ${kind}`}>
      <h3>
        {capitalised(kind)} <span className="soft">({ATTACKERS_WORDS[includesAttackers]})</span>
      </h3>
      <Band toll={toll} />
      <ol>
        {entries.map((entry) => (
          <Entry key={entry.id} kind={kind} entry={entry} />
        ))}
      </ol>
      <dl className="facts">
        {derived.map((one) => (
          <div key={one.rule}>
            <dt>By the rule of {TOLL_RULE_WORDS[one.rule]}</dt>
            <dd>
              {derivedWords(one)} <span className="soft">{one.reasons.join("; ")}</span>
            </dd>
          </div>
        ))}
      </dl>
      {notJoined.map((why) => (
        <p key={why} className="soft">
          Not joined: {why}
        </p>
      ))}
    </section>
  );
}

function Entry({ kind, entry }: { readonly kind: TollOverTime["kind"]; readonly entry: TollEntry }) {
  const { reports } = useIncident();
  const { min, max, qualifier, speaker, publisher, report, time, statement, copies } = entry;
  return (
    <li>
      <b>{figureWords({ kind, min, max, qualifier })}</b>, says <bdi>{speaker ?? publisher ?? reports.get(report) ?? "the report"}</bdi>
      <span className="soft">
        {" "}
        {saidTimeWords(time)}
        {copiedWords(copies)}
      </span>{" "}
      {statement !== null && <StatementRefs places={[{ report, statement }]} />}
    </li>
  );
}

const WIDTH = 640;
const HEIGHT = 120;
const PAD = { left: 44, right: 8, top: 8, bottom: 22 };

/** Each figure from its day on, as a step from the lowest to the highest number that it leaves open: a figure does not end because a later one is another. */
function Band({ toll: { kind, entries } }: { readonly toll: TollOverTime }) {
  const dated = entries.flatMap((entry) => {
    const day = entry.time.edtf === null ? null : earliest(entry.time.edtf);
    return day === null ? [] : [{ entry, at: Date.parse(day.slice(0, 10)) }];
  });
  const days = dated.map(({ at }) => at).filter(Number.isFinite);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (days.length < 2 || first === last) return null;
  const most = Math.max(1, ...dated.map(({ entry }) => entry.max ?? entry.min)) * 1.1;
  const end = last + (last - first) * 0.12;
  const x = (at: number): number => PAD.left + ((at - first) / (end - first)) * (WIDTH - PAD.left - PAD.right);
  const y = (number: number): number => HEIGHT - PAD.bottom - (number / most) * (HEIGHT - PAD.top - PAD.bottom);
  const words = dated.map(({ entry }) => `${entry.time.edtf ?? ""}: ${figureWords({ kind, ...entry })}`).join("; ");
  return (
    <svg className="toll-band" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Numbers ${kind} by day. ${words}`}>
      {[0, Math.round(most / 2.2), Math.round(most / 1.1)].map((tick) => (
        <g key={tick}>
          <line className="toll-grid" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(tick)} y2={y(tick)} />
          <text x={PAD.left - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {dated.map(({ entry, at }, index) => {
        const until = dated.slice(index + 1).find((next) => next.at > at)?.at ?? end;
        const top = y(entry.max ?? entry.min);
        return (
          <g key={entry.id}>
            <rect
              className="toll-step"
              data-open={entry.max === null || undefined}
              x={x(at)}
              width={Math.max(2, x(until) - x(at))}
              y={top - 2}
              height={Math.max(4, y(entry.min) - top + 4)}
            />
            {entry.max === null && <path className="toll-open" d={`M${x(at) + 6} ${top - 3}v-9m-3 3l3-3 3 3`} />}
          </g>
        );
      })}
      <text x={x(first)} y={HEIGHT - 5}>
        {new Date(first).toISOString().slice(0, 10)}
      </text>
      <text x={x(last)} y={HEIGHT - 5} textAnchor="middle">
        {new Date(last).toISOString().slice(0, 10)}
      </text>
    </svg>
  );
}
