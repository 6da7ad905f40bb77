import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { DeskError } from "../desk/desk-error.ts";
import { createApp } from "./app.ts";
import { openPage, pageFolders } from "./open-page.ts";
import type { PageDesk } from "./page-desk.ts";
import type { PageFiles } from "./page-files.ts";
import { ReadingJobs } from "./reading-jobs.ts";
import { isLoopback } from "./same-machine.ts";

/** What is to be served, and where. */
export interface ServerOptions {
  readonly desk: PageDesk & { readonly dataFolder?: string | null };
  /** Name or address of this machine; the desk has no log-in, so others are refused. */
  readonly host?: string | undefined;
  /** 0 takes any free port. */
  readonly port: number;
  /** Files of a page that was built already. */
  readonly page?: PageFiles | undefined;
  /** Told of mistakes of the desk itself; they go to standard error otherwise. */
  readonly onMistake?: ((error: unknown) => void) | undefined;
}

/** A desk that is being served. */
export interface RunningServer {
  /** Address of the page, such as `http://127.0.0.1:4173`. */
  readonly address: string;
  /** Ends the reading jobs and all connections. */
  readonly close: () => Promise<void>;
}

/** Serves a desk to browsers on this machine. */
export async function startServer({
  desk,
  host = "127.0.0.1",
  port,
  page,
  onMistake = reportMistake,
}: ServerOptions): Promise<RunningServer> {
  if (!isLoopback(host)) {
    throw new DeskError(
      "host-refused",
      `The desk listens on this machine only, not at "${host}": it has no log-in. Leave --host out, or give 127.0.0.1, ::1 or localhost.`,
    );
  }
  const jobs = new ReadingJobs(desk, onMistake);
  const app = createApp({ desk, jobs, page: pageSource(desk.dataFolder ?? null, page, onMistake), host, onMistake });
  const { server, bound } = await listen(app.fetch, host, port);
  const shown = host.includes(":") ? `[${host}]` : host;
  return {
    address: `http://${shown}:${bound}`,
    close: async () => {
      await jobs.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** Builds the page once, from the start on; after a failure, again when it is next asked for. */
function pageSource(
  dataFolder: string | null,
  given: PageFiles | undefined,
  onMistake: (error: unknown) => void,
): () => Promise<PageFiles> {
  if (given !== undefined) return () => Promise.resolve(given);
  const folders = pageFolders(dataFolder, onMistake);
  let opening: Promise<PageFiles> | null = null;
  const open = (): Promise<PageFiles> => {
    opening ??= openPage(folders).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  open().catch(() => undefined);
  return open;
}

function listen(fetch: ReturnType<typeof createApp>["fetch"], host: string, port: number): Promise<{ server: Server; bound: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, ({ port: bound }) => resolve({ server, bound })) as Server;
    server.on("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? portTaken(host, port, error) : error);
    });
  });
}

function portTaken(host: string, port: number, cause: unknown): DeskError {
  const other = port < 65_535 ? port + 1 : port - 1;
  return new DeskError(
    "port-taken",
    `Port ${port} of ${host} is taken by another program, or by a desk that is open already; the page needs a free one. Close that, or choose another port: --port ${other}, or --port 0 for any free one.`,
    { cause },
  );
}

function reportMistake(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
