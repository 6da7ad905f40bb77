import { z } from "zod";
import { SpanSchema } from "./span.ts";

/** How a report's bytes came to the desk. */
export const OBTAINED = ["file", "standard-input", "pasted", "address", "archive-member"] as const;

/**
 * What was captured: the bytes as received are kept apart and never change; this is what is known of them.
 * All four kinds of time are kept apart in Hearsay; a report has two of them, `published` and `captured`.
 */
export const ReportSchema = z.object({
  /** `rep_` and the start of the SHA-256 of the bytes: the same bytes are the same report. */
  id: z.string(),
  title: z.string().nullable(),
  /** The outlet that published it, as written. */
  publisher: z.string().nullable(),
  /** By-line, as written. */
  author: z.string().nullable(),
  /** EDTF date, or date and time, of publication; null where neither the report nor the reader says. */
  published: z.string().nullable(),
  /** BCP 47 code of the language that the text was recognised as. */
  language: z.string().nullable(),
  /** Hexadecimal SHA-256 of the bytes as received. */
  sha256: z.string(),
  /** Number of bytes as received. */
  size: z.number().int().nonnegative(),
  /** Path or name given by the user; null for standard input. */
  file: z.string().nullable(),
  /** Address of the page, where known; it is shown and linked, never re-hosted. */
  address: z.string().nullable(),
  mediaType: z.string(),
  obtained: z.enum(OBTAINED),
});
export type Report = Readonly<z.infer<typeof ReportSchema>>;

/** A piece of the text that maps to the same number of bytes or characters of the original. */
export const OffsetRunSchema = z.object({
  /** Offset in the document's text (UTF-16). */
  text: z.number().int(),
  /** Offset in the decoded original (UTF-16 of the decoded characters). */
  original: z.number().int(),
  length: z.number().int(),
});

/** One version of a report's working text; all spans of its records are offsets into `text`. */
export const DocumentSchema = z.object({
  /** `doc_` and the start of the SHA-256 of the text together with the report's id and the version. */
  id: z.string(),
  reportId: z.string(),
  /** 0 for the first version of the report. */
  version: z.number().int().nonnegative(),
  text: z.string(),
  /** Where each run of the text stands in the decoded original, in order; what is missing was not copied from it. */
  offsets: z.array(OffsetRunSchema),
  /** Passages that are not the report: comment forms, "similar posts", share bars, cookie text. Marked, never deleted. */
  boilerplate: z.array(SpanSchema),
  /** The title, where it stands in the text. */
  titleSpan: SpanSchema.nullable(),
  /** When this version was seen, where the source says so (EDTF). */
  seen: z.string().nullable(),
});
export type Document = Readonly<z.infer<typeof DocumentSchema>>;

/** What is known of a report besides its text; readers take it as given. */
export interface ReportContext {
  readonly published: string | null;
  readonly publisher: string | null;
  readonly title: string | null;
}
