import { describe, expect, it } from "vitest";
import { MappedTextBuilder, alignLines, composeOffsets, originalOffsetOf, sliceOffsets } from "./offset-map.ts";

describe("MappedTextBuilder", () => {
  it("joins pieces that follow on each other in both texts, and no others", () => {
    const mapped = new MappedTextBuilder();
    mapped.add("He said ", 10);
    mapped.add("no", 18);
    mapped.add("\n\n", null);
    mapped.add("Then", 40);
    mapped.add("more", 50);
    expect(mapped.build()).toEqual({
      text: "He said no\n\nThenmore",
      offsets: [
        { text: 0, original: 10, length: 10 },
        { text: 12, original: 40, length: 4 },
        { text: 16, original: 50, length: 4 },
      ],
    });
  });
});

describe("originalOffsetOf", () => {
  const offsets = [
    { text: 0, original: 10, length: 10 },
    { text: 12, original: 40, length: 4 },
  ];
  it.each([
    [0, 10],
    [9, 19],
    [10, null],
    [11, null],
    [12, 40],
    [15, 43],
    [16, null],
    [-1, null],
  ])("%i stands at %s", (at, original) => {
    expect(originalOffsetOf(offsets, at)).toBe(original);
  });
});

describe("sliceOffsets", () => {
  it("maps all of a slice, and nothing of nothing", () => {
    expect(sliceOffsets("abc", 5)).toEqual([{ text: 0, original: 5, length: 3 }]);
    expect(sliceOffsets("", 5)).toEqual([]);
  });
});

describe("alignLines", () => {
  it("finds lines in order, and leaves out those that do not stand there", () => {
    const original = "Header: x\n\nfirst line\nc2Vjb25k\nlast line\n";
    expect(alignLines("first line\nsecond\nlast line", original)).toEqual([
      { text: 0, original: 11, length: 10 },
      { text: 18, original: 31, length: 9 },
    ]);
  });
  it("does not look further than its reach", () => {
    expect(alignLines("far", `${"-".repeat(100)}far`, 50)).toEqual([]);
  });
});

describe("composeOffsets", () => {
  it("leads through a middle text, and leaves out what is missing on either way", () => {
    const toMiddle = [
      { text: 0, original: 5, length: 10 },
      { text: 12, original: 30, length: 5 },
    ];
    const toOriginal = [
      { text: 0, original: 100, length: 8 },
      { text: 9, original: 109, length: 22 },
      { text: 33, original: 200, length: 9 },
    ];
    expect(composeOffsets(toMiddle, toOriginal)).toEqual([
      { text: 0, original: 105, length: 3 },
      { text: 4, original: 109, length: 6 },
      { text: 12, original: 130, length: 1 },
      { text: 15, original: 200, length: 2 },
    ]);
  });
});
