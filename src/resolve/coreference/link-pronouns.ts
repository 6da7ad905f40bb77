import type { Mention } from "../../model/mention.ts";
import type { Token } from "../../text/analysis.ts";
import type { Entity, Place } from "./entity.ts";
import type { Linking } from "./link-mentions.ts";
import { namesSame, nameWords } from "./match-names.ts";

/** How much each sign speaks for an antecedent; chosen on the train files of GUM and GAP. */
export const PRONOUN_WEIGHTS = {
  /** For each sentence between. */
  sentence: -1.9,
  /** Subject of its clause. */
  subject: 2.1,
  named: 1.9,
  pronoun: -0.3,
  /** Both subject, or neither. */
  parallel: 0.8,
  /** The sex is known, not only possible. */
  sex: 0.7,
  /** For each mention of the entity so far, up to six. */
  frequent: 0.6,
  /** Opens its sentence. */
  opening: 1.6,
  /** Inside a longer phrase, such as a possessor or after "of". */
  embedded: -1.5,
  /** For each ten tokens between. */
  distance: -0.09,
  /** The pronoun is quoted and the antecedent, in the same sentence, is not. */
  quoted: -4,
  /** The same clause. */
  clause: -0.1,
  /** For each unit of the trained reader's log odds; set by hand, not fitted. */
  perceived: 1.5,
};

/** How many sentences back a pronoun looks. */
const REACH = 4;

/** The entity that a pronoun stands for; null where nothing fits, and for first and second persons. */
export function entityOfPronoun(linking: Linking, at: number): Entity | null {
  const mention = linking.mentions[at] as Mention;
  const word = mention.span.text.toLowerCase();
  if (/^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself)$/.test(word)) return null;
  if (/^(?:who|whom|whose)$/.test(word)) return relative(linking, at);
  if (word === "it" && isExpletive(linking, at)) return null;
  let best: Entity | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates(linking, at, word)) {
    const score = scoreOf(linking, at, candidate, word);
    if (score > bestScore) {
      bestScore = score;
      best = linking.entities[linking.entityOf[candidate] as number] as Entity;
    }
  }
  if (
    best !== null &&
    best.type === "person" &&
    best.gender === "unknown" &&
    (mention.gender === "masculine" || mention.gender === "feminine")
  )
    best.gender = mention.gender;
  return best;
}

/** "who" stands for the phrase right before it. */
function relative(linking: Linking, at: number): Entity | null {
  const place = linking.places[at] as Place;
  for (let before = at - 1; before >= 0 && before >= at - 5; before--) {
    const other = linking.places[before] as Place;
    if (other.sentence !== place.sentence) return null;
    const mention = linking.mentions[before] as Mention;
    if (place.token - other.endToken <= 1 && mention.type !== "place" && mention.type !== "facility")
      return linking.entities[linking.entityOf[before] ?? -1] ?? null;
  }
  return null;
}

/** "It is clear that", "it was not immediately known", "it rained": "it" stands for nothing. */
function isExpletive(linking: Linking, at: number): boolean {
  const { tokens } = linking.analysis;
  const index = (linking.places[at] as Place).token;
  const verb = tokens[index + 1]?.lower ?? "";
  const rest = tokens.slice(index + 2, index + 6).map((token) => token.lower);
  if (/^(?:is|was|'s|isn't|wasn't|has|will|would|may|might|seems|seemed|appears|appeared|remains|remained|became|becomes)$/.test(verb)) {
    if (
      rest.some((word) =>
        /^(?:clear|unclear|known|unknown|possible|impossible|likely|unlikely|important|necessary|difficult|hard|easy|time|not|been|believed|thought|reported|immediately|evident|obvious|true|too|only|also)$/.test(
          word,
        ),
      ) &&
      tokens.slice(index + 2, index + 9).some((token) => /^(?:that|to|if|whether|who|what|how|why|when)$/.test(token.lower))
    )
      return true;
    if (/^(?:seems|seemed|appears|appeared)$/.test(verb)) return true;
  }
  return /^(?:rained|snowed|takes|took)$/.test(verb);
}

/** Earlier mentions that agree with the pronoun, the nearest first; the last mention of each entity in each sentence. */
function* candidates(linking: Linking, at: number, word: string): Generator<number> {
  const mention = linking.mentions[at] as Mention;
  const place = linking.places[at] as Place;
  const reflexive = word.endsWith("self") || word.endsWith("selves");
  const object = reflexive ? false : isObject(linking, at, word);
  const named = namedAfter(linking, at, word);
  for (let before = at - 1; before >= 0; before--) {
    const other = linking.mentions[before] as Mention;
    const where = linking.places[before] as Place;
    if (place.sentence - where.sentence > REACH) return;
    const id = linking.entityOf[before] ?? -1;
    if (id < 0 || other.span.end > mention.span.start) continue;
    const entity = linking.entities[id] as Entity;
    if (!agrees(mention, other, entity, word)) continue;
    if (reflexive && where.sentence !== place.sentence) continue;
    // "X hit him": the subject of the same clause is not its object.
    if (object && where.subject && where.clause === place.clause) continue;
    if (named.some((later) => namesSame(nameWords(later.span.text), later.span.text, later.type, entity))) continue;
    yield before;
  }
}

/** Names that follow the pronoun in its own clause: "he praised Velin" is not Velin. Possessives ("his men killed Velin") are free. */
function namedAfter(linking: Linking, at: number, word: string): Mention[] {
  if (word !== "he" && word !== "she" && word !== "they" && word !== "it") return [];
  const { clause } = linking.places[at] as Place;
  const after: Mention[] = [];
  for (let later = at + 1; later < linking.mentions.length && linking.places[later]?.clause === clause; later++) {
    const mention = linking.mentions[later] as Mention;
    if (mention.kind === "named") after.push(mention);
  }
  return after;
}

/** Whether a pronoun can stand for an entity by sex, number and kind. */
export function agrees(pronoun: Mention, other: Mention, entity: Entity, word: string): boolean {
  if (pronoun.gender === "masculine" || pronoun.gender === "feminine") {
    if (entity.type !== "person" || other.number === "plural") return false;
    return entity.gender === "unknown" || entity.gender === pronoun.gender;
  }
  if (pronoun.gender === "neuter") {
    if (entity.type === "person" || other.number === "plural") return false;
    if (
      other.kind === "nominal" &&
      other.type === "place" &&
      word === "it" &&
      other.span.text === other.head.text &&
      /^\p{Lu}/u.test(other.span.text)
    )
      return false;
    return true;
  }
  // they, them, their
  if (entity.type === "person")
    return other.number === "plural" || other.kind === "pronoun" ? entity.gender === "unknown" || other.number === "plural" : false;
  return entity.type === "organisation" || entity.type === "armed-group";
}

/** Whether a mention cannot be the object that the pronoun is, being the subject of the same clause: "X hit him". */
export function isOwnSubject(linking: Linking, at: number, candidate: number): boolean {
  const place = linking.places[at] as Place;
  const where = linking.places[candidate] as Place;
  return where.subject && where.clause === place.clause && isObject(linking, at, (linking.mentions[at] as Mention).span.text.toLowerCase());
}

/** "him", "them", "it" after a verb or preposition; "her" where no noun follows. */
function isObject(linking: Linking, at: number, word: string): boolean {
  const { tokens } = linking.analysis;
  const index = (linking.places[at] as Place).token;
  if (word === "him" || word === "them") return true;
  const before = tokens[index - 1];
  if (word === "her") {
    const next = tokens[index + 1];
    return next === undefined || !isNounLike(next);
  }
  return word === "it" && before !== undefined && (before.pos === "VERB" || before.pos === "ADP");
}

const isNounLike = (token: Token): boolean => token.pos === "NOUN" || token.pos === "ADJ" || token.pos === "PROPN" || token.pos === "NUM";

/** How much speaks for a mention as what the pronoun stands for; only the order of scores counts. */
export function scoreOf(linking: Linking, at: number, candidate: number, word: string): number {
  const w = PRONOUN_WEIGHTS;
  const pronoun = linking.mentions[at] as Mention;
  const other = linking.mentions[candidate] as Mention;
  const place = linking.places[at] as Place;
  const where = linking.places[candidate] as Place;
  const entity = linking.entities[linking.entityOf[candidate] as number] as Entity;
  let score = w.sentence * (place.sentence - where.sentence) + (w.distance * (place.token - where.token)) / 10;
  if (where.subject) score += w.subject;
  if (other.kind === "named") score += w.named;
  else if (other.kind === "pronoun") score += w.pronoun;
  if (place.subject === where.subject) score += w.parallel;
  if (entity.gender !== "unknown" && entity.gender === pronoun.gender && entity.gender !== "neuter") score += w.sex;
  score += w.frequent * Math.min(6, entity.mentions.length);
  if (where.token === linking.analysis.sentences[where.sentence]?.firstToken) score += w.opening;
  if (isEmbedded(linking, where)) score += w.embedded;
  if (place.quoted && !where.quoted && place.sentence === where.sentence) score += w.quoted;
  if (place.clause === where.clause && word !== "his" && word !== "her" && word !== "its" && word !== "their") score += w.clause;
  const perceived = linking.perceived?.(pronoun.span, other.span) ?? null;
  if (perceived !== null) score += w.perceived * logOdds(perceived);
  return score;
}

/** Bounded, so that one sign never outweighs all others. */
const logOdds = (probability: number): number => Math.log(Math.max(0.01, probability) / Math.max(0.01, 1 - probability));

function isEmbedded(linking: Linking, where: Place): boolean {
  const { tokens } = linking.analysis;
  const after = tokens[where.endToken];
  return after?.lower === "'s" || after?.lower === "'" || tokens[where.token - 1]?.lower === "of";
}
