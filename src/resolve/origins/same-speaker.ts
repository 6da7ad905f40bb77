import { foldName } from "../places/fold-name.ts";
import type { SameSpeaker } from "./assertion.ts";

/** "Embassy of Norrland" is "Norrland Embassy". */
const LINKS = new Set(["of", "the", "for"]);

/** The form in which names of speakers, bodies and outlets are compared: folded, without "of" and "the", in any order. */
export function speakerKey(name: string): string {
  return foldName(name)
    .split(" ")
    .filter((word) => !LINKS.has(word))
    .sort()
    .join(" ");
}

/** Two speakers are one where their names are, or the bodies that they speak for: two officials of one ministry have it from the same desk. */
export const sameNameOrBody: SameSpeaker = (a, b) => {
  const [one, other] = [a, b].map(({ name, body }) => [name, ...(body === null ? [] : [body])].map(speakerKey));
  return (one ?? []).some((key) => key !== "" && other?.includes(key));
};
