import { sliceOffsets } from "../../text/offset-map.ts";
import type { OffsetRun } from "../../text/offset-map.ts";
import { decodeInput } from "../decoded-input.ts";
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
    const metadata: Metadata = block?.metadata ?? {
      title: null,
      publisher: null,
      author: null,
      published: null,
      address: null,
      language: null,
    };
    return { versions: [{ text, offsets: shifted(decoded.offsets, start, text), seen: null }], metadata, findings };
  },
};

function shifted(offsets: readonly OffsetRun[], start: number, text: string): readonly OffsetRun[] {
  if (offsets.length <= 1) return sliceOffsets(text, start);
  return offsets
    .filter((run) => run.text + run.length > start)
    .map((run) => {
      const cut = Math.max(0, start - run.text);
      return { text: run.text + cut - start, original: run.original + cut, length: run.length - cut };
    });
}
