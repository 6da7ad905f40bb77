import type { ClientBase } from "pg";
import type { Document } from "../../model/report.ts";
import type { Maker } from "../store.ts";

/** Adds one version of a report's text where it is not there yet. */
export async function insertDocument(client: ClientBase, document: Document, maker: Maker): Promise<void> {
  await client.query(
    `INSERT INTO hearsay.document (id, report_id, version, text, offsets, boilerplate, title_span, seen, by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING`,
    [
      document.id,
      document.reportId,
      document.version,
      document.text,
      JSON.stringify(document.offsets),
      JSON.stringify(document.boilerplate),
      document.titleSpan === null ? null : JSON.stringify(document.titleSpan),
      document.seen,
      maker.by,
      maker.recordedAt,
    ],
  );
}
