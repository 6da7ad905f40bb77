import { expect, test } from "vitest";
import { plainWords, wrapped } from "./plain-words.ts";

const cases: readonly { readonly name: string; readonly text: string; readonly plain: string }[] = [
  { name: "words", text: "Gdańsk 🕯️ “quoted”", plain: "Gdańsk 🕯️ “quoted”" },
  { name: "an escape sequence", text: "a\u001b[2Jb", plain: "a\ufffd[2Jb" },
  { name: "an eight-bit control character", text: "a\u009b2Jb", plain: "a\ufffd2Jb" },
  { name: "a turn of the direction of writing", text: "a\u202eb\u2066c", plain: "a\ufffdb\ufffdc" },
  { name: "line breaks and tabs", text: "a\r\n\tb", plain: "a b" },
];

test.each(cases)("shows $name", ({ text, plain }) => {
  expect(plainWords(text)).toBe(plain);
});

test("breaks lines between words and never within one", () => {
  expect(wrapped("one two three averyveryverylongword four", 14, "  ")).toBe("  one two\n  three\n  averyveryverylongword\n  four");
});

test("keeps an empty text on one line", () => {
  expect(wrapped("", 10, "  ")).toBe("  ");
});
