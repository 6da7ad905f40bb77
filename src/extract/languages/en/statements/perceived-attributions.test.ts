import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../../../text/analysis.ts";
import { attributionsSeenIn, statementsSeenIn } from "./invented-reading.ts";
import { clausesOf } from "./clause.ts";
import { type Seen, seeingAnything } from "./invented-perception.ts";
import { perceivedAttributions } from "./perceived-attributions.ts";

type Case = readonly [name: string, text: string, seen: readonly Seen[], expected: readonly string[]];

/** Reporting words that no rule knows, so that what is found is the trained reader's. Each expected line: source | cue | content. */
const CASES: readonly Case[] = [
  [
    "source, cue and content",
    "Mayor Brill harrumphs the bridge was closed.",
    [{ cue: "harrumphs", source: ["Mayor Brill"], content: ["the bridge was closed"] }],
    ["Mayor Brill | harrumphs | the bridge was closed"],
  ],
  [
    "a word in doubt amid the content is taken in",
    "Mayor Brill harrumphs the old bridge was closed.",
    [{ cue: "harrumphs", source: ["Mayor Brill"], content: ["the old bridge was closed", "bridge~0.2"] }],
    ["Mayor Brill | harrumphs | the old bridge was closed"],
  ],
  [
    "a crumb away from the content is left out",
    "Mayor Brill harrumphs the bridge was closed and went home early.",
    [{ cue: "harrumphs", source: ["Mayor Brill"], content: ["the bridge was closed", "home~0.7"] }],
    ["Mayor Brill | harrumphs | the bridge was closed"],
  ],
  [
    "two pieces around source and cue",
    "Three men, the mayor harrumphs, crossed the border.",
    [{ cue: "harrumphs", source: ["the mayor"], content: ["Three men", "crossed the border"] }],
    ["the mayor | harrumphs | Three men + crossed the border"],
  ],
  [
    "most of a quotation is the whole of it",
    "The mayor harrumphs that it was “the worst night of my life” in Sutan.",
    [{ cue: "harrumphs", source: ["The mayor"], content: ["that it was “the worst night of"] }],
    ["The mayor | harrumphs | that it was “the worst night of my life”"],
  ],
  [
    "little of a quotation is none of it",
    "The mayor harrumphs about the long wait “for nothing but a letter from Sutan and a stamp” in Oria.",
    [{ cue: "harrumphs", source: ["The mayor"], content: ["about the long wait “for"] }],
    ["The mayor | harrumphs | about the long wait"],
  ],
  [
    "the passive of a reporting verb names no speaker without by",
    "No link to the army has been rumoured. Red Tide kept quiet.",
    [{ cue: "has been rumoured", source: ["Red Tide"], content: ["No link to the army"] }],
    ["- | has been rumoured | No link to the army"],
  ],
  [
    "what is said of somebody goes on after as",
    "Police designated the man as a former guard of the mill.",
    [{ cue: "designated", source: ["Police"], content: ["the man"] }],
    ["Police | designated | the man as a former guard of the mill"],
  ],
  [
    "a part in a deed is no speech, and a quotation after a colon is the speaker's",
    "The ministry harrumphs the raid, which was ordered by Jon Marn: “We struck the camp of Red Tide at night.”",
    [
      { cue: "harrumphs", source: ["The ministry"], content: ["the raid"] },
      { cue: "was ordered", source: ["Jon Marn"], content: ["which"] },
    ],
    ["The ministry | harrumphs | the raid + We struck the camp of Red Tide at night", "- | - | which was ordered by Jon Marn"],
  ],
  [
    "nor is what follows a part in a deed said by whoever had it",
    "The ministry harrumphs the raid, which was ordered by Jon Marn: “We struck the camp of Red Tide at night.”",
    [
      { cue: "harrumphs", source: ["The ministry"], content: ["the raid"] },
      { cue: "was ordered by", source: ["Jon Marn"], content: ["We struck the camp of Red Tide at night"] },
    ],
    ["The ministry | harrumphs | the raid + We struck the camp of Red Tide at night", "- | - | which was ordered by Jon Marn"],
  ],
  ["a cue without content says nothing", "The mayor harrumphs.", [{ cue: "harrumphs", source: ["The mayor"], content: [] }], []],
  [
    "a cue in doubt is no cue",
    "Mayor Brill harrumphs the bridge was closed.",
    [{ cue: "harrumphs~0.3", source: ["Mayor Brill"], content: ["the bridge was closed"] }],
    [],
  ],
  [
    "where the rules read the same cue, the words of the content are the trained reader's",
    "The minister said that the old bridge was closed on Monday.",
    [{ cue: "said", source: ["The minister"], content: ["the old bridge was closed on"] }],
    ["The minister | said | the old bridge was closed on"],
  ],
  ["what the rules alone see is too weak", "The minister said that the bridge was closed.", [], []],
];

describe("what the trained reader sees", () => {
  it.each(CASES)("%s", (_name, text, seen, expected) => {
    expect(attributionsSeenIn(text, seen)).toEqual(expected);
  });

  const near = (value: number): number => expect.closeTo(value) as number;
  it.each([
    ["alone", "Mayor Brill harrumphs the bridge was closed.", "harrumphs", "Mayor Brill", "reader-xx@1", 0.6],
    ["with the rules", "Mayor Brill said the bridge was closed.", "said", "Mayor Brill", "reader-xx@1", 0.6],
    ["without a speaker", "Harrumphs the bridge was closed.", "Harrumphs", null, "reader-xx@1", null],
  ])("tells %s what it saw of each part", (_, text, cue, source, by, sourceSeen) => {
    const seen = [{ cue: `${cue}~0.8`, source: source === null ? [] : [`${source}~0.6`], content: ["the bridge was closed~0.9"] }];
    expect(statementsSeenIn(text, seen)).toMatchObject([
      { by, seen: { cue: near(0.8), content: near(0.9), source: sourceSeen === null ? null : near(sourceSeen) } },
    ]);
  });

  it("leaves acts of responsibility to the rules where it does not see them", () => {
    expect(statementsSeenIn("Police said that Red Tide was behind the attack in Sutan.", [])).toMatchObject([
      { act: "attributes", by: expect.stringMatching(/^rules/) as string, seen: null },
    ]);
  });
});

describe("whatever the encoder sees", () => {
  const piece = fc.constantFrom(
    ..."the mayor|said|“|”|the bridge|was closed|, |.|he|that|9,000|Port-Selm|(|)|\n\n|“We know nothing,”|in Sutan|U.S.|it’s|—|😀".split(
      "|",
    ),
  );
  const anyText = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(" "));
  /** Numbers of 0 to 1, mostly near the ends, as a trained encoder gives them. */
  const anyNumbers = fc.array(fc.constantFrom(0, 0.05, 0.3, 0.5, 0.7, 0.95, 1), { minLength: 20, maxLength: 20 });

  it("spans stand at the bounds of tokens, in order, apart from the cue, and cut no quotation that they reach out of", () => {
    fc.assert(
      fc.property(anyText, anyNumbers, (text, numbers) => {
        const analysis = analyse(text);
        const clauses = clausesOf(analysis);
        for (const one of perceivedAttributions(
          clauses,
          seeingAnything(text, (key) => numbers[key % numbers.length] ?? 0),
        )) {
          let end = 0;
          for (const range of one.content) {
            expect(range.first).toBeGreaterThanOrEqual(end);
            expect(range.end).toBeGreaterThan(range.first);
            expect(range.end <= one.cue.first || range.first >= one.cue.end).toBe(true);
            end = range.end;
            const [from, to] = [analysis.tokens[range.first]?.start ?? -1, analysis.tokens[range.end - 1]?.end ?? -1];
            for (const { outerStart, outerEnd, start, end: close } of analysis.quotations.filter(({ closed }) => closed)) {
              const opens = from < start && outerStart < to;
              const closes = from < outerEnd && close < to;
              const within = start <= from && to <= close;
              expect({ text, from, to, paired: within || opens === closes }).toMatchObject({ paired: true });
            }
          }
          for (const part of [one.seen?.cue, one.seen?.content, one.seen?.source ?? 0]) {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(part).toBeLessThanOrEqual(1);
          }
        }
      }),
      { seed: 20_310_509, numRuns: 400 },
    );
  });
});
