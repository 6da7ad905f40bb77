import type { ClientBase } from "pg";
import { RecordedLinkSchema } from "../../model/incident-link.ts";
import { IncidentProfileSchema } from "../../model/incident-profile.ts";
import type { StoredIncidents } from "../store.ts";

/** The newest reading of each report's newest version that had been seen by the time `$1`, a prefix of an ISO 8601 time or null for all. */
export const NEWEST_READINGS = `
  hearsay.report
  JOIN LATERAL (
    SELECT reading.id, reading.published FROM hearsay.document JOIN hearsay.reading_in_time reading ON reading.document_id = document.id
    WHERE document.report_id = report.id AND ($1::text IS NULL OR document.seen IS NULL OR left(document.seen, length($1)) <= $1)
    ORDER BY document.version DESC, reading.asked_at DESC, reading.id LIMIT 1
  ) newest ON true`;

const INCIDENTS = `
  SELECT newest.id AS "readingId", incident_profile.profile
  FROM ${NEWEST_READINGS}
  JOIN hearsay.incident_profile ON incident_profile.reading_id = newest.id
  ORDER BY report.ordinal, incident_profile.position`;

/** All incidents of the newest readings with the links between them. */
export async function loadIncidents(client: ClientBase, asOf: string | null): Promise<StoredIncidents> {
  const { rows } = await client.query<{ readonly readingId: string; readonly profile: unknown }>(INCIDENTS, [asOf]);
  const incidents = rows.map(({ readingId, profile }) => ({ readingId, profile: IncidentProfileSchema.parse(profile) }));
  const ids = incidents.map(({ profile }) => profile.id);
  const links = await client.query(
    `SELECT 'lnk_' || ordinal AS id, a, b, answer, probability, reason, by FROM hearsay.incident_link
     WHERE a = ANY ($1) AND b = ANY ($1) AND NOT EXISTS (SELECT FROM hearsay.incident_link_taken_back WHERE link = ordinal) ORDER BY ordinal`,
    [ids],
  );
  return { incidents, links: links.rows.map((row) => RecordedLinkSchema.parse(row)) };
}
