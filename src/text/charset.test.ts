import { describe, expect, it } from "vitest";
import { decodeBytes, labelOf } from "./charset.ts";

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part)))));

/** "Взрыв в городе Тарво" and more, in the bytes of windows-1251. */
const RUSSIAN_1251 = [0xc2, 0xe7, 0xf0, 0xfb, 0xe2, 0x20, 0xe2, 0x20, 0xe3, 0xee, 0xf0, 0xee, 0xe4, 0xe5];

describe("decodeBytes", () => {
  it.each([
    { name: "ASCII", bytes: bytesOf("plain"), declared: null, text: "plain", charset: "utf-8", chosenBy: "bytes", refused: null },
    { name: "UTF-8", bytes: bytesOf("café 😀"), declared: null, text: "café 😀", charset: "utf-8", chosenBy: "bytes", refused: null },
    {
      name: "UTF-8 as declared",
      bytes: bytesOf("café"),
      declared: "UTF-8",
      text: "café",
      charset: "utf-8",
      chosenBy: "declared",
      refused: null,
    },
    {
      name: "a byte-order mark is not text",
      bytes: bytesOf([0xef, 0xbb, 0xbf], "café"),
      declared: null,
      text: "café",
      charset: "utf-8",
      chosenBy: "mark",
      refused: null,
    },
    {
      name: "a mark wins over a declaration",
      bytes: bytesOf([0xff, 0xfe, 0x41, 0, 0x42, 0]),
      declared: "utf-8",
      text: "AB",
      charset: "utf-16le",
      chosenBy: "mark",
      refused: "utf-8",
    },
    {
      name: "ISO-8859-1 means windows-1252",
      bytes: bytesOf("he said ", [0x93], "no", [0x94]),
      declared: "iso-8859-1",
      text: "he said “no”",
      charset: "windows-1252",
      chosenBy: "declared",
      refused: null,
    },
    {
      name: "ASCII whatever is declared",
      bytes: bytesOf("plain"),
      declared: "windows-1251",
      text: "plain",
      charset: "utf-8",
      chosenBy: "bytes",
      refused: null,
    },
    {
      name: "UTF-8 declared as ISO-8859-1",
      bytes: bytesOf("café"),
      declared: "iso-8859-1",
      text: "café",
      charset: "utf-8",
      chosenBy: "bytes",
      refused: "iso-8859-1",
    },
    {
      name: "a label that does not exist",
      bytes: bytesOf("café"),
      declared: "utf-42",
      text: "café",
      charset: "utf-8",
      chosenBy: "bytes",
      refused: "utf-42",
    },
    {
      name: "windows-1251 as declared",
      bytes: bytesOf(RUSSIAN_1251),
      declared: "cp1251",
      text: "Взрыв в городе",
      charset: "windows-1251",
      chosenBy: "declared",
      refused: null,
    },
    {
      name: "windows-1251 declared as ISO-8859-1",
      bytes: bytesOf(RUSSIAN_1251),
      declared: "latin1",
      text: "Взрыв в городе",
      charset: "windows-1251",
      chosenBy: "guessed",
      refused: "latin1",
    },
    {
      name: "one word of windows-1251",
      bytes: bytesOf(RUSSIAN_1251.slice(0, 5)),
      declared: null,
      text: "Взрыв",
      charset: "windows-1251",
      chosenBy: "guessed",
      refused: null,
    },
    {
      name: "one accent of ISO-8859-1",
      bytes: bytesOf("The caf", [0xe9], " was hit"),
      declared: null,
      text: "The café was hit",
      charset: "windows-1252",
      chosenBy: "guessed",
      refused: null,
    },
    { name: "nothing", bytes: bytesOf(""), declared: null, text: "", charset: "utf-8", chosenBy: "bytes", refused: null },
  ])("$name", ({ bytes, declared, text, charset, chosenBy, refused }) => {
    expect(decodeBytes(bytes, declared)).toEqual({ text, charset, chosenBy, refused, replaced: 0 });
  });

  it("counts what stands for no character, and keeps the rest", () => {
    const decoded = decodeBytes(bytesOf("“one” ", [0xe2, 0x80], " “two”"), null);
    expect(decoded).toMatchObject({ charset: "utf-8", replaced: 1, text: "“one” \ufffd “two”" });
  });

  it.each(["gzip.txt\0\0\0\0 a b c d", "A\0 few\0 NULs in a text that is long enough to be looked at"])(
    "does not take %j for UTF-16",
    (text) => {
      expect(decodeBytes(bytesOf(text), null).text).toBe(text);
    },
  );
});

describe("labelOf", () => {
  it.each([
    ['"UTF-8"', "utf-8"],
    ["latin1", "windows-1252"],
    ["nonsense", null],
  ])("%s", (label, charset) => {
    expect(labelOf(label)).toBe(charset);
  });
});
