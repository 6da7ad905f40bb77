import { createHash } from "node:crypto";
import type { Actor, ActorKind } from "../../model/actor.ts";
import { affiliationAt, standingAt } from "../../model/affiliation.ts";
import type { KnownActor, KnownActors } from "../../model/lookups.ts";
import type { Mention } from "../../model/mention.ts";
import { affiliationOf, parentOf } from "./affiliations.ts";
import { fullNameOf } from "./full-name.ts";
import { nameKey } from "./register.ts";

/** What the actors of a document are built from. */
export interface ActorContext {
  readonly documentId: string;
  readonly register: KnownActors;
  readonly text: string;
  /** EDTF date of the report, by which affiliations are chosen; null where it is not known. */
  readonly published: string | null;
}

/** The actors of a document with the entities that they stand for. */
export interface BuiltActors {
  readonly actors: readonly Actor[];
  readonly ofEntity: ReadonlyMap<number, Actor>;
  /** By every name that the document uses, as `nameKey` reduces it. */
  readonly byName: ReadonlyMap<string, Actor>;
}

interface Gathered {
  readonly known: KnownActor | null;
  /** Places of its names in the list of mentions. */
  readonly named: number[];
  readonly entities: Set<number>;
}

/** One actor for each entity that has a name, entities of one entry of the register joined. Places that are no states are no actors. */
export function buildActors(mentions: readonly Mention[], context: ActorContext): BuiltActors {
  const groups = gather(mentions, context.register);
  const ofEntity = new Map<number, Actor>();
  const byName = new Map<string, Actor>();
  const drafts = groups.map((group) => draftOf(group, mentions, context));
  drafts.forEach((actor, at) => {
    for (const entity of (groups[at] as Gathered).entities) ofEntity.set(entity, actor);
  });
  const actors = drafts.map((draft, at) => withAffiliation(draft, groups[at] as Gathered, { mentions, context, ofEntity }));
  actors.forEach((actor, at) => {
    for (const entity of (groups[at] as Gathered).entities) ofEntity.set(entity, actor);
    for (const name of [...actor.aliases, actor.name]) byName.set(nameKey(name), actor);
  });
  return { actors, ofEntity, byName };
}

function gather(mentions: readonly Mention[], register: KnownActors): Gathered[] {
  const byEntity = new Map<number, number[]>();
  let single = -2;
  mentions.forEach((mention, at) => {
    const entity = mention.entity < 0 ? single-- : mention.entity;
    const list = byEntity.get(entity);
    if (list === undefined) byEntity.set(entity, [at]);
    else list.push(at);
  });
  const groups = new Map<string, Gathered>();
  for (const [entity, all] of byEntity) {
    const named = all.filter((at) => (mentions[at] as Mention).kind === "named");
    const known = knownOf(
      all.map((at) => mentions[at] as Mention),
      register,
    );
    if (named.length === 0 && known === null) continue;
    if (known === null && named.every((at) => ["place", "facility"].includes((mentions[at] as Mention).type))) continue;
    const key = known ? `known ${known.key}` : `entity ${entity}`;
    const group = groups.get(key) ?? { known, named: [], entities: new Set<number>() };
    group.named.push(...named);
    if (entity >= 0) group.entities.add(entity);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The entry of the register to which a name of the entity leads, its fullest name first, or a nation's word. */
function knownOf(all: readonly Mention[], register: KnownActors): KnownActor | null {
  const names = all.filter((mention) => mention.kind === "named").map((mention) => mention.span.text);
  const full = names.find((name) => name.includes(" ") && register.find(name) === null);
  for (const name of names.toSorted((a, b) => Number(isShort(a)) - Number(isShort(b)))) {
    const known = register.find(name);
    if (known !== null && !(full !== undefined && isShort(name) && spellsOther(full, name, known))) return known;
  }
  for (const mention of all) {
    const known = mention.kind === "nominal" && mention.type === "place" ? register.byDemonym(mention.span.text) : null;
    if (known !== null) return known;
  }
  return null;
}

/** Whether initials stand for the report's own full name, which shares no word with the register's entry of the same initials. */
function spellsOther(full: string, initials: string, known: KnownActor): boolean {
  const words = full.toLowerCase().split(/[\s-]+/);
  const letters = words.map((word) => word[0]).join("");
  const entry = new Set([known.name, ...known.aliases].flatMap((name) => name.toLowerCase().split(/[\s-]+/)));
  return letters === initials.toLowerCase().replaceAll(".", "") && !words.some((word) => word.length > 3 && entry.has(word));
}

function draftOf(group: Gathered, mentions: readonly Mention[], context: ActorContext): Actor {
  const source = { mentions, text: context.text };
  const names = [...new Set(group.named.map((at) => (mentions[at] as Mention).span.text.replace(/\s+/g, " ")))];
  const { known } = group;
  if (known !== null) {
    return {
      id: `act_${known.key}`,
      name: known.name,
      aliases: names.filter((name) => name !== known.name),
      kind: known.kind,
      ...affiliationsIn(known, context),
      country: known.country,
    };
  }
  const full = [...new Set(group.named.map((at) => fullNameOf(source, at)))];
  const name = fullestName(full, context.register);
  return {
    id: `act_${createHash("sha256")
      .update(`${context.documentId}\n${nameKey(name)}`)
      .digest("hex")
      .slice(0, 16)}`,
    name,
    aliases: [
      ...new Set([
        ...full.filter((other) => !GENERIC_NOUN.test(other)),
        ...names.filter((other) => other.includes(" ") || isShort(other) || !GENERIC_NOUN.test(other)),
      ]),
    ].filter((other) => other !== name),
    kind: kindOf(group.named.map((at) => mentions[at] as Mention)),
    affiliateOf: null,
    country: countryOf(name, context.register),
  };
}

/** The body to which the register ties an actor on the day of the report; all that it knows of such ties, where it dates one. */
function affiliationsIn(known: KnownActor, { register, published }: ActorContext): Pick<Actor, "affiliateOf" | "affiliations"> {
  const named = known.affiliations.flatMap(({ parent, role, period }) => {
    const name = register.byKey(parent)?.name;
    return name === undefined ? [] : [{ name, role, period }];
  });
  const affiliateOf = affiliationAt(named, published)?.name ?? null;
  if (named.every(({ period }) => period === null)) return { affiliateOf };
  return { affiliateOf, affiliations: named.map((one) => ({ ...one, standing: standingAt(one, published) })) };
}

/** The state whose word begins the name: "Afghan Interior Ministry". */
function countryOf(name: string, register: KnownActors): string | null {
  const [first = ""] = name.split(" ");
  return (register.byDemonym(first) ?? register.find(first.replace(/['’]s$/, "")))?.country ?? null;
}

/** The name with the most words, then the one that ends with a state, then the first: "Vladimir Putin" before "Putin", "U.S. Embassy in Iraq" before "... in Baghdad". */
function fullestName(names: readonly string[], register: KnownActors): string {
  const rank = (name: string): number =>
    isShort(name) ? 2 : / in /.test(name) && register.find(name.slice(name.lastIndexOf(" in ") + 4))?.kind === "state" ? 0 : 1;
  const [first = ""] = names.toSorted((a, b) => b.split(" ").length - a.split(" ").length || rank(a) - rank(b));
  return first;
}

const isShort = (name: string): boolean => /^[\p{Lu}\d.&-]+$/u.test(name);

/** Sets the body that a person speaks for and the parent of a group or outlet, as the report's words tell. */
function withAffiliation(
  actor: Actor,
  group: Gathered,
  scope: { mentions: readonly Mention[]; context: ActorContext; ofEntity: ReadonlyMap<number, Actor> },
): Actor {
  if (actor.affiliateOf !== null) return actor;
  const source = { mentions: scope.mentions, text: scope.context.text };
  for (const at of group.named) {
    const body = actor.kind === "person" ? affiliationOf(source, at) : actor.kind === "state" ? null : parentOf(source, at);
    if (body === null) continue;
    const named = scope.ofEntity.get(body.entity);
    if (named !== undefined && named.id === actor.id) continue;
    const name = named?.name ?? (body.kind === "pronoun" ? null : body.span.text.replace(/^(?:the|an?) /i, ""));
    if (name !== null) return { ...actor, affiliateOf: name, country: actor.country ?? named?.country ?? null };
  }
  return actor;
}

/** One noun for a kind of body is no name to know it by. */
const GENERIC_NOUN =
  /^(?:department|ministry|agency|organi[sz]ation|committee|council|commission|court|group|party|bureau|office|parliament|senate|union|embassy|consulate|army|police|government|front)$/i;

const STATE_BODY =
  /\b(?:ministry|department|police|army|navy|air force|military|parliament|congress|senate|court|embassy|consulate|government|council of ministers|intelligence|security service|secretariat|prosecutor|guard|bureau|presidency|cabinet|command|directorate)\b/i;
const OUTLET =
  /\b(?:times|post|news|tv|radio|television|herald|tribune|gazette|journal|magazine|press|guardian|telegraph|daily|broadcasting|media)\b/i;

function kindOf(mentions: readonly Mention[]): ActorKind {
  const types = new Map<Mention["type"], number>();
  for (const mention of mentions) types.set(mention.type, (types.get(mention.type) ?? 0) + 1);
  const [type] = [...types].toSorted((a, b) => b[1] - a[1])[0] ?? ["organisation"];
  if (type === "person") return "person";
  if (type === "armed-group") return "armed-group";
  const names = mentions.map((mention) => mention.span.text);
  if (names.some((name) => STATE_BODY.test(name))) return "state-body";
  if (names.some((name) => OUTLET.test(name))) return "outlet";
  return type === "organisation" ? "organisation" : "unknown";
}
