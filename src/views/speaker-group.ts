import type { ActorKind } from "../model/actor.ts";

/** Who speaks, as the rows of an attribution board are grouped: nearest to the deed first, those who only pass words on last. */
export const SPEAKER_GROUPS = ["accused", "armed-groups", "states", "witnesses", "analysts", "others", "outlets"] as const;
export type SpeakerGroup = (typeof SPEAKER_GROUPS)[number];

export const SPEAKER_GROUP_WORDS: Readonly<Record<SpeakerGroup, string>> = {
  accused: "The accused themselves",
  "armed-groups": "Other armed groups",
  states: "States and their bodies",
  witnesses: "Witnesses",
  analysts: "Analysts",
  others: "Others",
  outlets: "Outlets, in their own voice",
};

/** What is known of a speaker. */
export interface KnownSpeaker {
  readonly ownVoice: boolean;
  /** Null where the reports' lists of actors lack it. */
  readonly kind: ActorKind | null;
  /** Kind of the body that it belongs to or speaks for; null where none is told. */
  readonly bodyKind: ActorKind | null;
  /** The words that name the speaker, with the name of the body that it speaks for. */
  readonly words: string;
}

const STATE_KINDS: ReadonlySet<ActorKind | null> = new Set<ActorKind | null>(["state", "state-body", "international-body"]);

/** Whose trade the naming words tell. Where they tell of several, the first of these counts: "a police analyst" is an analyst. */
const TRADES: readonly (readonly [SpeakerGroup, RegExp])[] = [
  ["witnesses", /\b(eye-?)?witness(es)?\b|\b(residents?|survivors?|villagers?|bystanders?|neighbou?rs?|passers-by|shopkeepers?)\b/i],
  ["analysts", /\b(analysts?|experts?|researchers?|scholars?|professors?|academics?|think[ -]tanks?|monitoring groups?|observers?)\b/i],
  [
    "states",
    /\b(officials?|authorit(y|ies)|government|ministers?|ministr(y|ies)|president|police|army|military|intelligence|governor|mayor|embassy|prosecutors?|investigators?|security (forces?|services?)|parliament)\b/i,
  ],
];

/** The group of a speaker who is not accused: by what the lists of actors say of it, else by the words that name it. */
export function speakerGroup({ ownVoice, kind, bodyKind, words }: KnownSpeaker): SpeakerGroup {
  if (ownVoice || kind === "outlet") return "outlets";
  if (kind === "armed-group") return "armed-groups";
  if (STATE_KINDS.has(kind)) return "states";
  const trade = TRADES.find(([, pattern]) => pattern.test(words))?.[0];
  if (trade !== undefined) return trade;
  return STATE_KINDS.has(bodyKind) ? "states" : bodyKind === "armed-group" ? "armed-groups" : "others";
}
