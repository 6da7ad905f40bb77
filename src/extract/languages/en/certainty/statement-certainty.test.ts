import { describe, expect, it } from "vitest";
import { analyse } from "../../../../text/analysis.ts";
import { chunksOf } from "../syntax/chunks.ts";
import { statementCertainty } from "./statement-certainty.ts";

/** Reads a sentence in which the cue stands in <angle brackets> and the content in [square brackets]. */
function read(marked: string, sourceIsPublisher: boolean) {
  let text = "";
  const at: Record<string, number> = {};
  for (const mark of marked) {
    if ("<>[]".includes(mark)) at[mark] = text.length;
    else text += mark;
  }
  const analysis = analyse(text);
  const range = (start: number, end: number) => {
    const inside = analysis.tokens.filter((token) => token.end > start && token.start < end);
    return { first: inside[0]?.index ?? 0, end: (inside.at(-1)?.index ?? -1) + 1 };
  };
  return statementCertainty({
    analysis,
    chunks: chunksOf(analysis),
    cueTokens: at["<"] === undefined ? null : range(at["<"], at[">"] ?? 0),
    contentRange: range(at["["] ?? 0, at["]"] ?? 0),
    sourceIsPublisher,
  });
}

describe("somebody's statement", () => {
  it.each([
    ["flat", "The minister <said> [that the Red Front bombed the bridge].", "certain", "positive", "neutral"],
    ["claim", "The militia <claimed> [the army had killed two farmers].", "certain", "positive", "distancing"],
    ["claim of responsibility", "The Red Front <claimed responsibility> for [the attack on Port Selm].", "certain", "positive", "neutral"],
    ["confirmation", "Police <confirmed> [that the Red Front carried out the raid].", "certain", "positive", "endorsing"],
    ["presumption", "Officials <presume> [that the Red Front is responsible].", "probable", "positive", "neutral"],
    ["belief", "Investigators <believe> [the bomb was planted by rebels].", "probable", "positive", "neutral"],
    ["suspicion", "Police <suspect> [the Red Front was behind the fire].", "possible", "positive", "neutral"],
    ["strong suspicion", "Police strongly <suspect> [the Red Front was behind the fire].", "probable", "positive", "neutral"],
    ["modal in the content", "The mayor <said> [that rebels may have set the fire].", "possible", "positive", "neutral"],
    ["adverb in the content", "The mayor <said> [the rebels probably set the fire].", "probable", "positive", "neutral"],
    ["two hedges, the weaker wins", "The mayor <believes> [the rebels may have set the fire].", "possible", "positive", "neutral"],
    ["open inquiry", "Police <are investigating whether> [the rebels set the fire].", "possible", "positive", "neutral"],
    ["charge of a suspect", "Prosecutors <charged> [the suspect in the bombing with murder].", "certain", "positive", "neutral"],
    ["suspects held", "Police <announced> [that two suspects were in custody].", "possible", "positive", "neutral"],
    ["advice", "The embassy <advised> [its citizens to leave the town].", "unstated", "positive", "neutral"],
    ["denial", "The Red Front <denied> [any role in the attack].", "certain", "negative", "neutral"],
    ["denial by content", "The general <said> [the two blasts were unrelated].", "certain", "negative", "neutral"],
    ["no proof", "Police <say> [they have found no trace of explosives].", "certain", "negative", "neutral"],
    ["no claim", "The Red Front <has not claimed> [the attack].", "unstated", "negative", "neutral"],
    ["disbelief", "The mayor <does not believe> [the rebels set the fire].", "probable", "negative", "neutral"],
    ["no evidence given", "The general <said> without evidence [that the rebels set the fire].", "certain", "positive", "distancing"],
    ["would of the future past", "The general <said> [the army would strike again].", "certain", "positive", "neutral"],
    [
      "hedge in a relative clause only",
      "Police <said> [the Red Front bombed the bridge, which may close for months].",
      "certain",
      "positive",
      "neutral",
    ],
    [
      "hedge in a later sentence only",
      "The general <said>: [“Rebels bombed the bridge. They may come back.”]",
      "certain",
      "positive",
      "neutral",
    ],
    [
      "somebody else's belief in a condition",
      "The general <said> [the army would strike if anybody believed the rebels].",
      "certain",
      "positive",
      "neutral",
    ],
    [
      "thought that means an office",
      "The general <said> [he had bombed the bridge before assuming office].",
      "certain",
      "positive",
      "neutral",
    ],
    [
      "denial in the next sentence",
      "The general <said>: [“This is politics. It has nothing to do with the blast.”]",
      "certain",
      "negative",
      "neutral",
    ],
    ["not only", "Police <said> [the raid was not only planned but paid for by the Red Front].", "certain", "positive", "neutral"],
  ])("%s", (_name, marked, certainty, polarity, framing) => {
    expect(read(marked, false)).toEqual({ certainty, polarity, framing });
  });
});

describe("the publisher's own voice", () => {
  it.each([
    ["flat", "[The Red Front bombed the bridge in Port Selm].", "certain", "positive"],
    ["allegedly", "[The Red Front <allegedly> bombed the bridge].", "possible", "positive"],
    ["reportedly", "[The bridge was <reportedly> bombed by the Red Front].", "possible", "positive"],
    ["suspected", "[A <suspected> Red Front gunman shot the guard].", "possible", "positive"],
    ["accused of", "The clerk <is accused of> [setting the fire].", "possible", "positive"],
    ["believed to", "[The Red Front <is believed to> have bombed the bridge].", "possible", "positive"],
    ["would be", "[The Red Front would be responsible for the bombing].", "possible", "positive"],
    ["expected", "[The Red Front <is expected> to bomb the bridge].", "probable", "positive"],
    ["a name given", "[The bridge <was named> after a general].", "certain", "positive"],
    ["appears", "[The Red Front <appears> to have bombed the bridge].", "probable", "positive"],
    ["arrest", "[A clerk was <arrested> over the fire].", "possible", "positive"],
    ["charge", "[A clerk was charged with the murder of the guard].", "certain", "positive"],
    ["charge with a hedge", "[A clerk was charged for allegedly setting the fire].", "possible", "positive"],
    ["no evidence", "[There is no evidence of rebel involvement].", "certain", "negative"],
    ["denied denial", "[It does not sound far-fetched that the rebels set the fire].", "probable", "positive"],
  ])("%s", (_name, marked, certainty, polarity) => {
    expect(read(marked, true)).toMatchObject({ certainty, polarity, framing: "neutral" });
  });
});
