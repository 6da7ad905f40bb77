import type { Mention } from "../../model/mention.ts";
import type { Entity } from "./entity.ts";
import type { Linking } from "./link-mentions.ts";
import { newEntity } from "./link-names.ts";

/** How many sentences back a definite phrase looks for what it stands for. */
const NOUN_REACH = 12;

/** Nouns for one who attacks or is suspected of it: a report uses them in turn for one and the same. */
const DOERS = new Set(
  "attacker assailant gunman shooter bomber suspect killer perpetrator terrorist murderer defendant culprit".split(" "),
);
const DOERS_PLURAL = new Set("attackers assailants gunmen shooters bombers suspects killers perpetrators terrorists militants".split(" "));

/** Nouns that news uses in turn for one office. */
const SAME_OFFICE: readonly ReadonlySet<string>[] = [
  new Set(["minister", "secretary"]),
  new Set(["spokesman", "spokeswoman", "spokesperson"]),
  new Set(["lawyer", "attorney"]),
  new Set(["premier", "minister"]),
  new Set(["policeman", "officer"]),
];

/** Whether an entity was called by the noun or by one that means the same. */
const wasCalled = (entity: Entity, noun: string): boolean =>
  entity.nouns.has(noun) || SAME_OFFICE.some((words) => words.has(noun) && [...words].some((word) => entity.nouns.has(word)));

/** The entity that a role noun stands for; a new one where nobody met before fits. */
export function entityOfNoun(linking: Linking, at: number): Entity {
  const mention = linking.mentions[at] as Mention;
  const noun = mention.head.text.toLowerCase();
  const entity =
    byNation(linking, mention) ??
    byApposition(linking, at) ??
    byHead(linking, at, noun) ??
    newEntity(linking, mention, nationOf(linking, mention));
  entity.nouns.add(noun);
  if (entity.gender === "unknown") entity.gender = mention.gender;
  return entity;
}

const nationOf = (linking: Linking, mention: Mention) =>
  mention.type === "place" ? (linking.actors?.byDemonym(mention.span.text) ?? null) : null;

/** "Ukrainian" is the state of Ukraine. */
function byNation(linking: Linking, mention: Mention): Entity | null {
  const nation = nationOf(linking, mention);
  return nation === null ? null : (linking.byKey.get(nation.key) ?? null);
}

/** "Colin Clarke, an analyst at the Soufan Group": a phrase between a name and a comma stands for the name. */
function byApposition(linking: Linking, at: number): Entity | null {
  const mention = linking.mentions[at] as Mention;
  for (let before = at - 1; before >= 0 && before >= at - 2; before--) {
    const other = linking.mentions[before] as Mention;
    if (other.span.end > mention.span.start) continue;
    const gap = linking.analysis.text.slice(other.span.end, mention.span.start);
    if (!/^, (?:\d{1,2}, )?$/.test(gap)) return null;
    if (other.kind !== "named" || other.type !== mention.type || mention.number === "plural") return null;
    const entity = linking.entities[linking.entityOf[before] ?? -1] ?? null;
    return entity;
  }
  return null;
}

function byHead(linking: Linking, at: number, noun: string): Entity | null {
  const mention = linking.mentions[at] as Mention;
  const phrase = mention.span.text.toLowerCase();
  const definite = /^(?:the|this|that|these|those) /.test(phrase);
  const bare = phrase === noun;
  if (!definite && !(bare && (noun === "police" || mention.number === "singular"))) return null;
  const here = linking.places[at]?.sentence ?? 0;
  const modifiers = wordsBeforeHead(mention);
  let fallback: Entity | null = null;
  const seen = new Set<number>();
  for (let before = at - 1; before >= 0; before--) {
    const distance = here - (linking.places[before]?.sentence ?? 0);
    if (distance > NOUN_REACH) break;
    const id = linking.entityOf[before] ?? -1;
    if (id < 0 || seen.has(id)) continue;
    const other = linking.mentions[before] as Mention;
    if (other.span.start < mention.span.end && mention.span.start < other.span.end) continue;
    seen.add(id);
    const entity = linking.entities[id] as Entity;
    if (wasCalled(entity, noun) && modifiersAgree(linking, entity, modifiers)) return entity;
    if (!definite || modifiers.length > 0 || !calledBy(entity, noun, distance)) continue;
    // "the group" is an armed group before it is a body of another kind, even one named later.
    if (fallback === null || (noun === "group" && fallback.type !== "armed-group" && entity.type === "armed-group")) fallback = entity;
  }
  return fallback;
}

const wordsBeforeHead = (mention: Mention): string[] =>
  mention.span.text
    .slice(0, Math.max(0, mention.head.start - mention.span.start))
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "" && !/^(?:the|this|that|these|those|a|an|same)$/.test(word));

/** Modifiers of the phrase must have been said of the entity, if it had any. */
function modifiersAgree(linking: Linking, entity: Entity, modifiers: readonly string[]): boolean {
  if (modifiers.length === 0) return true;
  return entity.mentions.some((at) => {
    const text = (linking.mentions[at] as Mention).span.text.toLowerCase();
    return modifiers.every((word) => text.includes(word));
  });
}

/** Whether a named entity can be called by a noun that was not used of it yet: "the group" for an armed group, "the ministry" for a ministry. */
function calledBy(entity: Entity, noun: string, distance: number): boolean {
  if (DOERS.has(noun)) return [...entity.nouns].some((other) => DOERS.has(other));
  if (DOERS_PLURAL.has(noun)) return [...entity.nouns].some((other) => DOERS_PLURAL.has(other));
  if (entity.names.length === 0) return false;
  if (entity.names.some((words) => words.at(-1) === noun || (words[0] === noun && words[1] === "of"))) return true;
  if (distance > 3) return false;
  switch (entity.type) {
    case "armed-group":
      return /^(?:group|organi[sz]ation|movement|militia|network|insurgency)$/.test(noun);
    case "organisation":
      return (
        /^(?:group|organi[sz]ation|company|firm|agency|party|body|newspaper|team|club|association|institution|outlet|website|network|broadcaster|watchdog)$/.test(
          noun,
        ) &&
        entity.known?.kind !== "state" &&
        !(noun === "group" && (entity.known?.kind === "state-body" || entity.known?.kind === "outlet"))
      );
    case "place":
      return entity.known?.kind === "state"
        ? /^(?:country|nation|state|republic|kingdom)$/.test(noun)
        : /^(?:city|town|village|region|province|area|island|district|capital)$/.test(noun);
    default:
      return false;
  }
}
