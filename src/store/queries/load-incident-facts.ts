import type { ClientBase } from "pg";
import { IncidentFactsSchema } from "../../model/told-warning.ts";
import type { StoredFacts } from "../store.ts";
import { NEWEST_READINGS } from "./load-incidents.ts";
import { PLACE } from "./place-json.ts";

const FACTS = `
  SELECT newest.id AS "readingId", newest.published,
    json_build_object('id', incident.id, 'type', incident.type, 'status', incident.status, 'date', incident.date,
      'place', ${PLACE},
      'targets', targets) AS incident
  FROM ${NEWEST_READINGS}
  JOIN hearsay.incident ON incident.reading_id = newest.id
  ORDER BY report.ordinal, incident.position`;

/** What warnings are compared with, of all incidents of the newest readings. */
export async function loadIncidentFacts(client: ClientBase, asOf: string | null): Promise<readonly StoredFacts[]> {
  const { rows } = await client.query<{ readonly readingId: string; readonly published: string | null; readonly incident: unknown }>(
    FACTS,
    [asOf],
  );
  return rows.map(({ readingId, published, incident }) => ({ readingId, published, incident: IncidentFactsSchema.parse(incident) }));
}
