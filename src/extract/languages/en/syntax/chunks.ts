import type { Analysis, Token } from "../../../../text/analysis.ts";
import { BE_FORMS, HAVE_FORMS, isPastParticiple, MODALS, NEGATIONS } from "./verb-forms.ts";

/** A noun phrase without what follows it ("the group's affiliate" in "the group's affiliate in Afghanistan"); half-open in tokens. */
export interface NounPhrase {
  readonly kind: "noun-phrase";
  readonly firstToken: number;
  readonly endToken: number;
  /** Token of the noun, name or pronoun that it is about. */
  readonly head: number;
  readonly sentence: number;
  readonly proper: boolean;
  readonly pronoun: boolean;
}

/** A verb with its auxiliaries, negation and adverbs: "had not been killed"; half-open in tokens. */
export interface VerbGroup {
  readonly kind: "verb-group";
  readonly firstToken: number;
  readonly endToken: number;
  /** Token of the main verb. */
  readonly head: number;
  readonly sentence: number;
  /** Base form of the main verb. */
  readonly lemma: string;
  /** `participle`: a past participle without an auxiliary, as in "a bomb planted by rebels". */
  readonly form: "finite" | "infinitive" | "participle" | "gerund";
  readonly passive: boolean;
  readonly negated: boolean;
  /** `may`, `might`, `could`, `would`, `will`, ... in lower case, or null. */
  readonly modal: string | null;
}

export type Chunk = NounPhrase | VerbGroup;

/** The noun phrases and verb groups of an analysis, in the order of the text. Linear in the tokens. */
export function chunksOf(analysis: Analysis): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (const sentence of analysis.sentences) {
    let at = sentence.firstToken;
    while (at < sentence.endToken) {
      const chunk = nounPhraseAt(analysis.tokens, at, sentence.endToken) ?? verbGroupAt(analysis.tokens, at, sentence.endToken);
      if (chunk) {
        chunks.push(chunk);
        at = chunk.endToken;
      } else at++;
    }
  }
  return chunks;
}

const DETERMINERS = new Set(
  "a an the this that these those each every some any no another both all such my your his her its our their whose either neither what which".split(
    " ",
  ),
);
/** Words that wink-nlp may call determiners or adjectives but that stand alone as pronouns before a verb or a mark. */
const POSSESSIVE = new Set(["my", "your", "his", "her", "its", "our", "their", "whose"]);
const RELATIVE = new Set(["who", "whom", "which", "that"]);

/** Possessives that are pronouns, too: "they met her". */
const STANDS_ALONE = new Set(["her", "his"]);

function nounPhraseAt(tokens: readonly Token[], start: number, limit: number): NounPhrase | null {
  const first = tokens[start] as Token;
  if (first.pos === "PRON" && !POSSESSIVE.has(first.lower)) return pronounPhrase(first, start);
  let at = start;
  let head = -1;
  let proper = false;
  while (at < limit) {
    const token = tokens[at] as Token;
    const role = nounRole(tokens, at, start, limit, head);
    if (role === "end") break;
    if (role === "head") {
      head = at;
      proper = token.pos === "PROPN";
    }
    at++;
  }
  // "that extremists", "which rebels": a conjunction or relative, not a determiner, before a plural or a name.
  if (head > start && (first.lower === "that" || first.lower === "which") && opensClause(tokens[head] as Token)) return null;
  if (head < 0 && STANDS_ALONE.has(first.lower)) return pronounPhrase(first, start);
  if (head < 0) return DETERMINERS.has(first.lower) && first.pos === "DET" ? bareDeterminer(tokens, start, limit) : null;
  return { kind: "noun-phrase", firstToken: start, endToken: head + 1, head, sentence: first.sentence, proper, pronoun: false };
}

const opensClause = (head: Token): boolean => head.pos === "PROPN" || (head.pos === "NOUN" && head.lower !== head.lemma);

const pronounPhrase = (token: Token, at: number): NounPhrase => ({
  kind: "noun-phrase",
  firstToken: at,
  endToken: at + 1,
  head: at,
  sentence: token.sentence,
  proper: false,
  pronoun: true,
});

/** "this", "those", "both", "some" on their own, before a verb or a mark. */
function bareDeterminer(tokens: readonly Token[], at: number, limit: number): NounPhrase | null {
  const token = tokens[at] as Token;
  if (["a", "an", "the", "no", "every"].includes(token.lower) || POSSESSIVE.has(token.lower) || RELATIVE.has(token.lower)) return null;
  const next = at + 1 < limit ? (tokens[at + 1] as Token) : undefined;
  return next === undefined || next.pos === "VERB" || next.pos === "AUX" || next.pos === "PUNCT" || next.lower === "of"
    ? pronounPhrase(token, at)
    : null;
}

/** Whether the token at `at` goes on with the noun phrase that began at `start`: as its head so far, as a modifier, or not at all. */
function nounRole(tokens: readonly Token[], at: number, start: number, limit: number, head: number): "head" | "modifier" | "end" {
  const token = tokens[at] as Token;
  const previous = at > start ? (tokens[at - 1] as Token) : undefined;
  const next = at + 1 < limit ? (tokens[at + 1] as Token) : undefined;
  switch (token.pos) {
    case "NOUN":
    case "PROPN":
      return "head";
    case "NUM":
      return "head";
    case "DET":
      return previous === undefined || previous.pos === "DET" || previous.pos === "ADV" ? "modifier" : "end";
    case "ADJ":
      // An adjective after the noun ends the phrase, unless another noun follows: "eight dead", but "bomb-making material".
      return head < 0 || (next !== undefined && isNominal(next)) ? (isHeadless(token, next) ? "head" : "modifier") : "end";
    case "PRON":
      return POSSESSIVE.has(token.lower) && head < 0 ? "modifier" : "end";
    case "PART":
      return head >= 0 && isPossessiveMark(token) && next !== undefined && continuesNoun(next) ? "modifier" : "end";
    case "SYM":
      return next?.pos === "NUM" || previous?.pos === "NUM" ? "modifier" : "end";
    case "ADV":
      return head < 0 &&
        next !== undefined &&
        (next.pos === "ADJ" || next.pos === "NUM" || (previous?.pos === "DET" && next.pos === "VERB"))
        ? "modifier"
        : "end";
    case "VERB":
      return isVerbalModifier(token, previous, next, head) ? "modifier" : "end";
    case "CCONJ":
      return token.text === "&" && head >= 0 && next?.pos === "PROPN" ? "modifier" : "end";
    case "PUNCT":
      return at > start && isInnerMark(token, tokens, at, limit, head) ? "modifier" : "end";
    default:
      return "end";
  }
}

const isNominal = (token: Token): boolean => token.pos === "NOUN" || token.pos === "PROPN";
const isPossessiveMark = (token: Token): boolean => token.lower === "'s" || token.lower === "'";
const continuesNoun = (token: Token): boolean => ["NOUN", "PROPN", "ADJ", "NUM", "VERB", "ADV", "PUNCT"].includes(token.pos);
/** "the dead", "the wounded": an adjective that stands for people. */
const isHeadless = (token: Token, next: Token | undefined): boolean =>
  /^(dead|wounded|injured|missing|poor|elderly|young|others)$/.test(token.lower) && (next === undefined || !isNominal(next));

/** A participle before its noun: "a suspected bomber", "the fleeing gunmen". */
function isVerbalModifier(token: Token, previous: Token | undefined, next: Token | undefined, head: number): boolean {
  if (next === undefined || !(isNominal(next) || next.pos === "ADJ")) return false;
  if (!/(ed|ing|en|wn|elect)$/.test(token.lower)) return false;
  if (previous === undefined) return false;
  return head < 0
    ? previous.pos === "DET" || previous.pos === "ADJ" || previous.pos === "NUM" || previous.pos === "PRON" || previous.pos === "ADV"
    : isPossessiveMark(previous);
}

/** Scare quotes and a comma between adjectives stay inside: `a large gathering of “Christians”` is two phrases, `the so-called “state”` one. */
function isInnerMark(token: Token, tokens: readonly Token[], at: number, limit: number, head: number): boolean {
  const next = at + 1 < limit ? (tokens[at + 1] as Token) : undefined;
  if (next === undefined) return false;
  if (/^[“"‘'«`]+$/.test(token.text)) return head < 0 && at > 0 && next.start === token.end && (isNominal(next) || next.pos === "ADJ");
  if (token.text === ",") {
    const previous = tokens[at - 1] as Token;
    const after = at + 2 < limit ? (tokens[at + 2] as Token) : undefined;
    return head < 0 && previous.pos === "ADJ" && next.pos === "ADJ" && after !== undefined && (isNominal(after) || after.pos === "ADJ");
  }
  return false;
}

function verbGroupAt(tokens: readonly Token[], start: number, limit: number): VerbGroup | null {
  const first = tokens[start] as Token;
  const infinitive = first.lower === "to" && opensInfinitive(tokens, start, limit);
  if (!infinitive && first.pos !== "VERB" && first.pos !== "AUX" && !(first.pos === "ADV" && opensAfterAdverb(tokens, start, limit)))
    return null;
  let at = infinitive ? start + 1 : start;
  let head = -1;
  let be = false;
  let have = false;
  let negated = false;
  let modal: string | null = null;
  let auxiliary = false;
  for (; at < limit; at++) {
    const token = tokens[at] as Token;
    if (NEGATIONS.has(token.lower)) {
      if (head >= 0 && !auxiliary) break;
      negated = true;
      continue;
    }
    if (token.pos === "ADV") {
      if (head >= 0 && !goesOnAfterAdverb(tokens, at, limit)) break;
      continue;
    }
    if (token.pos !== "VERB" && token.pos !== "AUX" && !(be && isPastParticiple(token.lower) && token.pos === "ADJ")) break;
    if (head >= 0 && !isAuxiliary(tokens[head] as Token) && !(tokens[head] as Token).lower.startsWith("'")) break;
    if (MODALS.has(token.lower)) modal = token.lower;
    if (BE_FORMS.has(token.lower)) be = true;
    else if (HAVE_FORMS.has(token.lower)) have = true;
    auxiliary ||= isAuxiliary(token);
    head = at;
  }
  if (head < 0) return null;
  const main = tokens[head] as Token;
  const alone = !auxiliary || head === firstVerb(tokens, start, head);
  const passive = be && !BE_FORMS.has(main.lower) && isPastParticiple(main.lower);
  const form = infinitive ? "infinitive" : alone ? loneForm(tokens, head, limit, start) : "finite";
  return {
    kind: "verb-group",
    firstToken: start,
    endToken: head + 1,
    head,
    sentence: first.sentence,
    lemma: main.lemma,
    form,
    passive: passive || (form === "participle" && !have),
    negated,
    modal,
  };
}

const isAuxiliary = (token: Token): boolean =>
  token.pos === "AUX" ||
  BE_FORMS.has(token.lower) ||
  HAVE_FORMS.has(token.lower) ||
  MODALS.has(token.lower) ||
  /^(do|does|did|get|got|gets)$/.test(token.lower);

function firstVerb(tokens: readonly Token[], start: number, end: number): number {
  for (let at = start; at <= end; at++) if ((tokens[at] as Token).pos === "VERB" || (tokens[at] as Token).pos === "AUX") return at;
  return end;
}

function opensInfinitive(tokens: readonly Token[], start: number, limit: number): boolean {
  for (let at = start + 1; at < Math.min(limit, start + 4); at++) {
    const token = tokens[at] as Token;
    if (token.pos === "VERB" || token.pos === "AUX") return true;
    if (token.pos !== "ADV" && !NEGATIONS.has(token.lower)) return false;
  }
  return false;
}

const opensAfterAdverb = (tokens: readonly Token[], start: number, limit: number): boolean => {
  const next = start + 1 < limit ? (tokens[start + 1] as Token) : undefined;
  return next !== undefined && (next.pos === "VERB" || next.pos === "AUX");
};

const goesOnAfterAdverb = (tokens: readonly Token[], at: number, limit: number): boolean => {
  for (let i = at + 1; i < Math.min(limit, at + 3); i++) {
    const token = tokens[i] as Token;
    if (token.pos === "VERB" || token.pos === "AUX") return true;
    if (token.pos !== "ADV") return false;
  }
  return false;
};

/** The form of a verb without auxiliaries. */
function loneForm(tokens: readonly Token[], head: number, limit: number, start: number): VerbGroup["form"] {
  const token = tokens[head] as Token;
  if (token.pos === "AUX") return "finite";
  if (token.lower.length > 4 && token.lower.endsWith("ing")) return "gerund";
  if (!isPastParticiple(token.lower)) return "finite";
  const next = head + 1 < limit ? (tokens[head + 1] as Token) : undefined;
  const previous = start > 0 ? (tokens[start - 1] as Token) : undefined;
  // "a bomb planted by rebels", "troops based in the north"
  if (next?.lower === "by" && previous !== undefined && isNominal(previous)) return "participle";
  return "finite";
}
