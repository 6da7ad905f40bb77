import { z } from "zod";
import type { Reading } from "../model/reading.ts";
import type { Statement } from "../model/statement.ts";

/** Who speaks, as a page names them. */
export const VoiceSchema = z.object({
  name: z.string(),
  /** Whether it is the publisher, who says it without naming anybody. */
  ownVoice: z.boolean(),
  actorId: z.string().nullable(),
});
export type Voice = Readonly<z.infer<typeof VoiceSchema>>;

/** Name by which assessments list the publisher's own voice. */
export const PUBLISHER = "publisher";

/** The voice of the publisher of a reading, under its name where that is known. */
export function publisherVoice(reading: Reading): Voice {
  return { name: reading.report.publisher ?? "The publisher", ownVoice: true, actorId: null };
}

/** Whose voice a statement is. */
export function voiceOf(statement: Statement, reading: Reading): Voice {
  if (statement.speaker === null) return publisherVoice(reading);
  return { name: statement.speaker.name, ownVoice: false, actorId: statement.speaker.actorId };
}
