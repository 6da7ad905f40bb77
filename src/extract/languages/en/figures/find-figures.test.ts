import { describe, expect, it } from "vitest";
import { analyse } from "../../../../text/analysis.ts";
import { findFigures } from "./find-figures.ts";

const read = (text: string): unknown[] =>
  findFigures(analyse(text)).map(({ kind, min, max, qualifier, span }) => [kind, min, max, qualifier, span.text]);

describe("figures of people", () => {
  it.each([
    ["active", "The blast killed at least 133 people.", [["killed", 133, null, "at least", "at least 133 people"]]],
    ["passive", "More than 40 people were wounded.", [["wounded", 41, null, "more than", "More than 40 people"]]],
    [
      "a headline",
      "20 dead, 30 injured in Norvale blast",
      [
        ["killed", 20, 20, null, "20"],
        ["wounded", 30, 30, null, "30"],
      ],
    ],
    [
      "a headline in the active voice",
      "Gunman kills 5, wounds 12 in Norvale",
      [
        ["killed", 5, 5, null, "5"],
        ["wounded", 12, 12, null, "12"],
      ],
    ],
    ["a gerund", "A bomb went off, killing 20.", [["killed", 20, 20, null, "20"]]],
    [
      "left dead",
      "The raid left eight dead and 14 others injured.",
      [
        ["killed", 8, 8, null, "eight"],
        ["wounded", 14, 14, null, "14 others"],
      ],
    ],
    ["died", "Between 20 and 30 people died.", [["killed", 20, 30, "between", "Between 20 and 30 people"]]],
    ["a toll that rises", "The death toll rose from 20 to 31.", [["killed", 31, 31, null, "31"]]],
    ["a toll that is said twice over", "There was an earlier toll of 27 dead.", [["killed", 27, 27, null, "27"]]],
    [
      "nouns",
      "There were 12 deaths and 30 injuries.",
      [
        ["killed", 12, 12, null, "12 deaths"],
        ["wounded", 30, 30, null, "30 injuries"],
      ],
    ],
    ["the deaths of", "He mourned the deaths of two women.", [["killed", 2, 2, null, "two women"]]],
    ["lost lives", "Several officers lost their lives.", [["killed", 3, null, "several", "Several officers"]]],
    ["with its own subject", "It rose to 22, with 25 others injured.", [["wounded", 25, 25, null, "25 others"]]],
    ["a total", "A total of 39 are confirmed dead.", [["killed", 39, 39, null, "39"]]],
    ["none", "No one was hurt.", [["wounded", 0, 0, null, "No one"]]],
    ["no deaths", "There were no deaths.", [["killed", 0, 0, null, "no deaths"]]],
    ["or more", "Sixty-six people or more were injured.", [["wounded", 66, null, "or more", "Sixty-six people or more"]]],
    ["dozens", "Dozens of people were injured.", [["wounded", 12, null, "dozens", "Dozens of people"]]],
    ["a weekday after the number", "The blast killed 20 Monday.", [["killed", 20, 20, null, "20"]]],
    ["a family", "A family of four was found dead.", [["killed", 4, 4, null, "A family of four"]]],
    ["condition", "Two men are in critical condition.", [["wounded", 2, 2, null, "Two men"]]],
    ["gunned down", "Six teenagers were gunned down.", [["wounded", 6, 6, null, "Six teenagers"]]],
    ["whose", "A mother whose son was shot spoke.", [["wounded", 1, 1, null, "whose son"]]],
    ["a headline's clause", "Arrest made after student is wounded", [["wounded", 1, 1, null, "student"]]],
    ["missing", "Officials said 36 to 40 people were missing.", [["missing", 36, 40, null, "36 to 40 people"]]],
    ["under the rubble", "There were 40 people under the rubble.", [["missing", 40, 40, null, "40 people"]]],
    ["detained", "Police arrested two suspects.", [["detained", 2, 2, null, "two suspects"]]],
    ["fighters who attack", "It was conducted by four fighters.", [["attackers", 4, 4, null, "four fighters"]]],
    ["men who attack", "Five men stormed the hotel.", [["attackers", 5, 5, null, "Five men"]]],
    ["fighters who are killed", "The raid killed five fighters.", [["killed", 5, 5, null, "five fighters"]]],
    ["attackers", "Four gunmen stormed the hotel.", [["attackers", 4, 4, null, "Four gunmen"]]],
  ])("%s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("people who are told one by one", () => {
  it.each([
    ["an article", "A 19-year-old man was shot dead.", 1],
    ["a name with an age", "Ivo Brandt, 34, was shot dead on Friday.", 1],
    ["two names", "Ivo Brandt, 24, and Ada Lund, 19, were killed.", 2],
    ["a name and what she was", "Ada Lund, a student, was killed.", 1],
    ["a title and a name", "The attack killed photographer Ivo Brandt.", 1],
    ["a woman and her children", "A woman and her two children were killed.", 3],
    ["a list", "Four civilians, two soldiers and a guard were killed.", 7],
    ["oneself and others", "He blew himself up, killing himself and two others.", 3],
    ["a headline's list", "Norvale bomb kills photographer, at least five others", 6],
    ["a headline without articles", "Teen shot and killed in Norvale", 1],
    ["both", "Both men were killed.", 2],
    ["some of them named apart", "Up to 20 people, including a child, were killed.", 0],
    ["a relative clause", "Three people who were in the car were killed.", 3],
    ["a relative clause on the nearest", "The mother and brother of a girl who died spoke in Velmark.", 1],
    ["a clause after a preposition", "Police came after a woman and her young son were found shot to death.", 2],
    ["a participle that tells which", "Police gave the name of a man found dead in Velmark.", 1],
    ["a headline without and", "Mother, 8-year-old son shot and killed in Velmark", 2],
    ["a headline with three", "Velmark man, 2 women, 1 child dead in fire", 4],
    ["a list with semicolons", "He killed his daughter, Ada Lund; his wife, Eva Brandt; and a neighbour, Ivo Berg, 62.", 3],
    ["a number and then the names", "He killed a guard and two children, Ivo and Ada Lund.", 3],
    ["a number and then the names, as the subject", "Two brothers, Ivo and Jan Brandt, were killed.", 2],
    ["a number and another's name", "The blast killed two soldiers, Ada Lund and a guard.", 4],
    ["those who died along with them", "Two boys were shot dead along with their mother.", 3],
    ["an object between the wound and the death", "A boy shot his 6-year-old brother to death.", 1],
    ["an age without its second comma", "Harald Lund, 34 was killed.", 1],
    ["many at a place", "In Norvale, 34 were killed.", 34],
    ["an age before a name", "Police killed 30-year-old Ada Lund and her son.", 2],
    ["a family that dies", "Family of four dies in Velmark fire", 4],
    ["what appears to have happened", "All four family members appear to have died from smoke.", 4],
    ["grandchildren", "A fire killed a woman and two young grandchildren.", 3],
    ["ages without a hyphen", "Two boys, 15yo and 16yo Velmark students found shot to death.", 2],
  ])("%s", (_name, text, min) => {
    expect(findFigures(analyse(text)).map((figure) => [figure.kind, figure.min])).toEqual([["killed", min]]);
  });
});

describe("what a number belongs to", () => {
  it.each([
    ["the incident", "The blast killed 20 people.", "incident"],
    ["years", "Sixteen journalists have been killed in Norvale since 2015.", "period"],
    ["this year", "Twenty people have been killed so far this year.", "period"],
    ["many places", "Nine children were shot statewide.", "period"],
    ["a denial", "The group denied killing 20 people.", "denied"],
    ["a fear", "The blast could kill 20 people.", "denied"],
    ["a plan", "They had a plan to kill 20 people.", "denied"],
    ["what did not happen", "The blast did not kill 20 people.", "denied"],
  ])("%s", (_name, text, scope) => {
    expect(findFigures(analyse(text)).map((figure) => figure.scope)).toEqual([scope]);
  });
});

describe("numbers that count no people", () => {
  it.each([
    ["an age", "The boy, 17, fled the shooting."],
    ["a time of day", "He was killed at 5 p.m. near 4750 South."],
    ["shots", "Police said 20 shots killed the power."],
    ["a place before the verb", "He fell in southern Norvale after being shot."],
    ["a sentence", "His death sentence was lifted."],
    ["people without a number", "People were killed."],
    ["no harm", "Some 20 people met."],
    ["a part of those meant", "The crowd of people, including six children killed, were named."],
    ["ages after to be", "They found two women, believed to be 30 and 60, all shot dead."],
    ["a family that is no name", "Family died in Velmark fire"],
  ])("%s", (_name, text) => {
    expect(read(text)).toEqual([]);
  });
});

it("gives the number and the word of harm as spans of the document", () => {
  const text = "Calm.\n\nThe blast killed at least 133 people.";
  const [figure] = findFigures(analyse(text, 7, text.length));
  expect([figure?.number.text, figure?.trigger.text]).toEqual(["133", "killed"]);
  expect(text.slice(figure?.span.start, figure?.span.end)).toBe("at least 133 people");
});
