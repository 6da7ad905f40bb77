import { expect, test } from "vitest";
import { checkServer } from "./check-server.ts";

const refused = [
  {
    name: "PostgreSQL 14",
    server: { number: 140_012, name: "14.12", encoding: "UTF8" },
    code: "store-too-old",
    words: /PostgreSQL 14\.12.*needs 15 or newer/,
  },
  { name: "PostgreSQL 9.6", server: { number: 90_624, name: "9.6.24", encoding: "UTF8" }, code: "store-too-old", words: /9\.6\.24/ },
  {
    name: "text without an encoding",
    server: { number: 150_000, name: "15.0", encoding: "SQL_ASCII" },
    code: "store-refused",
    words: /SQL_ASCII.*UTF8/,
  },
];

test.each(refused)("refuses $name and says what to do", ({ server, code, words }) => {
  let error: unknown;
  try {
    checkServer(server);
  } catch (caught) {
    error = caught;
  }
  expect(error).toMatchObject({ code, message: expect.stringMatching(words) });
});

test.each([150_000, 150_020, 180_004])("takes %i", (number) => {
  expect(() => checkServer({ number, name: "", encoding: "UTF8" })).not.toThrow();
});
