import type { Sentence, Token } from "../../../../text/analysis.ts";
import { type ReportingWord, reportingWord } from "../certainty/reporting-words.ts";
import type { NounPhrase } from "../syntax/chunks.ts";
import type { Attribution } from "./attribution.ts";
import { type Clauses, nominalEnd, nominalEndingAt, nounPhraseStartingAt, subjectBefore, type TokenRange, verbGroupAt } from "./clause.ts";
import { isAnyMark } from "./complements.ts";

const ACCORDING: ReportingWord = { certainty: "certain", framing: "neutral", polarity: "positive", act: null, speech: true, strength: 1 };

/** "according to the ministry", "in the words of the judge": the rest of the sentence is what is said. */
export function accordingTo(clauses: Clauses, sentence: Sentence): Attribution[] {
  const { tokens } = clauses;
  const found: Attribution[] = [];
  for (let at = sentence.firstToken; at + 1 < sentence.endToken; at++) {
    if ((tokens[at] as Token).lower !== "according" || (tokens[at + 1] as Token).lower !== "to") continue;
    const phrase = nounPhraseStartingAt(clauses, at + 2);
    if (phrase === null) continue;
    const end = sourceEnd(clauses, phrase, sentence.endToken);
    const content = restOf(clauses, sentence, at, end);
    if (content.length === 0) continue;
    found.push({
      lemma: "according-to",
      word: ACCORDING,
      cue: { first: at, end: at + 2 },
      source: { first: phrase.firstToken, end },
      content,
      through: [],
      pattern: "according-to",
      weak: false,
    });
  }
  return found;
}

/** The speaker with an apposition between commas. */
function sourceEnd(clauses: Clauses, phrase: NounPhrase, limit: number): number {
  const { tokens } = clauses;
  let end = nominalEnd(clauses, phrase, limit);
  if (tokens[end]?.text === ",") {
    const next = nounPhraseStartingAt(clauses, end + 1);
    if (next !== null && !next.pronoun && next.endToken <= limit) {
      const close = nominalEnd(clauses, next, limit);
      const after = tokens[close];
      if (close >= limit - 1 || after?.text === "," || after?.text === ".") end = close;
    }
  }
  return Math.min(end, limit);
}

/** The sentence without the reporting words: before them, or after the comma that closes them, or both where they stand in the middle. */
function restOf(clauses: Clauses, sentence: Sentence, first: number, end: number): TokenRange[] {
  const { tokens } = clauses;
  const ranges: TokenRange[] = [];
  let beforeEnd = first;
  while (beforeEnd > sentence.firstToken && (tokens[beforeEnd - 1]?.pos === "ADV" || tokens[beforeEnd - 1]?.text === ",")) beforeEnd--;
  if (beforeEnd - sentence.firstToken >= 2) ranges.push({ first: sentence.firstToken, end: beforeEnd });
  let after = end;
  while (after < sentence.endToken && tokens[after]?.text !== "," && ranges.length === 0) after++;
  if (tokens[after]?.text === "," && sentence.endToken - after > 2) {
    const next = tokens[after + 1] as Token;
    // A relative clause or an address after the name is still about the speaker.
    if (!["who", "which", "whose", "where"].includes(next.lower)) ranges.push({ first: after + 1, end: sentence.endToken });
  }
  return ranges;
}

/** "the group's claim that", "warnings from the embassy of", "suspicion fell on": nouns that report. */
export function nounAttributions(clauses: Clauses, sentence: Sentence): Attribution[] {
  const { tokens } = clauses;
  const found: Attribution[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = tokens[at] as Token;
    if (token.pos !== "NOUN") continue;
    const word = reportingWord(token.lemma, "noun");
    if (word === null) continue;
    const chunk = clauses.chunks[clauses.chunkAt[at] as number];
    if (chunk?.kind !== "noun-phrase" || chunk.head !== at) continue;
    const attribution = nounAttribution(clauses, sentence, chunk, word);
    if (attribution !== null) found.push(attribution);
  }
  return found;
}

function nounAttribution(clauses: Clauses, sentence: Sentence, phrase: NounPhrase, word: ReportingWord): Attribution | null {
  const { tokens } = clauses;
  const { head } = phrase;
  let source = possessorOf(clauses, phrase);
  let at = phrase.endToken;
  // "warnings (coming) from the embassy", "a claim by the group"
  const passed = tokens[at]?.lower === "coming" || tokens[at]?.lower === "issued" || tokens[at]?.lower === "made" ? at + 1 : at;
  const link = tokens[passed];
  if (link !== undefined && (link.lower === "by" || link.lower === "from") && passed < sentence.endToken) {
    const agent = nounPhraseStartingAt(clauses, passed + 1);
    if (agent !== null && agent.endToken <= sentence.endToken) {
      const end = nominalEnd(clauses, agent, sentence.endToken);
      source = { first: agent.firstToken, end };
      at = end;
    }
  }
  const next = tokens[at];
  if (next === undefined || at >= sentence.endToken) return null;
  const cue = { first: head, end: head + 1 };
  const made = madeBy(clauses, phrase, sentence.endToken);
  if (made !== null)
    return {
      lemma: (tokens[head] as Token).lemma,
      word,
      ...made,
      content: [{ first: phrase.firstToken, end: nominalEnd(clauses, phrase, made.cue.first) }],
      through: [],
      pattern: "noun",
      weak: false,
    };
  const lemma = (tokens[head] as Token).lemma;
  if (next.lower === "that" && verbFollows(clauses, at + 1, sentence.endToken)) {
    return {
      lemma,
      word,
      cue,
      source,
      content: [{ first: at, end: clauseEnd(clauses, at, sentence.endToken) }],
      through: [],
      pattern: "noun",
      weak: false,
    };
  }
  if (source === null || word.strength < 0.25) return null;
  const infinitive = verbGroupAt(clauses, at);
  if (infinitive?.form === "infinitive" && infinitive.firstToken === at) {
    return {
      lemma,
      word,
      cue,
      source,
      content: [{ first: at, end: clauseEnd(clauses, at, sentence.endToken) }],
      through: [],
      pattern: "noun",
      weak: false,
    };
  }
  if (["of", "about", "against", "for", "on", "to"].includes(next.lower) && nounPhraseStartingAt(clauses, at + 1) !== null) {
    const object = nounPhraseStartingAt(clauses, at + 1) as NounPhrase;
    return {
      lemma,
      word,
      cue,
      source,
      content: [{ first: at, end: nominalEnd(clauses, object, sentence.endToken) }],
      through: [],
      pattern: "noun",
      weak: false,
    };
  }
  return null;
}

const MAKING = new Set(["make", "issue", "release", "voice", "publish"]);

/** "similar accusations were made by the ministry": the verb is the cue, the agent the source. */
function madeBy(clauses: Clauses, phrase: NounPhrase, limit: number): { cue: TokenRange; source: TokenRange } | null {
  const at = nominalEnd(clauses, phrase, limit);
  const verb = verbGroupAt(clauses, at);
  if (verb === null || !verb.passive || verb.negated || !MAKING.has(verb.lemma) || clauses.tokens[verb.endToken]?.lower !== "by")
    return null;
  const agent = nounPhraseStartingAt(clauses, verb.endToken + 1);
  if (agent === null || agent.endToken > limit) return null;
  return {
    cue: { first: verb.firstToken, end: verb.endToken },
    source: { first: agent.firstToken, end: nominalEnd(clauses, agent, limit) },
  };
}

const SUSPECTING: ReportingWord = {
  certainty: "possible",
  framing: "neutral",
  polarity: "positive",
  act: "attributes",
  speech: false,
  strength: 0.8,
};

/** "focused its suspicions on the militia", "suspicion fell on the army": the one suspected is the content. */
export function suspicionOn(clauses: Clauses, sentence: Sentence): Attribution[] {
  const { tokens } = clauses;
  const found: Attribution[] = [];
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at++) {
    const lemma = (tokens[at] as Token).lemma;
    if (lemma !== "suspicion" && lemma !== "suspicions") continue;
    const phrase = clauses.chunks[clauses.chunkAt[at] as number];
    if (phrase?.kind !== "noun-phrase" || phrase.head !== at) continue;
    const before = verbGroupAt(clauses, phrase.firstToken - 1);
    const after = verbGroupAt(clauses, phrase.endToken);
    const verb = before ?? after;
    const link = before === null ? after?.endToken : phrase.endToken;
    if (verb === null || link === undefined || !["on", "upon", "toward", "towards", "at"].includes(tokens[link]?.lower ?? "")) continue;
    const object = nounPhraseStartingAt(clauses, link + 1);
    if (object === null) continue;
    const subject = before === null ? null : subjectBefore(clauses, before, sentence.firstToken);
    found.push({
      lemma: "suspicion",
      word: SUSPECTING,
      cue: before === null ? { first: phrase.firstToken, end: verb.endToken } : { first: before.firstToken, end: phrase.endToken },
      source: subject === null ? null : { first: subject.first, end: subject.end },
      content: [{ first: object.firstToken, end: clauseEnd(clauses, object.firstToken, sentence.endToken) }],
      through: [],
      pattern: "object",
      weak: false,
    });
  }
  return found;
}

function verbFollows(clauses: Clauses, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + 12); at++) {
    const group = verbGroupAt(clauses, at);
    if (group !== null && group.form === "finite") return at > from;
  }
  return false;
}

function clauseEnd(clauses: Clauses, from: number, limit: number): number {
  const quotation = clauses.quotationAt[from] as number;
  for (let at = from + 1; at < limit; at++) {
    const token = clauses.tokens[at] as Token;
    if (quotation >= 0 && clauses.quotationAt[at] !== quotation) return at;
    if (token.text === ";" || token.text === "—") return at;
    if (token.text === "," && ["was", "is", "were", "are", "has", "had", "but", "while"].includes(clauses.tokens[at + 1]?.lower ?? ""))
      return at;
  }
  return limit;
}

/** "the group's claim", "their suspicion": the words before the possessive mark, or the pronoun. */
function possessorOf(clauses: Clauses, phrase: NounPhrase): TokenRange | null {
  const { tokens } = clauses;
  const first = tokens[phrase.firstToken] as Token;
  if (["his", "her", "their", "its", "my", "our"].includes(first.lower)) return { first: phrase.firstToken, end: phrase.firstToken + 1 };
  for (let at = phrase.head - 1; at > phrase.firstToken; at--) {
    const token = tokens[at] as Token;
    if (token.pos === "PART" && (token.lower === "'s" || token.lower === "'")) return { first: phrase.firstToken, end: at };
  }
  return null;
}

/** Adverbs by which a reporter hands on what is not its own knowledge (Hyland 1998; FactBank's PS and PR cues). */
const HEDGES: ReadonlyMap<string, ReportingWord["certainty"]> = new Map([
  ["allegedly", "possible"],
  ["reportedly", "possible"],
  ["purportedly", "possible"],
  ["supposedly", "possible"],
  ["ostensibly", "possible"],
]);

/** "allegedly", "reportedly": the clause around the adverb, said by nobody in particular. */
export function hedgeAttributions(clauses: Clauses, sentence: Sentence): Attribution[] {
  const { tokens } = clauses;
  const found: Attribution[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const certainty = HEDGES.get((tokens[at] as Token).lower);
    if (certainty === undefined || isAnyMark(tokens[at])) continue;
    const word: ReportingWord = { certainty, framing: "neutral", polarity: "positive", act: null, speech: true, strength: 0.5 };
    found.push({
      lemma: (tokens[at] as Token).lower,
      word,
      cue: { first: at, end: at + 1 },
      source: null,
      content: clauseAround(clauses, at, sentence),
      through: [],
      pattern: "hedge",
      weak: false,
    });
  }
  return found;
}

/** The clause around a token, from the mark or conjunction before it to the one after it. */
function clauseAround(clauses: Clauses, at: number, sentence: Sentence): TokenRange[] {
  const { tokens } = clauses;
  let first = at;
  while (first > sentence.firstToken && !isClauseMark(tokens[first - 1] as Token)) first--;
  const subject = nominalEndingAt(clauses, first - 1, sentence.firstToken);
  if (tokens[first - 1]?.text === "," && subject !== null && verbGroupAt(clauses, first) !== null) first = subject.first;
  let end = at + 1;
  while (end < sentence.endToken && !isClauseMark(tokens[end] as Token)) end++;
  return [{ first, end }];
}

const isClauseMark = (token: Token): boolean => /^[,;:—]$/.test(token.text) || token.lower === "and" || token.lower === "but";
