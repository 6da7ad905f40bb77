import { describe, expect, it } from "vitest";
import { spanOf } from "../../../../model/span.ts";
import { attributionsIn, statementsIn } from "./invented-reading.ts";

type Case = readonly [name: string, text: string, expected: readonly string[]];

/** Each expected line: source | cue | content. */
const checked = (cases: readonly Case[]): void => {
  it.each(cases)("%s", (_name, text, expected) => {
    expect(attributionsIn(text)).toEqual(expected);
  });
};

describe("indirect speech", () => {
  checked([
    ["with that", "The minister said that the bridge was closed.", ["The minister | said | that the bridge was closed"]],
    ["without that", "The minister said the bridge was closed.", ["The minister | said | the bridge was closed"]],
    ["after the clause", "Three men crossed the border, the ministry said.", ["the ministry | said | Three men crossed the border"]],
    [
      "after the clause, turned round",
      "Three men crossed the border, said the ministry.",
      ["the ministry | said | Three men crossed the border"],
    ],
    ["inside the clause", "Three men, the ministry said, crossed the border.", ["the ministry | said | Three men + crossed the border"]],
    [
      "a chained verb shares the speaker",
      "The mayor said the bridge was closed, adding that trains would run again on Monday.",
      ["The mayor | said | the bridge was closed", "The mayor | adding | that trains would run again on Monday"],
    ],
    ["a question", "She asked whether the bridge was closed.", ["She | asked | whether the bridge was closed"]],
    ["a participle before it", "Asked about the fire, the mayor said that he knew nothing.", ["the mayor | said | that he knew nothing"]],
    [
      "an adverb between commas",
      "The mayor, however, insisted that it was an accident.",
      ["The mayor | insisted | that it was an accident"],
    ],
    [
      "two speakers",
      "Officials in Oria and Brask said the border was closed.",
      ["Officials in Oria and Brask | said | the border was closed"],
    ],
    [
      "a letter is not what is said",
      "In a letter to the army, the mayor said that the bridge was closed.",
      ["the mayor | said | that the bridge was closed"],
    ],
  ]);
});

describe("quotations", () => {
  checked([
    ["before the speaker", "“Rebels bombed the bridge,” the minister said.", ["the minister | said | Rebels bombed the bridge"]],
    [
      "turned round, with an apposition",
      "“Rebels bombed the bridge,” said Anna Brill, the minister of transport.",
      ["Anna Brill, the minister of transport | said | Rebels bombed the bridge"],
    ],
    ["after a colon", "The mayor said: “It was the worst night of my life.”", ["The mayor | said | It was the worst night of my life"]],
    [
      "cut by the speaker",
      "“It was,” the mayor said, “the worst night of my life.”",
      ["the mayor | said | It was + the worst night of my life"],
    ],
    [
      "over several sentences",
      "“We saw the flames from the hill. Nobody came to help us,” the baker said. “It was a long night.”",
      ["the baker | said | We saw the flames from the hill + Nobody came to help us + It was a long night"],
    ],
    [
      "over paragraphs",
      "“We saw the flames from the hill,” the baker said.\n\n“It was a long night for all of us in the town.”",
      ["the baker | said | We saw the flames from the hill + It was a long night for all of us in the town"],
    ],
    ["straight marks", '"It was a bomb," the mayor said.', ["the mayor | said | It was a bomb"]],
    ["guillemets", "«It was a bomb,» the mayor said.", ["the mayor | said | It was a bomb"]],
    ["low and high marks", "„It was a bomb“, the mayor said.", ["the mayor | said | It was a bomb"]],
    ["never closed", "“It was a bomb, the mayor said.", ["the mayor | said | It was a bomb"]],
    [
      "mixed: words picked out keep both marks",
      "The minister said the bridge was “gone for good”.",
      ["The minister | said | the bridge was “gone for good”"],
    ],
    ["scare quotes are nobody's speech", "The “quiet” town of Sutan woke early.", []],
    ["a title in marks", "The “Day of Sutan” is a holiday.", []],
  ]);
});

describe("according to, hedges and passives", () => {
  checked([
    [
      "in front",
      "According to the ministry, three men crossed the border.",
      ["the ministry | According to | three men crossed the border"],
    ],
    [
      "at the end",
      "Three men crossed the border, according to the ministry.",
      ["the ministry | according to | Three men crossed the border"],
    ],
    [
      "in the middle",
      "Three men, according to the ministry, crossed the border.",
      ["the ministry | according to | Three men + crossed the border"],
    ],
    [
      "allegedly, by nobody",
      "The Grey Front allegedly bombed the bridge in Sutan.",
      ["- | allegedly | The Grey Front allegedly bombed the bridge in Sutan"],
    ],
    ["reportedly, by nobody", "The bridge was reportedly closed.", ["- | reportedly | The bridge was reportedly closed"]],
    [
      "believed to",
      "The Grey Front is believed to have bombed the bridge.",
      ["- | is believed | The Grey Front + to have bombed the bridge"],
    ],
    ["accused by", "The Grey Front was accused by the army of the bombing.", ["the army | was accused | The Grey Front + of the bombing"]],
    [
      "blamed by, for",
      "The Grey Front was blamed by the mayor for the bombing.",
      ["the mayor | was blamed | The Grey Front + for the bombing"],
    ],
    ["according without to is none", "They were paid according to age.", []],
  ]);
});

describe("who speaks", () => {
  checked([
    [
      "a relative clause belongs to no name",
      "Anna Brill, who leads the inquiry, said that the bomb was home-made.",
      ["Anna Brill | said | that the bomb was home-made"],
    ],
    [
      "an apposition does",
      "The spokesman, a former soldier, said that the bridge was closed.",
      ["The spokesman, a former soldier | said | that the bridge was closed"],
    ],
    [
      "a participle between commas does not",
      "The spokesman, speaking in Sutan, said that the bridge was closed.",
      ["The spokesman | said | that the bridge was closed"],
    ],
    [
      "whom one speaks for does",
      "A spokesman for the Grey Front said that the bridge was closed.",
      ["A spokesman for the Grey Front | said | that the bridge was closed"],
    ],
    [
      "an outlet by itself",
      "The Daily Post reported that the bridge was closed.",
      ["The Daily Post | reported | that the bridge was closed"],
    ],
    ["nobody", "Nobody said that the bridge was closed.", []],
    ["no group", "No group has claimed responsibility for the attack.", []],
  ]);
});

describe("what is no statement", () => {
  checked([
    ["an event", "The train was late on Monday.", []],
    ["a smile", "The mayor smiled at the crowd.", []],
    ["a noun that reports, saying nothing", "The report was long.", []],
    ["another noun", "The claim was false.", []],
    ["reporting for duty", "The mayor reported to the police station.", []],
    ["a speech without words", "The mayor spoke to the crowd for an hour.", []],
    ["an intention", "The mayor plans to say that the bridge is closed.", []],
    ["an empty text", "", []],
    ["a mark alone", "“", []],
  ]);

  it("boilerplate", () => {
    const text = "The mayor said that the bridge was closed. Readers said that they liked it.";
    const start = text.indexOf("Readers");
    expect(statementsIn(text, [spanOf(text, start, text.length)]).map(({ source }) => source[0]?.text)).toEqual(["The mayor"]);
  });
});

describe("channels and nesting", () => {
  it.each([
    {
      name: "a Telegram channel",
      text: "The Grey Front said on its Telegram channel that the bridge was closed.",
      through: ["its Telegram channel"],
    },
    { name: "an outlet that is told", text: "Anna Brill told the Daily Post that the bridge was closed.", through: ["the Daily Post"] },
    { name: "a platform behind the speaker", text: "“The bridge is closed,” Brill wrote on Twitter.", through: ["Twitter"] },
    { name: "a paper that hands on", text: "The paper said the minister had said that the army would leave.", through: ["The paper"] },
    { name: "a listener is no channel", text: "Anna Brill told her brother that the bridge was closed.", through: [] },
    { name: "a place is no channel", text: "The mayor said in Sutan that the bridge was closed.", through: [] },
  ])("$name", ({ text, through }) => {
    expect(statementsIn(text).map((one) => one.through.map((span) => span.text))).toEqual([through]);
  });

  it("two pieces of one act are one statement", () => {
    const found = statementsIn("“We will bomb every court,” Red Tide said, “and we will bomb every bridge.”");
    expect(found.map(({ act, content }) => [act, content.length])).toEqual([["threatens", 2]]);
  });

  it("a statement within a statement points to it", () => {
    const found = statementsIn("The mayor said that the army had told him that the Grey Front bombed the bridge.");
    expect(found.map(({ source, nestedIn }) => [source[0]?.text, nestedIn])).toEqual([
      ["The mayor", null],
      ["the army", 0],
    ]);
  });

  it("statements beside each other do not", () => {
    const found = statementsIn("The mayor said that the bridge fell. The army said that it stood.");
    expect(found.map(({ nestedIn }) => nestedIn)).toEqual([null, null]);
  });
});
