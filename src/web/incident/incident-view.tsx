import { useCallback, useMemo } from "react";
import type { IncidentResponse } from "../../api/incidents.ts";
import { capitalised, counted, STATUS_WORDS } from "../../views/plain-words.ts";
import { Asked } from "../asked.tsx";
import { deskClient } from "../desk-client.ts";
import { keyed } from "../keyed.ts";
import { incidentAddress, type Route } from "../route.ts";
import { useAnswer } from "../use-answer.ts";
import { go } from "../use-route.ts";
import { useTitle } from "../use-title.ts";
import { AsOfSlider } from "./as-of-slider.tsx";
import { Board, Origins } from "./board.tsx";
import { Claims } from "./claims.tsx";
import { IncidentContext, incidentParts } from "./incident-context.ts";
import { Matrix } from "./matrix.tsx";
import { StatementRefs } from "./statement-ref.tsx";
import { Timeline } from "./timeline.tsx";
import { Toll } from "./toll-band.tsx";
import { ToldBy } from "./told-by.tsx";
import "../report/report.css";
import "./incident.css";

export type IncidentRoute = Extract<Route, { readonly view: "incident" }>;

/** One incident over all reports, as of now or of the time that the address names. */
export function IncidentView({ route: { incident, asOf } }: { readonly route: IncidentRoute }) {
  const ask = useCallback((signal: AbortSignal) => deskClient.incident(incident, asOf, signal), [incident, asOf]);
  const answer = useAnswer(`${incident} ${asOf ?? ""}`, ask);
  const waysOut = (
    <>
      {asOf !== null && (
        <>
          <a href={incidentAddress(incident)}>Show all that the desk has of it</a> ·{" "}
        </>
      )}
      <a href="#/incidents">Go to the incidents</a>
    </>
  );
  return (
    <Asked answer={answer} refused="This incident can not be shown" waysOut={waysOut}>
      {(response) => <Incident response={response} asOf={asOf} id={incident} />}
    </Asked>
  );
}

interface Parts {
  readonly response: IncidentResponse;
  readonly asOf: string | null;
  readonly id: string;
}

function Incident({ response: { page, moments }, asOf, id }: Parts) {
  useTitle(page.label);
  const parts = useMemo(() => incidentParts(page), [page]);
  const status = STATUS_WORDS[page.status];
  return (
    <IncidentContext value={parts}>
      <div className="incident-page" aria-busy={page.asOf !== asOf}>
        <header className="report-head">
          <p className="soft">
            <a href="#/incidents">Incidents</a> /
          </p>
          <h1>
            {page.label}
            {status !== null && <span className="status">{status}</span>}
          </h1>
          <p className="soft">{counted(page.reports, "report")}. Nothing here is decided: each line is somebody’s word, and opens to it.</p>
        </header>
        <AsOfSlider moments={moments} asOf={asOf} onChange={(time) => go(incidentAddress(id, time), "replace")} />
        {page.summary.length > 0 && (
          <p className="clauses">
            {keyed(page.summary, ({ words }) => words).map(({ key, item }) => (
              <span key={key}>
                {capitalised(item.words)} <StatementRefs places={item.statements} />.{" "}
              </span>
            ))}
          </p>
        )}
        <section aria-labelledby="board-heading">
          <h2 id="board-heading">Who says who did it, how surely, since when</h2>
          <Board board={page.board} />
          <Origins positions={page.positions} />
          {page.rivals.length > 0 && <Rivals page={page} />}
        </section>
        <section aria-labelledby="timeline-heading">
          <h2 id="timeline-heading">Who said what when</h2>
          <Timeline page={page} />
        </section>
        {page.tolls.length > 0 && (
          <section aria-labelledby="toll-heading">
            <h2 id="toll-heading">The numbers, each on somebody’s word</h2>
            {keyed(page.tolls, ({ kind, includesAttackers }) => `${kind} ${includesAttackers}`).map(({ key, item }) => (
              <Toll key={key} toll={item} />
            ))}
          </section>
        )}
        {page.claims.length > 0 && (
          <section aria-labelledby="claims-heading">
            <h2 id="claims-heading">What to look at in each claim</h2>
            <Claims claims={page.claims} />
          </section>
        )}
        {page.hypotheses !== null && (
          <section aria-labelledby="matrix-heading">
            <h2 id="matrix-heading">Competing hypotheses</h2>
            <Matrix matrix={page.hypotheses} />
          </section>
        )}
        <section aria-labelledby="told-heading">
          <h2 id="told-heading">Told by</h2>
          <ToldBy page={page} />
        </section>
      </div>
    </IncidentContext>
  );
}

function Rivals({ page }: { readonly page: IncidentResponse["page"] }) {
  return (
    <>
      <h3>Named side by side</h3>
      <ul>
        {page.rivals.map(({ relation, sides, why }) => (
          <li key={sides.map(({ accused }) => accused).join(" and ")}>
            <bdi>{sides[0].accused}</bdi> and <bdi>{sides[1].accused}</bdi>: {relation}; {why}
          </li>
        ))}
      </ul>
    </>
  );
}
