import winkModel from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";

/** Universal parts of speech (universaldependencies.org/u/pos), as wink-nlp gives them. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE";

/** One word or mark; words joined by hyphens are one token ("ISIS-K", "21-year-old"). */
export interface Token {
  /** Place in the list of tokens. */
  readonly index: number;
  /** Half-open UTF-16 offsets into the document's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In lower case, with curly apostrophes made straight. */
  readonly lower: string;
  /** Base form, as wink-nlp gives it for this part of speech: "accuse" for "accused"; in lower case. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Place of its sentence in the list of sentences. */
  readonly sentence: number;
}

/** A run of tokens that ends with a full stop or a line; half-open in tokens and in UTF-16. */
export interface Sentence {
  readonly index: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly start: number;
  readonly end: number;
  /** Place of its paragraph: a new one starts after an empty line or a line that ends a block. */
  readonly paragraph: number;
}

/** Words between quotation marks: offsets of what is inside, and of the whole with its marks. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  /** False where the closing mark is missing: the next paragraph goes on with it, or the text is cut. */
  readonly closed: boolean;
}

/** The words of one section of a document with their parts of speech: what all rules read. */
export interface Analysis {
  /** The whole document's text; all offsets refer to it. */
  readonly text: string;
  /** The section that was analysed. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}

const nlp = winkNlp(winkModel, ["sbd", "pos"]);
const its = nlp.its;
const as = nlp.as;

/** Sections longer than this are cut, so that memory does not grow with the report. UTF-16 units. */
const SECTION_LENGTH = 60_000;

/** Cuts a text into sections at paragraph ends, else at sentence ends, else at spaces: [start, end) in UTF-16 units. */
export function sectionsOf(text: string): { start: number; end: number }[] {
  const sections: { start: number; end: number }[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + SECTION_LENGTH);
    if (end < text.length) {
      const floor = start + SECTION_LENGTH / 2;
      const cut = [
        text.lastIndexOf("\n\n", end) + 2,
        text.lastIndexOf("\n", end) + 1,
        text.lastIndexOf(". ", end) + 2,
        text.lastIndexOf(" ", end) + 1,
      ].find((at) => at > floor);
      end = cut ?? end;
      const unit = text.charCodeAt(end);
      if (unit >= 0xdc00 && unit <= 0xdfff) end -= 1;
    }
    sections.push({ start, end });
    start = end;
  }
  return sections;
}

/** Reads one section of a text into tokens, sentences and quotations. */
export function analyse(text: string, start = 0, end = text.length): Analysis {
  const section = start === 0 && end === text.length ? text : text.slice(start, end);
  const tokens = tokensOf(section, start);
  const sentences = sentencesOf(text, tokens);
  return { text, start, end, tokens, sentences, quotations: quotationsOf(text, start, end) };
}

/** A token while it is made: whether it opens a sentence by wink-nlp's rules, and the line breaks before it. */
type MutableToken = { -readonly [K in keyof Token]: Token[K] } & { opens: boolean; breaks: number };

function tokensOf(section: string, base: number): MutableToken[] {
  const doc = nlp.readDoc(section);
  const words = doc.tokens().out(its.value, as.array<string>);
  const tags = doc.tokens().out(its.pos, as.array) as PartOfSpeech[];
  const lemmas = doc.tokens().out(its.lemma as unknown as typeof its.value, as.array<string>);
  const sentenceSpans = doc.sentences().out(its.span) as unknown as [number, number][];
  const opening = new Uint8Array(words.length + 1);
  for (const [first] of sentenceSpans) opening[first] = 1;

  const tokens: MutableToken[] = [];
  let cursor = 0;
  let breaks = 0;
  let opens = false;
  let last: MutableToken | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (opening[i]) opens = true;
    // wink-nlp may alter a word's characters (never their order): look for it, and take it as it stands.
    const found = section.startsWith(word, cursor) ? cursor : section.indexOf(word, cursor);
    if (found < 0 || found - cursor > 64) continue;
    for (let at = cursor; at < found; at++) if (section.charCodeAt(at) === NEW_LINE) breaks++;
    const end = found + word.length;
    cursor = end;
    const pos = tags[i] as PartOfSpeech;
    if (pos === "SPACE") {
      for (let at = found; at < end; at++) if (section.charCodeAt(at) === NEW_LINE) breaks++;
      continue;
    }
    const split = last !== undefined && last.end === base + found && splitsWord(section, found);
    if (last !== undefined && last.end === base + found && (word === "'" || word === "`") && last.text === word) {
      last.end = base + end;
      last.text = last.lower = last.lemma = word + word;
      last.pos = "PUNCT";
    } else if (last !== undefined && last.end === base + found && (split || joins(section, base, last, found, end))) {
      last.pos = split ? partOfSplit(last.text, last.pos) : joinedPart(last.pos, pos, word);
      last.end = base + end;
      last.text = section.slice(last.start - base, end);
      last.lower = lowerOf(last.text);
      last.lemma = last.lower;
    } else {
      last = {
        index: tokens.length,
        start: base + found,
        end: base + end,
        text: word,
        lower: lowerOf(word),
        lemma: lemmas[i] as string,
        pos,
        sentence: 0,
        opens,
        breaks,
      };
      tokens.push(last);
    }
    opens = false;
    breaks = 0;
  }
  mendNames(tokens);
  for (let i = 1; i < tokens.length; i++) mendTag(tokens[i - 1] as MutableToken, tokens[i] as MutableToken, tokens[i + 1]);
  mendPresentVerbs(tokens);
  return tokens;
}

const NEW_LINE = 10;

function lowerOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

/** Adjectives that are offices or persons where no noun follows: "the security chief announced", "an individual was arrested". */
const OFFICES = new Set(["chief", "general", "official", "individual", "national", "accused"]);
const isNameOrNoun = (token: Token): boolean => token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ";
const BE = new Set(["is", "are", "was", "were", "'s", "'re"]);
const HAVE = new Set(["have", "has", "had", "'ve"]);

/** Nouns that are verbs after a plural subject and before "that": "officials claim that". */
const ALSO_VERBS = new Set(["claim", "report", "fear", "hope", "estimate", "charge", "suspect", "warn", "deny"]);

/**
 * "said Cook left", "Cook said": a capital within a sentence, or before another verb at its head, is a name and no verb.
 * Headlines that set a capital on every word are left as they are.
 */
function mendNames(tokens: readonly MutableToken[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as MutableToken;
    if (token.pos !== "VERB" || !isCapital(token.text.charCodeAt(0)) || token.text === token.text.toUpperCase()) continue;
    const previous = tokens[i - 1];
    const next = tokens[i + 1];
    const heads = previous === undefined || token.opens || token.breaks > 0 || previous.pos === "PUNCT";
    if (next === undefined || isCapital(next.text.charCodeAt(0))) continue;
    const finite =
      next.pos === "VERB" &&
      (next.lower.endsWith("ed") || next.lower === "said" || next.lower === "told" || next.lower === "says" || next.lower === "wrote");
    if (heads ? finite : !isCapital(previous.text.charCodeAt(0)) || finite) {
      token.pos = "PROPN";
      token.lemma = token.lower;
    }
  }
}

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;

/** Third persons that wink-nlp takes for plural nouns, with their base forms. */
const PRESENT_VERBS: ReadonlyMap<string, string> = new Map(
  "claim blame reject suspect kill wound attack bomb threaten vow arrest charge report insist confirm hit strike storm target injure shoot warn raid ambush fear face"
    .split(" ")
    .map((base) => [`${base}s`, base] as const),
);
const SAYING = new Set(["say", "report", "add", "announce", "confirm", "state", "note"]);
/** Participles that wink-nlp takes for nouns or adjectives after "and": "killing nine and wounding dozens". */
const HARMING: ReadonlyMap<string, string> = new Map([
  ["wounding", "wound"],
  ["injuring", "injure"],
  ["killing", "kill"],
  ["leaving", "leave"],
]);

/** "The front claims responsibility", "A bomb kills nine and wounds dozens": the verb of a clause that has none before it. */
function mendPresentVerbs(tokens: readonly MutableToken[]): void {
  let verbs = 0;
  let presentVerb = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as MutableToken;
    if (token.opens || token.breaks > 0 || token.text === "." || token.text === ";" || token.text === ":") {
      verbs = 0;
      presentVerb = false;
    }
    const base = token.pos === "NOUN" ? PRESENT_VERBS.get(token.lower) : undefined;
    const previous = tokens[i - 1];
    const next = tokens[i + 1];
    if (base !== undefined && previous !== undefined && next !== undefined && TAKES_OBJECT.has(next.pos)) {
      const subject = verbs === 0 && (previous.pos === "PROPN" || previous.pos === "NOUN");
      const coordinated = presentVerb && previous.pos === "CCONJ";
      if (subject || coordinated) {
        token.pos = "VERB";
        token.lemma = base;
      }
    }
    const harm = token.pos === "NOUN" || token.pos === "ADJ" ? HARMING.get(token.lower) : undefined;
    if (
      harm !== undefined &&
      previous !== undefined &&
      next !== undefined &&
      TAKES_OBJECT.has(next.pos) &&
      (previous.pos === "CCONJ" || previous.text === ",")
    ) {
      token.pos = "VERB";
      token.lemma = harm;
    }
    if (token.pos === "VERB" || token.pos === "AUX") {
      // What is said is a clause of its own: "says the front claims responsibility".
      verbs = SAYING.has(token.lemma) ? 0 : verbs + 1;
      presentVerb = token.lower.endsWith("s");
    }
  }
}

const TAKES_OBJECT: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["DET", "PROPN", "NUM", "ADJ", "PRON", "NOUN"]);

/** wink-nlp calls some participles adjectives or nouns, also after "have", where only a verb can stand ("had foiled"), and some verbs before "that" nouns. */
function mendTag(previous: MutableToken, token: MutableToken, next: MutableToken | undefined): void {
  if (
    token.pos === "VERB" &&
    BE.has(previous.lower) &&
    token.lower === token.lemma &&
    !/(?:ed|en|ing|n|t|ut|ead|id)$/.test(token.lower) &&
    token.lower.length > 4
  ) {
    // "there is evidence": a base form cannot follow "is".
    token.pos = "NOUN";
    return;
  }
  if (token.pos === "VERB" && BE.has(previous.lower) && token.lower === `${token.lemma}s`) {
    // "there were suspects": neither can a third person.
    token.pos = "NOUN";
    return;
  }
  if (token.pos !== "ADJ" && token.pos !== "NOUN") return;
  if (
    token.pos === "ADJ" &&
    OFFICES.has(token.lower) &&
    (previous.pos === "NOUN" || previous.pos === "DET") &&
    !(next && isNameOrNoun(next))
  ) {
    token.pos = "NOUN";
    return;
  }
  const shoots = next !== undefined && (next.pos === "PRON" || next.pos === "DET") && (previous.pos === "PROPN" || previous.pos === "NOUN");
  if (token.lower === "shot" && (HAVE.has(previous.lower) || shoots)) {
    token.pos = "VERB";
    token.lemma = "shoot";
    return;
  }
  if (
    token.pos === "NOUN" &&
    next?.lower === "that" &&
    ALSO_VERBS.has(token.lower) &&
    previous.pos === "NOUN" &&
    previous.lower !== previous.lemma
  ) {
    token.pos = "VERB";
    token.lemma = token.lower;
    return;
  }
  if (!HAVE.has(previous.lower) || token.lower.length < 5 || !token.lower.endsWith("ed")) return;
  token.pos = "VERB";
  token.lemma = baseOfParticiple(token.lower);
}

/** Base form of a regular participle, by English spelling: "foiled" foil, "stopped" stop, "carried" carry, "accused" accuse. */
function baseOfParticiple(lower: string): string {
  const stem = lower.slice(0, -2);
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[cvzu]|[aeiou]s|[^aeiou]l|dg|ng|at|[^aeiou][aeiou][kt]|ir|uc|or)$/.test(stem) && !/(?:fight|wait|ght)$/.test(stem)
    ? `${stem}e`
    : stem;
}

/** Whether a hyphen ties the word at `found` to the token that ends there: no space on either side, a letter or digit on both. */
function joins(section: string, base: number, token: MutableToken, found: number, end: number): boolean {
  if (isHyphen(section.charCodeAt(found)) && end === found + 1)
    return isWordUnit(section.charCodeAt(found - 1)) && isWordUnit(section.charCodeAt(end));
  return (
    isHyphen(section.charCodeAt(found - 1)) &&
    token.end - token.start > 1 &&
    isWordUnit(section.charCodeAt(found)) &&
    base + found > token.start
  );
}

/** wink-nlp cuts words at Latin letters that it does not know ("Gda|ń|sk"): whether a letter stands on both sides of the cut, one of them such. */
function splitsWord(section: string, found: number): boolean {
  const before = section.charCodeAt(found - 1);
  const after = section.charCodeAt(found);
  return (isOtherLatin(before) && (isOtherLatin(after) || isLetter(after))) || (isOtherLatin(after) && isLetter(before));
}

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
/** Latin letters with marks, and the marks themselves (Unicode blocks Latin-1 to Extended-B, Additional, combining marks). */
const isOtherLatin = (unit: number): boolean =>
  (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
  (unit >= 0x1e00 && unit <= 0x1eff) ||
  (unit >= 0x300 && unit <= 0x36f);

/** A word of foreign letters with a capital is a name. */
const partOfSplit = (text: string, pos: PartOfSpeech): PartOfSpeech => (/^\p{Lu}/u.test(text) ? "PROPN" : pos === "X" ? "NOUN" : pos);

/** Letters, digits and the full stop of abbreviations, by UTF-16 unit: anything that is not ASCII counts as a letter, marks excepted. */
function isWordUnit(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 46;
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f);
}

const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;

function joinedPart(first: PartOfSpeech, pos: PartOfSpeech, word: string): PartOfSpeech {
  if (word.length === 1 && isHyphen(word.charCodeAt(0))) return first;
  if (first === "PROPN" || pos === "PROPN") return pos === "VERB" || pos === "ADJ" ? "ADJ" : "PROPN";
  if (first === "NUM" && pos !== "NUM") return "ADJ";
  return pos;
}
/** Abbreviations after which wink-nlp ends a sentence although a name goes on; grammar, not a corpus. */
const TITLES = new Set([
  "mr.",
  "mrs.",
  "ms.",
  "dr.",
  "gen.",
  "col.",
  "lt.",
  "sgt.",
  "capt.",
  "maj.",
  "gov.",
  "sen.",
  "rep.",
  "rev.",
  "st.",
  "prof.",
  "hon.",
  "cmdr.",
  "adm.",
  "brig.",
  "no.",
  "vs.",
]);

function sentencesOf(text: string, tokens: MutableToken[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  const close = (endToken: number): void => {
    if (endToken <= first) return;
    const head = tokens[first] as MutableToken;
    const tail = tokens[endToken - 1] as MutableToken;
    for (let i = first; i < endToken; i++) (tokens[i] as MutableToken).sentence = sentences.length;
    sentences.push({ index: sentences.length, firstToken: first, endToken, start: head.start, end: tail.end, paragraph });
    first = endToken;
  };
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as MutableToken;
    if (token.breaks > 0) {
      // wink-nlp ends a sentence at each line; a hard-wrapped one runs on.
      if (token.breaks > 1 || endsLine(text, tokens[i - 1] as MutableToken, token)) close(i);
      if (token.breaks > 1) paragraph++;
      continue;
    }
    if (!token.opens) continue;
    const previous = tokens[i - 1] as MutableToken;
    if (TITLES.has(previous.lower) || TITLES.has(`${tokens[i - 2]?.lower ?? ""}${previous.lower}`)) continue;
    // A closing mark that wink-nlp puts at the head of the next sentence belongs to this one.
    if (isClosingMark(token, previous, tokens[i + 1])) {
      const next = tokens[i + 1];
      if (next && startsLikeSentence(next)) close(i + 1);
      continue;
    }
    if (!startsLikeSentence(token) && /[”"’']$/.test(previous.text)) continue;
    close(i);
  }
  close(tokens.length);
  return sentences;
}

/** Lines of hard-wrapped text have at least this length; shorter ones are titles, datelines and the like. UTF-16 units. */
const SHORTEST_WRAPPED = 50;
/** Parts of speech that no line of its own ends with. */
const LEAVES_OPEN: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX"]);

/** Whether a single line break ends the sentence: the line ended with a stop, was short, or is whole and the next one begins with a capital. */
function endsLine(text: string, before: Token, after: Token): boolean {
  if (/[.!?:”"]$/.test(before.text)) return true;
  const lineStart = text.lastIndexOf("\n", before.end - 1) + 1;
  if (before.end - lineStart < SHORTEST_WRAPPED) return true;
  return !/^[\p{Ll}\p{N}(]/u.test(after.text) && !LEAVES_OPEN.has(before.pos) && before.text !== ",";
}

const isClosingMark = (token: Token, previous: Token, next: Token | undefined): boolean =>
  token.text === "”" ||
  ((token.text === '"' || token.text === "''" || token.text === "’") &&
    previous.end === token.start &&
    (next === undefined || next.start > token.end));

const startsLikeSentence = (token: Token): boolean => /^[\p{Lu}\p{N}“"'‘([«`–—-]/u.test(token.text);

const MARKS = /[“«„”»"`'\n]/g;

/**
 * Pairs quotation marks, curly, straight, guillemets and doubled apostrophes. A straight mark opens after white space or an opening bracket.
 * A paragraph that ends within a quotation leaves it open; the next paragraph opens it anew, as newspapers set it.
 */
export function quotationsOf(text: string, start: number, end: number): Quotation[] {
  const quotations: Quotation[] = [];
  let open = -1;
  let openLength = 1;
  const finish = (innerEnd: number, outerEnd: number, closed: boolean): void => {
    if (open < 0) return;
    if (innerEnd > open + openLength) quotations.push({ start: open + openLength, end: innerEnd, outerStart: open, outerEnd, closed });
    open = -1;
  };
  MARKS.lastIndex = start;
  for (let match = MARKS.exec(text); match !== null && match.index < end; match = MARKS.exec(text)) {
    const at = match.index;
    const mark = match[0];
    if (mark === "\n") {
      if (text[at + 1] === "\n") finish(at, at, false);
      continue;
    }
    const doubled = (mark === "`" || mark === "'") && text[at + 1] === mark;
    if (doubled) MARKS.lastIndex = at + 2;
    // Two apostrophes open a quotation as well as close one.
    if (mark === "'" && doubled && open < 0) {
      open = at;
      openLength = 2;
    } else if (mark === "“" || mark === "«" || mark === "„" || (mark === "`" && doubled)) {
      // "„" may be closed by "“".
      if (open >= 0 && mark === "“" && text[open] === "„") finish(at, at + 1, true);
      else {
        finish(at, at, false);
        open = at;
        openLength = doubled ? 2 : 1;
      }
    } else if (mark === "”" || mark === "»" || (mark === "'" && doubled)) {
      finish(at, at + (doubled ? 2 : 1), true);
    } else if (mark === '"') {
      if (open >= 0) finish(at, at + 1, true);
      else {
        open = at;
        openLength = 1;
      }
    }
  }
  finish(end, end, false);
  return quotations;
}
