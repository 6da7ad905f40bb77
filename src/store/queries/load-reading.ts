import type { ClientBase } from "pg";
import { ReadingSchema, type Reading } from "../../model/reading.ts";
import { problemOfRow, type ProblemRow } from "./list-problems.ts";
import { PLACE } from "./place-json.ts";

const FIGURE = `json_build_object('kind', kind, 'min', min, 'max', max, 'qualifier', qualifier, 'speaker', speaker, 'saidAt', said_at, 'statement', statement_id)`;

const LISTS = {
  statements: `
    SELECT id, act, polarity, certainty, framing, source, cue, content,
      CASE WHEN speaker_name IS NOT NULL THEN json_build_object('name', speaker_name, 'actorId', speaker_actor_id) END AS speaker,
      speaker_of AS "speakerOf", through,
      coalesce((SELECT json_agg(json_build_object('name', name, 'actorId', actor_id, 'role', role) ORDER BY accused.position)
        FROM hearsay.accused WHERE accused.reading_id = s.reading_id AND accused.statement = s.position), '[]') AS accused,
      ARRAY(SELECT incident_id FROM hearsay.about
        WHERE about.reading_id = s.reading_id AND about.statement = s.position ORDER BY about.position) AS about,
      said_at AS "saidAt", nested_in AS "nestedIn", tally,
      (SELECT ${FIGURE} FROM hearsay.figure WHERE figure.reading_id = s.reading_id AND figure.of_statement = s.position) AS figure,
      probability, by
    FROM hearsay.statement s WHERE reading_id = $1 ORDER BY position`,
  incidents: `
    SELECT id, type, status, date,
      ${PLACE} AS place,
      targets, weapons,
      coalesce((SELECT json_agg(${FIGURE} ORDER BY figure.position)
        FROM hearsay.figure WHERE figure.reading_id = i.reading_id AND figure.incident = i.position), '[]') AS figures,
      mentions
    FROM hearsay.incident i WHERE reading_id = $1 ORDER BY position`,
  warnings: `
    SELECT statement_id AS statement, issuer, issued, window_start AS "windowStart", window_end AS "windowEnd", place, target,
      json_build_object('kind', outcome_kind, 'incident', outcome_incident, 'days', outcome_days) AS outcome
    FROM hearsay.warning WHERE reading_id = $1 ORDER BY position`,
  hypotheses: `
    SELECT incident_id AS incident, actor, actor_id AS "actorId", claimed_by AS "claimedBy", attributed_by AS "attributedBy",
      denied_by AS "deniedBy", dismissed_by AS "dismissedBy", origins, statements, affiliate_of AS "affiliateOf"
    FROM hearsay.hypothesis WHERE reading_id = $1 ORDER BY position`,
  overclaims: `SELECT strong, weak, why FROM hearsay.overclaim WHERE reading_id = $1 ORDER BY position`,
  oddities: `SELECT kind, statement_id AS statement, why FROM hearsay.oddity WHERE reading_id = $1 ORDER BY position`,
  actors: `
    SELECT id, name, aliases, kind, affiliate_of AS "affiliateOf", affiliations, country
    FROM hearsay.actor WHERE reading_id = $1 ORDER BY position`,
  problems: `SELECT code, stage, message, file, sha256, size, span FROM hearsay.problem WHERE reading_id = $1 ORDER BY position`,
} satisfies Partial<Record<keyof Reading, string>>;

const list = ([name, rows]: [string, string]): string => `coalesce((SELECT json_agg(l) FROM (${rows}) l), '[]') AS ${name}`;

/** All in one query: what stands in tables of its own comes as JSON in the contract's names; the schema checks and types it. */
const READING = `
  SELECT
    json_build_object(
      'id', document.report_id, 'title', reading.title, 'publisher', reading.publisher, 'published', reading.published,
      'language', reading.language, 'sha256', report.sha256, 'file', capture.file, 'address', capture.address) AS report,
    document.text,
    reading.boilerplate,
    ${Object.entries(LISTS).map(list).join(",\n    ")}
  FROM hearsay.reading
  JOIN hearsay.document ON document.id = reading.document_id
  JOIN hearsay.report ON report.id = document.report_id
  JOIN hearsay.capture ON capture.id = reading.capture_id
  WHERE reading.id = $1`;

/** A reading exactly as it was recorded, with its keys in the contract's order; null where there is none of that id. */
export async function loadReading(client: ClientBase, readingId: string): Promise<Reading | null> {
  // Named, so that it is planned once a connection: planning takes longer than the query.
  const { rows } = await client.query<ReadingRow>({
    name: "load-reading",
    text: READING,
    values: [readingId],
  });
  const [row] = rows;
  return row === undefined
    ? null
    : ReadingSchema.parse({ ...row, actors: row.actors.map(actorOfRow), problems: row.problems.map(problemOfRow) });
}

interface ReadingRow {
  readonly actors: readonly { readonly affiliations: unknown }[];
  readonly problems: readonly ProblemRow[];
}

/** What the register does not date is absent. */
const actorOfRow = ({ affiliations, ...actor }: ReadingRow["actors"][number]): object =>
  affiliations === null ? actor : { ...actor, affiliations };
