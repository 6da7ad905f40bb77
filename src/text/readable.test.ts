import { describe, expect, it } from "vitest";
import { readableText } from "./readable.ts";

describe("readableText", () => {
  it.each([
    { name: "a whole emoji stays", text: "a😀b", readable: "a😀b", nuls: 0, loneSurrogates: 0 },
    { name: "combining marks stay as they are", text: "cafe\u0301", readable: "cafe\u0301", nuls: 0, loneSurrogates: 0 },
    { name: "NUL", text: "a\0b\0", readable: "a\ufffdb\ufffd", nuls: 2, loneSurrogates: 0 },
    { name: "a first half alone", text: "a\ud83db", readable: "a\ufffdb", nuls: 0, loneSurrogates: 1 },
    { name: "a second half alone", text: "a\ude00b", readable: "a\ufffdb", nuls: 0, loneSurrogates: 1 },
    { name: "halves in the wrong order", text: "\ude00\ud83d", readable: "\ufffd\ufffd", nuls: 0, loneSurrogates: 2 },
    { name: "a half before a whole", text: "\ud83d\ud83d\ude00", readable: "\ufffd\ud83d\ude00", nuls: 0, loneSurrogates: 1 },
  ])("$name", ({ text, readable, nuls, loneSurrogates }) => {
    expect(readableText(text)).toMatchObject({ text: readable, nuls, loneSurrogates });
  });

  it("maps all but what was replaced", () => {
    expect(readableText("ab\0cd\0", 100).offsets).toEqual([
      { text: 0, original: 100, length: 2 },
      { text: 3, original: 103, length: 2 },
    ]);
  });
});
