import type { ClientBase } from "pg";
import { ActorSchema } from "../../model/actor.ts";
import type { StoredActor, StoredActors } from "../store.ts";
import { NEWEST_READINGS } from "./load-incidents.ts";
import { loadActorLinks } from "./actor-links.ts";

const ACTORS = `
  SELECT newest.id AS "readingId", report.id AS "reportId", newest.published,
    json_build_object('id', actor.id, 'name', actor.name, 'aliases', actor.aliases, 'kind', actor.kind, 'affiliateOf', actor.affiliate_of,
      'country', actor.country) AS actor,
    ARRAY(SELECT DISTINCT incident_id FROM hearsay.hypothesis
      WHERE reading_id = newest.id AND actor_id = actor.id AND cardinality(attributed_by) > 0 ORDER BY incident_id) AS held,
    ARRAY(SELECT DISTINCT incident_id FROM hearsay.hypothesis
      WHERE reading_id = newest.id AND actor_id = actor.id AND cardinality(claimed_by) > 0 ORDER BY incident_id) AS claimed
  FROM ${NEWEST_READINGS}
  JOIN hearsay.actor ON actor.reading_id = newest.id
  ORDER BY report.ordinal, actor.position`;

/** All actors of the newest readings, with what people hold of them. */
export async function loadActors(client: ClientBase, asOf: string | null): Promise<StoredActors> {
  const { rows } = await client.query<StoredActor>(ACTORS, [asOf]);
  return { actors: rows.map((row) => ({ ...row, actor: ActorSchema.parse(row.actor) })), links: await loadActorLinks(client) };
}
