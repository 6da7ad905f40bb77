import { useEffect, useState } from "react";
import type { IncidentSummary } from "../../views/incident-page.ts";
import { STATUS_WORDS } from "../../views/plain-words.ts";
import { deskClient } from "../desk-client.ts";
import { incidentAddress } from "../route.ts";
import { useAnswer } from "../use-answer.ts";
import "./incidents.css";

/** Incidents over all reports, with whom somebody holds responsible. */
export function IncidentsView() {
  const answer = useAnswer("incidents", deskClient.incidents);
  useEffect(() => {
    document.title = "Incidents – Hearsay";
  }, []);
  return (
    <section className="incidents">
      <h1>Incidents</h1>
      <p className="lead">
        What the reports tell of, each once: reports of the same incident are taken together, and rival accounts of it stand side by side.
        Those that most reports tell of come first.
      </p>
      {answer.state === "waiting" && <p className="soft">Asking the desk …</p>}
      {answer.state === "failed" && (
        <p role="alert" className="alert">
          {answer.message}
        </p>
      )}
      {answer.state === "come" &&
        (answer.value.incidents.length === 0 ? (
          <p>
            None yet: no report that was read tells of an attack. <a href="#/">Read a report</a>
          </p>
        ) : (
          <IncidentList incidents={answer.value.incidents} />
        ))}
    </section>
  );
}

function IncidentList({ incidents }: { readonly incidents: readonly IncidentSummary[] }) {
  const [sought, setSought] = useState("");
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = incidents.filter((one) => {
    const text = [one.label, ...one.accused].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <p className="incidents-find">
        <label>
          Words of the place, kind, date or name <input type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
        </label>{" "}
        <output className="soft">
          {shown.length} of {incidents.length}
        </output>
      </p>
      <ol className="incident-list">
        {shown.map(({ id, label, status, reports, accused }) => (
          <li key={id}>
            <h2>
              <a href={incidentAddress(id)}>{label}</a>
              {STATUS_WORDS[status] !== null && <span className="status">{STATUS_WORDS[status]}</span>}
            </h2>
            <p className="soft">
              {reports} {reports === 1 ? "report" : "reports"}
              {" · "}
              {accused.length === 0 ? (
                "nobody is said to be responsible"
              ) : (
                <>
                  said to be responsible, by whomever: <bdi>{accused.join("; ")}</bdi>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
