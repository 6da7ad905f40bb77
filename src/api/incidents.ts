import { z } from "zod";
import { IncidentPageSchema, IncidentSummarySchema } from "../views/incident-page.ts";

/** Incidents over all reports, those that most reports tell of first. */
export const IncidentListSchema = z.object({ incidents: z.array(IncidentSummarySchema) }).meta({ id: "IncidentList" });
export type IncidentList = Readonly<z.infer<typeof IncidentListSchema>>;

/** One incident over all reports, with the times at which something about it was published: at each of them the page may be another. */
export const IncidentResponseSchema = z
  .object({
    page: IncidentPageSchema,
    /** EDTF, the earliest first; of all reports, whatever time was asked about. */
    moments: z.array(z.string()),
  })
  .meta({ id: "IncidentOverReports" });
export type IncidentResponse = Readonly<z.infer<typeof IncidentResponseSchema>>;
