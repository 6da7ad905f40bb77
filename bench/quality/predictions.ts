import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openReadingEngine } from "../../src/desk/reading-engine.ts";
import type { ReaderChoice } from "../../src/desk/reading-engine.ts";
import type { BenchInput, BenchOptions, BenchTask } from "./bench-task.ts";
import { readJsonLines, writeJsonLines } from "./json-lines.ts";
import { chooseReader } from "./lookups.ts";

/** Groups of reports that are read at once: enough that the encoder's threads always have work, few enough that memory stays flat. */
const LANES = 4;

const TASKS_FOLDER = fileURLToPath(new URL(".", import.meta.url));

/** What predictions are asked of: an engine reads with the trained reader or by rules alone. */
export interface Asked {
  readonly task: BenchTask;
  readonly inputs: readonly BenchInput[];
  readonly options: BenchOptions;
}

/**
 * Reads inputs in a few lanes at once and gives the predictions in the order of the inputs. With a folder for kept predictions, what
 * the same engine has read before is taken from there, so that a run that was cut short goes on where it ended.
 */
export async function predictionsOf(
  reader: ReaderChoice,
  { task, inputs, options }: Asked,
  kept: KeptPredictions | null,
): Promise<object[]> {
  const file = kept === null ? null : kept.fileOf(reader, task.name, inputs, options);
  if (file !== null && existsSync(file)) return readJsonLines(file);
  chooseReader(reader);
  const predicted =
    task.together === true ? await task.predict(inputs, options) : await inLanes(inputs, (some) => task.predict(some, options));
  if (file !== null) {
    writeJsonLines(`${file}.part`, predicted);
    renameSync(`${file}.part`, file);
  }
  return predicted;
}

async function inLanes(inputs: readonly BenchInput[], predict: (inputs: readonly BenchInput[]) => Promise<object[]>): Promise<object[]> {
  const lanes = Array.from({ length: Math.min(LANES, inputs.length) }, (_, lane) => inputs.filter((_input, at) => at % LANES === lane));
  const read = await Promise.all(lanes.map(predict));
  return inputs.map((_, at) => read[at % LANES]?.[Math.floor(at / LANES)] as object);
}

/** A folder of predictions, named by everything that they depend on. */
export interface KeptPredictions {
  fileOf(reader: ReaderChoice, task: string, inputs: readonly BenchInput[], options: BenchOptions): string;
}

/** Opens a folder of kept predictions; both engines' fingerprints and the tasks' own code are part of every name. */
export async function openKept(folder: string): Promise<KeptPredictions> {
  mkdirSync(folder, { recursive: true });
  const fingerprints = { trained: await fingerprintOf("trained"), rules: await fingerprintOf("rules") };
  const code = codeHash();
  return {
    fileOf(reader, task, inputs, { leftOut }) {
      const hash = createHash("sha256").update(fingerprints[reader]).update(code).update(JSON.stringify(inputs));
      for (const name of [...(leftOut ?? [])].toSorted()) hash.update(`\n${name}`);
      return join(folder, `${task}-${reader}-${hash.digest("hex").slice(0, 16)}.jsonl`);
    },
  };
}

async function fingerprintOf(reader: ReaderChoice): Promise<string> {
  const engine = await openReadingEngine({ places: [], reader });
  await engine.close?.();
  return engine.fingerprint;
}

function codeHash(): string {
  const hash = createHash("sha256");
  for (const folder of ["tasks", "muc4"])
    for (const name of readdirSync(join(TASKS_FOLDER, folder)).toSorted()) hash.update(readFileSync(join(TASKS_FOLDER, folder, name)));
  return hash.digest("hex");
}
