import type { Readable } from "node:stream";
import yauzl from "yauzl";
import { TableError } from "../table.ts";
import { bounded } from "../unpacked.ts";

/** Most files that are looked through in an archive; a workbook has a few dozen. */
const MOST_PARTS = 10_000;
/** A sheet full of equal rows packs to about a sixtieth; one that unfolds to more than this many times its size is hostile. */
const LARGEST_RATIO = 200;

async function* partsOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  let looked = 0;
  for await (const entry of zip.eachEntry()) {
    yield entry;
    if (++looked === MOST_PARTS) return;
  }
}

/** Names of the files in an archive by its own list of them; null where there is none that can be read. */
export async function partNames(file: string): Promise<ReadonlySet<string> | null> {
  const zip = await yauzl.openPromise(file, { autoClose: false }).catch(() => null);
  if (zip === null) return null;
  const names = new Set<string>();
  try {
    for await (const { fileName } of partsOf(zip)) names.add(fileName);
    return names;
  } catch {
    return null;
  } finally {
    zip.close();
  }
}

/** Unpacks one file of a workbook, as much as is asked for; nothing stays open when the reading ends or breaks off. */
export async function* readPart(file: string, name: string): AsyncGenerator<Uint8Array> {
  let zip: yauzl.ZipFile | null = null;
  let stream: Readable | null = null;
  try {
    zip = await yauzl.openPromise(file, { autoClose: false });
    for await (const entry of partsOf(zip)) {
      if (entry.fileName !== name) continue;
      stream = await zip.openReadStreamPromise(entry);
      yield* bounded({ bytesRead: entry.compressedSize, destroy: () => undefined }, stream as AsyncIterable<Uint8Array>, LARGEST_RATIO);
      return;
    }
    throw new TableError("table-damaged", `The workbook lacks its part ${name}: get it again, or save it anew.`);
  } catch (error) {
    if (error instanceof TableError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new TableError("table-damaged", `The workbook is damaged (${said}): get it again, or save it anew.`, { cause: error });
  } finally {
    stream?.destroy();
    zip?.close();
  }
}
