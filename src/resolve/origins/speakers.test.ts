import { describe, expect, it } from "vitest";
import { recurringQuotations } from "./recurring-quotations.ts";
import { sameNameOrBody } from "./same-speaker.ts";
import { isOwnPeople, unnamedKind } from "./unnamed-speaker.ts";

it.each([
  ["officials", "official"],
  ["Officials", "official"],
  ["two senior officials", "official"],
  ["Ostrel officials", "official"],
  ["the authorities", "official"],
  ["an eyewitness", "bystander"],
  ["Witnesses", "bystander"],
  ["passers-by", "bystander"],
  ["residents of Ostrel", "bystander"],
  ["people familiar with the matter", "anybody"],
  ["sources close to the Grey Banner", "anybody"],
  ["doctors", "anybody"],
  ["an analyst at the Karst Institute", "expert"],
  ["Mila Tarn", null],
  ["Officer Jon Vell", null],
  ["police", null],
  ["Ostrel police", null],
  ["embassy of Norrland", null],
  ["the Grey Banner", null],
  ["Sons of Iven", null],
  ["The Halm Observer", null],
  ["al-Ivenia", null],
  ["内政部", null],
])("a speaker without a name: %s is %s", (speaker, kind) => expect(unnamedKind(speaker)).toBe(kind));

it.each([
  ["our correspondent", true],
  ["Our own correspondent in Ostrel", true],
  ["its reporters", true],
  ["a correspondent of Halm Post", false],
  ["its ministry", false],
])("the publisher's own people: %s", (speaker, own) => expect(isOwnPeople(speaker)).toBe(own));

describe("speakers are one", () => {
  it.each([
    ["by name", ["Mila Tarn", null], ["MILA TARN", null], true],
    ["in another order", ["Embassy of Norrland", null], ["the Norrland Embassy", null], true],
    ["by body", ["Jon Vell", "Interior Ministry"], ["Asta Brune", "the Interior Ministry"], true],
    ["as a body and its official", ["Interior Ministry", null], ["Asta Brune", "Interior Ministry"], true],
    ["not by other bodies", ["Jon Vell", "Interior Ministry"], ["Asta Brune", "Defence Ministry"], false],
    ["not by a last name", ["Mila Tarn", null], ["Ossi Tarn", null], false],
    ["not without a name", ["", null], ["", null], false],
  ] as const)("%s", (_, [a, bodyA], [b, bodyB], same) =>
    expect(sameNameOrBody({ name: a, body: bodyA }, { name: b, body: bodyB })).toBe(same),
  );
});

describe("quotations recur", () => {
  const words = "one two three four five six seven eight nine";
  it.each([
    ["whole", [words, words], [[0, 1]]],
    ["in part, with other marks", [words, "“Two, three, four, five; six seven: eight – nine!”"], [[0, 1]]],
    [
      "in three, each with the first",
      [words, words, words],
      [
        [0, 1],
        [0, 2],
      ],
    ],
    ["not by seven words", [words, "one two three four five six seven nine eight"], []],
    ["not within one quotation", [`${words} ${words}`], []],
    ["not where nothing is quoted", [null, null, "", ""], []],
  ] as const)("%s", (_, quotations, pairs) =>
    expect(recurringQuotations(quotations).map(({ first, second }) => [first, second])).toEqual(pairs),
  );
});
