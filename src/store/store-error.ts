export type StoreErrorCode =
  "store-unavailable" | "store-too-old" | "store-newer" | "store-refused" | "store-damaged" | "dataset-busy" | "count-too-long";

/** The store cannot be opened or refuses a record: the message says what was found, what was needed and what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = "StoreError";
    this.code = code;
  }
}
