import type { ClientBase } from "pg";
import type { Maker } from "../store.ts";

/** Records of people that can be taken back, each with the letters that its ids begin with and the table that tells of it. */
const KINDS = {
  incidentLink: { prefix: "lnk", from: "incident_link WHERE probability IS NULL AND", into: "incident_link_taken_back", column: "link" },
  actorLink: { prefix: "alk", from: "actor_link WHERE", into: "actor_link_taken_back", column: "link" },
  judgement: { prefix: "jdg", from: "judgement WHERE", into: "judgement_taken_back", column: "judgement" },
} as const;

/** Takes what a person held back; false where there is none of that id, or it is taken back already. */
export async function takeBack(
  client: ClientBase,
  kind: keyof typeof KINDS,
  { id, reason }: { readonly id: string; readonly reason: string },
  { by, recordedAt }: Maker,
): Promise<boolean> {
  const { prefix, from, into, column } = KINDS[kind];
  const [, letters, ordinal] = /^([a-z]{3})_(\d{1,18})$/.exec(id) ?? [];
  if (letters !== prefix) return false;
  const { rowCount } = await client.query(
    `INSERT INTO hearsay.${into} (${column}, reason, by, recorded_at)
     SELECT ordinal, $2, $3, $4 FROM hearsay.${from} ordinal = $1 ON CONFLICT (${column}) DO NOTHING`,
    [ordinal, reason, by, recordedAt],
  );
  return rowCount === 1;
}
