import type { ClientBase } from "pg";
import type { StateColumns } from "./state-columns.ts";

/** By how much the attacks of a month and a side change. */
interface Change {
  readonly month: string;
  readonly actor: number;
  accomplished: number;
  possible: number;
}

/** Gathers how the newest states of a part change `coded_month_actor`, to be written in the transaction that writes the states. */
export class MonthTally {
  readonly #changes = new Map<string, Change>();

  /** Takes a newest state in (1) or out (-1). */
  count({ starts, type, status, actors }: StateColumns, by: 1 | -1): void {
    if (starts === null || type === null || actors === null || (status !== null && status !== "accomplished")) return;
    const month = starts.slice(0, 7);
    const accomplished = status === null ? 0 : by;
    for (const actor of actors) {
      const key = `${month}:${actor}`;
      const before = this.#changes.get(key);
      if (before === undefined) this.#changes.set(key, { month, actor, accomplished, possible: by });
      else {
        before.accomplished += accomplished;
        before.possible += by;
      }
    }
  }

  async write(client: ClientBase, dataset: number): Promise<void> {
    const changes = [...this.#changes.values()].filter(({ accomplished, possible }) => accomplished !== 0 || possible !== 0);
    if (changes.length === 0) return;
    await client.query(
      `INSERT INTO hearsay.coded_month_actor AS kept (dataset_id, month, actor, accomplished, possible)
       SELECT $1, (month || '-01')::date, actor, accomplished, possible
       FROM unnest($2::text[], $3::integer[], $4::integer[], $5::integer[]) c(month, actor, accomplished, possible)
       ON CONFLICT (dataset_id, month, actor) DO UPDATE
       SET accomplished = kept.accomplished + excluded.accomplished, possible = kept.possible + excluded.possible`,
      [
        dataset,
        changes.map(({ month }) => month),
        changes.map(({ actor }) => actor),
        changes.map(({ accomplished }) => accomplished),
        changes.map(({ possible }) => possible),
      ],
    );
  }
}
