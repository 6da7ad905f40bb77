import type { EventMention } from "../../../../model/event-mention.ts";
import type { Certainty, Polarity, ResponsibilityRole } from "../../../../model/statement.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { VerbGroup } from "../syntax/chunks.ts";
import {
  type Clauses,
  nominalEnd,
  nominalEndingAt,
  nounPhraseStartingAt,
  sentenceOf,
  subjectBefore,
  type TokenRange,
  verbGroupAt,
} from "./clause.ts";
import { doerKind } from "./doers.ts";

/** Who is held responsible for what, by the words of one stretch of text. */
export interface Responsibility {
  readonly kind: "deed" | "suspicion" | "support" | "label" | "link";
  readonly accused: readonly { readonly range: TokenRange; readonly role: ResponsibilityRole }[];
  readonly polarity: Polarity;
  /** Weakest that the words themselves allow: "suspected", "arrested" are possible; null where nothing lowers it. */
  readonly certainty: Certainty | null;
  /** Words from the first accused to the last word of the deed. */
  readonly range: TokenRange;
  /** The word that carries the suspicion or the link, where there is one. */
  readonly cue: TokenRange | null;
  /** Whether the doer is told by more than the deed. */
  readonly known: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Nouns for violent deeds beside the triggers of events. Base forms. */
const DEEDS = words(
  `attack bombing blast explosion killing murder shooting assault strike airstrike raid massacre assassination kidnapping abduction hijacking ambush atrocity crime operation incident
   plot violence stabbing arson fire poisoning slaying execution siege bloodshed shelling bombardment terrorism act sabotage conspiracy death missile rocket`,
);

const BLAME = words("authorship responsibility blame");
/** Nouns for having done it: to attribute them to somebody holds somebody responsible, whatever for. */
export const isBlame = (token: Token | undefined): boolean => token !== undefined && BLAME.has(token.lemma);

/** Whether a noun alone stands for a violent deed. */
export const isDeedNoun = (token: Token | undefined): boolean => token !== undefined && DEEDS.has(token.lemma);

export const isDeed = (clauses: Clauses, head: number, eventAt: ReadonlyMap<number, EventMention>): boolean => {
  return isDeedNoun(clauses.tokens[head]) || (clauses.tokens[head] !== undefined && eventAt.has(head));
};

export const deedWithin = (clauses: Clauses, first: number, end: number, eventAt: ReadonlyMap<number, EventMention>): boolean => {
  for (let at = first; at < end; at++) if (isDeed(clauses, at, eventAt)) return true;
  return false;
};

const within = (range: TokenRange, inner: TokenRange): boolean => inner.first >= range.first && inner.end <= range.end;

/** Who does what a verb says, within the stretch that is read. */
export function subjectOf(clauses: Clauses, verb: VerbGroup, range: TokenRange): (TokenRange & { head: number }) | null {
  const subject = subjectBefore(clauses, verb, Math.max(range.first, sentenceOf(clauses, verb.head).firstToken));
  return subject !== null && within(range, subject) ? antecedent(clauses, subject, range) : null;
}

/** Whom or what a verb is about, with what hangs on it, within the stretch that is read. */
export function objectOf(clauses: Clauses, verb: VerbGroup, range: TokenRange): (TokenRange & { head: number }) | null {
  const object = nounPhraseStartingAt(clauses, verb.endToken);
  return object === null || object.endToken > range.end
    ? null
    : { first: object.firstToken, end: nominalEnd(clauses, object, range.end), head: object.head };
}

/** "the group who", "an army which": a relative pronoun stands for the noun before it. */
function antecedent(clauses: Clauses, subject: TokenRange & { head: number }, range: TokenRange): TokenRange & { head: number } {
  const token = clauses.tokens[subject.head] as Token;
  if (!["who", "which", "that", "whom"].includes(token.lower)) return subject;
  const comma = clauses.tokens[subject.first - 1]?.text === "," ? subject.first - 1 : subject.first;
  return nominalEndingAt(clauses, comma, range.first) ?? subject;
}

/** Whether words tell of a doer more than the deed. */
export const isKnown = (kind: ReturnType<typeof doerKind>): boolean => kind === "named" || kind === "body" || kind === "described";

/** A deed that somebody is said to have a part in. */
export function deed(
  clauses: Clauses,
  subject: TokenRange & { head: number },
  role: ResponsibilityRole,
  verb: VerbGroup | null,
  end: number,
): Responsibility {
  const kind = doerKind(clauses, subject, subject.head);
  return {
    kind: "deed",
    accused: [{ range: { first: subject.first, end: subject.end }, role }],
    polarity: verb?.negated === true ? "negative" : "positive",
    certainty: null,
    range: { first: subject.first, end },
    cue: null,
    known: isKnown(kind),
  };
}

/** The verb group right before a token, over adverbs, adjectives and marks. */
export function verbBefore(clauses: Clauses, at: number, floor: number): VerbGroup | null {
  for (let i = at - 1; i >= Math.max(floor, at - 5); i--) {
    const verb = verbGroupAt(clauses, i);
    if (verb !== null) return verb;
    if (!["ADV", "ADJ", "DET", "PART"].includes((clauses.tokens[i] as Token).pos) && !/^[“"'‘]+$/.test((clauses.tokens[i] as Token).text))
      return null;
  }
  return null;
}

/** "the means to stage raids", "told to search for and detain": nothing is said to have been done; "believed to have staged" is. */
export function isOnlyWished(clauses: Clauses, verb: VerbGroup): boolean {
  const link = clauses.tokens[verb.firstToken - 1]?.lower;
  // One word may stand between: "to search for and detain".
  const joined =
    link === "and" || link === "or" ? (verbGroupAt(clauses, verb.firstToken - 2) ?? verbGroupAt(clauses, verb.firstToken - 3)) : null;
  if (verb.form !== "infinitive") return joined?.form === "infinitive" && isOnlyWished(clauses, joined) && isBare(clauses, verb);
  for (let at = verb.firstToken; at < verb.endToken; at++) if ((clauses.tokens[at] as Token).lower === "have") return false;
  return true;
}

/** One word in its base form: "detain" after "to search for and". */
const isBare = ({ tokens }: Clauses, verb: VerbGroup): boolean =>
  verb.endToken - verb.firstToken === 1 && tokens[verb.head]?.lower === tokens[verb.head]?.lemma;

const HABITUALLY = words("previously repeatedly often always regularly routinely frequently habitually");

/** Whether the sentence of a token tells of what is done again and again: "regularly shelled villages" is no particular deed. */
export function isHabit(clauses: Clauses, at: number): boolean {
  const { firstToken, endToken } = sentenceOf(clauses, at);
  return clauses.tokens.slice(firstToken, endToken).some(({ lower }) => HABITUALLY.has(lower));
}
