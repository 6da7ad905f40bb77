import { beforeAll, describe, expect, it } from "vitest";
import { type ReadingLookups, readDocument } from "../../src/desk/read-document.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { exampleLookups } from "./examples.ts";

let lookups: ReadingLookups;
beforeAll(() => (lookups = exampleLookups()));

/** Each statement as `speaker act: accused`. */
async function read(text: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const { documents, report } of ingest({ kind: "bytes", bytes: Buffer.from(text), name: "note.txt", obtained: "pasted" })) {
    for (const document of report === null ? [] : documents) {
      const context = { published: "2031-05-09", publisher: null, title: null };
      const { statements } = await readDocument(document, report as NonNullable<typeof report>, context, lookups);
      for (const { speaker, act, accused } of statements)
        lines.push(`${speaker?.name ?? "-"} ${act}: ${accused.map(({ name }) => name).join(", ")}`);
    }
  }
  return lines;
}

describe("who is held responsible, where only the report as a whole tells", () => {
  it.each([
    [
      "“we” in a motive is the speaker's side",
      "“We struck back in retaliation for the shelling of Lowquay,” the Northern Dawn Front said.",
      /^Northern Dawn Front describes-motive: Northern Dawn Front$/,
    ],
    [
      "what a dismissal points back to is the accusation before it",
      "The governor blamed Kestria for the bombing in Karsova. “It is nothing but a propaganda stunt,” the mayor of Karsova said.",
      /dismisses: Kestria$/,
    ],
    [
      "an accused that is left a pronoun is nobody",
      "The mayor said that it was in retaliation for the shelling of Lowquay.",
      /describes-motive: $/,
    ],
  ])("%s", async (_, text, expected) => {
    const lines = await read(text);
    expect(lines.filter((line) => expected.test(line))).toHaveLength(1);
  });
});
