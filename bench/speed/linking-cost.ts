import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { tableOf } from "../quality/text-table.ts";
import type { Comparing, LinkingFigures } from "./link-stream.ts";

const LINK_STREAM = fileURLToPath(new URL("./link-stream.ts", import.meta.url));
/** About eleven reports a day, what a small desk takes in; and ten times as many, to see what a fuller day costs. */
const INCIDENTS_A_DAY = 4;
const FULL_DAY = 40;
const LENGTHS = [1_000, 10_000, 50_000] as const;
/** Streams of the shortest length, since what one of them costs depends on which incidents it happens to hold. */
const SHORT_STREAMS = 10;
/** The longest stream is held in memory whole. */
const MEMORY_MIB = 8192;

/** Time for each report in the longest stream against the shortest. */
export interface LinkingCost {
  readonly table: string;
  readonly growth: number;
}

/** Measures what linking reports costs as their number grows, with comparing each with all as the plain baseline. */
export function measureLinking(): LinkingCost {
  const byKey = LENGTHS.map((reports) => measure("by-key", { reports, streams: reports === LENGTHS[0] ? SHORT_STREAMS : 1 }));
  const full = measure("by-key", { reports: LENGTHS[1], incidentsADay: FULL_DAY });
  const withAll = measure("with-all", { reports: LENGTHS[0] });
  const rows = [
    ...byKey.map((figures) => ({ name: "with those that share a key", figures })),
    { name: "the same, ten times as many a day", figures: full },
    { name: "with all before (plain baseline)", figures: withAll },
  ];
  const perReport = ({ seconds, reports }: LinkingFigures): number => seconds / reports;
  const [shortest, longest] = [byKey[0] as LinkingFigures, byKey.at(-1) as LinkingFigures];
  return {
    growth: perReport(longest) / perReport(shortest),
    table: tableOf(
      ["reports compared", "reports", "CPU seconds", "ms a report", "times the shortest", "compared a report", "incidents", "peak MiB"],
      rows.map(({ name, figures }) => [
        name,
        String(figures.reports),
        figures.seconds.toFixed(1),
        (1000 * perReport(figures)).toFixed(2),
        (perReport(figures) / perReport(shortest)).toFixed(2),
        figures.compared.toFixed(1),
        figures.incidents === 0 ? "" : figures.incidents.toFixed(0),
        figures.peakMiB.toFixed(0),
      ]),
    ),
  };
}

/** Each measurement runs in a process of its own, so that one does not fill the memory of another. */
function measure(
  comparing: Comparing,
  {
    reports,
    streams = 1,
    incidentsADay = INCIDENTS_A_DAY,
  }: { readonly reports: number; readonly streams?: number; readonly incidentsADay?: number },
): LinkingFigures {
  const seeds = Array.from({ length: streams }, (_, at) => at + 1);
  const run = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MIB}`, "--import", "tsx", LINK_STREAM, comparing, ...[reports, incidentsADay, ...seeds].map(String)],
    { encoding: "utf8" },
  );
  if (run.status !== 0) throw new Error(`linking ${reports} reports ended with ${run.status}: ${run.stderr.trim()}`);
  return JSON.parse(run.stdout) as LinkingFigures;
}
