import type { ClientBase } from "pg";
import type { Hypothesis } from "../../model/assessment.ts";
import type { Figure } from "../../model/figure.ts";
import type { Incident } from "../../model/incident.ts";
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import type { Warning } from "../../model/warning.ts";
import { copyRows, type CopyRow } from "../copy-rows.ts";
import type { ReadVersion } from "../store.ts";
import { insertProblems } from "./insert-problems.ts";

/** Adds a reading with all its records, unless it is there already; tells whether it was new. */
export async function insertReading(client: ClientBase, version: ReadVersion, captureId: string, recordedAt: Date): Promise<boolean> {
  const { id: readingId, document, reading, by } = version;
  const { title, publisher, published, language } = reading.report;
  const { rowCount } = await client.query(
    `INSERT INTO hearsay.reading (id, document_id, capture_id, title, publisher, published, language, boilerplate, by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING`,
    [readingId, document.id, captureId, title, publisher, published, language, JSON.stringify(reading.boilerplate), by, recordedAt],
  );
  if (rowCount === 0) return false;
  for (const [table, rows] of Object.entries(rowsOf(reading, by))) {
    await copyRows(
      client,
      table,
      rows.map((row) => ({ reading_id: readingId, recorded_at: recordedAt, ...row })),
    );
  }
  await insertProblems(client, reading.problems, { reportId: document.reportId, readingId }, { by, recordedAt });
  return true;
}

/** The rows of a reading by table, those that others point to first. */
function rowsOf(reading: Reading, by: string): Readonly<Record<string, readonly CopyRow[]>> {
  return {
    actor: reading.actors.map((actor, position) => ({
      position,
      id: actor.id,
      name: actor.name,
      aliases: actor.aliases,
      kind: actor.kind,
      affiliate_of: actor.affiliateOf,
      affiliations: actor.affiliations === undefined ? null : { json: actor.affiliations },
      country: actor.country,
      by,
    })),
    incident: reading.incidents.map((incident, position) => incidentRow(incident, position, by)),
    statement: reading.statements.map(statementRow),
    accused: reading.statements.flatMap(({ accused, by: maker }, statement) =>
      accused.map(({ name, actorId, role }, position) => ({ statement, position, name, actor_id: actorId, role, by: maker })),
    ),
    about: reading.statements.flatMap(({ about, by: maker }, statement) =>
      about.map((incident, position) => ({ statement, position, incident_id: incident, by: maker })),
    ),
    figure: [
      ...reading.incidents.flatMap(({ figures }, incident) =>
        figures.map((figure, position) => figureRow(figure, { incident, of_statement: null, position, by })),
      ),
      ...reading.statements.flatMap(({ figure, by: maker }, statement) =>
        figure === null ? [] : [figureRow(figure, { incident: null, of_statement: statement, position: 0, by: maker })],
      ),
    ],
    warning: reading.warnings.map((warning, position) => warningRow(warning, position, by)),
    hypothesis: reading.hypotheses.map((hypothesis, position) => hypothesisRow(hypothesis, position, by)),
    overclaim: reading.overclaims.map(({ strong, weak, why }, position) => ({ position, strong, weak, why, by })),
    oddity: reading.oddities.map(({ kind, statement, why }, position) => ({ position, kind, statement_id: statement, why, by })),
  };
}

function incidentRow(incident: Incident, position: number, by: string): CopyRow {
  const { id, type, status, date, place, targets, weapons, mentions } = incident;
  return {
    position,
    id,
    type,
    status,
    date,
    place_written: place?.written ?? null,
    place_name: place?.name ?? null,
    place_country: place?.country ?? null,
    place_admin1: place?.admin1 ?? null,
    place_lat: place?.lat ?? null,
    place_lon: place?.lon ?? null,
    place_precision: place?.precision ?? null,
    place_relation: place?.relation === undefined ? null : { json: place.relation },
    targets,
    weapons,
    mentions: { json: mentions },
    by,
  };
}

function statementRow(statement: Statement, position: number): CopyRow {
  return {
    position,
    id: statement.id,
    act: statement.act,
    polarity: statement.polarity,
    certainty: statement.certainty,
    framing: statement.framing,
    source: { json: statement.source },
    cue: { json: statement.cue },
    content: { json: statement.content },
    speaker_name: statement.speaker?.name ?? null,
    speaker_actor_id: statement.speaker?.actorId ?? null,
    speaker_of: statement.speakerOf,
    through: statement.through,
    said_at: statement.saidAt,
    nested_in: statement.nestedIn,
    tally: statement.tally === null ? null : { json: statement.tally },
    probability: statement.probability,
    by: statement.by,
  };
}

function figureRow(
  figure: Figure,
  owner: { readonly incident: number | null; readonly of_statement: number | null; readonly position: number; readonly by: string },
): CopyRow {
  return {
    ...owner,
    kind: figure.kind,
    min: figure.min,
    max: figure.max,
    qualifier: figure.qualifier,
    speaker: figure.speaker,
    said_at: figure.saidAt,
    statement_id: figure.statement,
  };
}

function warningRow(warning: Warning, position: number, by: string): CopyRow {
  return {
    position,
    statement_id: warning.statement,
    issuer: warning.issuer,
    issued: warning.issued,
    window_start: warning.windowStart,
    window_end: warning.windowEnd,
    place: warning.place,
    target: warning.target,
    outcome_kind: warning.outcome.kind,
    outcome_incident: warning.outcome.incident,
    outcome_days: warning.outcome.days,
    by,
  };
}

function hypothesisRow(hypothesis: Hypothesis, position: number, by: string): CopyRow {
  return {
    position,
    incident_id: hypothesis.incident,
    actor: hypothesis.actor,
    actor_id: hypothesis.actorId,
    claimed_by: hypothesis.claimedBy,
    attributed_by: hypothesis.attributedBy,
    denied_by: hypothesis.deniedBy,
    dismissed_by: hypothesis.dismissedBy,
    origins: hypothesis.origins,
    statements: hypothesis.statements,
    affiliate_of: hypothesis.affiliateOf,
    by,
  };
}
