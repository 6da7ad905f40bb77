import { z } from "zod";

/** Ways in which the interface itself refuses; the desk adds its own codes to them. */
export const API_ERROR_CODES = [
  "bad-request",
  "forbidden",
  "not-found",
  "too-large",
  "unsupported-media-type",
  "unavailable",
  "failed",
] as const;
export type ApiErrorCode = (typeof API_ERROR_CODES)[number];

/** What is answered in place of what was asked for. */
export const ApiErrorSchema = z
  .object({
    /** Stable kebab-case name. */
    code: z.string(),
    /** What was found, what was needed and what to do. */
    message: z.string(),
  })
  .meta({ id: "Error", description: "Why nothing came of a request, in words that a reporter understands." });
export type ApiError = Readonly<z.infer<typeof ApiErrorSchema>>;
