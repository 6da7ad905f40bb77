import type { Source } from "../model/captured.ts";

/** Standard input is held in memory; past this many bytes it is not read on. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Standard input has more than can be held. */
export class InputTooLong extends Error {
  override readonly name = "InputTooLong";
}

/** What a command was asked to read, in the order given: `-` is standard input, `http:` and `https:` are addresses, the rest files and folders. */
export async function* sourcesOf(names: readonly string[], input: AsyncIterable<Uint8Array>): AsyncGenerator<Source> {
  for (const name of names) {
    if (name === "-") yield { kind: "bytes", bytes: await allOf(input), name: null, obtained: "standard-input" };
    else if (/^https?:\/\//i.test(name)) yield { kind: "address", address: name };
    else yield { kind: "path", path: name };
  }
}

async function allOf(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size > MOST_BYTES) {
      throw new InputTooLong(
        `Standard input has more than ${MOST_BYTES / 1024 / 1024} MiB, which is too much for one report. Save it as files of at most 64 MiB and read those.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
