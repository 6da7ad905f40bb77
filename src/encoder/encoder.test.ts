import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { Perception } from "../model/perception.ts";
import { type EncoderOptions, openEncoder } from "./encoder.ts";

/** Random weights, made by training/tiny_reader.py: what it finds means nothing, but it finds the same each time. */
const TINY = fileURLToPath(new URL("../../test/support/tiny-reader", import.meta.url));

const SENTENCE = "The police said on Monday that “no one” had claimed the blast; Mayor Ilse Varga asked for calm. ";
const TEXT = SENTENCE.repeat(40);
const sentences = Array.from({ length: 40 }, (_, at) => ({ start: at * SENTENCE.length }));

async function perceive(text: string, options: EncoderOptions = {}): Promise<Perception> {
  const encoder = openEncoder(TINY, options);
  try {
    return await encoder.perceive(text, { start: 0, end: text.length, sentences });
  } finally {
    await encoder.close();
  }
}

const cues = (seen: Perception): number[] => seen.words.flatMap((_, word) => [...seen.bio("cue", word)]);

const copies: string[] = [];
const copyOfTiny = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-reader-"));
  copies.push(folder);
  cpSync(TINY, folder, { recursive: true });
  return folder;
};
afterAll(() => {
  for (const folder of copies) rmSync(folder, { recursive: true });
});

describe("the encoder", () => {
  it("gives every word of the text probabilities that add up to one", async () => {
    const seen = await perceive(TEXT);
    expect(seen.by).toBe("tiny-reader@1");
    expect(seen.words.map(({ start, end }) => TEXT.slice(start, end)).join("")).toBe(TEXT.replaceAll(/\s/g, ""));
    for (let word = 0; word < seen.words.length; word++) {
      const sum = seen.bio("cue", word).reduce((total, one) => total + one, 0);
      expect(sum).toBeCloseTo(1, 4);
    }
  });

  it("finds the same for any number of threads and windows at once", async () => {
    const alone = await perceive(TEXT, { threads: 1, batch: 1 });
    for (const options of [
      { threads: 2, batch: 3 },
      { threads: 1, batch: 16 },
    ]) {
      const other = await perceive(TEXT, options);
      const found = cues(other);
      cues(alone).forEach((probability, at) => expect(Math.abs(probability - (found[at] ?? -1))).toBeLessThan(0.001));
      for (let word = 0; word < alone.words.length; word++) {
        const [a, b] = [alone.arc("source", word), other.arc("source", word)];
        expect(a?.first).toBe(b?.first);
        a?.probabilities.forEach((one, at) => expect(Math.abs(one - (b?.probabilities[at] ?? -1))).toBeLessThan(0.001));
      }
    }
  });

  it("reads quotation marks of all kinds alike", async () => {
    const straight = cues(await perceive(TEXT.replaceAll(/[“”]/g, '"')));
    expect(straight).toEqual(cues(await perceive(TEXT)));
  });

  it.each([
    ["nothing", ""],
    ["white space", " \n\t "],
    ["lone surrogates and control characters", "\ud800 a \u0000\u0007 \udc00"],
    ["one word without end", "x".repeat(100_000)],
    ["marks alone", ".".repeat(2_000)],
  ])("reads %s without a fault", async (_, text) => {
    const seen = await perceive(text);
    expect(cues(seen).every((one) => Number.isFinite(one))).toBe(true);
  });

  it("knows its heads and refuses others", async () => {
    const seen = await perceive("The police said.");
    expect([seen.knows("cue"), seen.knows("weather")]).toEqual([true, false]);
    expect(() => seen.bio("weather", 0)).toThrow(/no head weather/);
  });

  it("says which file is missing or changed", () => {
    const folder = copyOfTiny();
    writeFileSync(join(folder, "vocab.txt"), "[PAD]\n");
    expect(() => openEncoder(folder)).toThrow(/vocab\.txt has the SHA-256/);
    rmSync(join(folder, "model.onnx"));
    expect(() => openEncoder(folder)).toThrow(/model\.onnx could not be read \(ENOENT\)/);
    writeFileSync(join(folder, "reader.json"), "{");
    expect(() => openEncoder(folder)).toThrow(/does not describe a reader/);
  });
});
