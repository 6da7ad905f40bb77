import { composeOffsets } from "../../text/offset-map.ts";
import { dateNotUnderstood } from "../header-lines.ts";
import { characterFindings, decodeInput } from "../decoded-input.ts";
import { readableText } from "../../text/readable.ts";
import { pageMetadata } from "../html/page-metadata.ts";
import { pageText, plainPageText } from "../html/page-text.ts";
import { scanHtml } from "../html/scan-html.ts";
import type { ScannedHtml } from "../html/scan-html.ts";
import { NO_METADATA } from "../importer.ts";
import type { Finding, Imported, Importer } from "../importer.ts";

const MEDIA_TYPES = new Set(["text/html", "application/xhtml+xml"]);
const ENDINGS = new Set(["html", "htm", "xhtml", "shtml"]);

/** A saved or fetched page: the article is told apart from the frame around it, metadata come from JSON-LD, OpenGraph and `meta`. */
export const html: Importer = {
  format: "html",
  mediaType: "text/html",
  apart: true,
  recognises({ mediaType, ending, head }) {
    if (mediaType !== null && MEDIA_TYPES.has(mediaType)) return true;
    return ENDINGS.has(ending) || /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head);
  },
  importBytes({ bytes, charset }) {
    const decoded = decodeInput(bytes, charset ?? declaredIn(bytes));
    const page = readPage(decoded.text);
    const versions = page.versions.map((version) => ({ ...version, offsets: composeOffsets(version.offsets, decoded.offsets) }));
    return { ...page, versions, findings: [...decoded.findings, ...page.findings] };
  },
  importPlainly({ bytes, charset }) {
    const decoded = decodeInput(bytes, charset ?? declaredIn(bytes));
    const { text, offsets } = plainPageText(decoded.text, scanHtml(decoded.text));
    return {
      versions: [{ text, offsets: composeOffsets(offsets, decoded.offsets), seen: null }],
      metadata: NO_METADATA,
      findings: decoded.findings,
    };
  },
};

/** Reads a page whose characters are known. */
export function readPage(source: string): Imported {
  const scanned = scanHtml(source);
  const first = pageMetadata(scanned, []);
  const page = pageText(source, scanned, first.title);
  const metadata = pageMetadata(scanned, page.times);
  const findings: Finding[] = [...depthFindings(scanned), ...page.findings];
  if (metadata.dateNotRead !== null) findings.push(dateNotUnderstood(metadata.dateNotRead));
  const readable = readableText(page.text);
  findings.push(...characterFindings(readable));
  const { title, publisher, author, published, address, language } = metadata;
  return {
    versions: [{ text: readable.text, offsets: page.offsets, title: page.title, seen: null }],
    metadata: {
      title: page.headline ?? title,
      publisher: publisher ?? page.publisher,
      author: author ?? page.author,
      published,
      address,
      language,
    },
    findings,
  };
}

function depthFindings(scanned: ScannedHtml): Finding[] {
  if (scanned.flattened === 0) return [];
  const message = `The page nests its elements too deep (${scanned.flattened} were left out; pages need no more than a few dozen levels). Its text was read whole; compare it with the page in a browser if the order of paragraphs matters.`;
  return [{ code: "page-nested-too-deep", message }];
}

/** Bytes at the start of a page among which it must name its character set; HTML says 1,024, pages put it later. */
const DECLARED_WITHIN = 4_096;

function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString("latin1");
  const xml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']{1,40})["']/i.exec(head);
  const meta = /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head);
  return meta?.[1] ?? xml?.[1] ?? null;
}
