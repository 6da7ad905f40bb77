import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage } from "../../src/ingest/fetch/fetch-page.ts";
import type { FetchOptions } from "../../src/ingest/fetch/limits.ts";
import { capturesOf, codesOf } from "./captures.ts";
import { openSite, redirect, text } from "./local-site.ts";
import type { LocalSite } from "./local-site.ts";

const ARTICLE = `<!doctype html><html><head><title>Blast in Tarvo</title></head><body><article><h1>Blast in Tarvo</h1>
<p>The Grey Front said that it had attacked the market of Tarvo. Police said that they had not heard of the group before.</p></article></body></html>`;

let site: LocalSite;
let forbidding: LocalSite;
let broken: LocalSite;
/** Bodies that are written until the reader goes away. */
let endlessBytes = 0;

beforeAll(async () => {
  forbidding = await openSite({
    "/robots.txt": text("User-agent: *\nDisallow: /private/\n", "text/plain"),
    "/private/page": text(ARTICLE),
    "/open": text(ARTICLE),
  });
  broken = await openSite({ "/robots.txt": (_, response) => void response.writeHead(503).end(), "/page": text(ARTICLE) });
  site = await openSite({
    "/page": text(ARTICLE),
    "/latin": text(Buffer.from("<html><body><p>Le café de Tarvo</p></body></html>", "latin1"), "text/html; charset=iso-8859-1"),
    "/gzip": text(gzipSync(ARTICLE), "text/html", { "content-encoding": "gzip" }),
    "/brotli": text(brotliCompressSync(ARTICLE), "text/html", { "content-encoding": "br" }),
    "/bomb": text(gzipSync(Buffer.alloc(50_000_000)), "text/html", { "content-encoding": "gzip" }),
    "/bad-gzip": text("this is not gzip", "text/html", { "content-encoding": "gzip" }),
    "/odd-packing": text(ARTICLE, "text/html", { "content-encoding": "sdch" }),
    "/large": text("x".repeat(200_000)),
    "/endless": (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const write = (): void => {
        while (response.writable && !response.destroyed && endlessBytes < 100_000_000) {
          endlessBytes += 65_536;
          if (!response.write("y".repeat(65_536))) break;
        }
      };
      response.on("drain", write);
      write();
    },
    "/silent": () => undefined,
    "/stalls": (_, response) => void response.writeHead(200, { "content-type": "text/html" }).write("<p>one"),
    "/drips": (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const timer = setInterval(() => response.write("."), 20);
      response.on("close", () => clearInterval(timer));
    },
    "/hangs-up": (request) => request.socket.destroy(),
    "/error": (_, response) => void response.writeHead(500).end("no"),
    "/forbidden": (_, response) => void response.writeHead(403).end("no"),
    "/to-page": redirect("/page"),
    "/to-private": redirect("http://10.0.0.7/inner"),
    "/to-metadata": redirect("http://169.254.169.254/latest/meta-data/"),
    "/to-loopback": redirect("http://127.0.0.1:9/"),
    "/to-mapped": redirect("http://[::ffff:127.0.0.1]/"),
    "/to-name": redirect("http://inner.example/"),
    "/to-file": redirect("file:///etc/passwd"),
    "/to-ftp": redirect("ftp://example.org/a"),
    "/to-login": redirect("http://user:secret@example.org/"),
    "/to-nowhere": redirect("http://"),
    "/circle": redirect("/circle"),
    "/to-forbidding": redirect(`${forbidding.origin}/private/page`),
  });
});
afterAll(async () => {
  await Promise.all([site.close(), forbidding.close(), broken.close()]);
});

/** All fetches of these tests: the local sites are allowed by name, nothing else is, and no name is looked up outside. */
const options = (more: FetchOptions = {}): FetchOptions => ({
  allow: [site.host, forbidding.host, broken.host],
  resolve: (host) => Promise.resolve(NAMES[host] ?? []),
  totalMs: 20_000,
  idleMs: 10_000,
  ...more,
});

const NAMES: Readonly<Record<string, readonly string[]>> = {
  "inner.example": ["10.1.2.3"],
  "both.example": ["93.184.216.34", "192.168.0.1"],
  "metadata.example": ["fd00:ec2::254"],
  "local.example": ["127.0.0.1"],
};

interface Row {
  readonly name: string;
  /** A path of the site, or an address. */
  readonly at: string;
  readonly options?: FetchOptions;
  readonly code: string;
  /** Words of the message. */
  readonly says: RegExp;
}

const REFUSED: readonly Row[] = [
  { name: "an address on loopback", at: "http://127.0.0.1:9/", code: "address-refused", says: /this machine itself/ },
  { name: "an allowed host on another port", at: "http://127.0.0.1:22/", code: "address-refused", says: /this machine itself/ },
  { name: "loopback written as a number", at: "http://2130706433/", code: "address-refused", says: /127\.0\.0\.1/ },
  { name: "loopback in IPv6", at: "http://[::1]/", code: "address-refused", says: /this machine itself/ },
  { name: "an IPv4 address written as IPv6", at: "http://[::ffff:8.8.8.8]/", code: "address-refused", says: /written as IPv6/ },
  { name: "a private address", at: "http://192.168.1.1/", code: "address-refused", says: /private network/ },
  { name: "the metadata of a cloud machine", at: "http://169.254.169.254/", code: "address-refused", says: /local network/ },
  { name: "a provider's inner network", at: "http://100.64.3.4/", code: "address-refused", says: /inner network/ },
  {
    name: "a name that resolves to a private address",
    at: "http://inner.example/",
    code: "address-refused",
    says: /inner\.example leads to 10\.1\.2\.3/,
  },
  {
    name: "a name that resolves to a public and a private address",
    at: "http://both.example/",
    code: "address-refused",
    says: /192\.168\.0\.1/,
  },
  {
    name: "a name that resolves to the metadata address",
    at: "https://metadata.example/",
    code: "address-refused",
    says: /private network/,
  },
  { name: "a name that does not exist", at: "http://nowhere.example/", code: "host-unknown", says: /no host of the name nowhere\.example/ },
  { name: "an address with a password", at: "http://user:secret@example.org/", code: "address-refused", says: /password/ },
  { name: "another scheme", at: "ftp://example.org/", code: "address-refused", says: /only http and https/ },
  { name: "a file", at: "file:///etc/passwd", code: "address-refused", says: /only http and https/ },
  { name: "no address at all", at: "the harbour times", code: "address-invalid", says: /https:\/\/example\.org/ },
  { name: "a redirect to a private address", at: "/to-private", code: "address-refused", says: /10\.0\.0\.7/ },
  { name: "a redirect to the metadata address", at: "/to-metadata", code: "address-refused", says: /169\.254\.169\.254/ },
  { name: "a redirect to loopback", at: "/to-loopback", code: "address-refused", says: /this machine itself/ },
  { name: "a redirect to a mapped address", at: "/to-mapped", code: "address-refused", says: /written as IPv6/ },
  { name: "a redirect to a name that resolves to a private address", at: "/to-name", code: "address-refused", says: /10\.1\.2\.3/ },
  { name: "a redirect to a file", at: "/to-file", code: "redirect-refused", says: /from http to file/ },
  { name: "a redirect to another scheme", at: "/to-ftp", code: "redirect-refused", says: /from http to ftp/ },
  { name: "a redirect with a password", at: "/to-login", code: "address-refused", says: /password/ },
  { name: "a redirect to nowhere", at: "/to-nowhere", code: "redirect-invalid", says: /no address/ },
  { name: "a redirect in a circle", at: "/circle", code: "too-many-redirects", says: /more than 5 times/ },
  { name: "404", at: "/no-such-page", code: "page-not-given", says: /404: there is no such page/ },
  { name: "403", at: "/forbidden", code: "page-not-given", says: /403/ },
  { name: "500", at: "/error", code: "page-not-given", says: /500: the server is broken/ },
  { name: "a large page", at: "/large", options: { maxBytes: 100_000 }, code: "page-too-large", says: /more than 100 kB/ },
  { name: "an endless body", at: "/endless", options: { maxBytes: 1_000_000 }, code: "page-too-large", says: /never ends/ },
  { name: "a gzip bomb", at: "/bomb", options: { maxBytes: 1_000_000 }, code: "page-too-large", says: /more than 1\.0 MB/ },
  { name: "a body that is not what it is packed as", at: "/bad-gzip", code: "fetch-failed", says: /could not be fetched/ },
  { name: "a packing that is not known", at: "/odd-packing", code: "fetch-failed", says: /sdch/ },
  { name: "a server that never answers", at: "/silent", options: { idleMs: 100 }, code: "fetch-too-slow", says: /did not answer in time/ },
  { name: "a body that stalls", at: "/stalls", options: { idleMs: 100 }, code: "fetch-too-slow", says: /did not answer in time/ },
  {
    name: "a body that drips for ever",
    at: "/drips",
    options: { totalMs: 300 },
    code: "fetch-too-slow",
    says: /not complete after 0\.3 seconds/,
  },
  { name: "a server that hangs up", at: "/hangs-up", code: "host-unreachable", says: /could not be reached/ },
];

describe("addresses that give no page", () => {
  it.each(REFUSED)("$name", async ({ at, options: more, code, says }) => {
    const address = at.startsWith("/") ? site.origin + at : at;
    const page = await fetchPage(address, options(more));
    expect(page).toMatchObject({ kind: "failure", finding: { code } });
    expect(page.kind === "failure" ? page.finding.message : "").toMatch(says);
  });

  it("a port that speaks no TLS", async () => {
    const page = await fetchPage(`https://${site.host}/page`, options());
    expect(page).toMatchObject({ kind: "failure", finding: { code: "tls-failed" } });
  });

  it("a port where nobody listens", async () => {
    const gone = await openSite({});
    await gone.close();
    const page = await fetchPage(`${gone.origin}/`, options({ allow: [gone.host] }));
    expect(page).toMatchObject({ kind: "failure", finding: { code: "host-unreachable" } });
  });

  it("a redirect in a circle is followed as often as the limit says, and no more", async () => {
    const before = site.asked.filter((path) => path === "/circle").length;
    await fetchPage(`${site.origin}/circle`, options({ maxRedirects: 3 }));
    expect(site.asked.filter((path) => path === "/circle")).toHaveLength(before + 4);
  });

  it("an endless body is read no further than the limit", async () => {
    endlessBytes = 0;
    await fetchPage(`${site.origin}/endless`, options({ maxBytes: 100_000 }));
    // What lies in buffers on the way adds to it.
    expect(endlessBytes).toBeLessThan(20_000_000);
  });

  it("a name that changes between two look-ups is connected to at the address that was checked", async () => {
    let asked = 0;
    const rebinding = (): Promise<readonly string[]> => Promise.resolve([asked++ === 0 ? "203.0.113.1" : "127.0.0.1"]);
    const page = await fetchPage(
      "http://rebinding.example/",
      options({ allow: [], resolve: rebinding, respectRobots: false, idleMs: 300, totalMs: 600 }),
    );
    // 203.0.113.0/24 is for documentation and counts as not public, too: the first answer alone is enough.
    expect(page).toMatchObject({ kind: "failure", finding: { code: "address-refused" } });
    expect(asked).toBe(1);
  });

  it("a name that leads to this machine is refused whatever port is allowed for another name", async () => {
    const page = await fetchPage(`http://local.example:${site.port}/page`, options({ allow: ["elsewhere.example:80"] }));
    expect(page).toMatchObject({ kind: "failure", finding: { code: "address-refused" } });
    expect(site.asked).not.toContain("/secret");
  });
});

describe("robots.txt", () => {
  it.each([
    { name: "a page that it forbids is not fetched", at: () => `${forbidding.origin}/private/page`, code: "robots-disallowed" },
    { name: "nor through a redirect from another site", at: () => `${site.origin}/to-forbidding`, code: "robots-disallowed" },
    { name: "nor while the server cannot say", at: () => `${broken.origin}/page`, code: "robots-unavailable" },
  ])("$name", async ({ at, code }) => {
    const before = forbidding.asked.filter((path) => path === "/private/page").length;
    expect(await fetchPage(at(), options())).toMatchObject({ kind: "failure", finding: { code } });
    expect(forbidding.asked.filter((path) => path === "/private/page")).toHaveLength(before);
  });

  it.each([
    { name: "a page that it does not speak of is fetched", at: () => `${forbidding.origin}/open`, more: {} },
    {
      name: "one that it forbids is fetched where the user takes it on herself",
      at: () => `${forbidding.origin}/private/page`,
      more: { respectRobots: false },
    },
    { name: "a site without one lets everything be fetched", at: () => `${site.origin}/page`, more: {} },
  ])("$name", async ({ at, more }) => {
    expect(await fetchPage(at(), options(more))).toMatchObject({ kind: "page", address: at() });
  });
});

describe("pages", () => {
  it.each(["/page", "/gzip", "/brotli", "/to-page"])("%s comes whole", async (path) => {
    const page = await fetchPage(site.origin + path, options());
    expect(page.kind === "page" && new TextDecoder().decode(page.bytes)).toBe(ARTICLE);
  });

  it("says honestly who asks, and sends no cookies", async () => {
    await fetchPage(`${site.origin}/page`, options());
    const headers = site.headers.at(-1);
    expect(headers?.["user-agent"]).toMatch(/^Hearsay\//);
    expect(headers?.cookie).toBeUndefined();
  });

  it("is captured with the address at which it was found", async () => {
    const [captured] = await capturesOf({ kind: "address", address: `${site.origin}/to-page` }, { fetch: options() });
    expect(captured?.report).toMatchObject({
      title: "Blast in Tarvo",
      address: `${site.origin}/page`,
      obtained: "address",
      mediaType: "text/html",
    });
    expect(captured?.documents[0]?.text).toContain("market of Tarvo");
  });

  it("is read in the character set that the server declares", async () => {
    const [captured] = await capturesOf({ kind: "address", address: `${site.origin}/latin` }, { fetch: options() });
    expect(captured?.documents[0]?.text).toContain("Le café de Tarvo");
    expect(captured && codesOf(captured)).not.toContain("charset-guessed");
  });

  it("becomes a problem where it cannot be had", async () => {
    const [captured] = await capturesOf({ kind: "address", address: `${site.origin}/no-such-page` }, { fetch: options() });
    expect(captured).toMatchObject({ report: null, bytes: null });
    expect(captured?.problems[0]).toMatchObject({ code: "page-not-given", stage: "fetch", file: `${site.origin}/no-such-page` });
  });
});
