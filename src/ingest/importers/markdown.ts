import { composeOffsets } from "../../text/offset-map.ts";
import { decodeInput } from "../decoded-input.ts";
import { readFrontMatter } from "../header-lines.ts";
import { NO_METADATA } from "../importer.ts";
import type { Importer } from "../importer.ts";
import { markdownText } from "../markdown-text.ts";

/** Markdown: its marks are taken out; front matter between lines of `---` gives the metadata. */
export const markdown: Importer = {
  format: "markdown",
  mediaType: "text/markdown",
  apart: false,
  recognises: ({ ending, mediaType }) => ending === "md" || ending === "markdown" || mediaType === "text/markdown",
  importBytes({ bytes, charset }) {
    const decoded = decodeInput(bytes, charset);
    const front = readFrontMatter(decoded.text);
    const { text, offsets, title } = markdownText(decoded.text, front?.bodyStart ?? 0);
    const metadata = front?.metadata ?? NO_METADATA;
    const headline = title === null ? null : text.slice(title.start, title.end);
    return {
      versions: [{ text, offsets: composeOffsets(offsets, decoded.offsets), seen: null, ...(title === null ? {} : { title }) }],
      metadata: { ...metadata, title: metadata.title ?? headline },
      findings: [...decoded.findings, ...(front?.findings ?? [])],
    };
  },
};
