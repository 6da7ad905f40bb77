import { bytesInWords } from "../problem-of.ts";
import type { Finding } from "../importer.ts";

/** Why a page was not had, as a finding. Thrown within the fetch, never out of it. */
export class FetchFailure extends Error {
  override readonly name = "FetchFailure";
  readonly finding: Finding;

  constructor(code: string, message: string) {
    super(message);
    this.finding = { code, message };
  }
}

/** The failure of a page that goes over the limit. */
export function pageTooLarge(maxBytes: number): FetchFailure {
  return new FetchFailure(
    "page-too-large",
    `The page has more than ${bytesInWords(maxBytes)}, or never ends; fetching was stopped there. Save the text of the report as a file and read that.`,
  );
}

/** The failure of a server that is too slow. */
export function tooSlow(totalMs: number): FetchFailure {
  return new FetchFailure(
    "fetch-too-slow",
    `The page was not complete after ${totalMs / 1_000} seconds; fetching was stopped. Try again later, or save the page in a browser and read the file.`,
  );
}

const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|ERR_SSL_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/;

/** Puts an error of the network into words. */
export function failureOf(error: unknown, host: string): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const codes = codesOf(error);
  const code = codes[0] ?? "";
  if (names(error).includes("AddressRefused")) {
    return new FetchFailure(
      "address-refused",
      `The page was not fetched: ${refusal(error)}. Only pages of the public internet are fetched; save the page as a file if it is meant to be read.`,
    );
  }
  if (codes.some((each) => CERTIFICATE.test(each))) {
    return new FetchFailure(
      "tls-failed",
      `${host} could not prove who it is (${code}); a valid certificate was needed. Nothing was fetched. Check the address; if you trust the page, save it in a browser and read the file.`,
    );
  }
  if (codes.some((each) => each === "ENOTFOUND" || each === "EAI_AGAIN" || each === "ENODATA")) {
    return new FetchFailure(
      "host-unknown",
      `There is no host of the name ${host}, or the name could not be looked up. Check the address for slips, and whether this machine has a network.`,
    );
  }
  if (codes.some((each) => /TIMEOUT|ETIMEDOUT/.test(each))) {
    return new FetchFailure(
      "fetch-too-slow",
      `${host} did not answer in time. Try again later, or save the page in a browser and read the file.`,
    );
  }
  if (codes.some((each) => /^(?:ECONN|EHOSTUNREACH|ENETUNREACH|EPIPE|UND_ERR_SOCKET)/.test(each))) {
    return new FetchFailure(
      "host-unreachable",
      `${host} could not be reached (${code}). Try again later, or save the page in a browser and read the file.`,
    );
  }
  return new FetchFailure(
    "fetch-failed",
    `The page could not be fetched from ${host} (${code || (error instanceof Error ? error.message.slice(0, 100) : "no reason was given")}). Try again later, or save the page in a browser and read the file.`,
  );
}

function* chain(error: unknown): Generator<Error> {
  let current = error;
  for (let depth = 0; depth < 6 && current instanceof Error; depth++) {
    yield current;
    if (current instanceof AggregateError) for (const inner of current.errors as unknown[]) if (inner instanceof Error) yield inner;
    current = current.cause;
  }
}

const names = (error: unknown): string[] => [...chain(error)].map((each) => each.name);
const codesOf = (error: unknown): string[] =>
  [...chain(error)].map((each) => ("code" in each && typeof each.code === "string" ? each.code : "")).filter((code) => code !== "");
const refusal = (error: unknown): string =>
  [...chain(error)].find((each) => each.name === "AddressRefused")?.message ?? "its address is not public";
