import { expect, test } from "vitest";
import { storable } from "./storable.ts";

const cases: readonly { readonly name: string; readonly given: unknown; readonly stored: unknown }[] = [
  { name: "NUL", given: "a\0b", stored: "a\ufffdb" },
  { name: "a first half alone", given: "a\ud83db", stored: "a\ufffdb" },
  { name: "a second half alone", given: "\udc00", stored: "\ufffd" },
  { name: "a whole pair", given: "🕯️", stored: "🕯️" },
  {
    name: "within lists and objects",
    given: { a: ["\0", { b: "\ud800" }], n: 1, z: null },
    stored: { a: ["\ufffd", { b: "\ufffd" }], n: 1, z: null },
  },
];

test.each(cases)("keeps the length of $name", ({ given, stored }) => {
  expect(storable(given)).toEqual(stored);
});

test("leaves bytes and times alone", () => {
  const bytes = Buffer.from("\0");
  const time = new Date(0);
  expect(storable({ bytes, time })).toEqual({ bytes, time });
  expect(storable(bytes)).toBe(bytes);
});
