import { LIKELIHOOD_WORDS } from "../model/judgement.ts";

const CONFIDENCE =
  /\b(?:low|moderate|medium|high|little|some|great|full) confidence\b|\bconfident(?:ly)?\b|\bconfidence is (?:low|moderate|high)\b/iu;
/** The words of the scale and those of its second row; "not likely" is one of them, too. */
const LIKELIHOOD = new RegExp(
  String.raw`\b(?:${[
    ...LIKELIHOOD_WORDS,
    "remote",
    "highly improbable",
    "improbable",
    "probable",
    "probably",
    "highly probable",
    "nearly certain",
    "almost certainly",
    "even chance",
    "even odds",
  ]
    .toSorted((a, b) => b.length - a.length)
    .join("|")})\b`,
  "iu",
);

/**
 * The first sentence that tells in one how likely something is and how well founded the judgement is ("we have high confidence that it is likely"), which ICD 203 forbids since
 * nobody can tell which is meant; null where none does.
 */
export const mixedSentence = (words: string): string | null =>
  words.split(/(?<=[.!?])\s+|\n+/u).find((sentence) => CONFIDENCE.test(sentence) && LIKELIHOOD.test(sentence)) ?? null;
