import type { SameSpeaker } from "./assertion.ts";
import type { Voiced } from "./voices.ts";

/** An assertion of a copy, and the one that it was copied from. */
export interface CopiedAssertion {
  readonly copy: Voiced;
  readonly from: Voiced;
}

/**
 * Which assertions of copies were copied from which. Those with the same speaker belong together, and so do two that are then left over, one on each
 * side: a translation has other names, a correction another speaker. What lost its speaker was copied; a speaker whom the copy added was not.
 */
export function copiedAssertions(voices: readonly Voiced[], sameSpeaker: SameSpeaker): readonly CopiedAssertion[] {
  const byReport = grouped(voices, ({ assertion }) => assertion.report);
  const copies = grouped(
    voices.filter(({ assertion }) => assertion.copyOf !== null),
    ({ assertion }) => `${assertion.copyOf}\n${assertion.report}`,
  );
  const standIns = new Map<string, readonly Voiced[]>();
  return [...copies.values()].flatMap((copy) => {
    const original = copy[0]?.assertion.copyOf ?? "";
    const from = byReport.get(original) ?? standIns.get(original);
    // Of an original that is not among the reports, its first copy stands for it.
    if (!from) standIns.set(original, copy);
    return from ? matched(copy, from, sameSpeaker) : [];
  });
}

function matched(copies: readonly Voiced[], originals: readonly Voiced[], sameSpeaker: SameSpeaker): readonly CopiedAssertion[] {
  const pairs = new Map<Voiced, Voiced>();
  for (const copy of copies) {
    const from = originals.find((original) => speakAlike(copy, original, sameSpeaker));
    if (from) pairs.set(copy, from);
  }
  const used = new Set(pairs.values());
  const left = copies.filter((copy) => !pairs.has(copy));
  const free = originals.filter((original) => !used.has(original));
  for (const copy of left) {
    const from = left.length === 1 && free.length === 1 ? free[0] : copy.named ? undefined : originals[0];
    if (from) pairs.set(copy, from);
  }
  return [...pairs].map(([copy, from]) => ({ copy, from }));
}

function speakAlike(a: Voiced, b: Voiced, sameSpeaker: SameSpeaker): boolean {
  if (a.named && b.named) return sameSpeaker(a.named, b.named);
  return !a.named && !b.named && a.unnamed === b.unnamed;
}

function grouped(voices: readonly Voiced[], keyOf: (voice: Voiced) => string): ReadonlyMap<string, readonly Voiced[]> {
  const groups = new Map<string, Voiced[]>();
  for (const voice of voices) groups.set(keyOf(voice), [...(groups.get(keyOf(voice)) ?? []), voice]);
  return groups;
}
