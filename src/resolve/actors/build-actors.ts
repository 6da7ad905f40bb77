import { createHash } from "node:crypto";
import type { Actor, ActorKind } from "../../model/actor.ts";
import type { KnownActor, KnownActors } from "../../model/lookups.ts";
import type { Mention } from "../../model/mention.ts";
import { nameKey } from "./register.ts";

/** The actors of a document with the entities that they stand for. */
export interface BuiltActors {
  readonly actors: readonly Actor[];
  readonly ofEntity: ReadonlyMap<number, Actor>;
  readonly byName: ReadonlyMap<string, Actor>;
}

interface Gathered {
  readonly known: KnownActor | null;
  readonly mentions: Mention[];
  readonly entities: Set<number>;
}

/** One actor for each entity that has a name, entities of one entry of the register joined. Places that are no states are no actors. */
export function buildActors(mentions: readonly Mention[], context: { readonly documentId: string; readonly register: KnownActors; readonly text: string }): BuiltActors {
  const groups = gather(mentions, context.register);
  const actors: Actor[] = [];
  const ofEntity = new Map<number, Actor>();
  const byName = new Map<string, Actor>();
  for (const group of groups) {
    const actor = actorOf(group, context);
    actors.push(actor);
    for (const entity of group.entities) ofEntity.set(entity, actor);
    for (const name of [actor.name, ...actor.aliases]) byName.set(nameKey(name), actor);
  }
  return { actors, ofEntity, byName };
}

function gather(mentions: readonly Mention[], register: KnownActors): Gathered[] {
  const byEntity = new Map<number, Mention[]>();
  let single = -2;
  for (const mention of mentions) {
    const entity = mention.entity < 0 ? single-- : mention.entity;
    const list = byEntity.get(entity);
    if (list === undefined) byEntity.set(entity, [mention]);
    else list.push(mention);
  }
  const groups = new Map<string, Gathered>();
  for (const [entity, all] of byEntity) {
    const named = all.filter((mention) => mention.kind === "named");
    const nation = all.find((mention) => mention.kind === "nominal" && mention.type === "place" && register.byDemonym(mention.span.text) !== null);
    const known = knownOf(named, register) ?? (named.length === 0 && nation ? register.byDemonym(nation.span.text) : null);
    if (named.length === 0 && known === null) continue;
    if (known === null && named.every((mention) => mention.type === "place" || mention.type === "facility")) continue;
    const key = known ? `known ${known.key}` : `entity ${entity}`;
    const group = groups.get(key) ?? { known, mentions: [], entities: new Set<number>() };
    group.mentions.push(...named);
    if (entity >= 0) group.entities.add(entity);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The entry of the register that most of the entity's names lead to. */
function knownOf(named: readonly Mention[], register: KnownActors): KnownActor | null {
  for (const mention of named) {
    const known = register.find(mention.span.text);
    if (known !== null) return known;
  }
  return null;
}

function actorOf(group: Gathered, context: { readonly documentId: string; readonly register: KnownActors }): Actor {
  const names = [...new Set(group.mentions.map((mention) => mention.span.text.replace(/\s+/g, " ")))];
  const { known } = group;
  if (known !== null) {
    const parent = known.affiliateOf === null ? null : context.register.byKey(known.affiliateOf);
    return {
      id: `act_${known.key}`,
      name: known.name,
      aliases: names.filter((name) => name !== known.name),
      kind: known.kind,
      affiliateOf: parent?.name ?? null,
      country: known.country,
    };
  }
  const name = fullestName(names);
  return {
    id: `act_${createHash("sha256").update(`${context.documentId}\n${nameKey(name)}`).digest("hex").slice(0, 16)}`,
    name,
    aliases: names.filter((other) => other !== name),
    kind: kindOf(group.mentions),
    affiliateOf: null,
    country: null,
  };
}

/** The name with the most words, then the longest: "Vladimir Putin" before "Putin", "Soufan Group" before "TSG". */
function fullestName(names: readonly string[]): string {
  const [first = ""] = names.toSorted((a, b) => b.split(" ").length - a.split(" ").length || b.length - a.length);
  return first;
}

const STATE_BODY = /\b(?:ministry|department|police|army|navy|air force|military|parliament|congress|senate|court|embassy|government|council of ministers|intelligence|security service|secretariat|prosecutor|guard|bureau|presidency|cabinet)\b/i;
const OUTLET = /\b(?:times|post|news|tv|radio|television|herald|tribune|gazette|journal|magazine|press|guardian|telegraph|daily|broadcasting|media)\b/i;

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
