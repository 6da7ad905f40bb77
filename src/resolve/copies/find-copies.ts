import { sha256Of } from "../../text/hash.ts";
import { anchorsOf } from "./anchors.ts";
import { NOBODYS, withoutCommonWords } from "./common-words.ts";
import { bandKeys } from "./min-hash.ts";
import { ownWords, withoutQuotations } from "./own-words.ts";
import { shinglesOf } from "./shingles.ts";
import { ownLength, wordsInCommon } from "./words-in-common.ts";

/** A report as far as it takes to see whether it is a copy. */
export interface CopiedReport {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
}

/** That a report has its words in common with one that was added before; which of the two copied the other is not said. */
export interface CopyOf {
  readonly id: string;
  /** `exact`: the same words but for title, dateline, punctuation and capitals. `near`: cut, added to, or reworded here and there. */
  readonly kind: "exact" | "near";
  /** Share, 0..1, of the shorter report's own words, outside quotations, that stand in runs of eight or more words which both have. */
  readonly share: number;
}

/** What finding copies has cost so far. */
export interface CopyWork {
  /** Entries of the index that were looked at. */
  readonly looked: number;
  /** Pairs of reports that were compared word by word. */
  readonly compared: number;
}

/** Finds copies among reports as they come in, at a cost per report that hardly grows with their number. */
export interface CopyFinder {
  /** The copies among the reports added before, the likest first; of very many that are alike, those that came first. */
  readonly add: (report: CopiedReport) => readonly CopyOf[];
  readonly work: () => CopyWork;
}

/** Below, a sentence or two in common is most of a text, and says nothing. */
const SHORTEST_NEAR = 40;
/** Own words that must be left of it outside quotations. */
const FEWEST_OWN = 20;
/** Below, nothing is left but a line such as "More follows". */
const SHORTEST_EXACT = 8;
/** Shares of the shorter and the longer text's words from which one may be called a copy: they allow for a half cut away and a paragraph added. */
const COPY_SHARE = 0.4;
const LONGER_SHARE = 0.28;
/** The share of the shorter that makes a copy however long the other is, of how few words, and of the same publisher, which repeats its own background. */
const SURE_SHARE = 0.7;
/** Reports that are no copies of each other and yet share a passage, from which on it is common property. */
const COMMON = 12;
/** Reports kept for one key of the index: further ones are found by the first. Without an end, each copy of a much copied report would cost more. */
const KEPT = 32;
/** Share of the shorter text's anchors that two texts have in common before their words are compared. */
const ANCHOR_SHARE = 0.2;
const MOST_COMPARED = 32;

interface Indexed {
  readonly id: string;
  readonly publisher: string | null;
  readonly shingles: Uint32Array;
  /** How many own words and anchors it has. */
  readonly words: number;
  readonly anchors: number;
}

interface Anchored {
  readonly reports: Indexed[];
  /** How many of the reports that have the anchor, kept or not, were no copies of an earlier one. */
  apart: number;
}

/** An empty finder. */
export function createCopyFinder(): CopyFinder {
  const byWords = new Map<string, string[]>();
  const byBand = new Map<number, Indexed[]>();
  const byAnchor = new Map<number, Anchored>();
  let looked = 0;
  let compared = 0;

  const isCommon = (anchor: number): boolean => (byAnchor.get(anchor)?.apart ?? 0) >= COMMON;

  function candidates(report: Indexed, bands: Uint32Array, anchors: readonly number[]): readonly Indexed[] {
    const shared = new Map<Indexed, number>();
    for (const anchor of anchors) {
      for (const other of byAnchor.get(anchor)?.reports ?? []) {
        looked++;
        shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const weight = new Map<Indexed, number>();
    for (const [other, count] of shared) {
      const share = count / Math.min(report.anchors, other.anchors);
      if (share >= ANCHOR_SHARE) weight.set(other, share);
    }
    for (const band of bands) {
      for (const other of byBand.get(band) ?? []) {
        looked++;
        if (!weight.has(other)) weight.set(other, ANCHOR_SHARE);
      }
    }
    const likeliest = [...weight].sort(([, a], [, b]) => b - a).slice(0, MOST_COMPARED);
    return likeliest.map(([other]) => other);
  }

  function nearCopy(report: Indexed, other: Indexed): readonly CopyOf[] {
    compared++;
    const { ofShorter: share, ofLonger } = wordsInCommon(report.shingles, other.shingles);
    const samePublisher = report.publisher !== null && report.publisher === other.publisher;
    const few = Math.min(report.words, other.words) < SHORTEST_NEAR;
    const likely = !samePublisher && !few && share >= COPY_SHARE && ofLonger >= LONGER_SHARE;
    return likely || share >= SURE_SHARE ? [{ id: other.id, kind: "near", share }] : [];
  }

  function nearCopies(given: CopiedReport, exact: ReadonlySet<string>): readonly CopyOf[] {
    const all = shinglesOf(ownWords(given.title, withoutQuotations(given.text)));
    const places = anchorsOf(all);
    const shingles = withoutCommonWords(all, places, isCommon);
    const anchors = [...new Set(places.map((place) => shingles[place] ?? NOBODYS))].filter(
      (anchor) => anchor !== NOBODYS && !isCommon(anchor),
    );
    const report: Indexed = { id: given.id, publisher: given.publisher, shingles, words: ownLength(shingles), anchors: anchors.length };
    if (report.words < FEWEST_OWN) return [];

    const bands = bandKeys(shingles);
    const others = candidates(report, bands, anchors).filter(({ id }) => id !== given.id && !exact.has(id));
    const copies = others.flatMap((other) => nearCopy(report, other));
    const apart = copies.length + exact.size === 0 ? 1 : 0;
    for (const band of bands) keep(byBand, band, report);
    for (const anchor of anchors) {
      const anchored = byAnchor.get(anchor) ?? { reports: [], apart: 0 };
      if (anchored.reports.length < KEPT) anchored.reports.push(report);
      anchored.apart += apart;
      byAnchor.set(anchor, anchored);
    }
    return copies.sort((a, b) => b.share - a.share);
  }

  function add(given: CopiedReport): readonly CopyOf[] {
    const words = ownWords(given.title, given.text);
    if (words.length < SHORTEST_EXACT) return [];
    const key = sha256Of(words.join(" "));
    const exact = new Set(byWords.get(key));
    exact.delete(given.id);
    keep(byWords, key, given.id);
    const near = words.length < SHORTEST_NEAR ? [] : nearCopies(given, exact);
    return [...[...exact].map((id): CopyOf => ({ id, kind: "exact", share: 1 })), ...near];
  }

  return { add, work: () => ({ looked, compared }) };
}

function keep<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const kept = index.get(key);
  if (!kept) index.set(key, [value]);
  else if (kept.length < KEPT) kept.push(value);
}
