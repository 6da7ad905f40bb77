import type { ClientBase } from "pg";
import type { IncidentLink } from "../../model/incident-link.ts";
import type { Maker } from "../store.ts";

/** Adds what a person holds of two incidents; gives the link's id. */
export async function insertPersonLink(
  client: ClientBase,
  link: Omit<IncidentLink, "probability">,
  { by, recordedAt }: Maker,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO hearsay.incident_link (a, b, answer, reason, by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING 'lnk_' || ordinal AS id`,
    [link.a, link.b, link.answer, link.reason, by, recordedAt],
  );
  return rows[0]?.id ?? "";
}

/** Takes a person's link back; false where there is none of that id, or it is taken back already. */
export async function takeLinkBack(client: ClientBase, id: string, reason: string, { by, recordedAt }: Maker): Promise<boolean> {
  const ordinal = /^lnk_(\d{1,18})$/.exec(id)?.[1];
  if (ordinal === undefined) return false;
  const { rowCount } = await client.query(
    `INSERT INTO hearsay.incident_link_taken_back (link, reason, by, recorded_at)
     SELECT ordinal, $2, $3, $4 FROM hearsay.incident_link WHERE ordinal = $1 AND probability IS NULL ON CONFLICT (link) DO NOTHING`,
    [ordinal, reason, by, recordedAt],
  );
  return rowCount === 1;
}
