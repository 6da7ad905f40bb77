import type { KnownActor } from "../../model/lookups.ts";
import type { Mention } from "../../model/mention.ts";
import type { Entity } from "./entity.ts";
import type { Linking } from "./link-mentions.ts";
import { compatible, namesSame, nameWords } from "./match-names.ts";

/** Makes an entity of a mention that stands for nobody met before. */
export function newEntity(linking: Linking, mention: Mention, known: KnownActor | null = null): Entity {
  const entity: Entity = {
    id: linking.entities.length,
    type: mention.type,
    gender: mention.gender,
    number: mention.number,
    names: [],
    nouns: new Set(),
    known,
    mentions: [],
  };
  linking.entities.push(entity);
  if (known !== null) linking.byKey.set(known.key, entity);
  return entity;
}

/** The entity that a name belongs to; a new one where no earlier name fits. */
export function entityOfName(linking: Linking, at: number): Entity {
  const mention = linking.mentions[at] as Mention;
  const name = mention.span.text;
  const words = nameWords(name);
  const known = linking.actors?.find(name) ?? null;
  const entity =
    byAlias(linking, at) ??
    byRegister(linking, known) ??
    byWords(linking, mention, words) ??
    byTitle(linking, at) ??
    newEntity(linking, mention, known);
  addName(linking, entity, words);
  if (entity.gender === "unknown" || (entity.names.length === 1 && mention.gender !== "unknown")) entity.gender = mention.gender;
  if (entity.known === null && known !== null) {
    entity.known = known;
    linking.byKey.set(known.key, entity);
  }
  return entity;
}

function addName(linking: Linking, entity: Entity, words: string[]): void {
  if (entity.names.some((known) => known.join(" ") === words.join(" "))) return;
  entity.names.push(words);
  for (const word of new Set(words)) {
    const list = linking.byWords.get(word);
    if (list === undefined) linking.byWords.set(word, [entity]);
    else list.push(entity);
  }
  const initials = words.filter((word) => !/^(?:of|for|and|to|in)$/.test(word)).map((word) => word[0]);
  if (initials.length < 2) return;
  for (const key of [initials.join(""), initials.slice(1).join(""), words.map((word) => word[0]).join("")]) {
    const list = linking.byWords.get(`#${key}`);
    if (list === undefined) linking.byWords.set(`#${key}`, [entity]);
    else if (!list.includes(entity)) list.push(entity);
  }
}

function byRegister(linking: Linking, known: KnownActor | null): Entity | null {
  return known === null ? null : (linking.byKey.get(known.key) ?? null);
}

/** "X, known as Y", "X (Y)", "X, also called Y", "Y or Z for short": the second is the first. */
function byAlias(linking: Linking, at: number): Entity | null {
  const mention = linking.mentions[at] as Mention;
  for (let before = at - 1; before >= 0 && before >= at - 4; before--) {
    const other = linking.mentions[before] as Mention;
    if (other.kind !== "named" || other.span.end > mention.span.start) continue;
    const gap = linking.analysis.text.slice(other.span.end, mention.span.start);
    if (gap.length > 60) return null;
    const alias =
      /^,? ?\(?(?:(?:also|better|otherwise|widely|commonly|formerly|previously|locally) )*(?:known|called|referred to|abbreviated|dubbed)(?: (?:as|by|in \p{L}+ as|by its \p{L}+ acronym,?))*(?: the)? [“"‘']?$/iu.test(
        gap,
      ) ||
      (/^ ?[([][“"‘']?(?:or )?$/.test(gap) &&
        /^[”"’']?[)\];,]/.test(linking.analysis.text.slice(mention.span.end, mention.span.end + 2)) &&
        isShort(mention, other)) ||
      (/^,? or (?:the )?[“"‘']?$/.test(gap) && isShort(mention, other) && mention.span.text === mention.span.text.toUpperCase());
    if (alias && compatible(mention.type, other.type)) return linking.entities[linking.entityOf[before] ?? -1] ?? null;
    return null;
  }
  return null;
}

/** A short form in brackets is written in capitals or has fewer words. */
const isShort = (a: Mention, b: Mention): boolean =>
  /^[\p{Lu}\d.&-]+s?$/u.test(a.span.text) || (a.type !== "place" && a.span.text.length < b.span.text.length);

function byWords(linking: Linking, mention: Mention, words: readonly string[]): Entity | null {
  const name = mention.span.text;
  const tried = new Set<Entity>();
  const keys = [words.at(-1) ?? "", words[0] ?? "", words.find((word) => word !== "al" && word !== "el") ?? "", `#${words.join("")}`];
  let best: Entity | null = null;
  for (const key of keys) {
    for (const entity of linking.byWords.get(key) ?? []) {
      if (tried.has(entity)) continue;
      tried.add(entity);
      if (!namesSame(words, name, mention.type, entity)) continue;
      if (mention.type === "person" && disagree(mention.gender, entity.gender)) continue;
      if (best === null || (entity.mentions.at(-1) ?? 0) > (best.mentions.at(-1) ?? 0)) best = entity;
    }
  }
  return best ?? bySpelling(linking, mention, words);
}

/** A surname spelt in another way, as transcribed names are: "Saree" for "Yahya Sarea". One letter may differ, never the first. */
function bySpelling(linking: Linking, mention: Mention, words: readonly string[]): Entity | null {
  const [word = ""] = words;
  if (mention.type !== "person" || words.length !== 1 || word.length < 5) return null;
  return (
    linking.entities.find(
      (entity) => entity.type === "person" && entity.names.some((known) => known.length > 1 && oneLetterApart(word, known.at(-1) ?? "")),
    ) ?? null
  );
}

function oneLetterApart(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.slice(at + 1) === b.slice(at + 1) || a.slice(at) === b.slice(at + 1) || a.slice(at + 1) === b.slice(at);
}

const disagree = (a: Mention["gender"], b: Mention["gender"]): boolean =>
  (a === "masculine" && b === "feminine") || (a === "feminine" && b === "masculine");

/** A title or description directly before a name stands for the same: "President Vladimir Putin", "spokesman Nasrat Rahimi". */
function byTitle(linking: Linking, at: number): Entity | null {
  const mention = linking.mentions[at] as Mention;
  const before = linking.mentions[at - 1];
  if (before === undefined || before.kind !== "nominal" || before.type !== mention.type || before.number === "plural") return null;
  const gap = linking.analysis.text.slice(before.span.end, mention.span.start);
  if (!/^,? $/.test(gap)) return null;
  const entity = linking.entities[linking.entityOf[at - 1] ?? -1];
  return entity !== undefined && entity.names.length === 0 && entity.mentions.length === 1 ? entity : null;
}
