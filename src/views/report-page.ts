import { z } from "zod";
import type { Reading } from "../model/reading.ts";
import { DoubtSchema, doubts } from "./doubts.ts";
import { ledger, LedgerRowSchema } from "./ledger.ts";
import { markedText, MarkedTextSchema } from "./marked-text.ts";
import { responsibilityStrip, StripEntrySchema } from "./responsibility-strip.ts";
import { warningRows, WarningRowSchema } from "./warning-rows.ts";

/** Everything that the page of one report shows. A new view of a report is a file beside this one and a line in each list here. */
export const ReportPageSchema = z.object({
  strip: z.array(StripEntrySchema),
  doubts: z.array(DoubtSchema),
  warnings: z.array(WarningRowSchema),
  ledger: z.array(LedgerRowSchema),
  text: MarkedTextSchema,
});
export type ReportPage = Readonly<z.infer<typeof ReportPageSchema>>;

/** The views of one reading. */
export function reportPage(reading: Reading): ReportPage {
  return {
    strip: [...responsibilityStrip(reading)],
    doubts: [...doubts(reading)],
    warnings: [...warningRows(reading)],
    ledger: [...ledger(reading)],
    text: markedText(reading),
  };
}
