/** A piece of text on a page of a PDF: where it stands and how high its letters are, in points from the lower left corner. */
export interface PdfPiece {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  /** Affine matrix; the last two numbers are the place of the piece. */
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
}

interface Line {
  text: string;
  readonly left: number;
  right: number;
  readonly bottom: number;
  height: number;
}

/** A gap between lines of more than this many letter heights starts a paragraph; lines of one paragraph have 1.1 to 1.5. */
const PARAGRAPH_GAP = 1.65;
/** Lines whose letters differ by more than this share are a heading and its text. */
const OTHER_SIZE = 0.15;
/** A line that ends its sentence within this share of the column's width ends its paragraph. */
const SHORT_LINE = 0.8;

/** Joins the lines of a PDF's pages to paragraphs, with an empty line between them. */
export class PdfTextWriter {
  readonly #paragraphs: string[] = [];
  #length = 0;

  /** UTF-16 units so far. */
  get length(): number {
    return this.#length;
  }

  build(): string {
    return this.#paragraphs.join("\n\n");
  }

  addPage(pieces: readonly PdfPiece[]): void {
    const lines = linesOf(pieces);
    const width = Math.max(0, ...widthsOf(lines));
    let before: Line | null = null;
    for (const line of lines) {
      if (before === null) this.#startPage(line.text);
      else if (startsParagraph(before, line, width)) this.#start(line.text);
      else this.#goOn(line.text);
      before = line;
    }
  }

  /** A sentence that a page cuts goes on on the next. */
  #startPage(text: string): void {
    const last = this.#paragraphs.at(-1);
    if (last !== undefined && /[\p{L},-]$/u.test(last) && /^\p{Ll}/u.test(text)) this.#goOn(text);
    else this.#start(text);
  }

  #start(text: string): void {
    this.#paragraphs.push(text);
    this.#length += text.length;
  }

  #goOn(text: string): void {
    const last = this.#paragraphs.pop() as string;
    // A hyphen at the end of a line before a small letter is the typesetter's.
    const joined = /\p{L}[-\u00ad\u2010]$/u.test(last) && /^\p{Ll}/u.test(text) ? last.slice(0, -1) + text : `${last} ${text}`;
    this.#paragraphs.push(joined);
    this.#length += text.length;
  }
}

function widthsOf(lines: readonly Line[]): number[] {
  // Not more than a call takes as arguments.
  return lines.slice(0, 5_000).map((line) => line.right - line.left);
}

function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const piece of pieces) {
    const left = piece.transform[4] ?? 0;
    const bottom = piece.transform[5] ?? 0;
    if (line !== null && piece.str !== "" && Math.abs(bottom - line.bottom) > Math.max(2, line.height / 2)) line = null;
    if (piece.str !== "") {
      if (line === null) {
        line = { text: "", left, right: left, bottom, height: piece.height };
        lines.push(line);
      }
      line.text += piece.str;
      line.right = Math.max(line.right, left + piece.width);
      line.height = Math.max(line.height, piece.height);
    }
    if (piece.hasEOL) line = null;
  }
  for (const each of lines) each.text = each.text.replace(/\s+/g, " ").trim();
  return lines.filter((each) => each.text !== "");
}

function startsParagraph(before: Line, line: Line, width: number): boolean {
  const height = Math.max(before.height, line.height, 1);
  const gap = before.bottom - line.bottom;
  // Upwards: the next column.
  if (gap < 0) return /[.!?:”"]$/.test(before.text);
  if (gap > PARAGRAPH_GAP * height) return true;
  if (Math.abs(before.height - line.height) > OTHER_SIZE * height) return true;
  return /[.!?”"]$/.test(before.text) && before.right - before.left < SHORT_LINE * width;
}
