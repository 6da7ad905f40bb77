import { decodeInput } from "../decoded-input.ts";
import { NO_METADATA } from "../importer.ts";
import type { Importer } from "../importer.ts";

/** Plain text: kept exactly as it was decoded, so that offsets are those of the file's characters. */
export const plainText: Importer = {
  format: "plain-text",
  mediaType: "text/plain",
  apart: false,
  recognises: () => true,
  importBytes({ bytes, charset }) {
    const { text, offsets, findings } = decodeInput(bytes, charset);
    return { versions: [{ text, offsets, seen: null }], metadata: NO_METADATA, findings };
  },
};
