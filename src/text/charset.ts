import { analyse } from "chardet";
import { withWindows1252 } from "./windows-1252.ts";

/** What came of turning bytes into characters. */
export interface DecodedText {
  /** The characters, without a byte-order mark. */
  readonly text: string;
  /** WHATWG name of the character set that was used. */
  readonly charset: string;
  /** How it was chosen: `mark` is a byte-order mark; `bytes` means that only it fits the bytes; `guessed` by letter statistics. */
  readonly chosenBy: "mark" | "declared" | "bytes" | "guessed";
  /** The declared character set, where it was not used: unknown, or it does not fit the bytes. */
  readonly refused: string | null;
  /** Number of byte sequences that stand for no character and were replaced by U+FFFD. */
  readonly replaced: number;
}

/** Turns bytes into characters: byte-order mark, declaration, UTF-8, UTF-16 without mark, then letter statistics. */
export function decodeBytes(bytes: Uint8Array, declared: string | null): DecodedText {
  const marked = markOf(bytes);
  if (marked) return { ...decodeAs(bytes, marked), chosenBy: "mark", refused: refusedBy(marked, declared) };
  const named = declared === null ? null : labelOf(declared);
  const wide = utf16Of(bytes);
  if (wide) return { ...decodeAs(bytes, wide), chosenBy: named === wide ? "declared" : "bytes", refused: refusedBy(wide, declared) };

  const utf8 = strictly(bytes, "utf-8");
  if (utf8 !== null) {
    const plainAscii = utf8.length === bytes.length;
    // An ASCII text is the same in nearly every set; those that switch by escape sequences (ISO-2022) are not.
    if (plainAscii && named !== null && named.startsWith("iso-2022"))
      return { ...decodeAs(bytes, named), chosenBy: "declared", refused: null };
    const agrees = plainAscii && named !== null && !named.startsWith("utf-16");
    return {
      text: utf8,
      charset: "utf-8",
      chosenBy: named === "utf-8" ? "declared" : "bytes",
      refused: agrees ? null : refusedBy("utf-8", declared),
      replaced: 0,
    };
  }
  const damaged = decodeAs(bytes, "utf-8");
  // Whole UTF-8 sequences hardly ever arise by chance: with as many of them as broken ones it is UTF-8 that was damaged or cut.
  if (otherThanAscii(damaged.text) >= 2 * damaged.replaced) {
    return { ...damaged, chosenBy: named === "utf-8" ? "declared" : "bytes", refused: refusedBy("utf-8", declared) };
  }
  const guessed = guessOf(bytes);
  if (named !== null && named !== "utf-8" && !named.startsWith("utf-16") && !contradicts(named, guessed)) {
    const text = strictly(bytes, named);
    if (text !== null) return { text, charset: named, chosenBy: "declared", refused: null, replaced: 0 };
  }
  return { ...decodeAs(bytes, guessed), chosenBy: "guessed", refused: refusedBy(guessed, declared) };
}

/** The WHATWG name of a label such as `latin1` or `"CP1251"`; null where there is none. */
export function labelOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim().replace(/^["']|["']$/g, "")).encoding;
  } catch {
    return null;
  }
}

const refusedBy = (used: string, declared: string | null): string | null =>
  declared === null || declared.trim() === "" || labelOf(declared) === used ? null : declared.trim();

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function strictly(bytes: Uint8Array, charset: string): string | null {
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes);
    return charset === "windows-1252" ? withWindows1252(text) : text;
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, charset: string): { text: string; charset: string; replaced: number } {
  const strict = strictly(bytes, charset);
  if (strict !== null) return { text: strict, charset, replaced: 0 };
  const text = new TextDecoder(charset).decode(bytes);
  let replaced = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) replaced++;
  return { text, charset, replaced };
}

function otherThanAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
  return count;
}

/** Units of UTF-16 that are looked at: enough for a page, and little work on a big file. */
const UTF16_SAMPLE = 8_192;
/** Least share of spaces and line ends in running text; English has about 0.17, and scripts with long words have more than 0.08. */
const SPACES_IN_TEXT = 0.03;
const READABLE_UNITS = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\s\p{Cs}]/u;

/** UTF-16 without a mark: bytes in pairs that give spaces and readable characters in one of the two orders. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 8 || bytes.subarray(0, UTF16_SAMPLE * 2).indexOf(0) < 0) return null;
  let best: "utf-16le" | "utf-16be" | null = null;
  let bestSpaces = SPACES_IN_TEXT;
  for (const order of ["utf-16le", "utf-16be"] as const) {
    const low = order === "utf-16le" ? 0 : 1;
    const units = Math.min(UTF16_SAMPLE, bytes.length >> 1);
    let spaces = 0;
    let readable = 0;
    for (let i = 0; i < units; i++) {
      const unit = (bytes[2 * i + low] as number) | ((bytes[2 * i + 1 - low] as number) << 8);
      if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) spaces++;
      if (READABLE_UNITS.test(String.fromCharCode(unit))) readable++;
    }
    if (spaces / units > bestSpaces && readable / units > 0.97) {
      best = order;
      bestSpaces = spaces / units;
    }
  }
  return best;
}

/** Bytes that letter statistics are taken from. */
const GUESS_SAMPLE = 65_536;
const LATIN = new Set(["iso-8859-2", "windows-1250", "windows-1252", "windows-1254", "windows-1257"]);
const CYRILLIC = new Set(["windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "ibm866", "x-mac-cyrillic"]);

/** A set of one byte a character, or of an East Asian script, by letter statistics; windows-1252 where nothing speaks for another. */
function guessOf(bytes: Uint8Array): string {
  let first = 0;
  while (first < bytes.length && (bytes[first] as number) < 0x80) first++;
  const from = Math.max(0, first - 1_024);
  const sample = bytes.subarray(from, from + GUESS_SAMPLE);
  const candidates = analyse(sample)
    .map((match) => ({ charset: labelOf(match.name), confidence: match.confidence }))
    .filter((match): match is { charset: string; confidence: number } => match.charset !== null && !match.charset.startsWith("utf-"));
  if (runShareOf(sample) < 0.5) {
    const plain = candidates.find((match) => match.charset === "windows-1252")?.confidence ?? 0;
    // Western text scores for its neighbours, too; another set must win clearly.
    const other = candidates.find((match) => LATIN.has(match.charset) && match.confidence > plain + 10);
    return other?.charset ?? "windows-1252";
  }
  const other = candidates.find((match) => !LATIN.has(match.charset) && match.confidence >= 20);
  return other?.charset ?? cyrillicOf(sample);
}

/** Share of bytes above 0x7F that stand beside another one: near 1 in scripts of their own, small where they are accented Latin letters. */
function runShareOf(sample: Uint8Array): number {
  let high = 0;
  let inRun = 0;
  for (let i = 0; i < sample.length; i++) {
    if ((sample[i] as number) < 0x80) continue;
    high++;
    if ((sample[i - 1] ?? 0) >= 0x80 || (sample[i + 1] ?? 0) >= 0x80) inRun++;
  }
  return high === 0 ? 0 : inRun / high;
}

/** Words are mostly in lower case: 0xE0 to 0xFF in windows-1251, 0xC0 to 0xDF in KOI8-R. */
function cyrillicOf(sample: Uint8Array): string {
  let upperHalf = 0;
  let lowerHalf = 0;
  for (const byte of sample) {
    if (byte >= 0xe0) upperHalf++;
    else if (byte >= 0xc0) lowerHalf++;
  }
  return lowerHalf > upperHalf ? "koi8-r" : "windows-1251";
}

/** Whether a declared Latin set meets bytes that stand in runs, as only other scripts have them, or the reverse. */
function contradicts(declared: string, guessed: string): boolean {
  return (LATIN.has(declared) && CYRILLIC.has(guessed)) || (CYRILLIC.has(declared) && LATIN.has(guessed));
}
