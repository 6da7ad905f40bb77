import { describe, expect, it } from "vitest";
import { analyse } from "../../../../text/analysis.ts";
import { chunksOf } from "../syntax/chunks.ts";
import { factualityOf } from "./factuality.ts";

/** Reads the event whose word stands in [square brackets]. */
function read(marked: string) {
  const start = marked.indexOf("[");
  const analysis = analyse(marked.replace(/[[\]]/g, ""));
  const token = analysis.tokens.findIndex((each) => each.end > start);
  return factualityOf(analysis, chunksOf(analysis), token);
}

describe("factualityOf", () => {
  it.each([
    ["flat", "Gunmen [attacked] the market.", "certain", "positive", "non-future"],
    ["not", "Gunmen did not [attack] the market.", "certain", "negative", "non-future"],
    ["nobody", "No one [attacked] the market.", "certain", "negative", "non-future"],
    ["no longer", "The group no longer [attacks] markets.", "certain", "negative", "non-future"],
    ["without", "The crowd left without [attacking] the market.", "certain", "negative", "non-future"],
    ["failed to", "The gunmen failed to [attack] the market.", "certain", "negative", "non-future"],
    ["managed to", "The gunmen managed to [attack] the market.", "certain", "positive", "non-future"],
    ["did not manage to", "The gunmen did not manage to [attack] the market.", "certain", "negative", "non-future"],
    ["prevented", "Soldiers prevented an [attack] on the market.", "certain", "negative", "non-future"],
    ["may", "The gunmen may [attack] the market.", "possible", "positive", "non-future"],
    ["will", "The gunmen will [attack] the market.", "certain", "positive", "future"],
    ["allegedly", "The gunmen allegedly [attacked] the market.", "possible", "positive", "non-future"],
    ["believed", "Police believe the gunmen [attacked] the market.", "probable", "positive", "non-future"],
    ["suspected", "Police suspect that the gunmen [attacked] the market.", "possible", "positive", "non-future"],
    ["known, whoever does not know it", "The mayor did not know that gunmen [attacked] the market.", "certain", "positive", "non-future"],
    ["said", "The mayor said gunmen [attacked] the market.", "certain", "positive", "non-future"],
    ["wanted", "The gunmen wanted to [attack] the market.", "unstated", "unknown", "future"],
    ["if", "If the gunmen [attacked] the market, troops will come.", "unstated", "unknown", "unknown"],
    ["whether", "Police asked whether gunmen [attacked] the market.", "possible", "positive", "non-future"],
    ["left unsaid", "Police did not say whether gunmen [attacked] the market.", "unstated", "unknown", "non-future"],
    ["planned", "The gunmen plan to [attack] the market.", "certain", "positive", "future"],
    ["threat of", "The town lives with the threat of [attack].", "possible", "positive", "non-future"],
    ["a possible attack", "Police spoke of a possible [attack] on the market.", "possible", "positive", "non-future"],
    ["likely", "An [attack] on the market is likely.", "probable", "positive", "future"],
    ["unlikely", "It is unlikely that gunmen [attacked] the market.", "probable", "negative", "non-future"],
    ["not only", "Gunmen not only [attacked] the market.", "certain", "positive", "non-future"],
    ["a cause, not a date", "The market closed due to the [attack].", "certain", "positive", "non-future"],
  ])("%s", (_name, marked, certainty, polarity, time) => {
    expect(read(marked)).toMatchObject({ certainty, polarity, time });
  });

  it("puts a flat event above a doubtful one and that above a denied one", () => {
    const flat = read("Gunmen [attacked] the market.").value;
    const doubtful = read("Gunmen may have [attacked] the market.").value;
    const denied = read("Gunmen did not [attack] the market.").value;
    expect(flat).toBeGreaterThan(doubtful);
    expect(doubtful).toBeGreaterThan(0);
    expect(denied).toBeLessThan(0);
    for (const value of [flat, doubtful, denied]) expect(Math.abs(value)).toBeLessThanOrEqual(3);
  });

  it.each([
    ["belief", "Police believe that gunmen [attacked] the market.", "Police", false],
    ["speech before, with a date", "The mayor of Selm said on Friday that gunmen [attacked] the market.", "The mayor of Selm", false],
    ["speech after", "Gunmen [attacked] the market, the mayor said.", "the mayor", false],
    ["a quotation", "“Gunmen [attacked] the market,” said the mayor.", "the mayor", false],
    ["a passive with its agent", "An attack that was expected by analysts to [hit] the market never came.", "analysts", false],
    ["a passive without", "The gunmen are expected to [attack] the market.", undefined, true],
    ["the author", "Gunmen [attacked] the market.", undefined, false],
  ])("names whose view it is: %s", (_name, marked, holder, unnamed) => {
    const found = read(marked);
    expect([found.holder?.text, found.unnamed]).toEqual([holder, unnamed]);
  });
});
