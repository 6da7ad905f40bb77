import { z } from "zod";
import { type Reading, ReadingSchema } from "../model/reading.ts";
import { reportPage, ReportPageSchema } from "../views/report-page.ts";

/** One report: what was read in it, and the same prepared for a page. */
export const ReportResponseSchema = z.object({
  reading: ReadingSchema.meta({ id: "Reading" }),
  page: ReportPageSchema.meta({ id: "ReportPage" }),
});
export type ReportResponse = Readonly<z.infer<typeof ReportResponseSchema>>;

/** A reading with its views. */
export function reportResponse(reading: Reading): ReportResponse {
  return { reading, page: reportPage(reading) };
}
