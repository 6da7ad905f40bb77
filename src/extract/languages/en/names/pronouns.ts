import type { Mention } from "../../../../model/mention.ts";

type PronounTraits = Pick<Mention, "type" | "number" | "gender">;

const PERSON = "person";

/** Personal, possessive and reflexive pronouns of the third and first person with what they can stand for; the type is a first guess. */
export const PRONOUNS: ReadonlyMap<string, PronounTraits> = new Map<string, PronounTraits>([
  ...["he", "him", "his", "himself"].map((word) => [word, { type: PERSON, number: "singular", gender: "masculine" }] as const),
  ...["she", "her", "hers", "herself"].map((word) => [word, { type: PERSON, number: "singular", gender: "feminine" }] as const),
  ...["it", "its", "itself"].map((word) => [word, { type: "organisation", number: "singular", gender: "neuter" }] as const),
  ...["they", "them", "their", "theirs", "themselves"].map(
    (word) => [word, { type: PERSON, number: "plural", gender: "unknown" }] as const,
  ),
  ...["i", "me", "my", "mine", "myself"].map((word) => [word, { type: PERSON, number: "singular", gender: "unknown" }] as const),
  ...["we", "us", "our", "ours", "ourselves"].map((word) => [word, { type: PERSON, number: "plural", gender: "unknown" }] as const),
  ...["you", "your", "yours", "yourself"].map((word) => [word, { type: PERSON, number: "unknown", gender: "unknown" }] as const),
  ...["who", "whom", "whose"].map((word) => [word, { type: PERSON, number: "unknown", gender: "unknown" }] as const),
]);
