import type { Outcome } from "../../../src/model/warning.ts";
import type { Reading } from "../../../src/model/reading.ts";
import type { WarningBoard, WarningLine } from "../../../src/views/warning-board.ts";

/** A board with one warning of each kind of outcome, all of the Norvane Embassy; none where there are no readings, or none was published by then. */
export function inventedWarningBoard(readings: readonly Reading[], asOf: string | null): WarningBoard {
  const first = readings.find(({ report }) => asOf === null || (report.published ?? "") <= asOf);
  const kinds = first === undefined ? [] : (["open", "in-window", "late", "elsewhere", "foiled", "none-known", "void"] as const);
  return {
    asOf,
    lastPublished: first?.report.published ?? null,
    span: { first: "2031-05-01", last: "2031-05-24" },
    attacks: { known: 2, warnedOf: 1, unsure: 1 },
    warnings: kinds.map((kind) => lineOf(kind, first as Reading)),
    issuers:
      first === undefined
        ? []
        : [
            {
              issuer: "Norvane Embassy",
              names: ["Norvane Embassy", "the embassy of Norvane"],
              maybe: ["Norvane consulate"],
              warnings: kinds.length,
              outcomes: { open: 1, "in-window": 1, late: 1, elsewhere: 1, foiled: 1, "none-known": 1, void: 1 },
              scored: { hits: 2, misses: 3 },
              lookedBackOn: 1,
              unsure: 1,
              hitRate: 0.4,
              interval: [0.12, 0.77],
              baseRate: 0.05,
              note: "Five warnings are too few to tell a good issuer from a lucky one.",
            },
          ],
  };
}

function lineOf(kind: Outcome["kind"], { report }: Reading): WarningLine {
  const hit = kind === "in-window";
  return {
    id: `st_${kind}`,
    issuer: "Norvane Embassy",
    issued: "2031-05-09",
    windowStart: kind === "void" ? null : "2031-05-09",
    windowEnd: kind === "void" ? null : "2031-05-11",
    place: "Port Sarn",
    target: "markets",
    published: report.published,
    recordedAt: "2031-05-25T08:00:00.000Z",
    told: [{ report: report.id, published: report.published, statement: "st_warning", recordedAt: "2031-05-25T08:00:00.000Z" }],
    outcome: {
      kind,
      days: kind === "late" ? 12 : null,
      incident: hit || kind === "late" ? "inc_ferry-hall" : null,
      label: hit || kind === "late" ? "Armed assault, Port Sarn, 23 May 2031" : null,
      lookedBackOn: hit ? "yes" : "no",
      watched: true,
      uncertain:
        kind === "none-known" ? [{ incident: "inc_shrine", label: "Attack, Port Sarn", within: true, why: "its day is not known" }] : [],
      counts: hit ? "hit" : kind === "none-known" ? "miss" : "neither",
    },
    baseRate: kind === "void" ? null : { days: 3, windows: 20, held: 1, share: 0.05 },
    maybe: kind === "late" ? [{ id: "st_in-window", reason: "the same issuer and place, another day" }] : [],
  };
}
