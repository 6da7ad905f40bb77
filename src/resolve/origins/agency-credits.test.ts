import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditsIn } from "./agency-credits.ts";

const WIRE = { name: "Sorvan Wire", aliases: ["SW"] };
const IVEN = { name: "Iven Press", aliases: [] };

describe("agencies that a report credits", () => {
  it.each<[string, string, string[]]>([
    ["in the dateline", "OSTREL (Sorvan Wire) - A bomb went off.", ["Sorvan Wire"]],
    ["by initials, with a day", "OSTREL, 3 March (SW) — A bomb went off.", ["Sorvan Wire"]],
    ["two in the dateline", "OSTREL (SW/Iven Press) - A bomb went off.", ["Sorvan Wire", "Iven Press"]],
    ["material", "A bomb went off.\n\nWith material from the Sorvan Wire and others", ["Sorvan Wire"]],
    ["reporting", "A bomb went off.\nAdditional reporting by Iven Press.", ["Iven Press"]],
    ["contributed", "A bomb went off.\nIven Press contributed to this report.", ["Iven Press"]],
    ["source", "A bomb went off.\nSource: Iven Press", ["Iven Press"]],
    ["rights", "A bomb went off.\n© 2031 Iven Press", ["Iven Press"]],
    ["authors are none", "A bomb went off.\nAdditional reporting by Ada Marsh", []],
    ["pictures are none", "A bomb went off.\nPhoto with material from Iven Press", []],
    ["what an agency says is a source, not a credit", "A bomb went off, Iven Press said, citing reporting by police.", []],
    ["part of a word is no name", "OSTREL (SWAT) - A bomb went off.", []],
    ["later brackets are none", `${"A bomb went off. ".repeat(30)}\nOSTREL (SW) - Another.`, []],
  ])("%s", (_, text, expected) => expect(creditsIn(text, [WIRE, IVEN], "Halm Post")).toEqual(expected));

  it("an outlet does not credit itself", () => expect(creditsIn("OSTREL (SW) - A bomb.", [WIRE], "sorvan wire")).toEqual([]));

  it("any name and text can be given", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (text, name) => {
        expect(creditsIn(text, [{ name, aliases: [] }], null).length).toBeLessThanOrEqual(1);
      }),
      { seed: 20_310_504 },
    );
  });
});
