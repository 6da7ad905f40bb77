import { parseHTML } from "linkedom";

const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});?/giy;
const known = new Map<string, string>();

/** The character reference that starts at an offset of a page's source, with the characters that it stands for; null where there is none. */
export function referenceAt(source: string, at: number): { written: string; meant: string } | null {
  REFERENCE.lastIndex = at;
  const written = REFERENCE.exec(source)?.[0];
  if (written === undefined) return null;
  const meant = known.get(written) ?? decodedBy(written);
  // Not more than the names that HTML knows; a page with made-up names must not fill the memory.
  if (known.size < 4_000) known.set(written, meant);
  return meant === written ? null : { written, meant };
}

function decodedBy(written: string): string {
  const { document } = parseHTML(`<html><body><p>${written}</p></body></html>`);
  return document.querySelector("p")?.textContent ?? written;
}

/** A text of a page's source with its character references decoded. */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});?/gi, (written) => referenceAt(written, 0)?.meant ?? written);
}
