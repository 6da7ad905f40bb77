import { describe, expect, it } from "vitest";
import type { PlaceNames } from "../../../../model/lookups.ts";
import type { Mention } from "../../../../model/mention.ts";
import { spanOf } from "../../../../model/span.ts";
import { analyse } from "../../../../text/analysis.ts";
import { findTimes } from "../times/find-times.ts";
import { readTally } from "./read-tally.ts";

const COUNTRIES: Readonly<Record<string, string>> = { Zedland: "ZZ", Quonia: "QQ" };
const REGIONS = ["Upper Dale", "Selm Coast", "Port Selm"];
const places: PlaceNames = {
  best: (name) =>
    COUNTRIES[name] === undefined
      ? { kind: "region", population: 0, country: null }
      : { kind: "country", population: 0, country: COUNTRIES[name] },
};

function mentionsOf(text: string): Mention[] {
  const names: [string, Mention["type"]][] = [...Object.keys(COUNTRIES), ...REGIONS].map((name) => [name, "place"]);
  names.push(["Red Front", "armed-group"]);
  return names
    .flatMap(([name, type]) =>
      [...text.matchAll(new RegExp(name, "g"))].map(({ index }) => {
        const span = spanOf(text, index, index + name.length);
        return { span, head: span, type, kind: "named" as const, entity: -1, number: "unknown" as const, gender: "unknown" as const };
      }),
    )
    .sort((a, b) => a.span.start - b.span.start);
}

function read(text: string) {
  const analysis = analyse(text);
  const input = { analysis, published: "2031-05-23", times: findTimes(analysis, "2031-05-23"), mentions: mentionsOf(text), places };
  return readTally(input, { first: 0, end: analysis.sentences[0]?.endToken ?? 0 });
}

describe("readTally", () => {
  it.each([
    [
      "a number with country, period and exclusion",
      "Eight attacks in Zedland between August 2016 and April 2019, not counting those in the hill provinces of Upper Dale and Selm Coast",
      {
        count: { min: 8, max: 8 },
        type: "attacks",
        status: "accomplished",
        country: "ZZ",
        excluding: ["Upper Dale", "Selm Coast"],
        since: "2016-08",
        until: "2019-04",
      },
    ],
    [
      "at least",
      "at least 40 bombings in Zedland since January",
      { count: { min: 40, max: null }, type: "bombings", status: "accomplished", country: "ZZ", since: "2031-01" },
    ],
    [
      "an ordinal",
      "the third such attack this year",
      { count: { min: 3, max: 3 }, type: "attack", status: "accomplished", since: "2031", until: "2031" },
    ],
    [
      "words of the kind counted",
      "four deadly mass shootings in Zedland in 2030",
      { count: { min: 4, max: 4 }, type: "deadly mass shootings", status: "accomplished", country: "ZZ", since: "2030", until: "2030" },
    ],
    [
      "a vague number",
      "dozens of attacks on schools since 2019",
      { count: { min: 12, max: null }, type: "attacks", targets: ["schools"], status: "accomplished", since: "2019" },
    ],
    [
      "a range",
      "between 20 and 30 raids since 2029",
      { count: { min: 20, max: 30 }, type: "raids", status: "accomplished", since: "2029" },
    ],
    [
      "what was foiled",
      "police had foiled six attacks since 2029",
      { count: { min: 6, max: 6 }, type: "attacks", status: "foiled", since: "2029" },
    ],
    [
      "who did it",
      "twelve attacks by the Red Front since 2029",
      { count: { min: 12, max: 12 }, actors: ["Red Front"], type: "attacks", status: "accomplished", since: "2029" },
    ],
    [
      "the months before publication",
      "twelve raids in the past three months",
      { count: { min: 12, max: 12 }, type: "raids", status: "accomplished", since: "2031-02-23", until: "2031-05-23" },
    ],
    [
      "a part of a year",
      "nine raids in the last four months of 2030",
      { count: { min: 9, max: 9 }, type: "raids", status: "accomplished", since: "2030-09", until: "2030-12" },
    ],
    [
      "a quarter",
      "nine raids in the third quarter of 2030",
      { count: { min: 9, max: 9 }, type: "raids", status: "accomplished", since: "2030-07", until: "2030-09" },
    ],
    [
      "an end that lends the other its year",
      "nine raids between November and February 2030",
      { count: { min: 9, max: 9 }, type: "raids", status: "accomplished", since: "2029-11", until: "2030-02" },
    ],
    [
      "a start that lends the other its year",
      "nine raids from October 2029 to March",
      { count: { min: 9, max: 9 }, type: "raids", status: "accomplished", since: "2029-10", until: "2030-03" },
    ],
    [
      "until before",
      "nine raids in Zedland before March 2030",
      { count: { min: 9, max: 9 }, type: "raids", status: "accomplished", country: "ZZ", until: "2030-02" },
    ],
    [
      "several countries",
      "nine raids in Zedland and Quonia since 2029",
      { count: { min: 9, max: 9 }, type: "raids", status: "accomplished", countries: ["ZZ", "QQ"], since: "2029" },
    ],
    [
      "a region outside which is counted",
      "nine raids since 2029 outside Upper Dale",
      { count: { min: 9, max: 9 }, type: "raids", status: "accomplished", excluding: ["Upper Dale"], since: "2029" },
    ],
    [
      "what the next sentence leaves out",
      "nine raids since 2029. Two regions were not included: Upper Dale and Selm Coast.",
      { count: { min: 9, max: 9 }, type: "raids", status: "accomplished", excluding: ["Upper Dale", "Selm Coast"], since: "2029" },
    ],
    [
      "what is left out, said after it",
      "nine raids since 2029, Upper Dale and Selm Coast excluded",
      { count: { min: 9, max: 9 }, type: "raids", status: "accomplished", excluding: ["Upper Dale", "Selm Coast"], since: "2029" },
    ],
    [
      "those loyal to a group",
      "nine raids claimed by the Red Front or cells loyal to it since 2029",
      {
        count: { min: 9, max: 9 },
        actors: ["Red Front"],
        affiliates: true,
        stance: "claimed",
        type: "raids",
        status: "accomplished",
        since: "2029",
      },
    ],
    [
      "a group without those that belong to it",
      "nine raids by the Red Front without its affiliates since 2029",
      { count: { min: 9, max: 9 }, actors: ["Red Front"], affiliates: false, type: "raids", status: "accomplished", since: "2029" },
    ],
    [
      "whose doing is surveyed",
      "In a survey of the Red Front's activity, an analyst recorded nine raids since 2029",
      { count: { min: 9, max: 9 }, actors: ["Red Front"], type: "raids", status: "accomplished", since: "2029" },
    ],
    [
      "who is blamed, and the place that the sentence opens with",
      "In Zedland, police blamed the Red Front for nine raids since 2029",
      {
        count: { min: 9, max: 9 },
        actors: ["Red Front"],
        stance: "attributed",
        type: "raids",
        status: "accomplished",
        country: "ZZ",
        since: "2029",
      },
    ],
    [
      "the time that the sentence opens with",
      "Since early 2029, the Red Front has carried out nine raids on clinics and schools",
      {
        count: { min: 9, max: 9 },
        actors: ["Red Front"],
        type: "raids",
        targets: ["clinics", "schools"],
        status: "accomplished",
        since: "2029",
      },
    ],
    [
      "the first of two counts that are compared",
      "nine raids in Zedland in 2030, compared with four in Quonia in 2029",
      { count: { min: 9, max: 9 }, type: "raids", status: "accomplished", country: "ZZ", since: "2030", until: "2030" },
    ],
    [
      "several kinds of status",
      "nine foiled and completed raids in 2030",
      { count: { min: 9, max: 9 }, type: "foiled and completed raids", since: "2030", until: "2030" },
    ],
    [
      "a place with a word of counting",
      "the database records 15 ambushes in Selm Coast",
      { count: { min: 15, max: 15 }, type: "ambushes", status: "accomplished", regions: ["Selm Coast"] },
    ],
  ])("%s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ["two incidents of one day", "two attacks in Zedland on Friday"],
    ["incidents already spoken of", "the two attacks in Zedland this year"],
    ["a rate", "an average of 16 attacks a month since 2029"],
    ["victims", "16 people have been killed in attacks since 2015"],
    ["attackers", "four attackers stormed the hall this week"],
    ["one incident", "one attack in Zedland this year"],
    ["no number", "attacks in Zedland since 2015"],
    ["a first", "the first attack this year"],
    ["a number of something else", "the attack lasted 20 minutes, and raids in 2030 failed"],
  ])("reads no tally in %s", (_name, text) => {
    expect(read(text)).toBeNull();
  });
});
