import type { ClientBase } from "pg";
import { type IncidentProfile, IncidentProfileSchema } from "../../model/incident-profile.ts";
import { copyRows } from "../copy-rows.ts";
import type { Linker, ReadVersion } from "../store.ts";

/** Held while incidents are compared, so that of two reports that come at once one sees the other. */
const LINKING_LOCK = 7_209_553;

/** Adds the profiles of a reading's incidents and links each with those of other reports that it is alike. */
export async function insertProfiles(
  client: ClientBase,
  { id, profiles, by }: ReadVersion,
  linker: Linker | undefined,
  recordedAt: Date,
): Promise<void> {
  if (profiles.length === 0 || linker === undefined) return;
  await client.query("SELECT pg_advisory_xact_lock($1)", [LINKING_LOCK]);
  const keys = profiles.map((profile) => linker.keysOf(profile));
  for (const [at, profile] of profiles.entries()) {
    const others = await alikeTo(client, profile, keys[at] ?? NO_KEYS);
    await insertLinks(client, linker.compare(profile, others), { by: linker.by, recordedAt });
  }
  await copyRows(
    client,
    "incident_profile",
    profiles.map((profile, position) => ({
      reading_id: id,
      position,
      incident_id: profile.id,
      profile: { json: profile },
      keys: keys[position]?.kept ?? [],
      by,
      recorded_at: recordedAt,
    })),
  );
}

type Keys = ReturnType<Linker["keysOf"]>;
const NO_KEYS: Keys = { kept: [], looked: [], reach: null };

/** Incidents of other reports that share a key; of one that several readings tell of, as the last of them has it. */
async function alikeTo(client: ClientBase, profile: IncidentProfile, { looked, reach }: Keys): Promise<IncidentProfile[]> {
  const { rows } = await client.query<{ profile: unknown }>(
    `SELECT DISTINCT ON (incident_id) profile FROM hearsay.incident_profile
     WHERE keys && $1 AND profile ->> 'report' <> $2
       AND ($3::text IS NULL OR profile ->> 'published' IS NULL OR left(profile ->> 'published', 10) BETWEEN $3 AND $4)
     ORDER BY incident_id, recorded_at DESC, reading_id`,
    [looked, profile.report, reach?.from ?? null, reach?.until ?? null],
  );
  return rows.map((row) => IncidentProfileSchema.parse(row.profile));
}

async function insertLinks(
  client: ClientBase,
  links: ReturnType<Linker["compare"]>,
  { by, recordedAt }: { readonly by: string; readonly recordedAt: Date },
): Promise<void> {
  const column = <Key extends keyof (typeof links)[number]>(key: Key): (typeof links)[number][Key][] => links.map((link) => link[key]);
  await client.query(
    `INSERT INTO hearsay.incident_link (a, b, answer, probability, reason, by, recorded_at)
     SELECT a, b, answer, probability, reason, $6, $7
     FROM unnest($1::text[], $2::text[], $3::text[], $4::double precision[], $5::text[]) AS link (a, b, answer, probability, reason)
     ON CONFLICT DO NOTHING`,
    [column("a"), column("b"), column("answer"), column("probability"), column("reason"), by, recordedAt],
  );
}
