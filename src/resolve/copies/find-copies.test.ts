import { describe, expect, it } from "vitest";
import { createCopyFinder, type CopiedReport } from "./find-copies.ts";
import { copied, inventedCorpus, randomFrom, type CorpusSize, type InventedReport } from "./invented-reports.ts";

const LEAD =
  "Masked men set fire to a grain store near the canal in Ostrel before dawn and shot at the watchman who had run out into the yard.";
const SECOND =
  "Firemen from three districts fought the flames until noon, while neighbours carried sacks of barley over the footbridge by hand.";
const THIRD =
  "The mayor closed the market for two days, sent the pupils home, and asked the garrison at Halm to lend the town its only crane.";
const OTHER =
  "A grain store burnt down in Ostrel on Monday night; its watchman lies in hospital with a wound in the leg. According to the brigade the fire had been laid in two places at once, and a can was found beside the rails.";
const SPEECH =
  "“We will rebuild what they burnt, and we will do it before the first snow falls on this valley, because nobody here has ever gone hungry and nobody ever shall while I am mayor,”";

function report(id: string, text: string, given: Partial<CopiedReport> = {}): CopiedReport {
  return { id, title: null, text, publisher: null, published: null, ...given };
}

/** What the second of two reports is found to be of the first. */
function found(first: CopiedReport, second: CopiedReport) {
  const finder = createCopyFinder();
  finder.add(first);
  return finder.add(second).map(({ kind }) => kind);
}

describe("a copy is found", () => {
  it.each([
    ["word for word", `${LEAD} ${SECOND}`, ["exact"]],
    ["with other capitals, marks and breaks", `${LEAD.toUpperCase()}\n\n${SECOND.replaceAll(",", " –")}`, ["exact"]],
    ["under another dateline", `OSTREL, 3 March (Sorvan Wire) - ${LEAD} ${SECOND}`, ["exact"]],
    ["with its sentences swapped", `${SECOND} ${LEAD}`, ["near"]],
    ["with a paragraph more", `${LEAD} ${SECOND}\n\n${THIRD}`, ["near"]],
    ["with words changed", `${LEAD} ${SECOND}`.replace("canal", "river").replace("noon", "midday"), ["near"]],
  ])("%s", (_, text, kinds) => expect(found(report("a", `${LEAD} ${SECOND}`), report("b", text))).toEqual(kinds));

  it("of which a small part is left", () => {
    const long = inventedCorpus(5, { originals: 1, others: 12, copies: 0 }).map(({ report: { text } }) => text.replaceAll('"', ""));
    expect(found(report("a", `${LEAD} ${SECOND}\n\n${long.join("\n\n")}`), report("b", `${LEAD} ${SECOND}`))).toEqual(["near"]);
  });

  it("under another headline, as its first line", () => {
    const title = "Store burns in Ostrel";
    expect(found(report("a", `${LEAD} ${SECOND}`), report("b", `${title}\n\n${LEAD} ${SECOND}`, { title }))).toEqual(["exact"]);
  });

  it("in a script without spaces", () => {
    const text =
      "昨夜東部の町で穀物倉庫が焼け落ち見張りの男性が足にけがをして病院に運ばれたと消防が今朝になって発表した。市場は二日間閉鎖される。";
    expect(found(report("a", text), report("b", `${text}橋も通れない。`))).toEqual(["near"]);
  });

  it("with the share of the words in common", () => {
    const finder = createCopyFinder();
    finder.add(report("a", `${LEAD} ${SECOND}`));
    const words = `${SECOND} ${THIRD}`.split(" ").length;
    const [copy] = finder.add(report("b", `${SECOND} ${THIRD}`));
    expect(copy?.share).toBeCloseTo(SECOND.split(" ").length / words, 1);
  });

  it("among all that are alike, the likest first", () => {
    const finder = createCopyFinder();
    finder.add(report("a", `${LEAD} ${SECOND}`));
    finder.add(report("b", `${LEAD} ${SECOND} ${THIRD}`));
    expect(finder.add(report("c", `${LEAD} ${SECOND}`)).map(({ id, kind }) => `${id} ${kind}`)).toEqual(["a exact", "b near"]);
  });
});

describe("no copy is", () => {
  it.each([
    ["another report of the same fire", `${LEAD} ${SECOND}`, `${OTHER} ${THIRD}`],
    ["one that quotes the same speech", `${LEAD} ${SPEECH} he said. ${SECOND}`, `${OTHER} ${SPEECH} the mayor told us.`],
    ["a short one that is cut", LEAD, LEAD.split(" ").slice(0, 20).join(" ")],
    ["a short one that is part of a long one", `${LEAD} ${SECOND}`, LEAD],
    ["an empty one", "", ""],
    ["a line that tells nothing", "More follows soon.", "More follows soon."],
  ])("%s", (_, first, second) => expect(found(report("a", first), report("b", second))).toEqual([]));

  it.each([
    ["the same title", "Masked men set fire to a grain store in Ostrel before dawn", ""],
    ["the same dateline", "", "OSTREL, Monday 3 March 2031 (the Sorvan Wire and its own men) - "],
  ])("one with %s alone", (_, title, dateline) => {
    const [a, b] = [title, `${title}\n\n`].map((text) => report(text, `${text}${dateline}`, { title })) as [CopiedReport, CopiedReport];
    expect(found(a, b)).toEqual([]);
    expect(
      found(report("a", `${title}\n\n${dateline}${LEAD}`, { title }), report("b", `${title}\n\n${dateline}${OTHER}`, { title })),
    ).toEqual([]);
  });

  it("a later report of the same publisher with the same background", () => {
    const [first, second] = [`${LEAD} ${THIRD}`, `${OTHER} ${THIRD}`];
    const publisher = "Ostrel Courier";
    expect(found(report("a", first, { publisher }), report("b", second, { publisher }))).toEqual([]);
  });

  it("one that ends in words with which an outlet ends everything", () => {
    const closing = `${SECOND} ${THIRD}`;
    const finder = createCopyFinder();
    const long = inventedCorpus(6, { originals: 1, others: 20, copies: 0 }).map(({ report: { text } }) => text.replaceAll('"', ""));
    long.forEach((text, at) => finder.add(report(`${at}`, `${text}\n\n${closing}`)));
    expect([LEAD, OTHER].map((text) => finder.add(report(text, `${text}\n\n${closing}`)))).toEqual([[], []]);
    expect(found(report("a", `${LEAD}\n\n${closing}`), report("b", `${OTHER}\n\n${closing}`))).toEqual(["near"]);
  });

  it("the same report, read again", () => expect(found(report("a", `${LEAD} ${SECOND}`), report("a", `${LEAD} ${SECOND}`))).toEqual([]));
});

/** Adds all reports, and gives the pairs found and the work of it. */
function findAll(corpus: readonly InventedReport[]) {
  const finder = createCopyFinder();
  const pairs = corpus.flatMap(({ report: one }) => finder.add(one).map(({ id }) => [one.id, id] as const));
  return { pairs, work: finder.work() };
}

/** For each report the least id of those with which it is joined, directly or through others. */
function groupsOf(corpus: readonly InventedReport[], pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const parent = new Map(corpus.map(({ report: { id } }) => [id, id]));
  const rootOf = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : rootOf(up);
  };
  for (const [a, b] of pairs) parent.set(rootOf(a), rootOf(b));
  return new Map(corpus.map(({ report: { id } }) => [id, rootOf(id)]));
}

describe("of 100 originals, 2,000 other reports and 500 copies", () => {
  const corpus = inventedCorpus(20_310_302, { originals: 100, others: 2_000, copies: 500 });
  const families = new Map(corpus.map(({ report: { id }, family }) => [id, family]));
  const { pairs } = findAll(corpus);
  const isRight = ([a, b]: readonly [string, string]) => families.get(a) !== null && families.get(a) === families.get(b);
  const copies = corpus.filter(({ report: { id } }) => id.startsWith("copy"));

  it("finds 98 of 100 copies, directly or through another copy of the same original", () => {
    const groups = groupsOf(corpus, pairs);
    const joined = copies.filter(({ report: { id }, family }) => groups.get(id) === groups.get(`original-${family}`));
    expect(joined.length / copies.length).toBeGreaterThanOrEqual(0.98);
  });

  it("is right in 99 of 100 pairs", () => {
    expect(pairs.filter(isRight).length / pairs.length).toBeGreaterThanOrEqual(0.99);
  });

  it("calls no two independent reports of one incident copies", () => {
    const independent = new Set(
      corpus.filter(({ made }) => made === "same incident" || made === "original").map(({ report: { id } }) => id),
    );
    expect(pairs.filter(([a, b]) => independent.has(a) && independent.has(b))).toEqual([]);
  });

  it("finds the same pairs each time", () => {
    const some = corpus.slice(0, 300);
    expect(findAll(some).pairs).toEqual(findAll(some).pairs);
  });
});

describe("the work for one report", () => {
  const workFor = (size: CorpusSize) => {
    const corpus = inventedCorpus(11, size);
    const { compared, looked } = findAll(corpus).work;
    return { compared: compared / corpus.length, looked: looked / corpus.length };
  };

  it("hardly grows from 500 reports to 2,000", () => {
    const few = workFor({ originals: 20, others: 380, copies: 100 });
    const many = workFor({ originals: 80, others: 1_520, copies: 400 });
    expect(few.compared).toBeGreaterThan(0);
    expect(many.compared).toBeLessThanOrEqual(1.5 * few.compared);
    expect(many.looked).toBeLessThanOrEqual(1.5 * few.looked);
  });

  it("has an end where all reports are copies of one", () => {
    const [original] = inventedCorpus(3, { originals: 1, others: 0, copies: 0 });
    if (!original) throw new Error("no original");
    const random = randomFrom(3);
    const finder = createCopyFinder();
    finder.add(original.report);
    const compared = Array.from({ length: 300 }, (_, at) => {
      const before = finder.work().compared;
      finder.add(copied(`copy-${at}`, original.report, random).report);
      return finder.work().compared - before;
    });
    expect(Math.max(...compared)).toBeLessThanOrEqual(32);
  });
});
