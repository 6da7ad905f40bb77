import { once } from "node:events";
import type { Writable } from "node:stream";

/** Where a command's result goes. It waits for a slow reader, and stops when the reader has gone. */
export interface Output {
  readonly colours: boolean;
  /** Width in characters to fill: the terminal's, within reason. */
  readonly width: number;
  /** True once whoever took the output has closed it: nothing more need be made. */
  readonly closed: boolean;
  write(text: string): Promise<void>;
}

/** Lines longer than this are hard to read. */
const WIDEST = 100;
const NARROWEST = 40;

/** A standard stream as output; `onClosed` is called once when its reader has gone. */
export function outputOn(stream: Writable & { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv, onClosed: () => void): Output {
  let closed = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    if (!closed) onClosed();
    closed = true;
  });
  const terminal = stream.isTTY === true;
  return {
    // no-color.org: set and not empty, whatever its value.
    colours: terminal && !env["NO_COLOR"] && env["TERM"] !== "dumb",
    width: Math.max(NARROWEST, Math.min(WIDEST, terminal ? (stream.columns ?? 80) : 80)),
    get closed() {
      return closed;
    },
    async write(text) {
      if (closed || stream.write(text)) return;
      await Promise.race([once(stream, "drain"), once(stream, "close")]).catch(() => undefined);
    },
  };
}
