/** Ways in which the desk itself cannot go on; bad reports are problems, not errors. Frozen by a pin test. */
export const DESK_ERROR_CODES = [
  "store-unavailable",
  "store-too-old",
  "store-newer",
  "store-refused",
  "store-damaged",
  "dataset-busy",
  "ambiguous-id",
  "no-such-report",
  "no-such-incident",
  "no-such-statement",
  "no-such-link",
  "same-incident",
  "mixed-judgement",
  "no-such-actor",
  "same-actor",
  "unlike-ids",
  "not-written",
  "table-unreadable",
  "dataset-unknown",
  "count-unclear",
  "count-too-long",
  "port-taken",
  "host-refused",
] as const;
export type DeskErrorCode = (typeof DESK_ERROR_CODES)[number];

/** The desk cannot do what was asked: the message says what was found, what was needed and what to do. */
export class DeskError extends Error {
  readonly code: DeskErrorCode;

  constructor(code: DeskErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = "DeskError";
    this.code = code;
  }
}
