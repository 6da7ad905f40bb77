import type { ClientBase } from "pg";
import type { StoredAddress } from "../store.ts";

/** Reports with the addresses that they came from or name as their own, in the order in which they came. */
export async function loadAddresses(client: ClientBase): Promise<readonly StoredAddress[]> {
  const { rows } = await client.query<StoredAddress>(
    `SELECT capture.report_id AS report, capture.address FROM hearsay.capture JOIN hearsay.report ON report.id = capture.report_id
     WHERE capture.address IS NOT NULL ORDER BY capture.recorded_at, report.ordinal, capture.id`,
  );
  return rows;
}
