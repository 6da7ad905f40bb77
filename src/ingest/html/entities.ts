import { parseHTML } from "linkedom";
import { withWindows1252 } from "../../text/windows-1252.ts";

/** A character reference in a page's source and the characters that it stands for. */
export interface Reference {
  readonly written: string;
  readonly meant: string;
}

const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});?/giy;
const REFERENCES = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});?/gi;
/** The names that HTML knows; filled as they are met, and never with a name that it does not know. */
const known = new Map<string, string>();
/** Made-up names that one page may ask for; each costs a small parse. */
const MOST_UNKNOWN = 500;

/** Decodes the character references of one page. */
export class References {
  readonly #unknown = new Set<string>();

  /** The reference that starts at an offset of the source; null where there is none. */
  at(source: string, offset: number): Reference | null {
    REFERENCE.lastIndex = offset;
    const written = REFERENCE.exec(source)?.[0];
    if (written === undefined) return null;
    const meant = this.#meaningOf(written);
    return meant === written ? null : { written, meant };
  }

  /** A text of the source with its references decoded. */
  decode(text: string): string {
    return text.includes("&") ? text.replace(REFERENCES, (written) => this.#meaningOf(written)) : text;
  }

  #meaningOf(written: string): string {
    if (written[1] === "#") return numbered(written);
    const found = known.get(written);
    if (found !== undefined) return found;
    if (this.#unknown.has(written) || this.#unknown.size >= MOST_UNKNOWN) return written;
    const meant = parseHTML(`<html><body><p>${written}</p></body></html>`).document.querySelector("p")?.textContent ?? written;
    // A name without semicolon takes in the letters behind it; only names as they are in the standard are kept.
    if (meant === written || !written.endsWith(";")) this.#unknown.add(written);
    if (meant !== written && (written.endsWith(";") || meant.length <= 2)) known.set(written, meant);
    return meant;
  }
}

/** Numbers from 0x80 to 0x9F mean windows-1252, as the HTML standard has it; numbers of no character mean U+FFFD. */
function numbered(written: string): string {
  const hexadecimal = written[2] === "x" || written[2] === "X";
  const code = Number.parseInt(written.slice(hexadecimal ? 3 : 2), hexadecimal ? 16 : 10);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  return withWindows1252(String.fromCodePoint(code));
}
