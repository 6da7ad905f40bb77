import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openActorRegister } from "../../src/desk/actor-register-file.ts";
import { loadGazetteer } from "../../src/desk/gazetteer-files.ts";
import { type DocumentReading, readWithProfiles, type ReadingLookups } from "../../src/desk/read-document.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { Reading } from "../../src/model/reading.ts";

const EXAMPLES = fileURLToPath(new URL("../../examples", import.meta.url));
const REPORTS = join(EXAMPLES, "reports");

/** Files of the example reports, in the order of their names. */
export const exampleFiles = (): string[] => readdirSync(REPORTS).toSorted();

/** The shipped look-ups with the examples' own places and actors over them. */
export function exampleLookups(): ReadingLookups {
  const { gazetteer, problems } = loadGazetteer([join(EXAMPLES, "places.csv")]);
  const opened = openActorRegister(join(EXAMPLES, "actors"));
  if (problems.length > 0 || opened.problems.length > 0) throw new Error(JSON.stringify([problems, opened.problems]));
  return { gazetteer, register: opened.register };
}

/** A reading of each version of an example report, from its file, oldest first. */
export const readExample = async (file: string, lookups: ReadingLookups): Promise<Reading[]> =>
  (await readExampleWithProfiles(file, lookups)).map(({ reading }) => reading);

/** A version as it was read, and when it was seen where its page tells. */
export interface ReadExample extends DocumentReading {
  readonly seen: string | null;
}

/** The same, with what is kept of its incidents to find them in other reports. */
export async function readExampleWithProfiles(file: string, lookups: ReadingLookups): Promise<ReadExample[]> {
  const readings: ReadExample[] = [];
  for await (const { report, documents, problems } of ingest({ kind: "path", path: join(REPORTS, file) })) {
    if (report === null) throw new Error(`${file}: ${JSON.stringify(problems)}`);
    for (const document of documents) {
      const { title, publisher, published } = report;
      const { reading, profiles } = await readWithProfiles(document, report, { title, publisher, published }, lookups);
      readings.push({ reading: { ...reading, problems: [...problems, ...reading.problems] }, profiles, seen: document.seen });
    }
  }
  return readings;
}
