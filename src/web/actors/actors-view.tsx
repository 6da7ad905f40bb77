import { useEffect, useState } from "react";
import type { ActorSummary } from "../../views/actor-page.ts";
import { actorFacts } from "../../views/actor-words.ts";
import { deskClient } from "../desk-client.ts";
import { actorAddress } from "../route.ts";
import { useAnswer } from "../use-answer.ts";
import "./actors.css";

/** Actors over all reports. */
export function ActorsView() {
  const answer = useAnswer("actors", deskClient.actors);
  useEffect(() => {
    document.title = "Actors – Hearsay";
  }, []);
  return (
    <section className="actors">
      <h1>Actors</h1>
      <p className="lead">
        Groups, states, bodies, outlets and people whom reports name, each once. Who is listed is named in a report, and at most said by
        somebody to have done something.
      </p>
      {answer.state === "waiting" && <p className="soft">Asking the desk …</p>}
      {answer.state === "failed" && (
        <p role="alert" className="alert">
          {answer.message}
        </p>
      )}
      {answer.state === "come" &&
        (answer.value.actors.length === 0 ? (
          <p>
            None yet: no report that was read names anybody. <a href="#/">Read a report</a>
          </p>
        ) : (
          <ActorList actors={answer.value.actors} />
        ))}
    </section>
  );
}

function ActorList({ actors }: { readonly actors: readonly ActorSummary[] }) {
  const [sought, setSought] = useState("");
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = actors.filter(({ name, kind }) => words.every((word) => `${name} ${kind}`.toLowerCase().includes(word)));
  return (
    <>
      <p className="actors-find">
        <label>
          Words of the name or kind <input type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
        </label>{" "}
        <output className="soft">
          {shown.length} of {actors.length}
        </output>
      </p>
      <ul className="actor-list">
        {shown.map((actor) => (
          <li key={actor.id}>
            <h2>
              <a href={actorAddress(actor.id)}>
                <bdi>{actor.name}</bdi>
              </a>
            </h2>
            <p className="soft">{actorFacts(actor).join(" · ")}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
