import type { ClientBase } from "pg";
import type { StateColumns } from "./state-columns.ts";

/** By how much the attacks of a month and a side change: by the first day, wholly in the month, perhaps in it. */
interface Change {
  readonly month: string;
  readonly actor: number;
  stated: number;
  sure: number;
  possible: number;
}

/** Gathers how the newest states of a part change `coded_month_actor`, to be written in the transaction that writes the states. */
export class MonthTally {
  readonly #changes = new Map<string, Change>();

  /** Takes a newest state in (1) or out (-1). */
  count(state: StateColumns, by: 1 | -1): void {
    const { starts, ends, type, actors } = state;
    if (starts === null || ends === null || type === null || actors === null) return;
    const [first, last] = [starts.slice(0, 7), ends.slice(0, 7)];
    for (const actor of actors) {
      this.#add(first, actor, { stated: by, sure: first === last ? by : 0, possible: by });
      for (let month = next(first); month <= last; month = next(month)) this.#add(month, actor, { stated: 0, sure: 0, possible: by });
    }
  }

  #add(month: string, actor: number, { stated, sure, possible }: Pick<Change, "stated" | "sure" | "possible">): void {
    const key = `${month}:${actor}`;
    const before = this.#changes.get(key);
    if (before === undefined) this.#changes.set(key, { month, actor, stated, sure, possible });
    else {
      before.stated += stated;
      before.sure += sure;
      before.possible += possible;
    }
  }

  async write(client: ClientBase, dataset: number): Promise<void> {
    const changes = [...this.#changes.values()].filter(({ stated, sure, possible }) => stated !== 0 || sure !== 0 || possible !== 0);
    if (changes.length === 0) return;
    await client.query(
      `INSERT INTO hearsay.coded_month_actor AS kept (dataset_id, month, actor, stated, sure, possible)
       SELECT $1, (month || '-01')::date, actor, stated, sure, possible
       FROM unnest($2::text[], $3::integer[], $4::integer[], $5::integer[], $6::integer[]) c(month, actor, stated, sure, possible)
       ON CONFLICT (dataset_id, month, actor) DO UPDATE
       SET stated = kept.stated + excluded.stated, sure = kept.sure + excluded.sure, possible = kept.possible + excluded.possible`,
      [
        dataset,
        changes.map(({ month }) => month),
        changes.map(({ actor }) => actor),
        changes.map(({ stated }) => stated),
        changes.map(({ sure }) => sure),
        changes.map(({ possible }) => possible),
      ],
    );
  }
}

/** The month after (`YYYY-MM`). */
function next(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
