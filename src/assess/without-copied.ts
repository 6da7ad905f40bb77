import type { Account } from "./account.ts";

/** Something that an account tells. */
export interface ToldOnce<Told> {
  readonly told: Told;
  /** The same in later versions of its page that left it as it was. */
  readonly unchanged: readonly Told[];
  /** The same in reports that have their words from its report. */
  readonly copied: readonly Told[];
}

/**
 * What was really said anew: what a version has from the one before it, and what a copy has from its original, stands with the first. `keyOf` is the same for
 * two that say the same. `told` is in a fixed order, versions in theirs.
 */
export function withoutCopied<Told>(
  told: readonly Told[],
  { accountOf, keyOf }: { readonly accountOf: (told: Told) => Account; readonly keyOf: (told: Told) => string },
): ToldOnce<Told>[] {
  const found = new Map<string, { told: Told; unchanged: Told[]; copied: Told[] }>();
  const reportOf = (one: Told): string => accountOf(one).reading.report.id;
  const placeOf = (report: string, version: number, key: string): string => `${report} ${version} ${key}`;
  const versionsOf = new Map<string, number[]>();
  for (const one of told)
    versionsOf.set(
      reportOf(one),
      [...new Set([...(versionsOf.get(reportOf(one)) ?? []), accountOf(one).version])].toSorted((a, b) => a - b),
    );
  // Originals first, so that a copy finds what it was copied from; a version finds the one before it.
  const ordered = told.toSorted(
    (a, b) => Number(accountOf(a).copyOf !== null) - Number(accountOf(b).copyOf !== null) || accountOf(a).version - accountOf(b).version,
  );
  const all: { told: Told; unchanged: Told[]; copied: Told[] }[] = [];
  for (const one of ordered) {
    const { version, copyOf } = accountOf(one);
    const key = keyOf(one);
    const here = placeOf(reportOf(one), version, key);
    const again = found.get(here);
    const before = found.get(placeOf(reportOf(one), version - 1, key));
    const original =
      copyOf === null ? undefined : (versionsOf.get(copyOf) ?? []).flatMap((at) => found.get(placeOf(copyOf, at, key)) ?? []).at(-1);
    if (again !== undefined) (again.told === one ? [] : again.unchanged).push(one);
    else if (before !== undefined) {
      before.unchanged.push(one);
      found.set(here, before);
    } else if (original !== undefined) {
      original.copied.push(one);
      found.set(here, original);
    } else {
      const first = { told: one, unchanged: [], copied: [] };
      all.push(first);
      found.set(here, first);
    }
  }
  return all;
}
