import { randomUUID } from "node:crypto";
import type { JobReport, JobState, ReadingJob } from "../api/reading-job.ts";
import type { ReadOutcome, ReadProgress } from "../desk/desk.ts";
import type { Source } from "../model/captured.ts";
import type { PageDesk } from "./page-desk.ts";
import { errorBody } from "./refusal.ts";

/** How many ended jobs can still be asked for. */
const KEPT = 50;

/** What a user says of the reports of one job. */
export interface JobOptions {
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
}

interface Running {
  job: ReadingJob;
  readonly abort: AbortController;
  /** Called, and emptied, at each change. */
  readonly waiting: Set<() => void>;
}

const ENDED: ReadonlySet<JobState> = new Set(["done", "cancelled", "failed"]);

/** Reads what users of the page ask for, one job after another, and tells how far each is. */
export class ReadingJobs {
  readonly #desk: Pick<PageDesk, "readSources">;
  readonly #onMistake: (error: unknown) => void;
  readonly #jobs = new Map<string, Running>();
  #last: Promise<void> = Promise.resolve();

  constructor(desk: Pick<PageDesk, "readSources">, onMistake: (error: unknown) => void) {
    this.#desk = desk;
    this.#onMistake = onMistake;
  }

  /** Puts sources in the queue; the job is told at once, before anything is read. */
  start(sources: readonly Source[], options: JobOptions): ReadingJob {
    const running: Running = {
      job: {
        id: randomUUID(),
        state: "waiting",
        revision: 1,
        sources: sources.length,
        done: 0,
        characters: 0,
        current: null,
        reports: [],
        error: null,
      },
      abort: new AbortController(),
      waiting: new Set(),
    };
    this.#jobs.set(running.job.id, running);
    this.#forgetOld();
    const started = running.job;
    this.#last = this.#last.then(() => this.#read(running, sources, options));
    return started;
  }

  /** A job as it stands; null where there is none, or none any more. */
  get(id: string): ReadingJob | null {
    return this.#jobs.get(id)?.job ?? null;
  }

  /** Waits until a job is past the revision that was seen, for at most `limitMs`. */
  async next(id: string, seen: number, limitMs: number): Promise<ReadingJob | null> {
    const running = this.#jobs.get(id);
    if (running === undefined) return null;
    if (running.job.revision <= seen && !ENDED.has(running.job.state)) {
      await new Promise<void>((resolve) => {
        const finish = (): void => {
          clearTimeout(timer);
          running.waiting.delete(finish);
          resolve();
        };
        const timer = setTimeout(finish, limitMs);
        running.waiting.add(finish);
      });
    }
    return running.job;
  }

  /** Ends a job between two reports; what is read by then stays. */
  cancel(id: string): ReadingJob | null {
    const running = this.#jobs.get(id);
    if (running === undefined) return null;
    running.abort.abort();
    if (running.job.state === "waiting") this.#change(running, { state: "cancelled" });
    return running.job;
  }

  /** Ends all jobs and waits for the one that is reading. */
  async close(): Promise<void> {
    for (const id of this.#jobs.keys()) this.cancel(id);
    await this.#last;
    for (const { waiting } of this.#jobs.values()) for (const wake of waiting) wake();
  }

  async #read(running: Running, sources: readonly Source[], options: JobOptions): Promise<void> {
    if (running.abort.signal.aborted) return;
    this.#change(running, { state: "reading" });
    const onProgress = ({ reports, characters, current }: ReadProgress): void => {
      this.#change(running, { done: reports, characters, current });
    };
    try {
      const { signal } = running.abort;
      for await (const outcome of this.#desk.readSources(sources, { ...options, signal }, onProgress)) {
        const reports = [...running.job.reports, reportOf(outcome)];
        this.#change(running, { reports, done: Math.max(running.job.done, reports.length) });
      }
      this.#change(running, { state: signal.aborted ? "cancelled" : "done", current: null });
    } catch (error) {
      if (running.abort.signal.aborted) {
        this.#change(running, { state: "cancelled", current: null });
        return;
      }
      this.#onMistake(error);
      this.#change(running, { state: "failed", current: null, error: errorBody(error) });
    }
  }

  #change(running: Running, change: Partial<ReadingJob>): void {
    running.job = { ...running.job, ...change, revision: running.job.revision + 1 };
    for (const wake of running.waiting) wake();
  }

  #forgetOld(): void {
    const ended = [...this.#jobs.values()].filter(({ job }) => ENDED.has(job.state));
    for (const { job } of ended.slice(0, Math.max(0, ended.length - KEPT))) this.#jobs.delete(job.id);
  }
}

function reportOf({ reading, state }: ReadOutcome): JobReport {
  return {
    id: reading.report.id,
    title: reading.report.title,
    name: reading.report.file ?? reading.report.address,
    state,
    statements: reading.statements.length,
    problems: reading.problems,
  };
}
