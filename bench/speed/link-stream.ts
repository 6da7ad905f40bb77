import { openShippedLinker } from "../../src/desk/shipped-linker.ts";
import type { IncidentProfile } from "../../src/model/incident-profile.ts";
import { comparePairs, IncidentLinker, type LinkingModel } from "../../src/resolve/across/incident-linker.ts";
import { weighProfile } from "../../src/resolve/across/pair-features.ts";
import { inventedStream, newsWords } from "./invented-stream.ts";

/** What it cost to link a stream of reports that had been read before. */
export interface LinkingFigures {
  readonly reports: number;
  /** Seconds of processor time of one stream, where several were measured; other work on the machine counts for little. */
  readonly seconds: number;
  /** Pairs of reports that were compared, for each report. */
  readonly compared: number;
  readonly incidents: number;
  /** Highest resident memory of the process. */
  readonly peakMiB: number;
}

/** How reports are compared: with those that share a search key, as the desk does, or, as a plain baseline, with all before them. */
export type Comparing = "by-key" | "with-all";

const WORDS = new URL("../../models/linker-en/words.tsv", import.meta.url);
/** Reports that are linked before the clock starts, so that the compiler is warm. */
const WARM_UP = 1000;

/** Usage: link-stream.ts COMPARING REPORTS INCIDENTS_A_DAY SEED... Prints the means over the streams of all seeds. */
function main([comparing = "", reports = "", aDay = "", ...seeds]: readonly string[]): void {
  const linking = openShippedLinker();
  linkStream(streamOf({ seed: 0, incidentsADay: Number(aDay) }, WARM_UP), linking, "by-key");
  const runs = seeds.map((seed) =>
    linkStream(streamOf({ seed: Number(seed), incidentsADay: Number(aDay) }, Number(reports)), linking, comparing as Comparing),
  );
  const mean = (of: (run: (typeof runs)[number]) => number): number => runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  const figures: LinkingFigures = {
    reports: Number(reports),
    seconds: mean(({ seconds }) => seconds),
    compared: mean(({ compared }) => compared) / Number(reports),
    incidents: mean(({ incidents }) => incidents),
    peakMiB: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(figures));
}

function streamOf(stream: Parameters<typeof inventedStream>[0], reports: number): IncidentProfile[] {
  const profiles: IncidentProfile[] = [];
  for (const profile of inventedStream(stream, newsWords(WORDS))) if (profiles.push(profile) === reports) break;
  return profiles;
}

/** Links all, one after the other, and then works out once which are one incident. */
function linkStream(
  profiles: readonly IncidentProfile[],
  linking: LinkingModel,
  comparing: Comparing,
): { readonly seconds: number; readonly compared: number; readonly incidents: number } {
  const started = process.cpuUsage();
  const secondsSince = (): number => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1_000_000;
  };
  if (comparing === "by-key") {
    const linker = new IncidentLinker(linking);
    for (const profile of profiles) linker.add(profile);
    const incidents = linker.groups().length;
    return { seconds: secondsSince(), compared: linker.compared, incidents };
  }
  const before: ReturnType<typeof weighProfile>[] = [];
  for (const profile of profiles) {
    const weighed = weighProfile(profile, linking.rarity);
    comparePairs(weighed, before, linking);
    before.push(weighed);
  }
  return { seconds: secondsSince(), compared: (profiles.length * (profiles.length - 1)) / 2, incidents: 0 };
}

main(process.argv.slice(2));
