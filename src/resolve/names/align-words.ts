import type { NameParts, NameWord } from "./name-words.ts";
import { soundDistance, soundsAlike } from "./sound-distance.ts";

/** What two names share and what is left of each. */
export interface Alignment {
  /** How the words of the names' own compare, where each has a fellow: near where a pair or more is only nearly alike. */
  readonly own: "same" | "near";
  /** Whether the words of the names' own that have a fellow stand in another order. */
  readonly turned: boolean;
  readonly shared: readonly (readonly [NameWord, NameWord])[];
  readonly leftA: readonly NameWord[];
  readonly leftB: readonly NameWord[];
}

/** Finds for each word of a name its fellow in the other, whatever their order. */
export function alignWords(a: NameParts, b: NameParts): Alignment {
  const shared: (readonly [NameWord, NameWord])[] = [];
  const free = new Set(b.words);
  let leftA = [...a.words];
  const pairOff = (alike: (word: NameWord, other: NameWord) => boolean): number => {
    const before = shared.length;
    leftA = leftA.filter((word) => {
      const fellow = [...free].find((other) => other.role === word.role && alike(word, other));
      if (fellow === undefined) return true;
      free.delete(fellow);
      shared.push([word, fellow]);
      return false;
    });
    return shared.length - before;
  };
  const [ownA, ownB] = [a.words.filter(isOwn), b.words.filter(isOwn)];
  const [firstA, firstB] = [ownA[0], ownB[0]];
  if (firstA !== undefined && firstB !== undefined && joinedSame(ownA, ownB)) {
    shared.push([firstA, firstB]);
    leftA = leftA.filter((word) => !isOwn(word));
    for (const word of ownB) free.delete(word);
  }
  pairOff((word, other) => word.meaning === other.meaning);
  pairOff((word, other) => isOwn(word) && soundsAlike(word.meaning, other.meaning) === "same");
  const near = pairOff((word, other) => isOwn(word) && soundsAlike(word.meaning, other.meaning) === "near");
  return { own: near > 0 ? "near" : "same", turned: isTurned(shared, a.words, b.words), shared, leftA, leftB: [...free] };
}

function isTurned(shared: readonly (readonly [NameWord, NameWord])[], a: readonly NameWord[], b: readonly NameWord[]): boolean {
  const own = shared.filter(([one]) => isOwn(one)).toSorted(([one], [other]) => a.indexOf(one) - a.indexOf(other));
  return own.some(([, fellow], at) => at > 0 && b.indexOf(fellow) < b.indexOf(own[at - 1]?.[1] ?? fellow));
}

const isOwn = (word: NameWord): boolean => word.role === "own";

/** Whether words run together are the same: "Abu Kamal" and "Abukamal", "Tall Afar" and "Tel Afar", where each short word alone would be too far off. */
function joinedSame(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  const [one, other] = [a, b].map((words) => words.map((word) => word.meaning).join(""));
  if (soundsAlike(one ?? "", other ?? "") !== "same") return false;
  return a.length !== b.length || a.every((word, at) => soundDistance(word.meaning, b[at]?.meaning ?? "", 1) < 1);
}
