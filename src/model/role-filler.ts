import type { IncidentStatus, IncidentType } from "./event-mention.ts";
import type { Span } from "./span.ts";

/** What part somebody or something has in an incident: who did it, what or who was struck, with what. */
export const FILLER_ROLES = ["individual", "organisation", "thing", "named-person", "people", "weapon"] as const;
export type FillerRole = (typeof FILLER_ROLES)[number];

/**
 * How a report ties an organisation to an incident: told as a fact, claimed by itself, suspected or accused by somebody, by an authority, or
 * only named beside it. The values of MUC-4's confidence slot.
 */
export const FILLER_TIES = ["told", "claimed", "suspected", "accused-by-authority", "named"] as const;
export type FillerTie = (typeof FILLER_TIES)[number];

/** Words that name somebody or something with a part in an incident, as a trained reader finds them. All numbers are probabilities. */
export interface RoleFiller {
  readonly span: Span;
  readonly role: FillerRole;
  /** That the words name something with this part in an incident. */
  readonly probability: number;
  readonly types: Readonly<Partial<Record<IncidentType, number>>>;
  readonly statuses: Readonly<Partial<Record<IncidentStatus, number>>>;
  /** Null for all but organisations. */
  readonly ties: Readonly<Record<FillerTie, number>> | null;
  /** What is known of fillers before it in the same section; nothing is known of those too far away to be read together. */
  readonly links: readonly FillerLink[];
}

/** How likely two fillers belong together. */
export interface FillerLink {
  /** Place of the earlier filler in the list. */
  readonly to: number;
  readonly sameIncident: number;
  readonly sameThing: number;
}
