import { expect, it } from "vitest";
import { analyse } from "./analysis.ts";

it.each([
  { name: "letters with marks inside", text: "Brudziński left Gdańsk.", tokens: ["Brudziński", "left", "Gdańsk", "."] },
  { name: "a letter with a mark at the head", text: "Şırnak fell.", tokens: ["Şırnak", "fell", "."] },
  { name: "a genitive stays apart", text: "Çavuşoğlu’s men", tokens: ["Çavuşoğlu", "’s", "men"] },
  { name: "combining marks", text: "Ma\u0144ko and Zoe\u0308l", tokens: ["Ma\u0144ko", "and", "Zoe\u0308l"] },
  { name: "a contraction stays cut", text: "They can't.", tokens: ["They", "ca", "n't", "."] },
])("words of Latin letters with marks are one token: $name", ({ text, tokens }) => {
  expect(analyse(text).tokens.map((token) => token.text)).toEqual(tokens);
});
