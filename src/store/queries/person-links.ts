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
