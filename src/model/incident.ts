import { z } from "zod";
import { INCIDENT_STATUSES, INCIDENT_TYPES } from "./event-mention.ts";
import { FigureSchema } from "./figure.ts";
import { PlaceSchema } from "./place.ts";
import { SpanSchema } from "./span.ts";

/** Something that happened, was foiled, or was feared, as one report tells it. */
export const IncidentSchema = z.object({
  /** `inc_` and a hash of document and first mention. */
  id: z.string(),
  type: z.enum(INCIDENT_TYPES),
  status: z.enum(INCIDENT_STATUSES),
  /** EDTF; null where the report does not tell. */
  date: z.string().nullable(),
  place: PlaceSchema.nullable(),
  /** In the report's words. */
  targets: z.array(z.string()),
  weapons: z.array(z.string()),
  figures: z.array(FigureSchema),
  /** The words that tell of it, in the order of the text. */
  mentions: z.array(SpanSchema),
});
export type Incident = Readonly<z.infer<typeof IncidentSchema>>;
