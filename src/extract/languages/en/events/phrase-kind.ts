import type { Mention } from "../../../../model/mention.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { NounPhrase } from "../syntax/chunks.ts";
import { sensesOf } from "./lexicon.ts";
import { EXPLOSIVES, isAnimateNoun, isThingNoun, isWeaponNoun, PERSON_PRONOUNS } from "./nouns.ts";

/** What a noun phrase can be in an event. */
export type PhraseKind = "animate" | "name" | "place" | "thing" | "weapon" | "event" | "time" | "pronoun" | "number" | "other";

/** What is asked of the words around a phrase. */
interface Words {
  readonly tokens: readonly Token[];
  isTime(token: number): boolean;
  mentionAt(token: number): Mention | null;
}

/** Endings of adjectives and nouns for nationals. */
const CITIZEN = /(?:ian|ean|ish|ese|ani|aqi|eli|emeni|ench|utch)s?$/;

/** What a noun phrase can be, by the mention at its head, else by its noun. */
export function phraseKind(phrase: NounPhrase, words: Words): PhraseKind {
  const head = words.tokens[phrase.head] as Token;
  if (words.isTime(phrase.head)) return "time";
  const mention = words.mentionAt(phrase.head);
  if (mention && mention.kind !== "pronoun") {
    if (mention.type === "place") return "place";
    return mention.type === "facility" ? "thing" : "animate";
  }
  if (PERSON_PRONOUNS.has(head.lower)) return "animate";
  if (phrase.pronoun) return "pronoun";
  return kindOfNoun(head, phrase, words);
}

function kindOfNoun(head: Token, phrase: NounPhrase, { tokens }: Words): PhraseKind {
  if (isAnimateNoun(head.lower)) return "animate";
  if (isWeaponNoun(head.lower) || isMadeOfExplosives(phrase, tokens)) return "weapon";
  if (isThingNoun(head.lower)) return "thing";
  if (head.lower === "dead" || head.lower === "wounded") return "animate";
  const senses = sensesOf(head.lower);
  if (senses?.noun ?? senses?.verb) return "event";
  if (head.pos === "NUM" || /^(?:others?|dozens|hundreds|scores|one|some|many)$/.test(head.lower)) return "number";
  const citizen = CITIZEN.test(head.lower);
  if (head.pos === "PROPN") return citizen ? "animate" : "name";
  return citizen && /^\p{Lu}/u.test(head.text) ? "animate" : "other";
}

/** "dynamite sticks", "a TNT load". */
function isMadeOfExplosives(phrase: NounPhrase, tokens: readonly Token[]): boolean {
  const head = (tokens[phrase.head] as Token).lower;
  if (!/^(?:sticks?|charges?|loads?|packages?|bags?|cartridges?|kg|kilograms?|pounds?)$/.test(head)) return false;
  for (let at = phrase.firstToken; at < phrase.head; at++) if (EXPLOSIVES.has((tokens[at] as Token).lower)) return true;
  return false;
}
