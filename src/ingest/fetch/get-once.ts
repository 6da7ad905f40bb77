import type { LookupFunction, Socket } from "node:net";
import type { Readable } from "node:stream";
import { isIP } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Agent, buildConnector, request } from "undici";
import type { AddressGuard } from "./address-guard.ts";
import { FetchFailure, pageTooLarge } from "./fetch-failure.ts";
import type { FetchLimits } from "./limits.ts";
import { USER_AGENT } from "./limits.ts";

/** What a server answered to one request. */
export interface Answer {
  readonly status: number;
  readonly mediaType: string | null;
  /** Where it sends on to; null unless it does. */
  readonly location: string | null;
  /** Unpacked. Empty for a redirect. */
  readonly bytes: Uint8Array;
}

/** One way to the network: all connections go through the guard. */
export class GuardedNetwork {
  readonly #agent: Agent;
  readonly #guard: AddressGuard;
  readonly #limits: FetchLimits;

  constructor(guard: AddressGuard, limits: FetchLimits, certificateAuthorities: readonly string[] | undefined) {
    this.#guard = guard;
    this.#limits = limits;
    this.#agent = new Agent({
      connect: guardedConnector(guard, limits, certificateAuthorities),
      headersTimeout: limits.idleMs,
      bodyTimeout: limits.idleMs,
      maxHeaderSize: 32 * 1024,
      pipelining: 0,
    });
  }

  /** Throws where the guard does not let the address through. */
  check(url: URL): void {
    this.#guard.checkUrl(url);
  }

  /** Asks for one address, without following where it sends on to. */
  async get(url: URL, maxBytes: number, signal: AbortSignal): Promise<Answer> {
    this.#guard.checkUrl(url);
    const answer = await request(url, {
      dispatcher: this.#agent,
      signal,
      headers: {
        "user-agent": USER_AGENT,
        accept: "text/html, application/xhtml+xml, application/pdf, text/plain, application/json;q=0.9, */*;q=0.5",
        "accept-encoding": "gzip, deflate, br",
        "accept-language": "en, *;q=0.5",
      },
    });
    const header = (name: string): string | null => {
      const value = answer.headers[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    };
    const location = answer.statusCode >= 300 && answer.statusCode < 400 ? header("location") : null;
    const declared = Number(header("content-length") ?? "0");
    if (location !== null || declared > maxBytes) {
      answer.body.on("error", () => undefined).destroy();
      if (location === null) throw pageTooLarge(maxBytes);
      return { status: answer.statusCode, mediaType: null, location, bytes: new Uint8Array() };
    }
    const bytes = await bodyOf(answer.body, header("content-encoding"), maxBytes);
    return { status: answer.statusCode, mediaType: header("content-type"), location: null, bytes };
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  get limits(): FetchLimits {
    return this.#limits;
  }
}

/** Connects to the very address that was checked, and checks the peer once more when the connection stands. */
function guardedConnector(
  guard: AddressGuard,
  limits: FetchLimits,
  certificateAuthorities: readonly string[] | undefined,
): buildConnector.connector {
  return (options, done) => {
    const port = options.port === "" || options.port === undefined ? (options.protocol === "https:" ? "443" : "80") : options.port;
    const lookup: LookupFunction = (hostname, { all }, found) => void answerLookup(guard, { hostname, port, all: all === true }, found);
    const connect = buildConnector({
      lookup,
      timeout: limits.idleMs,
      allowH2: false,
      ...(certificateAuthorities ? { ca: [...certificateAuthorities] } : {}),
    });
    connect(options, (...result) => {
      const [error, socket] = result;
      if (error !== null) return done(error, null);
      try {
        guard.checkAddress(options.hostname, peerOf(socket), port);
      } catch (refused) {
        socket.destroy();
        return done(refused instanceof Error ? refused : new Error(String(refused)), null);
      }
      return done(null, socket);
    });
  };
}

type LookupAnswer = Parameters<LookupFunction>[2];

async function answerLookup(
  guard: AddressGuard,
  asked: { hostname: string; port: string; all: boolean },
  found: LookupAnswer,
): Promise<void> {
  let entries: { address: string; family: number }[];
  try {
    entries = (await guard.addressesOf(asked.hostname, asked.port)).map((address) => ({ address, family: isIP(address) }));
  } catch (error) {
    found(error instanceof Error ? error : new Error(String(error)), "", 0);
    return;
  }
  if (asked.all) found(null, entries);
  else found(null, entries[0]?.address ?? "", entries[0]?.family);
}

/** The machine at the other end; on some systems an IPv4 peer is written as IPv6. */
const peerOf = (socket: Socket): string => (socket.remoteAddress ?? "").replace(/^::ffff:(?=\d+\.)/, "");

const UNPACKERS: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Reads a body up to the limit, which holds for what is sent and for what it unpacks to. */
async function bodyOf(body: Readable, encoding: string | null, maxBytes: number): Promise<Uint8Array> {
  const packed = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  const unpacker = packed.length === 1 ? UNPACKERS[packed[0] as string] : undefined;
  if (packed.length > 0 && !unpacker) {
    body.on("error", () => undefined).destroy();
    throw new FetchFailure(
      "fetch-failed",
      `The page is packed in a way that is not known here (${packed.join(", ")}). Save it in a browser and read the file.`,
    );
  }
  const plain = unpacker ? unpacked(body, unpacker()) : body;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of plain as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > maxBytes) throw pageTooLarge(maxBytes);
      chunks.push(chunk);
    }
  } finally {
    body.on("error", () => undefined).destroy();
    plain.destroy();
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function unpacked<Unpacker extends NodeJS.ReadWriteStream & Readable>(body: Readable, unpacker: Unpacker): Unpacker {
  body.on("error", (error) => unpacker.destroy(error));
  body.pipe(unpacker);
  return unpacker;
}
