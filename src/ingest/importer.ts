import type { OffsetRun } from "../text/offset-map.ts";

/** What is known of a file before it is read. */
export interface Probe {
  readonly bytes: Uint8Array;
  /** Ending of the file's name in lower case, without the dot; "" where there is none. */
  readonly ending: string;
  /** Media type as declared, in lower case and without parameters; null where nobody says. */
  readonly mediaType: string | null;
  /** The start of the file as characters, in its character set; at most 16,384 UTF-16 units, without white space at the start. */
  readonly head: string;
}

/** A file's bytes and what its carrier said about them. */
export interface ImportInput {
  readonly bytes: Uint8Array;
  /** Character set that the carrier (an HTTP header, an e-mail part) declared; null where it did not. */
  readonly charset: string | null;
  /** Address that the page came from, or null. */
  readonly address: string | null;
}

/** Something that was found amiss while a file was read; the capture makes a problem of it. */
export interface Finding {
  readonly code: string;
  readonly message: string;
}

/** What a report says of itself; null for what it does not say. Dates are EDTF. */
export interface Metadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly address: string | null;
  /** BCP 47 code. */
  readonly language: string | null;
}

/** One version of the text of a report. */
export interface ImportedVersion {
  readonly text: string;
  readonly offsets: readonly OffsetRun[];
  /** Half-open offsets of the title in the text; `undefined` leaves it to the first line. */
  readonly title?: { readonly start: number; readonly end: number } | null;
  /** When this version was seen (EDTF), where the source says so. */
  readonly seen: string | null;
}

/** What an importer reads out of a file: no versions where there is no text to be had, and then a finding that says why. */
export interface Imported {
  readonly versions: readonly ImportedVersion[];
  readonly metadata: Metadata;
  readonly findings: readonly Finding[];
}

/** Reads one format. It never throws on any bytes: what it cannot read becomes a finding. */
export interface Importer {
  readonly format: string;
  readonly mediaType: string;
  /** Whether it is run apart, with limits on time and memory, since it stands on a parser of hostile formats. */
  readonly apart: boolean;
  recognises(probe: Probe): boolean;
  importBytes(input: ImportInput): Imported | Promise<Imported>;
  /** A plainer reading, of bounded work, for a file that goes over the limits. */
  readonly importPlainly?: (input: ImportInput) => Imported;
}

/** What a report says of itself when it says nothing. */
export const NO_METADATA: Metadata = { title: null, publisher: null, author: null, published: null, address: null, language: null };
