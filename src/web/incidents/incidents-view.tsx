import { counted, STATUS_WORDS } from "../../views/plain-words.ts";
import { Asked } from "../asked.tsx";
import { deskClient } from "../desk-client.ts";
import { FoundList } from "../found-list.tsx";
import { incidentAddress } from "../route.ts";
import { useAnswer } from "../use-answer.ts";
import { useTitle } from "../use-title.ts";

/** Incidents over all reports, with whom somebody holds responsible. */
export function IncidentsView() {
  const answer = useAnswer("incidents", deskClient.incidents);
  useTitle("Incidents");
  return (
    <section>
      <h1>Incidents</h1>
      <p className="lead">
        What the reports tell of, each once: reports of the same incident are taken together, and rival accounts of it stand side by side.
        Those that most reports tell of come first.
      </p>
      <Asked answer={answer}>
        {({ incidents }) =>
          incidents.length === 0 ? (
            <p>
              None yet: no report that was read tells of an attack. <a href="#/">Read a report</a>
            </p>
          ) : (
            <FoundList
              items={incidents}
              label="Words of the place, kind, date or name"
              wordsOf={({ label, accused }) => [label, ...accused].join(" ")}
              keyOf={({ id }) => id}
            >
              {({ id, label, status, reports, accused }) => (
                <>
                  <h2>
                    <a href={incidentAddress(id)}>{label}</a>
                    {STATUS_WORDS[status] !== null && <span className="status">{STATUS_WORDS[status]}</span>}
                  </h2>
                  <p className="soft">
                    {counted(reports, "report")}
                    {" · "}
                    {accused.length === 0 ? (
                      "nobody is said to be responsible"
                    ) : (
                      <>
                        said to be responsible, by whomever: <bdi>{accused.join("; ")}</bdi>
                      </>
                    )}
                  </p>
                </>
              )}
            </FoundList>
          )
        }
      </Asked>
    </section>
  );
}
