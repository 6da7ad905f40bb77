import { lookup as systemLookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";

/** The addresses of a name, as a resolver gives them. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Which hosts may be reached besides those of the public internet. */
export interface GuardOptions {
  /** `host:port` pairs that are let through although they are not public, such as `127.0.0.1:8080`. Only ever passed in, for tests and closed networks. */
  readonly allow?: readonly string[];
  /** The resolver of names; the system's where it is not given. */
  readonly resolve?: Resolve;
}

/** An address or a host that must not be reached. The message says in plain words why. */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

/** The only part of IPv6 that is given out to the public internet (IANA IPv6 Global Unicast Address Assignments). */
const PUBLIC_IPV6 = ipaddr.parseCIDR("2000::/3");

/** Why an IP address is not to be reached, in words; null where it is one of the public internet. */
export function whyNotPublic(address: string): string | null {
  // A zone ("fe80::1%eth0") belongs to link-local addresses alone.
  if (!ipaddr.isValid(address)) return "is not an address that can be checked";
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress()) return "is an IPv4 address written as IPv6";
  const range = parsed.range();
  if (range !== "unicast") return RANGES[range] ?? `belongs to a network that is not public (${range})`;
  const outside = parsed instanceof ipaddr.IPv6 && !parsed.match(PUBLIC_IPV6);
  return outside ? "belongs to a network that is not public" : null;
}

const RANGES: Readonly<Record<string, string>> = {
  loopback: "is this machine itself",
  private: "belongs to a private network",
  uniqueLocal: "belongs to a private network",
  linkLocal: "belongs to the local network segment, where cloud machines keep their credentials",
  carrierGradeNat: "belongs to a provider's inner network",
  multicast: "is a group of machines",
  broadcast: "is all machines of a network",
  unspecified: "is no machine in particular",
};

/** Lets through what is public or was allowed by name. */
export class AddressGuard {
  readonly #allow: ReadonlySet<string>;
  readonly #resolve: Resolve;

  constructor(options: GuardOptions) {
    this.#allow = new Set(options.allow?.map((host) => host.toLowerCase()));
    this.#resolve = options.resolve ?? resolveBySystem;
  }

  /** Throws `AddressRefused` where the URL itself cannot be fetched: scheme, credentials, or a host that is written as an inner address. */
  checkUrl(url: URL): void {
    if (url.protocol !== "http:" && url.protocol !== "https:")
      throw new AddressRefused(`${url.protocol.slice(0, -1)} addresses are not fetched, only http and https`);
    if (url.username !== "" || url.password !== "")
      throw new AddressRefused("the address holds a user name or a password, which would be stored with the report; give it without them");
    const host = bareHost(url.hostname);
    if (ipaddr.isValid(host)) this.checkAddress(host, host, portOf(url));
  }

  /** Throws `AddressRefused` where an IP address that a host stands for is not public. */
  checkAddress(host: string, address: string, port: string): void {
    if (this.#isAllowed(host, port) || this.#isAllowed(address, port)) return;
    const why = whyNotPublic(address);
    if (why !== null) throw new AddressRefused(host === address ? `${address} ${why}` : `${host} leads to ${address}, which ${why}`);
  }

  /** The addresses of a host, all of them checked: one inner address among them is enough to refuse the host. */
  async addressesOf(hostname: string, port: string): Promise<readonly string[]> {
    const host = bareHost(hostname);
    const addresses = ipaddr.isValid(host) ? [host] : await this.#resolve(host);
    if (addresses.length === 0) throw Object.assign(new Error(`no address for ${host}`), { code: "ENOTFOUND" });
    for (const address of addresses) this.checkAddress(host, address, port);
    return addresses;
  }

  #isAllowed(host: string, port: string): boolean {
    return this.#allow.has(`${host.toLowerCase()}:${port}`);
  }
}

/** The port of a URL, written out. */
export const portOf = (url: URL): string => url.port || (url.protocol === "https:" ? "443" : "80");

const bareHost = (hostname: string): string =>
  hostname
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "")
    .toLowerCase();

async function resolveBySystem(host: string): Promise<readonly string[]> {
  const found = await systemLookup(host, { all: true, verbatim: true });
  return found.map((entry) => entry.address);
}
