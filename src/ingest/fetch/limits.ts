import type { GuardOptions } from "./address-guard.ts";

/** How pages are fetched. */
export interface FetchOptions extends GuardOptions {
  /** Largest page in bytes, both as sent and unpacked. */
  readonly maxBytes?: number;
  /** Milliseconds for the whole fetch, redirects and robots.txt included. */
  readonly totalMs?: number;
  /** Milliseconds without a byte after which a server counts as gone. */
  readonly idleMs?: number;
  /** Redirects that are followed. */
  readonly maxRedirects?: number;
  /** Whether the wishes of a site's robots.txt are respected; `true` unless the user takes it on herself. */
  readonly respectRobots?: boolean;
  /** Certificate authorities, in PEM, that are trusted besides the system's: for closed networks. */
  readonly certificateAuthorities?: readonly string[];
}

export type FetchLimits = Required<Pick<FetchOptions, "maxBytes" | "totalMs" | "idleMs" | "maxRedirects">>;

/** A page of 64 MiB at most, within a minute, with 15 seconds of silence and five redirects. */
export const DEFAULT_FETCH_LIMITS: FetchLimits = { maxBytes: 64 * 1024 * 1024, totalMs: 60_000, idleMs: 15_000, maxRedirects: 5 };

/** How the desk names itself to servers: what it is and that a person asked for the page. */
export const USER_AGENT = "Hearsay/0.1 (desk for reports of attacks; fetches single pages on a person's request)";
/** The name under which robots.txt may speak of it. */
export const ROBOTS_NAME = "Hearsay";
