import { z } from "zod";
import { ANSWERS, type JoinedWarning } from "../model/told-warning.ts";
import { WarningToldSchema, warningTold } from "./warning-told.ts";

/** A warning as it lies to one incident. */
export const IncidentWarningSchema = WarningToldSchema.extend({
  /** How the incident lies to it: in its window, late, elsewhere, foiled; null where that cannot be told. */
  kind: z.enum(["in-window", "late", "elsewhere", "foiled"]).nullable(),
  /** Days from the end of the window to the incident; null where the kind is. */
  days: z.number().int().nullable(),
  /** What cannot be told; null where the kind is known. */
  why: z.string().nullable(),
  /** Whether reports told the warning only after the incident. */
  lookedBackOn: z.enum(ANSWERS),
});
export type IncidentWarning = Readonly<z.infer<typeof IncidentWarningSchema>>;

export const incidentWarning = (
  joined: JoinedWarning,
  lies: Pick<IncidentWarning, "kind" | "days" | "why" | "lookedBackOn">,
): IncidentWarning => ({ ...warningTold(joined), ...lies });
