import type { Mention } from "../../../../model/mention.ts";
import type { TimeExpression } from "../../../../model/time-expression.ts";
import type { Analysis, Token } from "../../../../text/analysis.ts";
import { chunksOf, type Chunk, type NounPhrase, type VerbGroup } from "../syntax/chunks.ts";
import { isPastParticiple } from "../syntax/verb-forms.ts";
import { OBJECT_CONTROL, PURPOSE_NOUNS, REPORTING } from "./control-words.ts";
import { phraseKind, type PhraseKind } from "./phrase-kind.ts";

const SUBJECT_RELATIVES = new Set(["who", "which", "that"]);
/** A view of an analysis by its chunks, for readers that ask who did what to whom. */
export class Clauses {
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  /** For each token the chunk that holds it, or -1. */
  readonly #chunkAt: Int32Array;
  /** For each token the mention whose head it is in, or -1. */
  readonly #mentionAt: Int32Array;
  readonly #timeAt: Uint8Array;
  readonly #kinds = new Map<number, PhraseKind>();

  readonly analysis: Analysis;
  readonly mentions: readonly Mention[];

  constructor(analysis: Analysis, mentions: readonly Mention[], times: readonly TimeExpression[]) {
    this.analysis = analysis;
    this.mentions = mentions;
    this.tokens = analysis.tokens;
    this.chunks = chunksOf(analysis);
    this.#chunkAt = new Int32Array(this.tokens.length).fill(-1);
    this.#mentionAt = new Int32Array(this.tokens.length).fill(-1);
    this.#timeAt = new Uint8Array(this.tokens.length);
    for (const [index, chunk] of this.chunks.entries()) this.#chunkAt.fill(index, chunk.firstToken, chunk.endToken);
    for (const [index, { head, span, kind }] of mentions.entries()) {
      const { start, end } = kind === "named" ? span : head;
      this.#eachToken(start, end, (at) => {
        const held = this.#mentionAt[at] as number;
        const other = held >= 0 ? (mentions[held] as Mention) : null;
        // A name beats a longer phrase that holds it.
        if (other === null || (kind === "named" && other.kind !== "named") || span.end - span.start > other.span.end - other.span.start)
          this.#mentionAt[at] = index;
      });
    }
    for (const { span } of times) this.#eachToken(span.start, span.end, (at) => (this.#timeAt[at] = 1));
  }

  #eachToken(start: number, end: number, visit: (at: number) => void): void {
    for (let at = this.tokenAt(start); at < this.tokens.length && (this.tokens[at] as Token).start < end; at++) visit(at);
  }

  /** The first token that ends after an offset. */
  tokenAt(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tokens[middle] as Token).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  chunkAt(token: number): number {
    return this.#chunkAt[token] ?? -1;
  }

  nounPhrase(index: number): NounPhrase | null {
    const chunk = this.chunks[index];
    return chunk?.kind === "noun-phrase" ? chunk : null;
  }

  verbGroup(index: number): VerbGroup | null {
    const chunk = this.chunks[index];
    return chunk?.kind === "verb-group" ? chunk : null;
  }

  mentionAt(token: number): Mention | null {
    return this.mentions[this.#mentionAt[token] ?? -1] ?? null;
  }

  /** The word at a token in lower case, or nothing outside of the sentence. */
  word(token: number, sentence: number): string {
    const found = this.tokens[token];
    return found && found.sentence === sentence ? found.lower : "";
  }

  isTime(token: number): boolean {
    return this.#timeAt[token] === 1;
  }

  /** What a noun phrase can be, by the mention at its head, else by its noun. */
  kindOf(index: number): PhraseKind {
    const known = this.#kinds.get(index);
    if (known) return known;
    const phrase = this.nounPhrase(index);
    const kind = phrase ? phraseKind(phrase, this) : "other";
    this.#kinds.set(index, kind);
    return kind;
  }

  /** Whether the noun phrase hangs on a preposition, and on which. */
  prepositionOf(index: number): string | null {
    const phrase = this.nounPhrase(index);
    if (!phrase) return null;
    let at = phrase.firstToken - 1;
    while (
      at >= 0 &&
      /^(?:at|least|most|more|than|about|some|around|nearly|over|almost|up|to|both)$/.test(this.word(at, phrase.sentence)) &&
      this.#isQualifier(at)
    )
      at--;
    const before = this.tokens[at];
    return before && before.sentence === phrase.sentence && before.pos === "ADP" ? before.lower : null;
  }

  #isQualifier(at: number): boolean {
    const next = this.tokens[at + 1];
    return next !== undefined && (next.pos === "NUM" || /^(?:least|most|than|to|about|some|around|nearly|over|almost)$/.test(next.lower));
  }

  /** The noun phrase that a verb has as its subject, or -1. */
  subjectOf(index: number, depth = 0): number {
    const group = this.verbGroup(index);
    if (!group || depth > 6) return -1;
    const before = this.#wordBefore(group);
    if (group.form === "infinitive") {
      const governed = this.#subjectOfInfinitive(index, depth);
      if (governed >= 0) return governed;
    }
    if (
      before === "," ||
      before === "and" ||
      before === "or" ||
      before === "but" ||
      before === "then" ||
      before === "while" ||
      before === "before" ||
      before === "after" ||
      before === "by" ||
      before === "for" ||
      before === "of" ||
      before === "in" ||
      before === "without" ||
      before === ";"
    ) {
      const shared = this.#sharedSubject(index, before, depth);
      if (shared >= 0) return shared;
    }
    return this.#nearestSubject(index, group, depth);
  }

  #wordBefore(group: VerbGroup): string {
    let at = group.firstToken - 1;
    while (
      at >= 0 &&
      (this.tokens[at] as Token).sentence === group.sentence &&
      ((this.tokens[at] as Token).pos === "ADV" || /^[“”"'’)—–-]+$/.test((this.tokens[at] as Token).text))
    )
      at--;
    return this.word(at, group.sentence);
  }

  #subjectOfInfinitive(index: number, depth: number): number {
    const previous = this.chunks[index - 1];
    if (!previous || previous.sentence !== this.chunks[index]?.sentence) return -1;
    if (previous.kind === "verb-group") return this.subjectOf(index - 1, depth + 1);
    const governor = this.verbGroup(index - 2);
    const noun = (this.tokens[previous.head] as Token).lower;
    if (PURPOSE_NOUNS.has(noun)) {
      if (governor && governor.sentence === previous.sentence) return this.subjectOf(index - 2, depth + 1);
      return this.#possessorOf(index - 1);
    }
    if (governor && governor.sentence === previous.sentence)
      return OBJECT_CONTROL.has(governor.lemma) ? index - 1 : this.subjectOf(index - 2, depth + 1);
    return index - 1;
  }

  #possessorOf(index: number): number {
    const phrase = this.nounPhrase(index);
    return phrase && (this.tokens[phrase.firstToken] as Token).pos === "PRON" ? index : -1;
  }

  /** Subject of a verb that goes on with an earlier clause: "stormed a hall, opened fire, killed 133"; ", killing four". */
  #sharedSubject(index: number, before: string, depth: number): number {
    const group = this.chunks[index] as VerbGroup;
    const participial = group.form === "gerund";
    if (before === "," && !participial && this.#closesInsertion(index)) return -1;
    for (let at = index - 1; at >= 0; at--) {
      const other = this.chunks[at] as Chunk;
      if (other.sentence !== group.sentence) return -1;
      if (other.kind !== "verb-group") continue;
      if (other.form === "infinitive" && !participial && group.form !== "infinitive") continue;
      if (other.form === "gerund" && group.form === "finite") continue;
      if (REPORTING.has(other.lemma) && !REPORTING.has(group.lemma) && participial) continue;
      // "were killed and more than 30 wounded" has a subject of its own.
      return this.subjectOf(at, depth + 1);
    }
    return -1;
  }

  /** Whether the comma before a verb closes an insertion: "Smith, 32, attacked", "Smith, who is 32, attacked". */
  #closesInsertion(index: number): boolean {
    const group = this.chunks[index] as VerbGroup;
    let commas = 0;
    let verbs = 0;
    for (let at = group.firstToken - 2; at >= 0 && (this.tokens[at] as Token).sentence === group.sentence; at--) {
      const token = this.tokens[at] as Token;
      const chunk = this.chunks[this.chunkAt(at)];
      if (token.text === ",") {
        commas++;
        const after = this.word(at + 1, group.sentence);
        if (verbs === 0 || SUBJECT_RELATIVES.has(after) || /^(?:citing|according|including)$/.test(after)) return true;
        return false;
      }
      if (chunk?.kind === "verb-group" && chunk.form !== "participle") verbs++;
    }
    return commas > 0;
  }

  #nearestSubject(index: number, group: VerbGroup, depth: number): number {
    let fallback = -1;
    for (let at = index - 1; at >= 0; at--) {
      const chunk = this.chunks[at] as Chunk;
      if (chunk.sentence !== group.sentence) break;
      if (chunk.kind === "verb-group") {
        // A finite verb before it ends the clause, unless it stands in a relative clause on the subject.
        if (this.#modifiesNoun(at, index)) continue;
        break;
      }
      const word = (this.tokens[chunk.head] as Token).lower;
      if (chunk.pronoun && SUBJECT_RELATIVES.has(word)) return this.#antecedentOf(at);
      const between = this.tokens[chunk.endToken]?.lower ?? "";
      if (SUBJECT_RELATIVES.has(between) && chunk.endToken < group.firstToken && this.chunkAt(chunk.endToken) < 0 && at === index - 1)
        return at;
      if (this.kindOf(at) === "time") continue;
      const owner = this.verbGroup(at - 1);
      if (owner && owner.sentence === group.sentence && this.#isObjectOf(at, owner) && this.#modifiesNoun(at - 1, index)) continue;
      const preposition = this.prepositionOf(at);
      if (preposition === null || /^(?:after|when|before|because|since|until|as|while)$/.test(preposition))
        return this.#headOfInsertion(at, index, depth);
      if (fallback < 0) fallback = at;
    }
    return fallback;
  }

  /** "Smith, a retired officer, attacked": the name before the insertion when one stands there. */
  #headOfInsertion(at: number, verb: number, depth: number): number {
    const phrase = this.chunks[at] as NounPhrase;
    const before = this.word(phrase.firstToken - 1, phrase.sentence);
    const closing = this.word(phrase.endToken, phrase.sentence) === "," || this.#wordBefore(this.chunks[verb] as VerbGroup) === ",";
    if (depth > 5 || before !== "," || !closing) return at;
    const outer = this.nounPhrase(at - 1);
    return outer &&
      outer.sentence === phrase.sentence &&
      outer.endToken === phrase.firstToken - 1 &&
      verb > at &&
      this.kindOf(at - 1) !== "time" &&
      this.prepositionOf(at - 1) === null
      ? at - 1
      : at;
  }

  /** Whether a verb only describes a noun before it: "who had crossed", "responding to", "accused of", "of killing". */
  #modifiesNoun(index: number, verb: number): boolean {
    const group = this.chunks[index] as VerbGroup;
    const previous = this.nounPhrase(index - 1);
    const before = this.word(group.firstToken - 1, group.sentence);
    if (SUBJECT_RELATIVES.has(before)) return true;
    if (group.form === "infinitive") return true;
    if (group.form === "gerund") return before !== "," || this.word((this.chunks[verb] as Chunk).firstToken - 1, group.sentence) === ",";
    if (group.form === "participle") return true;
    const adjacent = previous !== null && previous.endToken === group.firstToken;
    return (
      adjacent &&
      group.endToken - group.firstToken === 1 &&
      isPastParticiple(this.word(group.head, group.sentence)) &&
      this.#directlyAfter(group.endToken, group.sentence) < 0 &&
      !REPORTING.has(group.lemma)
    );
  }

  #isObjectOf(at: number, owner: VerbGroup): boolean {
    return this.#directlyAfter(owner.endToken, owner.sentence) === at;
  }

  /** The noun phrase that a relative word goes back to. */
  #antecedentOf(relative: number): number {
    const { sentence } = this.chunks[relative] as Chunk;
    const person = (this.tokens[(this.chunks[relative] as Chunk).head] as Token).lower === "who";
    let first = -1;
    for (let at = relative - 1, steps = 0; at >= 0 && steps < 8; at--, steps++) {
      const phrase = this.nounPhrase(at);
      if (!phrase || phrase.sentence !== sentence) break;
      if (first < 0) first = at;
      const kind = this.#isPlaceName(at) ? "place" : this.kindOf(at);
      const free = this.prepositionOf(at) === null;
      if (person ? kind === "animate" || kind === "number" || (kind === "name" && free) : kind !== "place" && kind !== "time") return at;
      if (!person && free) break;
    }
    return first;
  }

  /** "the Department of Bolivar", "the city of Jackson": a name that an "of" ties to a kind of place. */
  #isPlaceName(index: number): boolean {
    const kind = this.nounPhrase(index - 1);
    return (
      kind !== null &&
      this.prepositionOf(index) === "of" &&
      /^(?:department|province|city|town|village|district|state|region|municipality|county|port|island)$/.test(
        (this.tokens[kind.head] as Token).lower,
      )
    );
  }

  /** Noun phrases that follow a token as its object, joined by "and", "or", "including" or by commas that end in "and". */
  objectsAfter(endToken: number, sentence: number): readonly number[] {
    const first = this.#directlyAfter(endToken, sentence);
    return first < 0 ? [] : this.withCoordinated(first);
  }

  /** A subject and the noun phrases joined to it on its left: "Smith; Jones, a driver; and the guard were killed". */
  withCoordinatedBefore(last: number): readonly number[] {
    const found = [last];
    const { sentence } = this.chunks[last] as Chunk;
    let right = last;
    for (let at = last - 1; at >= 0 && found.length < 10; at--) {
      const left = this.nounPhrase(at);
      const next = this.nounPhrase(right);
      if (!left || !next || left.sentence !== sentence) break;
      const between = this.#wordsBetween(left.endToken, next.firstToken);
      if (!/^(?:and|[,;] and|[,;])$/.test(between) || (found.length === 1 && !between.endsWith("and"))) break;
      // "Jones, a driver; and": what follows a comma with an article describes the name before it.
      const describes = between === "," && /^(?:an?|the|his|her|their)$/.test((this.tokens[next.firstToken] as Token).lower) && left.proper;
      if (describes && found[0] === right) found[0] = at;
      else found.unshift(at);
      right = at;
    }
    return found.filter((chunk) => this.kindOf(chunk) !== "time" && (chunk === last || this.prepositionOf(chunk) === null));
  }

  #wordsBetween(from: number, to: number): string {
    let words = "";
    for (let at = from; at < to && at < from + 3; at++) words += `${words === "" ? "" : " "}${(this.tokens[at] as Token).lower}`;
    return to - from > 3 ? "..." : words;
  }

  /** A noun phrase and those that are joined to it. */
  withCoordinated(first: number): readonly number[] {
    const found = [first];
    const pending: number[] = [];
    let last = first;
    while (found.length + pending.length < 8) {
      const phrase = this.chunks[last] as NounPhrase;
      let at = phrase.endToken;
      const mark = this.word(at, phrase.sentence);
      if (!/^(?:,|and|or|including|;|&)$/.test(mark) && !(mark === "as" && this.word(at + 1, phrase.sentence) === "well")) break;
      if (mark === "as") at += 2;
      let joined = mark !== ",";
      if (mark === "," && /^(?:and|or|including)$/.test(this.word(at + 1, phrase.sentence))) {
        at++;
        joined = true;
      }
      const next = this.#directlyAfter(at + 1, phrase.sentence);
      if (next < 0 || this.kindOf(next) === "time") break;
      // What a verb follows is the subject of a new clause.
      const after = this.chunks[next + 1];
      const follows = this.chunks[next] as NounPhrase;
      if (after?.kind === "verb-group" && after.firstToken === follows.endToken && after.form === "finite") break;
      pending.push(next);
      if (joined) found.push(...pending.splice(0));
      last = next;
    }
    return found;
  }

  /** The noun phrase that begins at a token, with a quantity before it allowed: "at least 133 people". */
  #directlyAfter(start: number, sentence: number): number {
    for (let at = start; at < start + 5; at++) {
      const token = this.tokens[at];
      if (!token || token.sentence !== sentence) return -1;
      const chunk = this.chunkAt(at);
      if (this.nounPhrase(chunk)) return chunk;
      if (chunk >= 0 && this.verbGroup(chunk)) return -1;
      if (
        !/^(?:at|least|most|more|than|about|some|around|nearly|over|almost|up|to|both|also|only|as|many|all|fewer|less|“|"|‘|'|between|himself)$/.test(
          token.lower,
        )
      )
        return -1;
    }
    return -1;
  }

  /** The first noun phrase after one of these prepositions, from a token on, before the clause ends; -1 without. */
  afterPreposition(
    prepositions: ReadonlySet<string>,
    from: number,
    options: { readonly sentence: number; readonly reach: number },
  ): { readonly phrase: number; readonly preposition: string } | null {
    for (let at = from; at < from + options.reach; at++) {
      const token = this.tokens[at];
      if (!token || token.sentence !== options.sentence || token.text === ";") return null;
      const group = this.verbGroup(this.chunkAt(at));
      if (group && group.firstToken === at && group.form === "finite" && at > from) return null;
      if (!prepositions.has(token.lower) || this.chunkAt(at) >= 0) continue;
      const phrase = this.#directlyAfter(at + 1, options.sentence);
      if (phrase >= 0) return { phrase, preposition: token.lower };
    }
    return null;
  }
}
