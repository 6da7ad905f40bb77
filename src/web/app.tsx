import { useEffect, useRef } from "react";
import { ActorView } from "./actors/actor-view.tsx";
import { ActorsView } from "./actors/actors-view.tsx";
import { CountsView } from "./counts/counts-view.tsx";
import { IncidentView } from "./incident/incident-view.tsx";
import { IncidentsView } from "./incidents/incidents-view.tsx";
import { ProblemsView } from "./problems/problems-view.tsx";
import { ReadingPanel } from "./reading/reading-panel.tsx";
import { useReadingJob } from "./reading/use-reading-job.ts";
import { ReportView } from "./report/report-view.tsx";
import { ReportsView } from "./reports/reports-view.tsx";
import type { Route } from "./route.ts";
import { Header } from "./shell/header.tsx";
import { WarningsView } from "./warnings/warnings-view.tsx";
import { useRoute } from "./use-route.ts";

/** The page: a bar, what is being read, and the view that the address asks for. */
export function App() {
  const route = useRoute();
  const reading = useReadingJob();
  const main = useRef<HTMLElement>(null);
  const place = placeOf(route);

  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [place]);

  return (
    <>
      <a className="skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        Skip to the content
      </a>
      <Header view={route.view} />
      <main id="main" ref={main} tabIndex={-1}>
        <ReadingPanel reading={reading} />
        {route.view === "reports" && <ReportsView reading={reading} />}
        {route.view === "report" && <ReportView key={route.report} route={route} />}
        {route.view === "incidents" && <IncidentsView />}
        {route.view === "incident" && <IncidentView key={route.incident} route={route} />}
        {route.view === "warnings" && <WarningsView asOf={route.asOf} />}
        {route.view === "counts" && <CountsView query={route.query} />}
        {route.view === "actors" && <ActorsView />}
        {route.view === "actor" && <ActorView key={route.actor} actor={route.actor} asOf={route.asOf} />}
        {route.view === "problems" && <ProblemsView />}
        {route.view === "unknown" && <Unknown />}
      </main>
    </>
  );
}

/** What is shown, whatever part of it: going from one to another starts at its top. */
function placeOf(route: Route): string {
  if (route.view === "report") return `report ${route.report}`;
  if (route.view === "actor") return `actor ${route.actor}`;
  return route.view === "incident" ? `incident ${route.incident}` : route.view;
}

function Unknown() {
  return (
    <section className="plain">
      <h1>There is nothing at this address</h1>
      <p>
        The desk has no page of that name. <a href="#/">Go to the reports</a>
      </p>
    </section>
  );
}
