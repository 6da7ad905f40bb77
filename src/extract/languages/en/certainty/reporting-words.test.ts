import { describe, expect, it } from "vitest";
import { REPORTING_NOUNS } from "./reporting-nouns.ts";
import { REPORTING_VERBS } from "./reporting-verbs.ts";
import { reportingWord } from "./reporting-words.ts";

describe("reportingWord", () => {
  it.each([
    ["say", "verb", { certainty: "certain", framing: "neutral", polarity: "positive", act: null, speech: true }],
    ["claim", "verb", { certainty: "certain", framing: "distancing" }],
    ["confirm", "verb", { certainty: "certain", framing: "endorsing" }],
    ["point-out", "verb", { framing: "endorsing" }],
    ["presume", "verb", { certainty: "probable", speech: false }],
    ["suspect", "verb", { certainty: "possible", speech: false }],
    ["advise", "verb", { certainty: "unstated" }],
    ["deny", "verb", { act: "denies-responsibility", polarity: "negative" }],
    ["dismiss", "verb", { act: "dismisses", polarity: "negative" }],
    ["claim-responsibility", "verb", { act: "claims-responsibility", framing: "neutral" }],
    ["warning", "noun", { act: "warns" }],
    ["allegation", "noun", { certainty: "possible", framing: "distancing" }],
    ["suspicion", "noun", { certainty: "possible" }],
  ] as const)("reads %s (%s)", (lemma, pos, reading) => {
    expect(reportingWord(lemma, pos)).toMatchObject(reading);
  });

  it.each([
    ["walk", "verb"],
    ["table", "noun"],
    ["warning", "verb"],
    ["", "verb"],
  ] as const)("finds nothing in %j as a %s", (lemma, pos) => {
    expect(reportingWord(lemma, pos)).toBeNull();
  });

  it("lists no word twice and keeps every strength between 0 and 1", () => {
    for (const classes of [REPORTING_VERBS, REPORTING_NOUNS]) {
      const words = classes.flatMap((each) => each.words.split(/\s+/));
      const names = words.map((word) => word.replace(/:.*/, ""));
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
      for (const word of words) expect(word).toMatch(/^\p{L}[\p{L}-]*(:\d{1,2})?$/u);
    }
  });
});
