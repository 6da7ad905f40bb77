import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reAnchor } from "./re-anchor.ts";

const OLD = `Nine killed at Pell Harbour

A bomb exploded in the ferry terminal on Wednesday, killing nine people, police said.

The State Security Service said it suspects the Northern Dawn Front. No group had claimed it by Wednesday evening.

It was the third attack in Harrin this year, the Karsova Institute said.`;

function anchorOf(words: string, now: string, old = OLD) {
  const start = old.indexOf(words);
  if (start < 0) throw new Error(`the older text has no "${words}"`);
  const { kind, after, why } = reAnchor(old, now).anchor({ start, end: start + words.length });
  return { kind, words: after?.text ?? null, why };
}

describe("where words are in a newer text", () => {
  it.each<readonly [string, string, string, ReturnType<typeof anchorOf>["kind"], string | null]>([
    ["the same text", "police said", OLD, "exact", "police said"],
    ["a line put before", "suspects the Northern", `Updated.\n${OLD}`, "moved", "suspects the Northern"],
    [
      "a paragraph put elsewhere",
      "third attack in Harrin",
      `It was the third attack in Harrin this year, the Karsova Institute said.\n\n${OLD.slice(0, OLD.indexOf("\n\nIt was"))}`,
      "moved",
      "third attack in Harrin",
    ],
    ["another number", "killing nine people", OLD.replace("killing nine", "killing fourteen"), "changed", "killing fourteen people"],
    ["another word between the same", "suspects", OLD.replace("suspects", "blames"), "changed", "blames"],
    [
      "moved and edited",
      "the third attack in Harrin this year",
      `It was the fourth attack in Harrin this year, the Karsova Institute said.\n\n${OLD.slice(0, OLD.indexOf("\n\nIt was"))}`,
      "changed",
      "the fourth attack in Harrin this year",
    ],
    [
      "taken out",
      "No group had claimed it by Wednesday evening",
      OLD.replace(" No group had claimed it by Wednesday evening.", ""),
      "gone",
      null,
    ],
    ["another spacing", "the ferry terminal", OLD.replace("ferry terminal", "ferry\n terminal"), "changed", "ferry\n terminal"],
  ])("%s", (_, words, now, kind, there) => {
    const anchor = anchorOf(words, now);
    expect(anchor.kind).toBe(kind);
    expect(anchor.words ?? "nothing").toContain(there ?? "nothing");
    expect(anchor.why === null).toBe(kind === "exact" || kind === "moved");
  });

  it("a sentence that was taken out is not taken for its like that was there before", () => {
    const old = "Police said the Front did it.\nA car burned.\nThe mayor spoke.\nPolice said the Front did it.\nNobody was hurt.";
    const now = "A car burned.\nThe mayor spoke.\nPolice said the Front did it.\nNobody was hurt.";
    expect(anchorOf("Police said the Front did it", now, old).kind).toBe("gone");
  });

  it("of several equal places none is chosen where nothing tells which", () => {
    const old = "The mayor spoke.\n\nThe Front did it, he said.\n\nNobody was hurt.";
    const now = "Ships left.\n\nThe Front did it, he said.\n\nRain fell.\n\nThe Front did it, he said.\n\nSnow fell.";
    const anchor = anchorOf("The Front did it, he said", now, old);
    expect(anchor.kind).toBe("gone");
    expect(anchor.why).toContain("2 places");
  });

  it("says how much both have in common", () => {
    expect(reAnchor(OLD, OLD).common).toBe(1);
    expect(
      reAnchor(OLD, "Fishing boats stayed in port on Monday because of a storm in the north, the coast guard said.").common,
    ).toBeLessThan(0.1);
  });
});

const span = (text: string) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const withSpan = (texts: fc.Arbitrary<string>) => texts.chain((text) => fc.tuple(fc.constant(text), span(text)));
const wordy = (words: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(" ", ". ", ", ", "\n")), { minLength: 1, maxLength: 60 })
    .map((parts) => parts.flat().join(""));
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), wordy(["police", "said", "the", "Front", "did", "it"]));

describe("for any texts", () => {
  it("in the same text every span is exact", () => {
    fc.assert(
      fc.property(withSpan(anyText), ([text, one]) => {
        expect(reAnchor(text, text).anchor(one).kind).toBe("exact");
      }),
    );
  });

  it("what is exact or moved has the same words, and what is not has a reason", () => {
    fc.assert(
      fc.property(withSpan(anyText), anyText, ([text, one], now) => {
        const { kind, before, after, why } = reAnchor(text, now).anchor(one);
        const same = kind === "exact" || kind === "moved";
        expect(why === null).toBe(same);
        expect(after === null).toBe(kind === "gone");
        expect(now.slice(after?.start ?? 0, after?.end ?? 0)).toBe(after?.text ?? "");
        expect(!same || after?.text === before.text).toBe(true);
        expect(kind !== "exact" || after?.start === before.start).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("paragraphs before and after move everything and change nothing", () => {
    const ours = wordy(["police", "said", "the", "Front", "did", "it"]).filter((text) => text.trim() !== "");
    const others = wordy(["rain", "fell", "on", "Sunday"]);
    fc.assert(
      fc.property(withSpan(ours), others, others, ([text, one], head, tail) => {
        const { kind } = reAnchor(text, `${head}\n\n${text}\n\n${tail}`).anchor(one);
        expect(["exact", "moved"]).toContain(kind);
      }),
      { numRuns: 300 },
    );
  });

  it.each<readonly [string, string, string]>([
    ["one word over and over", "no ".repeat(60_000), "no ".repeat(50_000)],
    ["two words in other orders", "a b ".repeat(30_000), "b a a ".repeat(20_000)],
    ["nothing in common", numbered("x", 60_000), numbered("y", 60_000)],
    ["all in the opposite order", numbered("w", 40_000), numbered("w", 40_000).split(" ").reverse().join(" ")],
    ["sentences in the opposite order", numbered("w", 40_000, ". "), numbered("w", 40_000, ". ").split(" ").reverse().join(" ")],
    ["many long sentences that were replaced", replaced("x"), replaced("y")],
    ["one line without a space", "a".repeat(300_000), `${"a".repeat(299_999)}b`],
  ])("the work is bounded: %s", (_, old, now) => {
    const words = (text: string): number => text.match(/\w+|\S/gu)?.length ?? 0;
    const { work, anchor } = reAnchor(old, now);
    expect(work).toBeLessThan(90 * (words(old) + words(now)) + 150_000);
    expect(["exact", "moved", "changed", "gone"]).toContain(anchor({ start: 0, end: Math.min(old.length, 3000) }).kind);
  });
});

function numbered(letter: string, count: number, between = " "): string {
  return Array.from({ length: count }, (_, at) => `${letter}${at}`).join(between);
}

/** Two hundred sentences of words of its own, each as long as the shortest script is looked for in, between sentences that stay. */
function replaced(letter: string): string {
  return Array.from({ length: 200 }, (_, at) => `Stays ${at}.\n${numbered(`${letter}${at}n`, 126)}.`).join("\n");
}
