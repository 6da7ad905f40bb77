import { describe, expect, it } from "vitest";
import { rewritten, VARIANTS } from "./variants.ts";

const TEXT = "“It’s ours,” Ada Strauß said. 'Not yet' İ";
const by = (name: string): ((text: string) => string) =>
  VARIANTS.find((variant) => variant.name === name)?.rewrite as (text: string) => string;

describe("writings of a text", () => {
  it.each(VARIANTS)("$name keeps every offset", ({ rewrite }) => expect(rewrite(TEXT)).toHaveLength(TEXT.length));
  it.each([
    ["lower case", "“it’s ours,” ada strauß said. 'not yet' İ"],
    ["UPPER CASE", "“IT’S OURS,” ADA STRAUß SAID. 'NOT YET' İ"],
    ["straight marks", "\"It's ours,\" Ada Strauß said. 'Not yet' İ"],
    ["curly marks", "“It’s ours,” Ada Strauß said. ‘Not yet’ İ"],
  ])("%s", (name, expected) => expect(by(name)(TEXT)).toBe(expected));
  it("follows the text where a gold span repeats it", () => {
    const line = { id: "Ab", text: "Ada spoke", said: [{ cue: [{ start: 4, end: 9, text: "spoke" }] }] };
    expect(rewritten(line, VARIANTS[2] as (typeof VARIANTS)[number])).toEqual({
      id: "Ab",
      text: "ADA SPOKE",
      said: [{ cue: [{ start: 4, end: 9, text: "SPOKE" }] }],
    });
  });
});
