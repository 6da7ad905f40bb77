import type { SameSpeaker } from "./assertion.ts";
import type { Voiced } from "./voices.ts";

/**
 * For each assertion the place of the one that it cites: the first of the outlet next to its source, by the same speaker where there is one. Null
 * where it cites none, or an outlet of which there is no report. The voices come in the order of publication.
 */
export function citedAssertions(voices: readonly Voiced[], sameSpeaker: SameSpeaker): readonly (number | null)[] {
  const byOutlet = new Map<string, number[]>();
  voices.forEach(({ publisherKey }, at) => {
    if (publisherKey !== null) byOutlet.set(publisherKey, [...(byOutlet.get(publisherKey) ?? []), at]);
  });
  return voices.map((voice) => {
    const published = byOutlet.get(voice.cited[0]?.key ?? "") ?? [];
    const sameVoice = published.find((at) => {
      const named = voices[at]?.named;
      return named && voice.named && sameSpeaker(named, voice.named);
    });
    return sameVoice ?? published[0] ?? null;
  });
}

/** Circles of citations: each a list of places, of which each cites the next and the last the first. */
export function circlesOf(cites: readonly (number | null)[]): readonly (readonly number[])[] {
  const walkOf = new Map<number, number>();
  const circles: (readonly number[])[] = [];
  cites.forEach((_, start) => {
    const walk: number[] = [];
    let at: number | null = start;
    while (at !== null && !walkOf.has(at)) {
      walkOf.set(at, start);
      walk.push(at);
      at = cites[at] ?? null;
    }
    // Only what was met on this very walk closes a circle.
    if (at !== null && walkOf.get(at) === start) circles.push(walk.slice(walk.indexOf(at)));
  });
  return circles;
}
