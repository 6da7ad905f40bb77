import type { ClientBase } from "pg";
import { type ActorLink, type RecordedActorLink, RecordedActorLinkSchema } from "../../model/actor-link.ts";
import type { Maker } from "../store.ts";

/** Adds what a person holds of two actors; gives the link's id. */
export async function insertActorLink(client: ClientBase, link: ActorLink, { by, recordedAt }: Maker): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO hearsay.actor_link (a, b, answer, reason, by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING 'alk_' || ordinal AS id`,
    [link.a, link.b, link.answer, link.reason, by, recordedAt],
  );
  return rows[0]?.id ?? "";
}

/** All links that were not taken back, in the order in which they were recorded. */
export async function loadActorLinks(client: ClientBase): Promise<readonly RecordedActorLink[]> {
  const { rows } = await client.query(
    `SELECT 'alk_' || ordinal AS id, a, b, answer, reason, by FROM hearsay.actor_link
     WHERE NOT EXISTS (SELECT FROM hearsay.actor_link_taken_back WHERE link = ordinal) ORDER BY ordinal`,
  );
  return rows.map((row) => RecordedActorLinkSchema.parse(row));
}
