import { addressKey } from "./address-key.ts";

/** A report as it came from an address. */
export interface AddressCapture {
  readonly report: string;
  readonly address: string;
}

/**
 * From what share of the shorter text's words (in runs of four and more) a text at the same address is a revision of the one before: a page that was rewritten keeps whole sentences, while two
 * articles that a front page or live page shows in turn have hardly such a run in common.
 */
export const SAME_TEXT = 0.2;

/** For each report the one that was captured last before it at the same address; `captures` in the order of time. A report is placed by its first capture at an address. */
export function reportsBefore(captures: readonly AddressCapture[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  const before = new Map<string, string>();
  const seen = new Set<string>();
  for (const { report, address } of captures) {
    const key = addressKey(address);
    if (key === null || seen.has(`${key} ${report}`)) continue;
    seen.add(`${key} ${report}`);
    const earlier = last.get(key);
    if (earlier !== undefined && !before.has(report) && before.get(earlier) !== report) before.set(report, earlier);
    last.set(key, report);
  }
  return before;
}
