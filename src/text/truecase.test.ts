import { describe, expect, it } from "vitest";
import { analyseCapitals, isInCapitals, truecase } from "./truecase.ts";

const NAMES = new Set(["Norland", "Norland Liberation Front", "San Aldo", "United Provinces"]);
const isName = (words: string): boolean => NAMES.has(words);

describe("case of text in capitals", () => {
  it.each([
    ["words become small, names stay", "THE ARMY ATTACKED THE TOWN OF SAN ALDO.", "The army attacked the town of San Aldo."],
    ["a name that no lexicon holds", "GUERRILLAS KILLED A JUDGE NEAR ZORVINO.", "Guerrillas killed a judge near Zorvino."],
    ["a run of plain words that is a name", "THE NORLAND LIBERATION FRONT CLAIMED IT.", "The Norland Liberation Front claimed it."],
    [
      "abbreviation in brackets after its words",
      "THE NORLAND LIBERATION FRONT (NLF) SAID SO. THE NLF WAITED.",
      "The Norland Liberation Front (NLF) said so. The NLF waited.",
    ],
    ["letters with stops", "THE U.S. EMBASSY WAS BOMBED.", "The U.S. embassy was bombed."],
    ["months", "HE WAS SHOT ON 4 MAY AND DIED IN JUNE. HE MAY HAVE KNOWN.", "He was shot on 4 May and died in June. He may have known."],
    ["the first person", "WHAT I SAW WAS BAD.", "What I saw was bad."],
    ["hard line breaks", "THE ARMY ATTACKED THE\nTOWN.\n\nIT BURNED.", "The army attacked the town.\n\nIt burned."],
  ])("%s", (_name, text, expected) => {
    expect(truecase(text, isName)).toBe(expected);
  });

  it("keeps every offset", () => {
    const text = "THE İZMİR BUREAU, ẞTRASSE 5 — “WAR” 💥 SAID.";
    expect(truecase(text, isName)).toHaveLength(text.length);
  });
});

describe("text in capitals", () => {
  it.each([
    ["wire copy", "GUERRILLAS ATTACKED A TOWN IN THE NORTH OF THE COUNTRY TODAY, POLICE SAID.", true],
    ["plain text", "Guerrillas attacked a town in the north of the country today, police said.", false],
    ["a short line", "BREAKING NEWS", false],
    [
      "a headline over plain text",
      "GUERRILLAS ATTACK TOWN\n\nGuerrillas attacked a town in the north today, police said, and fled.",
      false,
    ],
  ])("%s", (_name, text, expected) => {
    expect(isInCapitals(text)).toBe(expected);
  });

  it("is analysed with small letters while its spans stay its own", () => {
    const text = "THE ARMY ATTACKED SAN ALDO.";
    const { tokens, text: own } = analyseCapitals(text, isName);
    expect(own).toBe(text);
    expect(tokens.map((token) => token.text)).toEqual(["The", "army", "attacked", "San", "Aldo", "."]);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(["THE", "ARMY", "ATTACKED", "SAN", "ALDO", "."]);
  });
});
