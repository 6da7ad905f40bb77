/** What a language's content-management systems and outlets write around a report. Phrases are whole lines in lower case without end punctuation. */
export interface BoilerplateRules {
  /** BCP 47 code of the language of the phrases. */
  readonly language: string;
  /** Lines that are boilerplate whatever stands around them. */
  readonly lines: readonly string[];
  /** Patterns that a whole line must match, tried on lines of at most `LONGEST_LINE` UTF-16 units, in lower case with straight apostrophes. */
  readonly patterns: readonly RegExp[];
  /** Headings of lists of other reports; short lines between such a heading and the end of the text, or the next boilerplate, belong to the list. */
  readonly listHeadings: readonly string[];
  /** Words of which a share bar consists. */
  readonly shareWords: readonly string[];
}

/** Longest line that the rules look at, in UTF-16 units: notices on cookies and newsletters are longer than headings, reports' paragraphs longer still. */
export const LONGEST_LINE = 420;
