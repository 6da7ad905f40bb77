import { DeskError, type DeskErrorCode } from "../desk/desk-error.ts";

/** How `hearsay` ends, for scripts to go by; frozen by a pin test. From 128 on: 128 and the number of the signal, as shells have it. */
export const EXIT = {
  /** Everything asked for was done; reports that hold problems but were read are no fault. */
  done: 0,
  /** A fault of Hearsay's own. */
  fault: 1,
  /** The command was not understood. */
  usage: 2,
  /** Some reports could not be read; the others were. */
  unreadable: 3,
  /** The store could not be opened or used. */
  store: 4,
  /** There is no such report, incident, actor or link. */
  notFound: 5,
  /** The port on which the page was to be served is taken. */
  port: 6,
  hungUp: 129,
  interrupted: 130,
  /** Whoever took the output closed it. */
  outputClosed: 141,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const CODES: Readonly<Record<DeskErrorCode, ExitCode>> = {
  "store-unavailable": EXIT.store,
  "store-too-old": EXIT.store,
  "store-newer": EXIT.store,
  "store-refused": EXIT.store,
  "store-damaged": EXIT.store,
  "dataset-busy": EXIT.store,
  "ambiguous-id": EXIT.notFound,
  "no-such-report": EXIT.notFound,
  "no-such-incident": EXIT.notFound,
  "no-such-statement": EXIT.notFound,
  "no-such-link": EXIT.notFound,
  "same-incident": EXIT.usage,
  "mixed-judgement": EXIT.usage,
  "no-such-actor": EXIT.notFound,
  "same-actor": EXIT.usage,
  "unlike-ids": EXIT.usage,
  "not-written": EXIT.usage,
  "table-unreadable": EXIT.unreadable,
  "dataset-unknown": EXIT.usage,
  "count-unclear": EXIT.usage,
  "count-too-long": EXIT.store,
  "port-taken": EXIT.port,
  "host-refused": EXIT.usage,
};

/** The exit code for something that ended a command. */
export const exitCodeOf = (error: unknown): ExitCode => (error instanceof DeskError ? CODES[error.code] : EXIT.fault);
