import { expect, it } from "vitest";
import { isPastParticiple } from "./verb-forms.ts";

it.each([
  ["closed", true],
  ["shot", true],
  ["withdrawn", true],
  ["bed", false],
  ["went", false],
  ["run", true],
  ["house", false],
])("'%s' can be a past participle: %s", (word, expected) => {
  expect(isPastParticiple(word)).toBe(expected);
});
