import type { ReadingEngine } from "../../src/desk/desk.ts";
import { emptyReading } from "../../src/desk/empty-reading.ts";
import { inventedStatement } from "../../src/model/invented-statement.ts";
import type { Source } from "../../src/model/captured.ts";
import { spanOf } from "../../src/model/span.ts";

/** Statements that the tiny engine finds in every report. */
export const STATEMENTS = 3;

/** Generated reports, each different. */
export function tinyReports(count: number): Source[] {
  return Array.from({ length: count }, (_, number) => ({
    kind: "bytes" as const,
    bytes: Buffer.from(
      `Blast number ${number} at the mill\n\nA spokesman of the Grey Lantern said that it had done it. Police said that ${number} people were hurt. The mayor denied it.\n`,
    ),
    name: `report-${number}.txt`,
    obtained: "file" as const,
  }));
}

/** Finds a statement in each of the first three sentences; what it finds is of no interest, only that all of it is stored. */
export const tinyEngine: ReadingEngine = {
  by: "tiny@1",
  fingerprint: "tiny",
  problems: [],
  readDocument: (document, report) => {
    const words = ["said that it had done it", "Police said", "denied it"].map((said) => document.text.indexOf(said));
    const reading = {
      ...emptyReading(report, document, []),
      statements: words.slice(0, STATEMENTS).map((start, number) =>
        inventedStatement({
          id: `st_${document.id}_${number}`,
          act: "reports",
          content: [spanOf(document.text, start, start + 9)],
          speaker: { name: "Police", actorId: null },
          accused: [{ name: "Grey Lantern", actorId: null, role: "carried-out" }],
          by: "tiny@1",
        }),
      ),
    };
    return { reading, profiles: [] };
  },
};
