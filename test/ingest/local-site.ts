import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a path of the site answers. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** A site on this machine, for tests of fetching. */
export interface LocalSite {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly origin: string;
  /** `127.0.0.1:port`, as the guard's list of allowed hosts has it. */
  readonly host: string;
  readonly port: number;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  readonly headers: readonly IncomingMessage["headers"][];
  close(): Promise<void>;
}

/** Opens a site with an answer for each path; any other gives 404. */
export async function openSite(paths: Readonly<Record<string, Answering>>): Promise<LocalSite> {
  const asked: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    headers.push(request.headers);
    const answer = paths[path];
    if (answer) answer(request, response);
    else response.writeHead(404).end("not here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    port,
    asked,
    headers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Answers with a text. */
export const text =
  (body: string | Uint8Array, type = "text/html; charset=utf-8", headers: Readonly<Record<string, string>> = {}): Answering =>
  (_, response) =>
    response.writeHead(200, { "content-type": type, ...headers }).end(body);

/** Sends on to another address. */
export const redirect =
  (location: string, status = 302): Answering =>
  (_, response) =>
    response.writeHead(status, { location }).end();
