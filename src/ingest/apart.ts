import { Worker } from "node:worker_threads";
import type { ApartAnswer, ApartRequest } from "./apart-worker.ts";
import type { ImportInput, Imported, Importer } from "./importer.ts";
import { NO_METADATA } from "./importer.ts";

/** Limits on reading one file of a format whose parser can be led astray. */
export interface ApartLimits {
  /** Milliseconds of wall-clock time. */
  readonly timeMs: number;
  /** Megabytes of JavaScript heap. */
  readonly memoryMb: number;
}

/** A page takes a tenth of a second, a PDF of a thousand pages some ten; memory for files of up to 64 MiB. */
export const DEFAULT_APART_LIMITS: ApartLimits = { timeMs: 60_000, memoryMb: 2_048 };

const MEGABYTE = 1024 * 1024;
/** Milliseconds between two looks at the memory in use; unpacking fills some 50 MB in that time. */
const WATCH_MS = 100;

type Outcome = { readonly imported: Imported } | { readonly failure: string };

/** Where the thread starts; run from source, it first needs a loader for TypeScript of its own. */
function workerAddress(): URL {
  const compiled = new URL("./apart-worker.js", import.meta.url);
  if (!import.meta.url.endsWith(".ts")) return compiled;
  const loader = import.meta.resolve("tsx/esm/api");
  const source = new URL("./apart-worker.ts", import.meta.url).href;
  const start = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(source)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(start)}`);
}

/** A thread of its own for parsers of hostile formats: it can be stopped, and takes nothing with it. */
class Apart {
  readonly memoryMb: number;
  readonly #worker: Worker;
  #waiting: { id: number; settle: (outcome: Outcome) => void } | null = null;
  #next = 0;

  constructor(memoryMb: number) {
    this.memoryMb = memoryMb;
    this.#worker = new Worker(workerAddress(), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    this.#worker.unref();
    this.#worker.on("message", (answer: ApartAnswer) => {
      if (this.#waiting?.id === answer.id) this.#settle("imported" in answer ? { imported: answer.imported } : { failure: answer.failure });
    });
    this.#worker.on("error", (error) => this.#settle({ failure: error instanceof Error ? error.message : "the reader failed" }));
    this.#worker.on("exit", () => this.#settle({ failure: "the reader ended before it was done" }));
  }

  async read(format: string, input: ImportInput, timeMs: number): Promise<Outcome> {
    const id = this.#next++;
    this.#worker.ref();
    const outcome = await new Promise<Outcome>((settle) => {
      const timer = setTimeout(() => this.#settle({ failure: `it took longer than ${timeMs / 1_000} seconds` }), timeMs);
      // The thread's own limit is on its heap; unpacked streams lie outside of it.
      const before = process.memoryUsage.rss();
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > this.memoryMb * MEGABYTE)
          this.#settle({ failure: `it took more than ${this.memoryMb} MB of memory` });
      }, WATCH_MS);
      this.#waiting = {
        id,
        settle: (result) => {
          clearTimeout(timer);
          clearInterval(watch);
          settle(result);
        },
      };
      this.#worker.postMessage({ id, format, input } satisfies ApartRequest, []);
    });
    this.#waiting = null;
    this.#worker.unref();
    return outcome;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(outcome: Outcome): void {
    this.#waiting?.settle(outcome);
    this.#waiting = null;
  }
}

let idle: Apart | null = null;

/** One thread waits for the next file; a second, from reading two at once, is not kept. */
async function keepOrStop(apart: Apart): Promise<void> {
  if (idle !== null) return apart.stop();
  idle = apart;
}

/** Reads a file with an importer in a thread of its own; what goes over the limits comes back as a finding. */
export async function importApart(importer: Importer, input: ImportInput, limits: ApartLimits = DEFAULT_APART_LIMITS): Promise<Imported> {
  const apart = idle?.memoryMb === limits.memoryMb ? idle : new Apart(limits.memoryMb);
  if (apart === idle) idle = null;
  const outcome = await apart.read(importer.format, input, limits.timeMs);
  if ("imported" in outcome) {
    await keepOrStop(apart);
    return outcome.imported;
  }
  await apart.stop();
  if (importer.importPlainly) {
    const plain = importer.importPlainly(input);
    const message = `The file could not be read as ${importer.format} within ${limits.timeMs / 1_000} seconds and ${limits.memoryMb} MB (${outcome.failure}); all its text was read without looking for the report in it. Save the report alone if other text is among it.`;
    return { ...plain, findings: [...plain.findings, { code: "read-plainly", message }] };
  }
  const message = `The file could not be read as ${importer.format}: ${outcome.failure}. A file that is read within ${limits.timeMs / 1_000} seconds and ${limits.memoryMb} MB was needed; save its text alone and read that. The bytes are kept.`;
  return { versions: [], metadata: NO_METADATA, findings: [{ code: "unreadable-as-format", message }] };
}
