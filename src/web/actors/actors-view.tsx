import { actorFacts } from "../../views/actor-words.ts";
import { Asked } from "../asked.tsx";
import { deskClient } from "../desk-client.ts";
import { FoundList } from "../found-list.tsx";
import { actorAddress } from "../route.ts";
import { useAnswer } from "../use-answer.ts";
import { useTitle } from "../use-title.ts";

/** Actors over all reports. */
export function ActorsView() {
  const answer = useAnswer("actors", deskClient.actors);
  useTitle("Actors");
  return (
    <section>
      <h1>Actors</h1>
      <p className="lead">
        Groups, states, bodies, outlets and people whom reports name, each once. Who is listed is named in a report, and at most said by
        somebody to have done something.
      </p>
      <Asked answer={answer}>
        {({ actors }) =>
          actors.length === 0 ? (
            <p>
              None yet: no report that was read names anybody. <a href="#/">Read a report</a>
            </p>
          ) : (
            <FoundList
              items={actors}
              label="Words of the name or kind"
              wordsOf={({ name, kind }) => `${name} ${kind}`}
              keyOf={({ id }) => id}
            >
              {(actor) => (
                <>
                  <h2>
                    <a href={actorAddress(actor.id)}>
                      <bdi>{actor.name}</bdi>
                    </a>
                  </h2>
                  <p className="soft">{actorFacts(actor).join(" · ")}</p>
                </>
              )}
            </FoundList>
          )
        }
      </Asked>
    </section>
  );
}
