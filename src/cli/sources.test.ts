import { expect, test } from "vitest";
import type { Source } from "../model/captured.ts";
import { sourcesOf } from "./sources.ts";

async function* input(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

async function all(names: readonly string[], stdin = input()): Promise<Source[]> {
  const sources: Source[] = [];
  for await (const source of sourcesOf(names, stdin)) sources.push(source);
  return sources;
}

const cases: readonly { readonly name: string; readonly source: Source }[] = [
  { name: "report.txt", source: { kind: "path", path: "report.txt" } },
  { name: "http.txt", source: { kind: "path", path: "http.txt" } },
  { name: "ftp://example.org/a", source: { kind: "path", path: "ftp://example.org/a" } },
  { name: "https://example.org/a", source: { kind: "address", address: "https://example.org/a" } },
  { name: "HTTP://example.org/a", source: { kind: "address", address: "HTTP://example.org/a" } },
];

test.each(cases)("takes $name", async ({ name, source }) => {
  expect(await all([name])).toEqual([source]);
});

test("reads standard input whole, in its place among the others", async () => {
  expect(await all(["a", "-", "b"], input("one ", "two"))).toEqual([
    { kind: "path", path: "a" },
    { kind: "bytes", bytes: Buffer.from("one two"), name: null, obtained: "standard-input" },
    { kind: "path", path: "b" },
  ]);
});

test("does not hold more of standard input than it can", async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    const chunk = Buffer.alloc(1 << 20);
    for (;;) yield chunk;
  }
  await expect(all(["-"], endless())).rejects.toThrow(/more than 256 MiB.*Save it/);
});
