import type { Reading } from "../model/reading.ts";
import { createCopyFinder } from "../resolve/copies/find-copies.ts";
import { creditsIn } from "../resolve/origins/agency-credits.ts";

/**
 * Which of some reports have their words from which: from the earliest published that has them; of those that were published together, or without a date, from one that its publisher
 * signs, as agencies do in the dateline. By report.
 */
export function copiesAmong(readings: readonly Reading[]): ReadonlyMap<string, { readonly report: string; readonly share: number }> {
  const finder = createCopyFinder();
  const copies = new Map<string, { readonly report: string; readonly share: number }>();
  const reports = new Map(readings.map((reading) => [reading.report.id, reading]));
  const inTime = [...reports.values()].toSorted(
    (a, b) =>
      (a.report.published ?? "9999").localeCompare(b.report.published ?? "9999") ||
      Number(isSigned(b)) - Number(isSigned(a)) ||
      a.report.id.localeCompare(b.report.id),
  );
  const order = new Map(inTime.map(({ report }, at) => [report.id, at]));
  for (const { report, text, boilerplate } of inTime) {
    const { id, title, publisher, published } = report;
    const [first] = finder
      .add({ id, title, publisher, published, text: withoutBoilerplate(text, boilerplate) })
      .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    if (first !== undefined) copies.set(id, { report: copies.get(first.id)?.report ?? first.id, share: first.share });
  }
  return copies;
}

/** Whether a report credits its own publisher: "OSTREL (Sorvan Wire) -". */
function isSigned({ text, actors, report: { publisher } }: Reading): boolean {
  const own = actors.filter(({ kind, name }) => kind === "outlet" && name === publisher);
  return creditsIn(text, own, null).length > 0;
}

function withoutBoilerplate(text: string, boilerplate: Reading["boilerplate"]): string {
  let kept = "";
  let at = 0;
  for (const { start, end } of boilerplate.toSorted((a, b) => a.start - b.start)) {
    kept += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return kept + text.slice(at);
}
