import type { ClientBase } from "pg";
import type { CodedIncident } from "../../model/coded-incident.ts";
import { storable } from "../storable.ts";
import type { NameNumbers } from "./state-columns.ts";

/** Numbers of the names of sides and regions; names that are new get one by `addNamesOf`, before anything is asked for them. */
export interface KnownNames extends NameNumbers {
  readonly addNamesOf: (incidents: Iterable<CodedIncident>) => Promise<void>;
}

/** Loads the names that a dataset has used so far. */
export async function nameNumbers(client: ClientBase, dataset: number): Promise<KnownNames> {
  const actors = new Map<string, number>();
  const regions = new Map<string, Map<string, number>>();
  for (const { id, name } of (
    await client.query<{ id: number; name: string }>("SELECT id, name FROM hearsay.dataset_actor WHERE dataset_id = $1", [dataset])
  ).rows)
    actors.set(name, id);
  const addRegions = (rows: readonly { id: number; country: string; name: string }[]): void => {
    for (const { id, country, name } of rows) {
      const known = regions.get(country);
      if (known === undefined) regions.set(country, new Map([[name, id]]));
      else known.set(name, id);
    }
  };
  return {
    actor: (name) => actors.get(name) ?? actors.get(storable(name)) ?? 0,
    region: (country, name) => {
      const known = regions.get(country);
      return known?.get(name) ?? known?.get(storable(name)) ?? 0;
    },
    addNamesOf: async (incidents) => {
      const newActors = new Set<string>();
      const newRegions = new Map<string, readonly [string, string]>();
      for (const { sides, region, country } of incidents) {
        for (const { name } of sides) if (!actors.has(name)) newActors.add(storable(name));
        if (region === null || regions.get(country ?? "")?.has(region) === true) continue;
        const [of, name] = [country ?? "", storable(region)];
        newRegions.set(`${of}/${name}`, [of, name]);
      }
      if (newActors.size > 0) {
        const { rows } = await client.query<{ id: number; name: string }>(
          `WITH given AS (SELECT DISTINCT name FROM unnest($2::text[]) name),
                added AS (INSERT INTO hearsay.dataset_actor (dataset_id, name) SELECT $1, name FROM given ON CONFLICT DO NOTHING RETURNING id, name)
           SELECT id, name FROM added UNION ALL SELECT a.id, a.name FROM hearsay.dataset_actor a JOIN given USING (name) WHERE a.dataset_id = $1`,
          [dataset, [...newActors]],
        );
        for (const { id, name } of rows) actors.set(name, id);
      }
      if (newRegions.size > 0) {
        const pairs = [...newRegions.values()];
        const { rows } = await client.query<{ id: number; country: string; name: string }>(
          `WITH given AS (SELECT DISTINCT country, name FROM unnest($1::text[], $2::text[]) g(country, name)),
                added AS (INSERT INTO hearsay.dataset_region (country, name) SELECT country, name FROM given ON CONFLICT DO NOTHING RETURNING id, country, name)
           SELECT id, country, name FROM added UNION ALL SELECT r.id, r.country, r.name FROM hearsay.dataset_region r JOIN given USING (country, name)`,
          [pairs.map(([country]) => country), pairs.map(([, name]) => name)],
        );
        addRegions(rows);
      }
    },
  };
}
