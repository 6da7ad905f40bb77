import { z } from "zod";

/**
 * Words of likelihood with their ranges in per cent (Intelligence Community Directive 203, Analytic Standards, 2015, section D.6.e.2.a). Its second row of words ("remote", "probable")
 * means the same and is not used beside the first, as the directive asks.
 */
export const LIKELIHOODS = {
  "almost no chance": [1, 5],
  "very unlikely": [5, 20],
  unlikely: [20, 45],
  "roughly even chance": [45, 55],
  likely: [55, 80],
  "very likely": [80, 95],
  "almost certain": [95, 99],
} as const satisfies Record<string, readonly [number, number]>;
export type Likelihood = keyof typeof LIKELIHOODS;
export const LIKELIHOOD_WORDS = Object.keys(LIKELIHOODS) as [Likelihood, ...Likelihood[]];

/** How well a judgement is founded, which is apart from how likely something is (ICD 203). */
export const CONFIDENCES = ["low", "moderate", "high"] as const;

/** Reliability of a source (Admiralty code). F is no bad grade: there is no basis to judge it. Who has no grade is not F. */
export const SOURCE_GRADES = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
} as const;
export type SourceGrade = keyof typeof SOURCE_GRADES;

/** Credibility of one piece of information (Admiralty code), whoever it is from: the two grades are never put into one. 6 is no bad grade: there is no basis to judge it. */
export const INFORMATION_GRADES = {
  "1": "confirmed by other sources",
  "2": "probably true",
  "3": "possibly true",
  "4": "doubtful",
  "5": "improbable",
  "6": "truth cannot be judged",
} as const;
export type InformationGrade = keyof typeof INFORMATION_GRADES;

/** What a person judges; a machine makes none of these. */
export const JudgementSchema = z.discriminatedUnion("kind", [
  /** That an actor did it: of an incident, by its id in any of its reports. */
  z.object({
    kind: z.literal("likelihood"),
    incident: z.string(),
    actor: z.string(),
    likelihood: z.enum(LIKELIHOOD_WORDS),
    confidence: z.enum(CONFIDENCES),
  }),
  /** An outlet, body, group or person by name; `valid` is the EDTF time for which it holds, or null. */
  z.object({
    kind: z.literal("source"),
    source: z.string(),
    grade: z.enum(Object.keys(SOURCE_GRADES) as [SourceGrade, ...SourceGrade[]]),
    valid: z.string().nullable(),
  }),
  /** A statement by its id. */
  z.object({
    kind: z.literal("information"),
    statement: z.string(),
    grade: z.enum(Object.keys(INFORMATION_GRADES) as [InformationGrade, ...InformationGrade[]]),
  }),
]);
export type Judgement = Readonly<z.infer<typeof JudgementSchema>>;

/** A judgement as it was recorded; `recordedAt` is ISO 8601. */
export const RecordedJudgementSchema = z.object({
  id: z.string(),
  judgement: JudgementSchema,
  reason: z.string(),
  by: z.string(),
  recordedAt: z.string(),
});
export type RecordedJudgement = Readonly<z.infer<typeof RecordedJudgementSchema>>;
