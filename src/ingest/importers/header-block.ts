import { composeOffsets, sliceOffsets } from "../../text/offset-map.ts";
import { decodeInput } from "../decoded-input.ts";
import { NO_METADATA } from "../importer.ts";
import type { Finding, Importer, Metadata } from "../importer.ts";
import { readHeaderBlock } from "../header-lines.ts";

/** Text below a block of `Title:`, `Date:`, `Source:`, `URL:` lines and an empty line. */
export const headerBlock: Importer = {
  format: "header-block",
  mediaType: "text/plain",
  apart: false,
  recognises: ({ head }) => readHeaderBlock(head) !== null,
  importBytes({ bytes, charset }) {
    const decoded = decodeInput(bytes, charset);
    const block = readHeaderBlock(decoded.text);
    const findings: Finding[] = [...decoded.findings, ...(block?.findings ?? [])];
    const start = block?.bodyStart ?? 0;
    const text = decoded.text.slice(start);
    const metadata: Metadata = block?.metadata ?? NO_METADATA;
    return { versions: [{ text, offsets: composeOffsets(sliceOffsets(text, start), decoded.offsets), seen: null }], metadata, findings };
  },
};
