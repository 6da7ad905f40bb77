import { FILLER_TIES, type FillerTie } from "../../model/role-filler.ts";
import type { Span } from "../../model/span.ts";
import { sentenceAt } from "./event-facts.ts";

/** Where the words for one organisation stand. */
export interface TieSources {
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly paragraph: number }[];
  readonly mentions: readonly Span[];
}

const CLAIM =
  /\b(?:claim(?:s|ed|ing)?\b.{0,40}\b(?:responsibility|credit)|(?:took|taken|takes|assum\w+) (?:responsibility|credit)|admit(?:s|ted)?|acknowledg\w+|vindicat\w+|leaflets?|pamphlets?|communiques?|war (?:bulletin|report)|spokesm[ae]n for|on behalf of|calling (?:itself|themselves)|signed by)\b/i;
const BLAME =
  /\b(?:accus\w*|blam\w*|attribut\w*|responsible|responsibility|implicat\w*|charged|denounc\w*|involved in|involvement|linked|link|behind|connect\w*|condemn\w*)\b/i;
const AUTHORITY =
  /\b(?:police|army|government|authorit\w+|minist\w+|president|military|armed forces|col(?:onel)?|gen(?:eral)?|maj(?:or)?|official\w*|investigat\w+|attorney|prosecutor\w*|judge\w*|court|commander|battalion|brigade|garrison)\b/i;
const DOUBT =
  /\b(?:suspect\w*|alleg\w*|presum\w*|apparently|believe[sd]?|probably|reportedly|supposed\w*|likely|thought to|seems?|assumed|rumou?r\w*)\b/i;
const OPEN =
  /\b(?:possib\w+|could|might|may|whether|if|rule out|not known|unknown|question|hypothes[ie]s|no confirmation|either|plan\w*|threat\w*)\b/i;
const DENIAL = /\b(?:den(?:y|ies|ied|ying)|not responsible|rejects?|rejected|neither|no one|nobody|no group)\b/i;
const UNIFORM = /\b(?:uniforms?|dressed|disguised|posing)\b/i;
const WITNESS = /\b(?:witness\w*|residents?|sources|reporters|newspaper)\b/i;
const FIGHTING = /\b(?:offensive|combat|clash\w*|fighting)\b/i;
const STATE =
  /\b(?:army|armed forces|government|military|police|air force|guard|navy|troops|security forces|state|regime|battalion|command)\b/i;
const DEED =
  /\b(?:attack\w*|kill\w*|murder\w*|assassinat\w*|kidnap\w*|bomb\w*|explo\w*|dynamit\w*|blew|set fire|destroy\w*|fired|shot|placed|planted|ambush\w*|massacre\w*|carried out|perpetrat\w*)\b/i;
const BY = /\bby\s+(?:the\s+|members of (?:the\s+)?|\w+ of (?:the\s+)?)?["'[(]?$/i;
const FIGHTERS = /^['"\])]*\s+(?:members?|guerrillas?|rebels?|terrorists?|commandos?|units?|militants?|troops|soldiers)/i;

/** UTF-16 units before and after a name that are read with it. */
const BESIDE = 70;

interface Around {
  /** The sentences that name it, and those on either side of them. */
  readonly own: readonly string[];
  readonly near: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly names: string;
}

const any = (words: readonly string[], ...patterns: readonly RegExp[]): boolean =>
  words.some((some) => patterns.every((pattern) => pattern.test(some)));

interface Clue {
  readonly holds: (around: Around) => boolean;
  /** For and against each tie, in the order of FILLER_TIES: told, claimed, suspected, accused by an authority, named. */
  readonly weights: readonly [number, number, number, number, number];
}

/**
 * Weights of a logistic regression on the organisations that MUC-4's train keys hold responsible, each tie counted by the root of its rareness.
 * These twelve were chosen step by step out of 38 by cross-validation: macro-F1 of the five ties 44, of the rules alone 35.
 */
const CLUES: readonly Clue[] = [
  { holds: ({ own }) => any(own, UNIFORM), weights: [-0.6, 0, -0.4, -0.3, 1.2] },
  { holds: ({ after }) => any(after, CLAIM), weights: [-0.3, 1.2, -0.2, -0.2, -0.5] },
  { holds: ({ names }) => STATE.test(names), weights: [-0.1, -0.1, 0.8, -0.4, -0.2] },
  { holds: ({ own }) => any(own, DENIAL), weights: [0.1, -0.8, 0.3, 0.7, -0.2] },
  { holds: ({ own }) => any(own, FIGHTING), weights: [-0.2, 0.3, -0.5, 0, 0.4] },
  { holds: ({ own }) => any(own, WITNESS), weights: [-0.3, 0, 0.1, -0.1, 0.4] },
  { holds: ({ after }) => any(after, DEED), weights: [0.4, -0.1, 0.1, 0, -0.4] },
  { holds: ({ own }) => any(own, OPEN), weights: [-0.4, -0.1, -0.2, -0.2, 0.9] },
  { holds: ({ before }) => any(before, BY), weights: [0.5, -0.3, 0.2, 0.2, -0.6] },
  { holds: ({ own }) => any(own, BLAME, AUTHORITY), weights: [-0.6, 0, 0.3, 1, -0.7] },
  { holds: ({ after }) => any(after, FIGHTERS), weights: [0.5, -0.4, 0, 0.2, -0.3] },
  { holds: ({ near }) => any(near, DOUBT), weights: [-0.6, -0.2, 0.1, 0.3, 0.3] },
];

/** What each tie that the rules find adds, in the same order. */
const RULES: Readonly<Record<FillerTie, readonly [number, number, number, number, number]>> = {
  told: [0.8, 0, -0.4, -0.6, 0.2],
  claimed: [-0.1, 0.6, -0.5, 0.4, -0.4],
  suspected: [-0.8, -0.1, 0.6, 0, 0.3],
  "accused-by-authority": [0.1, -0.3, 0.3, 0.2, -0.2],
  named: [0, 0, 0, 0, 0],
};

/**
 * How a report ties an organisation to what was done, by the words around its names, by the rules (null where they do not say) and by the
 * trained reader: the product of what the words and the reader say.
 */
export function tieBy(sources: TieSources, rules: FillerTie | null, trained: Readonly<Record<FillerTie, number>> | null): FillerTie {
  const around = aroundOf(sources);
  const clues = CLUES.filter(({ holds }) => holds(around)).map(({ weights }) => weights);
  if (rules !== null) clues.push(RULES[rules]);
  const score = (tie: FillerTie, at: number): number =>
    clues.reduce((sum, weights) => sum + (weights[at] as number), 0) + TRAINED * Math.log(Math.max(LEAST, trained?.[tie] ?? 1));
  return FILLER_TIES.map((tie, at) => ({ tie, score: score(tie, at) })).reduce((best, one) => (one.score > best.score ? one : best)).tie;
}

/** How much the trained reader counts beside the words: 1 would take both for independent witnesses. */
const TRAINED = 1;
const LEAST = 0.01;

function aroundOf({ text, sentences, mentions }: TieSources): Around {
  const places = [...new Set(mentions.map(({ start }) => sentenceAt(sentences, start)))];
  const at = (offset: number): string[] =>
    places.map((place) => sentences[place + offset]).map((one) => (one ? text.slice(one.start, one.end) : ""));
  return {
    own: at(0),
    near: [...at(-1), ...at(1)],
    before: mentions.map(({ start }) => text.slice(Math.max(0, start - BESIDE), start)),
    after: mentions.map(({ end }) => text.slice(end, end + BESIDE)),
    names: mentions.map((mention) => mention.text).join(" "),
  };
}
