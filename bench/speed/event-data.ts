import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { tableOf } from "../quality/text-table.ts";
import { type CountSpeed, measureCounts } from "./count-speed.ts";
import type { ImportFigures } from "./import-event-data.ts";

const IMPORT = fileURLToPath(new URL("./import-event-data.ts", import.meta.url));
const ROWS = 60_000;
const FEW = 100_000;
const MANY = 1_000_000;
/** Milliseconds that a question may take beside twice the bare time. */
const GRACE_MS = 5;

/** What counts and imports of event data cost. */
export interface EventDataCost {
  readonly table: string;
  /** Of the bare COPY's rows a second, at four times the rows. */
  readonly importShare: number;
  readonly memory: number;
  /** Largest of (product - 5 ms) / bare, for the questions that an index answers, at a million incidents. */
  readonly counts: number;
  /** Product / bare for month by actor. */
  readonly rollUp: number;
}

/** Measures imports against a bare COPY of the same file, and counts against bare SQL on a bare table, each in one run with its baseline. */
export async function measureEventData(): Promise<EventDataCost> {
  const [once, four] = [importing(ROWS), importing(4 * ROWS)];
  const few = await measureCounts(FEW);
  const many = await measureCounts(MANY);
  const rollUp = many.find(({ question }) => question.startsWith("month by actor")) as CountSpeed;
  const indexed = many.filter((one) => one !== rollUp);
  const growth = (one: CountSpeed): string =>
    (one.productMs / (few.find(({ question }) => question === one.question)?.productMs ?? 1)).toFixed(1);
  return {
    importShare: four.copySeconds / four.importSeconds,
    memory: four.peakMiB / once.peakMiB,
    counts: Math.max(...indexed.map(({ productMs, bareMs }) => (productMs - GRACE_MS) / bareMs)),
    rollUp: rollUp.productMs / rollUp.bareMs,
    table: `${tableOf(
      ["import", "rows", "rows/s", "rows/s of a bare COPY", "share", "peak MiB"],
      [once, four].map(({ rows, importSeconds, copySeconds, peakMiB }) => [
        "invented UCDP GED",
        String(rows),
        (rows / importSeconds).toFixed(0),
        (rows / copySeconds).toFixed(0),
        (copySeconds / importSeconds).toFixed(2),
        peakMiB.toFixed(0),
      ]),
    )}\n${tableOf(
      ["count", "incidents", "ms", "ms of bare SQL", "times bare", "times 100,000"],
      [...few, ...many].map((one) => [
        one.question,
        String(one.incidents),
        one.productMs.toFixed(1),
        one.bareMs.toFixed(1),
        (one.productMs / one.bareMs).toFixed(2),
        one.incidents === MANY ? growth(one) : "",
      ]),
    )}`,
  };
}

function importing(rows: number): ImportFigures {
  const run = spawnSync(process.execPath, ["--import", "tsx", IMPORT, String(rows)], { encoding: "utf8", maxBuffer: 1024 * 1024 });
  if (run.status !== 0) throw new Error(`the import of ${rows} rows ended with ${run.status}: ${run.stderr.trim()}`);
  return JSON.parse(run.stdout) as ImportFigures;
}
