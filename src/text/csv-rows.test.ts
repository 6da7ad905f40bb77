import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOf, csvLine, csvRows } from "./csv-rows.ts";

describe("csvRows", () => {
  it("tells on which line a row starts, whatever stands between quotation marks", () => {
    expect(csvRows('a,b\r\n\r\n"one ""two""\nthree",x\n,\nlast')).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 3, cells: ['one "two"\nthree', "x"] },
      { line: 6, cells: ["last"] },
    ]);
  });

  it("reads cells that tabs part", () => {
    expect(csvRows("a,b\tc", "\t")).toEqual([{ line: 1, cells: ["a,b", "c"] }]);
  });
});

describe("csvLine", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+44", "'+44"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", `"'\t=1"`],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ["a=1", "a=1"],
  ])("writes %j as %j, and it is read back as it was", (cell, written) => {
    expect(csvLine([cell])).toBe(written);
    expect(csvRows(written)[0]?.cells.map(cellOf)).toEqual([cell]);
  });

  it("writes any cells so that they are read back", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "'", '"', ",", "=", "-", "\t", "\n", "\r", " "), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
        const read = csvRows(csvLine(["x", ...cells]))[0]?.cells.map(cellOf);
        expect(read).toEqual(["x", ...cells]);
      }),
    );
  });
});
