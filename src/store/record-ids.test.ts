import { expect, test } from "vitest";
import { readingIdOf, type ReadingKey } from "./record-ids.ts";

const key: ReadingKey = { documentId: "doc_1", by: "rules/en@1", fingerprint: "f", title: "T", publisher: null, published: "2024" };

test("gives the same key the same id, in every process", () => {
  expect(readingIdOf({ ...key })).toBe(readingIdOf(key));
  expect(readingIdOf(key)).toMatch(/^rdg_[0-9a-f]{24}$/);
});

const others: readonly { readonly name: string; readonly change: Partial<ReadingKey> }[] = [
  { name: "another text", change: { documentId: "doc_2" } },
  { name: "another engine", change: { by: "rules/en@2" } },
  { name: "other rules", change: { fingerprint: "g" } },
  { name: "another title", change: { title: null } },
  { name: "a publisher", change: { publisher: "T" } },
  { name: "another date", change: { published: null } },
  { name: "the same words in other places", change: { title: null, publisher: "T" } },
];

test.each(others)("tells $name apart", ({ change }) => {
  expect(readingIdOf({ ...key, ...change })).not.toBe(readingIdOf(key));
});
