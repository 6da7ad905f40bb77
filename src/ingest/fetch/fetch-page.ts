import robots from "robots-parser";
import type { Finding } from "../importer.ts";
import { AddressGuard } from "./address-guard.ts";
import { FetchFailure, failureOf, tooSlow } from "./fetch-failure.ts";
import { GuardedNetwork } from "./get-once.ts";
import type { Answer } from "./get-once.ts";
import { DEFAULT_FETCH_LIMITS, ROBOTS_NAME } from "./limits.ts";
import type { FetchOptions } from "./limits.ts";

/** A page as it came, or why it did not come. */
export type FetchedPage =
  | {
      readonly kind: "page";
      readonly bytes: Uint8Array;
      /** Address that it came from in the end. */
      readonly address: string;
      /** As the server declares it, with its parameters. */
      readonly mediaType: string | null;
    }
  | { readonly kind: "failure"; readonly finding: Finding };

/** Longest robots.txt that is read, in bytes, as RFC 9309 has it. */
const ROBOTS_BYTES = 512 * 1024;

/**
 * Fetches one page of the public internet. Each address on the way, and each that a name resolves to, passes the guard;
 * time, size and redirects are bounded; no cookies are kept. It never throws: what goes wrong is a finding.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const limits = {
    maxBytes: options.maxBytes ?? DEFAULT_FETCH_LIMITS.maxBytes,
    totalMs: options.totalMs ?? DEFAULT_FETCH_LIMITS.totalMs,
    idleMs: options.idleMs ?? DEFAULT_FETCH_LIMITS.idleMs,
    maxRedirects: options.maxRedirects ?? DEFAULT_FETCH_LIMITS.maxRedirects,
  };
  const network = new GuardedNetwork(new AddressGuard(options), limits, options.certificateAuthorities);
  const timeOut = new AbortController();
  const timer = setTimeout(() => timeOut.abort(), limits.totalMs);
  const way: Way = { network, signal: timeOut.signal, respectRobots: options.respectRobots ?? true, robots: new Map(), host: "" };
  try {
    return await pageAt(address, way);
  } catch (error) {
    const failure = timeOut.signal.aborted ? tooSlow(limits.totalMs) : failureOf(error, way.host);
    return { kind: "failure", finding: failure.finding };
  } finally {
    clearTimeout(timer);
    await network.close();
  }
}

// The package exports the function itself; its types have it one level deeper.
const robotsParser = robots as unknown as typeof robots.default;
type Robots = ReturnType<typeof robotsParser>;

interface Way {
  readonly network: GuardedNetwork;
  readonly signal: AbortSignal;
  readonly respectRobots: boolean;
  /** The rules of each site that was asked, by origin. */
  readonly robots: Map<string, Robots>;
  /** The host in hand, for messages. */
  host: string;
}

async function pageAt(address: string, way: Way): Promise<FetchedPage> {
  if (!URL.canParse(address)) {
    throw new FetchFailure(
      "address-invalid",
      `"${address.slice(0, 200)}" is not a web address; one such as https://example.org/report was needed. Check it for slips.`,
    );
  }
  const url = new URL(address);
  way.host = url.host;
  way.network.check(url);
  const { answer, url: last } = await follow(url, way, way.network.limits.maxBytes, async (next) => {
    if (way.respectRobots) await checkRobots(next, way);
  });
  if (answer.status < 200 || answer.status > 299) throw statusFailure(answer.status, last);
  return { kind: "page", bytes: answer.bytes, address: last.href, mediaType: answer.mediaType };
}

/** Follows redirects from one address; `before` is asked about each address before it is requested. */
async function follow(start: URL, way: Way, maxBytes: number, before: (url: URL) => Promise<void>): Promise<{ answer: Answer; url: URL }> {
  let url = start;
  const { maxRedirects } = way.network.limits;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    way.host = url.host;
    await before(url);
    const answer = await way.network.get(url, maxBytes, way.signal);
    if (answer.location === null) return { answer, url };
    if (!URL.canParse(answer.location, url.href))
      throw new FetchFailure(
        "redirect-invalid",
        `${url.host} sends on to "${answer.location.slice(0, 100)}", which is no address. Open the page in a browser, save it and read the file.`,
      );
    const next = new URL(answer.location, url);
    // From http to https is the same page, better guarded; anything else leaves the web.
    if (next.protocol !== url.protocol && !(url.protocol === "http:" && next.protocol === "https:")) {
      throw new FetchFailure(
        "redirect-refused",
        `${url.host} sends on from ${url.protocol.slice(0, -1)} to ${next.protocol.slice(0, -1)} (${next.href.slice(0, 100)}), which is not followed. Open the page in a browser, save it and read the file.`,
      );
    }
    url = next;
  }
  throw new FetchFailure(
    "too-many-redirects",
    `The page sends on more than ${maxRedirects} times; fetching was stopped. Open it in a browser, and give the address at which it ends.`,
  );
}

async function checkRobots(url: URL, way: Way): Promise<void> {
  const rules = way.robots.get(url.origin) ?? (await robotsOf(url, way));
  way.robots.set(url.origin, rules);
  if (rules.isAllowed(url.href, ROBOTS_NAME) === false) {
    throw new FetchFailure(
      "robots-disallowed",
      `${url.host} asks programs in its robots.txt not to fetch this page. Open it in a browser, save it and read the file.`,
    );
  }
}

/** The rules of a site. As RFC 9309 has it, none where there is no robots.txt, and no access while the server is broken. */
async function robotsOf(url: URL, way: Way): Promise<Robots> {
  const address = new URL("/robots.txt", url);
  const { answer } = await follow(address, way, ROBOTS_BYTES, () => Promise.resolve());
  way.host = url.host;
  if (answer.status >= 500) {
    throw new FetchFailure(
      "robots-unavailable",
      `${url.host} could not say whether programs may fetch its pages (its robots.txt gives the error ${answer.status}). Try again later, or save the page in a browser and read the file.`,
    );
  }
  const text = answer.status >= 200 && answer.status < 300 ? new TextDecoder().decode(answer.bytes) : "";
  return robotsParser(address.href, text);
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: "it asks for a login",
  402: "it asks for payment",
  403: "it does not let this program in",
  404: "there is no such page",
  410: "the page was removed",
  429: "it was asked too often",
  451: "the page is blocked for legal reasons",
};

function statusFailure(status: number, url: URL): FetchFailure {
  const meaning = STATUS_WORDS[status] ?? (status >= 500 ? "the server is broken" : "it gave no page");
  const remedy =
    status === 404 || status === 410
      ? "Check the address, or look for the page in a web archive"
      : "Open the page in a browser, save it and read the file";
  return new FetchFailure("page-not-given", `${url.host} answered with status ${status}: ${meaning}. ${remedy}.`);
}
