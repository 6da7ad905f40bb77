import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openActorRegister } from "../../src/desk/actor-register-file.ts";
import { loadGazetteer } from "../../src/desk/gazetteer-files.ts";
import { type ReadingLookups, readDocument } from "../../src/desk/read-document.ts";
import { openShippedEncoder } from "../../src/desk/shipped-encoder.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { Tally } from "../../src/model/tally.ts";

interface Quoted {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly tally: Tally;
}

interface QuotedTallies {
  readonly tallies: readonly Quoted[];
  readonly further: readonly Quoted[];
  /** Sentences that count none. */
  readonly none: readonly Omit<Quoted, "tally">[];
}

const quoted = JSON.parse(readFileSync(new URL("quoted-tallies.json", import.meta.url), "utf8")) as QuotedTallies;

let lookups: ReadingLookups;
beforeAll(() => {
  lookups = { gazetteer: loadGazetteer().gazetteer, register: openActorRegister().register, encoder: openShippedEncoder() };
});
afterAll(() => lookups.encoder?.close());

/** The definitions of all tallies that the product reads in a text; one that is told within another ("said that it had counted") is the same. */
async function talliesIn(text: string, published: string | null, reader: ReadingLookups): Promise<Tally[]> {
  const found: Tally[] = [];
  for await (const { documents, report } of ingest({ kind: "bytes", bytes: Buffer.from(text), name: "note.txt", obtained: "pasted" })) {
    for (const document of report === null ? [] : documents) {
      const context = { published, publisher: null, title: null };
      const { statements } = await readDocument(document, report as NonNullable<typeof report>, context, reader);
      for (const { tally } of statements) if (tally !== null && !found.some((other) => isDeepStrictEqual(other, tally))) found.push(tally);
    }
  }
  return found;
}

describe.each([
  ["the rules alone", (): ReadingLookups => ({ ...lookups, encoder: null })],
  ["the trained reader", () => lookups],
])("quoted tallies, read by %s", (_, reader) => {
  it("gives the definition, all fields of it, of at least 27 in 30", async () => {
    const wrong: string[] = [];
    for (const { id, published, text, tally } of quoted.tallies) {
      const found = await talliesIn(text, published, reader());
      if (!isDeepStrictEqual(found, [tally]))
        wrong.push(`${id}: ${text}\n  read ${JSON.stringify(found)}\n  not  ${JSON.stringify(tally)}`);
    }
    console.info(`${quoted.tallies.length - wrong.length} of ${quoted.tallies.length} right\n${wrong.join("\n")}`);
    expect(quoted.tallies.length - wrong.length).toBeGreaterThanOrEqual(Math.ceil(quoted.tallies.length * 0.9));
  });

  it.each(quoted.further.map((one) => [one.text, one] as const))("gives the definition in: %s", async (text, { published, tally }) => {
    expect(await talliesIn(text, published, reader())).toEqual([tally]);
  });

  it.each(quoted.none.map(({ text, published }) => [text, published]))("finds none in: %s", async (text, published) => {
    expect(await talliesIn(text, published, reader())).toEqual([]);
  });

  it("gives no dates to words of time that rest on a date of publication that is not known", async () => {
    const text = "The Halden Centre counted fifteen kidnappings in Cameroon in the past two years.";
    expect((await talliesIn(text, null, reader()))[0]).toEqual({
      count: { min: 15, max: 15 },
      type: "kidnappings",
      status: "accomplished",
      country: "CM",
    });
  });
});
