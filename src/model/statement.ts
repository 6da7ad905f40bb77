import { z } from "zod";
import { FigureSchema } from "./figure.ts";
import { SpanSchema } from "./span.ts";
import { TallySchema } from "./tally.ts";

/** What the speaker does by saying it; defined one by one in docs/model.md. */
export const ACTS = [
  "claims-responsibility",
  "denies-responsibility",
  "attributes",
  "accuses",
  "dismisses",
  "warns",
  "threatens",
  "describes-motive",
  "tallies",
  "reports",
  "states",
] as const;
export type Act = (typeof ACTS)[number];

/** How sure the speaker is, after FactBank (Saurí and Pustejovsky 2009). */
export const CERTAINTIES = ["certain", "probable", "possible", "unstated"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const POLARITIES = ["positive", "negative"] as const;
export type Polarity = (typeof POLARITIES)[number];

/** How the reporter presents the words: "said", "insists", "confirmed". */
export const FRAMINGS = ["neutral", "distancing", "endorsing"] as const;
export type Framing = (typeof FRAMINGS)[number];

/** The part that an accused actor is said to have had. */
export const RESPONSIBILITY_ROLES = ["planned", "ordered", "carried-out", "helped", "inspired", "failed-to-stop", "unstated"] as const;
export type ResponsibilityRole = (typeof RESPONSIBILITY_ROLES)[number];

/** An actor whom a speaker holds responsible: said to have done something, never more. */
export const AccusedSchema = z.object({
  name: z.string(),
  /** Id in the report's list of actors, where the words name one. */
  actorId: z.string().nullable(),
  role: z.enum(RESPONSIBILITY_ROLES),
});
export type Accused = Readonly<z.infer<typeof AccusedSchema>>;

export const SpeakerSchema = z.object({ name: z.string(), actorId: z.string().nullable() });
export type Speaker = Readonly<z.infer<typeof SpeakerSchema>>;

/** The record of the desk: somebody says something. */
export const StatementSchema = z.object({
  /** `st_` and a hash of document, spans, act and maker: the same reading of the same text gives the same id. */
  id: z.string(),
  act: z.enum(ACTS),
  polarity: z.enum(POLARITIES),
  certainty: z.enum(CERTAINTIES),
  framing: z.enum(FRAMINGS),
  /** The words that name the speaker; empty for the publisher's own voice. */
  source: z.array(SpanSchema),
  /** The words that report. */
  cue: z.array(SpanSchema),
  /** What is said. */
  content: z.array(SpanSchema),
  /** The actor behind `source`; null means the publisher's own voice. */
  speaker: SpeakerSchema.nullable(),
  /** The body that a person speaks for, where the words say so. */
  speakerOf: z.string().nullable(),
  /** Channels, outermost first: outlet, agency, platform. */
  through: z.array(z.string()),
  accused: z.array(AccusedSchema),
  /** Ids of the incidents that it speaks of. */
  about: z.array(z.string()),
  /** EDTF time at which it was said, as far as the report tells. */
  saidAt: z.string().nullable(),
  /** Id of the statement within which it stands. */
  nestedIn: z.string().nullable(),
  tally: TallySchema.nullable(),
  figure: FigureSchema.nullable(),
  /**
   * 0..1: how often the reader is right about statements like this one (who speaks, the words that report, what is said); never how sure the
   * speaker is, nor whether it is true. Null where nobody has measured it: the publisher's own voice, and what the rules alone found.
   */
  probability: z.number().min(0).max(1).nullable(),
  /** Maker and version: `rules/en@1`, `person:<id>`. */
  by: z.string(),
});
export type Statement = Readonly<z.infer<typeof StatementSchema>>;
