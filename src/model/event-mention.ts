import type { Span } from "./span.ts";

/** Kinds of incident, in plain words. */
export const INCIDENT_TYPES = [
  "attack",
  "armed-assault",
  "bombing",
  "arson",
  "kidnapping",
  "assassination",
  "hijacking",
  "robbery",
  "sabotage",
  "air-strike",
  "stabbing",
  "poisoning",
  "vehicle-attack",
  "forced-work-stoppage",
] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];

export const INCIDENT_STATUSES = ["accomplished", "attempted", "foiled", "threatened"] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

/** What a word of violence tells: the classes of ACE and WikiEvents that the desk reads. */
export type EventClass = "attack" | "die" | "injure" | "damage" | "justice" | "other";

export type EventRoleName = "agent" | "victim" | "target" | "instrument" | "place" | "time";

/** Who or what takes part in an event, as the words say it. */
export interface EventRole {
  readonly role: EventRoleName;
  readonly span: Span;
}

/** A word that tells of violence or harm, with those who take part: "killed" in "the blast killed four". */
export interface EventMention {
  readonly trigger: Span;
  readonly eventClass: EventClass;
  /** Kind of incident that the trigger speaks for; null where it tells only of harm. */
  readonly type: IncidentType | null;
  readonly status: IncidentStatus;
  /** `negative` where the words say that it did not happen. */
  readonly polarity: "positive" | "negative";
  /** Whether one particular happening is meant ("an attack on a church"), not a habit, policy or war ("attacks on schools rose"). */
  readonly specific: boolean;
  readonly roles: readonly EventRole[];
}
