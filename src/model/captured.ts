import type { Problem } from "./problem.ts";
import type { Document, Report } from "./report.ts";

/** Where a report is to be had. */
export type Source =
  | { readonly kind: "path"; readonly path: string }
  | {
      readonly kind: "bytes";
      readonly bytes: Uint8Array;
      readonly name: string | null;
      readonly obtained: Report["obtained"];
      readonly mediaType?: string;
    }
  | { readonly kind: "address"; readonly address: string };

/** What came of one capture: a report with its versions, or a problem in its place, or both. */
export interface Captured {
  /** Null where nothing could be read as a report; then `problems` says why. */
  readonly report: Report | null;
  /** The bytes as received; null where they were refused before they were held. */
  readonly bytes: Uint8Array | null;
  /** Versions of the working text, oldest first. */
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}
