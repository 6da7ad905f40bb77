import type { ClientBase } from "pg";
import type { Report } from "../../model/report.ts";
import { captureIdOf } from "../record-ids.ts";
import type { Maker } from "../store.ts";

/** Adds a report, its bytes and the way it came, each where it is not there yet; gives the capture's id. */
export async function insertReport(client: ClientBase, report: Report, bytes: Uint8Array | null, maker: Maker): Promise<string> {
  const { by, recordedAt } = maker;
  await client.query(
    "INSERT INTO hearsay.report (id, sha256, size, by, recorded_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING",
    [report.id, report.sha256, report.size, by, recordedAt],
  );
  if (bytes !== null) {
    await client.query(
      "INSERT INTO hearsay.report_bytes (report_id, bytes, by, recorded_at) VALUES ($1, $2, $3, $4) ON CONFLICT (report_id) DO NOTHING",
      [report.id, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), by, recordedAt],
    );
  }
  return insertCapture(client, report, maker);
}

/** Adds the way that a report came, unless it came that way before; gives the capture's id. */
export async function insertCapture(client: ClientBase, report: Report, maker: Maker): Promise<string> {
  const captureId = captureIdOf(report);
  await client.query(
    `INSERT INTO hearsay.capture
       (id, report_id, obtained, file, address, media_type, title, publisher, author, published, language, by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO NOTHING`,
    [
      captureId,
      report.id,
      report.obtained,
      report.file,
      report.address,
      report.mediaType,
      report.title,
      report.publisher,
      report.author,
      report.published,
      report.language,
      maker.by,
      maker.recordedAt,
    ],
  );
  return captureId;
}
