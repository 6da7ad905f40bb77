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
  /\b(?:claim|claims|claimed|claiming|took|taken|takes|assum\w+|accept\w*|acknowledg\w+|admit\w*)\b.{0,40}\b(?:responsibility|credit|authorship)/is;
const NOT = /\b(?:den(?:y|ies|ied)|no one|nobody|no group|not yet|has not|have not|nor)\b/i;
const SPEAKS_FOR =
  /\b(?:spokesm[ae]n (?:for|of)|communique (?:from|by|of)|radio|on behalf of|signed by|calling (?:itself|themselves)|self-styled)\b.{0,25}$/is;
const AUTHORITY_BLAMES =
  /\b(?:police|army|government|authorit\w+|minist\w+|president|military|armed forces|col(?:onel)?|gen(?:eral)?|official\w*|brigade|battalion|prosecutor\w*|judge)\b.{0,60}\b(?:blam\w*|accus\w*|attribut\w*|charged|held responsible|holds?)\b/is;
const BLAME =
  /\b(?:accus\w*|blam\w*|attribut\w*|responsible|responsibility|implicat\w*|charged|denounc\w*|involved in|involvement|linked|link|behind|connect\w*|condemn\w*)\b/i;
const AUTHORITY =
  /\b(?:police|army|government|authorit\w+|minist\w+|president|military|armed forces|col(?:onel)?|gen(?:eral)?|maj(?:or)?|official\w*|investigat\w+|attorney|prosecutor\w*|judge\w*|court|commander|battalion|brigade|garrison)\b/i;
const DOUBT =
  /\b(?:suspect\w*|alleg\w*|presum\w*|apparently|believe[sd]?|probably|reportedly|supposed\w*|likely|thought to|seems?|assumed|rumou?r\w*)\b/i;
const OPEN = /\b(?:possib\w+|could have|might have|may have|whether|rule out|not known|no confirmation|either)\b/i;
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
  /** The words right before and after each name, and all before and after it in its sentence. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly leading: readonly string[];
  readonly trailing: readonly string[];
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
 * The clues were chosen step by step by cross-validation: macro-F1 of the five ties 50, of the rules alone 35.
 */
const CLUES: readonly Clue[] = [
  { holds: () => true, weights: [0.6, -0.1, -0.3, -0.4, 0.2] },
  { holds: ({ trailing }) => trailing.some((words) => CLAIM.test(words) && !NOT.test(words)), weights: [-0.6, 2, -0.6, -0.4, -0.4] },
  { holds: ({ leading }) => any(leading, SPEAKS_FOR), weights: [-0.3, 1.1, -0.3, -0.1, -0.4] },
  { holds: ({ leading }) => any(leading, AUTHORITY_BLAMES), weights: [0, -0.3, -0.3, 0.8, -0.2] },
  { holds: ({ own }) => any(own, BLAME, AUTHORITY), weights: [-0.6, 0, 0.4, 0.9, -0.7] },
  { holds: ({ own }) => any(own, DENIAL), weights: [0.1, -0.4, 0.2, 0.6, -0.5] },
  { holds: ({ own }) => any(own, OPEN), weights: [-0.5, 0, -0.2, -1, 1.7] },
  { holds: ({ near }) => any(near, DOUBT), weights: [-0.5, -0.4, 0.1, 0.4, 0.4] },
  { holds: ({ own }) => any(own, UNIFORM), weights: [-0.6, -0.3, -0.2, -0.2, 1.3] },
  { holds: ({ own }) => any(own, FIGHTING), weights: [-0.1, 0.1, -0.4, 0, 0.5] },
  { holds: ({ own }) => any(own, WITNESS), weights: [-0.4, -0.1, 0.2, -0.1, 0.5] },
  { holds: ({ names }) => STATE.test(names), weights: [0, -0.1, 0.7, -0.4, -0.3] },
  { holds: ({ after }) => any(after, DEED), weights: [0.2, -0.2, 0.1, 0, 0] },
  { holds: ({ after }) => any(after, FIGHTERS), weights: [0.5, -0.3, 0, 0.2, -0.4] },
  { holds: ({ before }) => any(before, BY), weights: [0.3, -0.1, 0.2, 0, -0.4] },
];

/** What each tie that the rules find adds, in the same order. */
const RULES: Readonly<Record<FillerTie, readonly [number, number, number, number, number]>> = {
  told: [0.4, 0.3, -0.1, -0.4, -0.3],
  claimed: [-0.2, 0.5, -0.4, 0.8, -0.6],
  suspected: [-0.9, -0.1, 0.9, 0.3, -0.1],
  "accused-by-authority": [-0.2, -0.3, 0.6, 0.1, -0.2],
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

/** How much the trained reader counts beside the words (1 would take both for independent witnesses): chosen on reports that it was not trained on. */
const TRAINED = 0.25;
const LEAST = 0.01;

function aroundOf({ text, sentences, mentions }: TieSources): Around {
  const places = [...new Set(mentions.map(({ start }) => sentenceAt(sentences, start)))];
  const at = (offset: number): string[] =>
    places.map((place) => sentences[place + offset]).map((one) => (one ? text.slice(one.start, one.end) : ""));
  return {
    own: at(0),
    near: [...at(-1), ...at(1)],
    leading: mentions.map(({ start }) => text.slice(sentences[sentenceAt(sentences, start)]?.start ?? start, start)),
    trailing: mentions.map(({ start, end }) => text.slice(end, Math.max(end, sentences[sentenceAt(sentences, start)]?.end ?? end))),
    before: mentions.map(({ start }) => text.slice(Math.max(0, start - BESIDE), start)),
    after: mentions.map(({ end }) => text.slice(end, end + BESIDE)),
    names: mentions.map((mention) => mention.text).join(" "),
  };
}
