import { z } from "zod";
import { SaidTimeSchema, StatementPlaceSchema } from "./said-time.ts";
import { CERTAINTIES, POLARITIES, RESPONSIBILITY_ROLES } from "./statement.ts";

/** What a speaker holds of an actor: that it was that actor itself, that somebody did it, or that it was not so. */
export const HELD_STANCES = ["claimed", "attributed", "denied", "dismissed"] as const;
export type HeldStance = (typeof HELD_STANCES)[number];

/** What became of a position since the speaker was last heard on the same actor; defined one by one in docs/model.md. */
export const POSITION_CHANGES = [
  "first-said",
  "repeated",
  "hardened",
  "softened",
  "reversed",
  "role-changed",
  "named-another",
  "order-unknown",
] as const;
export type PositionChange = (typeof POSITION_CHANGES)[number];

/** What a speaker held of one actor at one time. */
export const PositionStepSchema = z.object({
  accused: z.string(),
  actorId: z.string().nullable(),
  stance: z.enum(HELD_STANCES),
  certainty: z.enum(CERTAINTIES),
  polarity: z.enum(POLARITIES),
  /** From `carried-out` to `failed-to-stop`: the part that the actor is said to have had. */
  role: z.enum(RESPONSIBILITY_ROLES),
  time: SaidTimeSchema,
  /** Those who said it for the speaker, where it is a body. */
  by: z.array(z.string()),
  statements: z.array(StatementPlaceSchema),
  /** The same words in reports that have their text from those: they count as no repetition. */
  copies: z.array(StatementPlaceSchema),
  changes: z.array(z.enum(POSITION_CHANGES)).min(1),
  /** The change in words. */
  why: z.string(),
});
export type PositionStep = Readonly<z.infer<typeof PositionStepSchema>>;

/** All that one speaker held of an incident, the earliest first. */
export const PositionHistorySchema = z.object({
  speaker: z.string(),
  actorId: z.string().nullable(),
  /** Whether it is a publisher's own voice. */
  ownVoice: z.boolean(),
  steps: z.array(PositionStepSchema),
  /** EDTF time of the last step, where later reports of the incident cite the speaker no more; else null. */
  silentSince: z.string().nullable(),
});
export type PositionHistory = Readonly<z.infer<typeof PositionHistorySchema>>;

/** How two actors stand to each other who are both said to be responsible. */
export const RIVAL_RELATIONS = ["rivals", "affiliates", "together", "unclear"] as const;

const RivalSideSchema = z.object({
  accused: z.string(),
  actorId: z.string().nullable(),
  claimedBy: z.array(z.string()),
  attributedBy: z.array(z.string()),
  statements: z.array(StatementPlaceSchema),
});

/** Two actors who are both said to be responsible. Nothing is decided between them. */
export const RivalSchema = z.object({
  relation: z.enum(RIVAL_RELATIONS),
  /** Whether both are claims, a claim stands against an attribution, or two attributions against each other. */
  kind: z.enum(["two-claims", "claim-and-attribution", "two-attributions"]),
  sides: z.tuple([RivalSideSchema, RivalSideSchema]),
  why: z.string(),
});
export type Rival = Readonly<z.infer<typeof RivalSchema>>;
