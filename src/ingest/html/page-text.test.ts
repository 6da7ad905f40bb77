import { describe, expect, it } from "vitest";
import { readPage } from "../importers/html.ts";
import type { ImportedVersion } from "../importer.ts";

const PARAGRAPHS = [
  "A bomb went off in the market of Tarvo on Friday and killed six people, police said, after a night of clashes in the city.",
  "The Grey Front denied it in a statement on its channel, and said that it does not attack markets, schools or hospitals.",
  "Officials said that the number of dead could rise, since nine people are in hospital, two of them children.",
];
const article = (inner: string): string =>
  `<html><body><nav><a href="/">Home</a><a href="/news">News</a></nav><article>${inner}</article><footer>© 2031 The Harbour Times</footer></body></html>`;
const body = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join("\n");

function versionOf(source: string): ImportedVersion {
  const [version] = readPage(source).versions;
  if (!version) throw new Error("no text was read");
  for (const run of version.offsets) {
    expect(source.slice(run.original, run.original + run.length)).toBe(version.text.slice(run.text, run.text + run.length));
  }
  return version;
}
const mappedShare = ({ text, offsets }: ImportedVersion): number => offsets.reduce((sum, run) => sum + run.length, 0) / text.length;

describe("the text of a page", () => {
  it("is the headline and the paragraphs of the article, without the frame", () => {
    const version = versionOf(article(`<h1>Bomb kills six in Tarvo</h1>${body}`));
    expect(version.text).toBe(["Bomb kills six in Tarvo", ...PARAGRAPHS].join("\n\n"));
    expect(version.title).toEqual({ start: 0, end: 23 });
    expect(mappedShare(version)).toBeGreaterThan(0.95);
  });

  it.each([
    {
      name: "character references",
      html: "Blast &amp; fire: &ldquo;We did it&rdquo;, caf&eacute; &#8212; &#x1F600; &#147;no&#148;",
      text: "Blast & fire: “We did it”, café — 😀 “no”",
    },
    { name: "emoji and combining marks", html: "Cafe\u0301 owner: 😀👩‍👩‍👧 “no”", text: "Cafe\u0301 owner: 😀👩‍👩‍👧 “no”" },
    { name: "white space of the source", html: "one\n   two\t three&nbsp;four", text: "one two three four" },
    { name: "inline elements", html: 'the <b>Grey</b> <a href="/x">Front</a>’s <i>claim</i>', text: "the Grey Front’s claim" },
    { name: "line breaks", html: "one<br>two<br><br>three", text: "one\ntwo\n\nthree" },
    { name: "ampersands that start no reference", html: "AT&T; R&D & more", text: "AT&T; R&D & more" },
    { name: "less-than signs that start no tag", html: "a < b and 3<4", text: "a < b and 3<4" },
    { name: "comments and scripts", html: "one<!-- not this --><script>var a = '<p>nor this</p>';</script> two", text: "one two" },
  ])("keeps $name", ({ html, text }) => {
    const version = versionOf(article(`<h1>Bomb kills six in Tarvo</h1><p>${html}</p>${body}`));
    expect(version.text).toBe(["Bomb kills six in Tarvo", text, ...PARAGRAPHS].join("\n\n"));
  });

  it("maps all but what is written as references", () => {
    const version = versionOf(article(`<h1>Blast</h1><p>one &amp; two &ldquo;three&rdquo; <b>four</b>, five &eacute; six.</p>${body}`));
    const mapped = new Set(version.offsets.flatMap((run) => Array.from({ length: run.length }, (_, i) => run.text + i)));
    const missing = version.text.split("").filter((character, at) => !mapped.has(at) && character !== "\n");
    expect(missing.join("")).toBe("&“”é");
  });

  it("gives list items, quotations and cells blocks of their own", () => {
    const version = versionOf(
      article(
        `<h1>Blast</h1>${body}<ul><li>Six killed</li><li>Nine wounded</li></ul><table><tr><td>Pell</td><td>2</td></tr><tr><td>Tarvo</td><td>6</td></tr></table>`,
      ),
    );
    expect(version.text).toContain("Six killed\n\nNine wounded\n\nPell 2\nTarvo 6");
  });

  it("maps a passage to its own place where the same words stand in the frame as well", () => {
    const source = article(`<h1>Blast</h1><p>Tarvo</p>${body}`).replace("<nav>", "<nav><p>Tarvo</p>");
    const version = versionOf(source);
    const at = version.text.indexOf("A bomb");
    const run = version.offsets.find((each) => each.text <= at && at < each.text + each.length);
    expect(run && run.original + (at - run.text)).toBe(source.indexOf("A bomb"));
  });

  it("leaves out the outlet's name where the headline comes from the head", () => {
    expect(
      versionOf(
        `<html><head><title>Blast in Tarvo | The Harbour Times</title></head><body><article>${body}</article></body></html>`,
      ).text.split("\n")[0],
    ).toBe("Blast in Tarvo");
  });

  it("says so where no article was told apart", () => {
    const cells = Array.from({ length: 120 }, (_, i) => `<a href="/${i}">Report number ${i} of the archive</a><br>`).join("");
    const page = readPage(`<html><body><div class="sidebar menu">${cells}</div><p>Choose one.</p></body></html>`);
    expect(page.versions[0]?.text).toContain("Report number 119");
    expect(page.findings.map((finding) => finding.code)).toContain("article-not-found");
  });

  it.each(["", "<", "<html>", "<p", "<!--", "<script>", "<p>&", "</", "<a b='", "<svg>", "<title>", "<meta charset"])(
    "gives no text for %j, and does not throw",
    (source) => {
      expect(readPage(source).versions[0]?.text.length).toBeLessThan(3);
    },
  );
});

describe("the metadata of a page", () => {
  const head = (inner: string): ReturnType<typeof readPage>["metadata"] =>
    readPage(`<html lang="en-GB"><head>${inner}</head><body><article>${body}</article></body></html>`).metadata;
  const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const news = {
    "@type": "NewsArticle",
    headline: "Blast &amp; fire",
    datePublished: "2031-03-22T10:15:00+01:00",
    author: [{ "@type": "Person", name: "Jana Kolb" }, { name: "Ivo Brand" }],
    publisher: { name: "The Harbour Times" },
  };

  it.each([
    { name: "JSON-LD", html: jsonLd(news) },
    {
      name: "JSON-LD in a graph",
      html: jsonLd({ "@graph": [{ "@type": "WebSite", name: "x" }, { "@type": "Organization", name: "y" }, news] }),
    },
    { name: "JSON-LD in a list, after broken JSON-LD", html: `<script type="application/ld+json">{"@type": </script>${jsonLd([news])}` },
    {
      name: "OpenGraph and meta",
      html: '<meta property="og:title" content="Blast &amp; fire"><meta property="og:site_name" content="The Harbour Times"><meta name="author" content="By Jana Kolb, Ivo Brand"><meta property="article:published_time" content="2031-03-22T10:15:00+01:00">',
    },
  ])("comes from $name", ({ html }) => {
    expect(head(html)).toMatchObject({
      title: "Blast & fire",
      publisher: "The Harbour Times",
      author: "Jana Kolb, Ivo Brand",
      published: "2031-03-22T10:15:00+01:00",
      language: "en-GB",
    });
  });

  it("believes JSON-LD before meta", () => {
    expect(head(`<meta property="og:title" content="Other">${jsonLd(news)}`).title).toBe("Blast & fire");
  });

  it.each([
    { name: "a time element", html: '<time datetime="2031-03-22">today</time>', published: "2031-03-22" },
    {
      name: "the one marked as published",
      html: '<time datetime="2030-01-01">x</time><time itemprop="datePublished" datetime="2031-03-22">x</time>',
      published: "2031-03-22",
    },
    { name: "no date that is not clear", html: '<meta name="date" content="3/4/31"><time>2 hours ago</time>', published: null },
  ])("takes the date of publication from $name", ({ html, published }) => {
    expect(readPage(`<html><head></head><body><article>${html}${body}</article></body></html>`).metadata.published).toBe(published);
  });

  it("takes the canonical address, and no other scheme", () => {
    expect(head('<link rel="canonical" href="https://example.org/a?b=1&amp;c=2">').address).toBe("https://example.org/a?b=1&c=2");
    expect(head('<link rel="canonical" href="javascript:alert(1)">').address).toBeNull();
  });

  it("is empty where the page says nothing", () => {
    expect(readPage(`<html><body>${body}</body></html>`).metadata).toEqual({
      title: null,
      publisher: null,
      author: null,
      published: null,
      address: null,
      language: null,
    });
  });
});
