import { describe, expect, it } from "vitest";
import { inventedPerception } from "../../../../model/invented-perception.ts";
import type { Perception } from "../../../../model/perception.ts";
import { type Draft, wholeDraft } from "./draft.ts";
import { withPerceivedNames } from "./perceived-names.ts";

const TEXT = "Varnholt said Ostrel Mill in Dravia fell on Monday";
const LABELS = ["none", "person", "organisation", "place", "facility"] as const;

/** A perception that is as sure as `sure` of the label of each listed word, and that the others are no names. */
function perceptionOf(labels: Readonly<Record<string, (typeof LABELS)[number]>>, sure = 0.95): Perception {
  const words = [...TEXT.matchAll(/\p{L}+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return inventedPerception({
    words,
    knows: (head) => head === "entity",
    bio: (_, word) => {
      const at = words[word] ?? { start: 0, end: 0 };
      const label = LABELS.indexOf(labels[TEXT.slice(at.start, at.end)] ?? "none");
      const found = new Float32Array(1 + 2 * (LABELS.length - 1)).fill((1 - sure) / 8);
      found[label === 0 ? 0 : label * 2] = sure;
      return found;
    },
  });
}

const draft = (name: string, type: Draft["type"], strength: Draft["strength"]): Draft =>
  wholeDraft(TEXT.indexOf(name), TEXT.indexOf(name) + name.length, type, "named", strength);
const told = (drafts: readonly Draft[]): string[] =>
  drafts.toSorted((a, b) => a.start - b.start).map(({ start, end, type }) => `${TEXT.slice(start, end)}: ${type}`);

describe("names that the trained encoder sees", () => {
  it.each<[string, Draft[], Perception, string[]]>([
    ["adds what the rules missed", [], perceptionOf({ Varnholt: "person" }), ["Varnholt: person"]],
    ["adds nothing that it doubts", [], perceptionOf({ Varnholt: "person" }, 0.6), []],
    ["adds nothing without a capital", [], perceptionOf({ fell: "place" }), []],
    [
      "sorts anew what only a gazetteer sorted",
      [draft("Varnholt", "place", 1)],
      perceptionOf({ Varnholt: "person" }),
      ["Varnholt: person"],
    ],
    [
      "leaves what a title or the register sorted",
      [draft("Varnholt", "place", 3)],
      perceptionOf({ Varnholt: "person" }),
      ["Varnholt: place"],
    ],
    ["drops a guess from capitals that it sees no name in", [draft("Monday", "person", 0)], perceptionOf({}), []],
    ["keeps a name that rests on more", [draft("Dravia", "place", 1)], perceptionOf({}), ["Dravia: place"]],
    [
      "keeps an armed group that it takes for an organisation",
      [draft("Ostrel Mill", "armed-group", 1)],
      perceptionOf({ Ostrel: "organisation", Mill: "organisation" }),
      ["Ostrel Mill: armed-group"],
    ],
  ])("%s", (_, drafts, perception, expected) => {
    expect(told(withPerceivedNames(drafts, TEXT, perception))).toEqual(expected);
  });

  it("leaves all names to the rules where the encoder was not trained for them", () => {
    const untrained = { ...perceptionOf({ Varnholt: "person" }), knows: () => false };
    expect(told(withPerceivedNames([draft("Dravia", "place", 1)], TEXT, untrained))).toEqual(["Dravia: place"]);
  });
});
