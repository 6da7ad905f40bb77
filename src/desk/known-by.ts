/** Whether a report was published by a time, an EDTF prefix, or null for all: what has no date of publication is not known to have been known. */
export function isKnown({ published }: { readonly published: string | null }, asOf: string | null): boolean {
  return asOf === null || (published !== null && published.slice(0, asOf.length) <= asOf);
}

/** Whether a version had been seen by a time: one that is not dated always counts, since its report's own date stands for it. */
export const wasSeen = ({ seen }: { readonly seen: string | null }, asOf: string | null): boolean =>
  asOf === null || seen === null || seen.slice(0, asOf.length) <= asOf;
