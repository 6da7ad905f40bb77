import { z } from "zod";
import { SpanSchema } from "./span.ts";

/** The stages of the flow in which something can go wrong with what came in. */
export const STAGES = ["ingest", "text", "extract", "resolve", "assess", "store", "fetch"] as const;

/**
 * Bad input, kept as data: what was found, what was needed and what to do, in words that a reporter understands.
 * A problem never stops the reports beside it.
 */
export const ProblemSchema = z.object({
  /** Stable kebab-case name of the kind of problem, such as `pdf-encrypted`. */
  code: z.string(),
  stage: z.enum(STAGES),
  /** One sentence or two: what was found, what was needed, what to do. */
  message: z.string(),
  /** The file, address or archive member that the problem is about; null for standard input. */
  file: z.string().nullable(),
  /** SHA-256 of the bytes, in hexadecimal, where they were seen whole. */
  sha256: z.string().nullable().optional(),
  /** Number of bytes found, where known. */
  size: z.number().int().nullable().optional(),
  span: SpanSchema.optional(),
});
export type Problem = Readonly<z.infer<typeof ProblemSchema>>;
