import type { ReadProgress } from "../desk/desk.ts";

/** Nothing is said of work that takes less than this, in milliseconds. */
const QUIET_MS = 1_000;
const TERMINAL_EVERY_MS = 200;
const LOG_EVERY_MS = 10_000;

/** Tells how far the reading is: on a terminal one line that is written over, elsewhere a line now and then. */
export interface ProgressLine {
  show(progress: ReadProgress): void;
  /** Tells how many rows of a file of event data are done. */
  showRows(file: string, rows: number): void;
  /** Takes the line away. */
  clear(): void;
}

export function progressOn(stream: { readonly isTTY?: boolean; write(text: string): unknown }, now: () => number): ProgressLine {
  const terminal = stream.isTTY === true;
  const started = now();
  let last = started + QUIET_MS - (terminal ? TERMINAL_EVERY_MS : LOG_EVERY_MS);
  let shown = false;
  const tell = (line: (elapsedMs: number) => string, current: string | null): void => {
    const time = now();
    if (time - started < QUIET_MS || time - last < (terminal ? TERMINAL_EVERY_MS : LOG_EVERY_MS)) return;
    last = time;
    const words = line(time - started);
    stream.write(terminal ? `\r\u001b[K${fitted(words, current)}` : `${words}\n`);
    shown = terminal;
  };
  return {
    show({ current, ...progress }) {
      tell((elapsedMs) => progressWords(progress, elapsedMs), current);
    },
    showRows(file, rows) {
      tell((elapsedMs) => `${rows} rows, ${Math.round((1000 * rows) / elapsedMs)} a second`, file);
    },
    clear() {
      if (shown) stream.write("\r\u001b[K");
      shown = false;
    },
  };
}

function progressWords({ reports, unreadable, characters }: Omit<ReadProgress, "current">, elapsedMs: number): string {
  if (reports === 0) return "Reading the first report";
  const rate = Math.round(characters / elapsedMs);
  const failed = unreadable === 0 ? "" : `, ${unreadable} could not be read`;
  return `${reports} ${reports === 1 ? "report" : "reports"} read${failed}, ${rate} thousand characters a second`;
}

const fitted = (line: string, current: string | null): string => {
  // eslint-disable-next-line no-control-regex
  const name = (current ?? "").replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd");
  return name === "" ? line : `${line}: …${name.slice(-30)}`;
};
