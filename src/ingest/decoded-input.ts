import { decodeBytes } from "../text/charset.ts";
import type { DecodedText } from "../text/charset.ts";
import { readableText } from "../text/readable.ts";
import type { ReadableText } from "../text/readable.ts";
import type { Finding } from "./importer.ts";

/** The characters of a file, fit to be stored and shown, with what was amiss. */
export interface DecodedInput extends ReadableText {
  readonly charset: string;
  readonly findings: readonly Finding[];
}

/** Decodes a file's bytes; `declared` is the character set that the carrier or the file itself names. */
export function decodeInput(bytes: Uint8Array, declared: string | null): DecodedInput {
  const decoded = decodeBytes(bytes, declared);
  const readable = readableText(decoded.text);
  return { ...readable, charset: decoded.charset, findings: [...charsetFindings(decoded), ...characterFindings(readable)] };
}

function charsetFindings(decoded: DecodedText): Finding[] {
  const findings: Finding[] = [];
  if (decoded.refused !== null) {
    findings.push({
      code: "charset-wrong",
      message: `The text is declared as ${decoded.refused}, but its bytes are not that; it was read as ${decoded.charset}. Check a few names with accents, and tell the sender if they look wrong.`,
    });
  } else if (decoded.chosenBy === "guessed") {
    findings.push({
      code: "charset-guessed",
      message: `The file does not say in which character set it is written, and it is not UTF-8; it was read as ${decoded.charset} by its letters. If words look wrong, save it as UTF-8 and read it again.`,
    });
  }
  if (decoded.replaced > 0) {
    findings.push({
      code: "characters-damaged",
      message: `${counted(decoded.replaced, "place holds", "places hold")} bytes that are no character in ${decoded.charset}; each is shown as \ufffd. The rest was read; get an undamaged copy if the words there matter.`,
    });
  }
  return findings;
}

/** Findings on characters that had to be replaced, in a text of any format. */
export function characterFindings(readable: Pick<ReadableText, "nuls" | "loneSurrogates">): Finding[] {
  const findings: Finding[] = [];
  if (readable.nuls > 0) {
    findings.push({
      code: "nul-characters",
      message: `The text holds ${counted(readable.nuls, "NUL character", "NUL characters")}, which no text should; each is shown as \ufffd. The rest was read; check that the file was not cut or mixed with other data.`,
    });
  }
  if (readable.loneSurrogates > 0) {
    findings.push({
      code: "half-characters",
      message: `The text holds ${counted(readable.loneSurrogates, "half of a character", "halves of characters")} (a surrogate without its partner); each is shown as \ufffd. The rest was read; the text was probably cut in the middle of an emoji.`,
    });
  }
  return findings;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
