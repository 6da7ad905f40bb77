import type { ProblemEntry, ReadOutcome, ReportEntry } from "../../../src/desk/desk.ts";
import type { Source } from "../../../src/model/captured.ts";
import type { Problem } from "../../../src/model/problem.ts";
import type { Reading } from "../../../src/model/reading.ts";
import type { PageDesk } from "../../../src/server/page-desk.ts";
import { actorsOf } from "./actors-of.ts";
import { inventedCounts } from "./invented-counts.ts";
import { inventedWarningBoard } from "./invented-warning-board.ts";
import { incidentsOf } from "./incidents-of.ts";
import { portSarnReading } from "./port-sarn.ts";

/** A desk for tests of the page: it keeps what it is given in memory, and reads every text as the invented report of Port Sarn. */
export interface FakeDesk extends PageDesk {
  /** Sources and options as they came. */
  readonly asked: { readonly source: Source; readonly published: string | undefined; readonly publisher: string | undefined }[];
  /** Put a reading on the list. */
  add(reading: Reading): void;
  /** Makes reading wait until `release` is called. */
  hold(): { release(): void };
}

const RECORDED = "2031-05-25T08:00:00.000Z";

/** A desk that has read the given reports. */
export function fakeDesk(readings: readonly Reading[] = []): FakeDesk {
  const kept = new Map(readings.map((reading) => [reading.report.id, reading]));
  const problems: ProblemEntry[] = [];
  const asked: FakeDesk["asked"][number][] = [];
  let held: Promise<void> = Promise.resolve();

  async function* readSources(...[sources, options, onProgress]: Parameters<PageDesk["readSources"]>): AsyncIterable<ReadOutcome> {
    let reports = 0;
    let characters = 0;
    for await (const source of sources) {
      if (options?.signal?.aborted) return;
      asked.push({ source, published: options?.published, publisher: options?.publisher });
      onProgress?.({ reports, unreadable: 0, characters, current: nameOf(source) });
      await Promise.race([held, aborted(options?.signal)]);
      if (options?.signal?.aborted) return;
      const outcome = read(source, { published: options?.published, publisher: options?.publisher }, reports);
      if (outcome.state !== "unreadable") kept.set(outcome.reading.report.id, outcome.reading);
      for (const problem of outcome.reading.problems) {
        problems.unshift({
          problem,
          reportId: outcome.state === "unreadable" ? null : outcome.reading.report.id,
          recordedAt: RECORDED,
          by: "ingest@1",
        });
      }
      reports++;
      characters += outcome.reading.text.length;
      onProgress?.({ reports, unreadable: 0, characters, current: null });
      yield outcome;
    }
  }

  return {
    asked,
    add: (reading) => void kept.set(reading.report.id, reading),
    hold: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => (release = resolve));
      return { release };
    },
    readSources,
    list: ({ limit = 1000, offset = 0 } = {}) =>
      Promise.resolve(
        [...kept.values()]
          .reverse()
          .map(entryOf)
          .slice(offset, offset + limit),
      ),
    show: (id) => Promise.resolve(kept.get(id) ?? null),
    ...actorsOf(() => [...kept.values()]),
    datasets: inventedCounts,
    warnings: ({ asOf } = {}) => Promise.resolve(inventedWarningBoard([...kept.values()], asOf ?? null)),
    ...incidentsOf(() => [...kept.values()]),
    problems: ({ limit = 1000, offset = 0 } = {}) => Promise.resolve(problems.slice(offset, offset + limit)),
  };
}

const aborted = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => signal?.addEventListener("abort", () => resolve(), { once: true }));

const nameOf = (source: Source): string | null =>
  source.kind === "path" ? source.path : source.kind === "bytes" ? source.name : source.address;

function read(
  source: Source,
  about: { readonly published: string | undefined; readonly publisher: string | undefined },
  nth: number,
): ReadOutcome {
  const sample = portSarnReading();
  const name = nameOf(source);
  if (name?.endsWith(".bin")) return { state: "unreadable", reading: unreadable(name), versions: 0 };
  const report = {
    ...sample.report,
    id: `rep_fresh-${nth}`,
    publisher: about.publisher ?? sample.report.publisher,
    published: about.published ?? sample.report.published,
    file: source.kind === "bytes" ? source.name : null,
    address: source.kind === "address" ? source.address : null,
  };
  return { state: "read", reading: { ...sample, report }, versions: 1 };
}

function unreadable(name: string): Reading {
  const problem: Problem = {
    code: "not-text",
    stage: "ingest",
    message: "The file holds bytes that are no text in any character set that the desk knows. Save it as text, HTML or PDF.",
    file: name,
    size: 4,
  };
  const empty = {
    text: "",
    statements: [],
    incidents: [],
    warnings: [],
    hypotheses: [],
    overclaims: [],
    oddities: [],
    actors: [],
    boilerplate: [],
  };
  return { ...empty, report: { ...portSarnReading().report, id: "rep_unreadable", title: null, file: name }, problems: [problem] };
}

function entryOf({ report, statements, incidents, problems }: Reading): ReportEntry {
  return {
    ...report,
    sha256: report.sha256 ?? "",
    recordedAt: RECORDED,
    versions: 1,
    statements: statements.length,
    incidents: incidents.length,
    problems: problems.length,
  };
}
