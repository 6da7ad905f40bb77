import { describe, expect, it } from "vitest";
import type { FillerTie } from "../../model/role-filler.ts";
import { spanOf } from "../../model/span.ts";
import { tieBy } from "./tie-clues.ts";

const EVEN = { told: 0.2, claimed: 0.2, suspected: 0.2, "accused-by-authority": 0.2, named: 0.2 };

function tie(text: string, name: string, rules: FillerTie | null = null, trained: typeof EVEN | null = EVEN): FillerTie {
  const start = text.indexOf(name);
  const sentences = [...text.matchAll(/[^.]+\.?/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    paragraph: 0,
  }));
  return tieBy({ text, sentences, mentions: [spanOf(text, start, start + name.length)] }, rules, trained);
}

describe("tieBy", () => {
  it.each<[string, string, FillerTie | null, FillerTie]>([
    ["The mill was blown up by the Grey Banner on Monday.", "Grey Banner", "told", "told"],
    ["The Grey Banner claimed responsibility for the blast.", "Grey Banner", "claimed", "claimed"],
    ["Police officials blamed the blast on the Grey Banner.", "Grey Banner", "accused-by-authority", "accused-by-authority"],
    ["It could have been the Grey Banner.", "Grey Banner", null, "named"],
    ["The men wore uniforms of the Grey Banner.", "Grey Banner", null, "named"],
    ["Priests say that the Ostrel army burned the huts.", "Ostrel army", "suspected", "suspected"],
  ])("%s", (text, name, rules, expected) => {
    expect(tie(text, name, rules)).toBe(expected);
  });

  it("takes the trained reader's word where the text gives no clue", () => {
    expect(
      tie("Then there was the Grey Banner.", "Grey Banner", null, {
        told: 0.005,
        claimed: 0.98,
        suspected: 0.005,
        "accused-by-authority": 0.005,
        named: 0.005,
      }),
    ).toBe("claimed");
  });
});
