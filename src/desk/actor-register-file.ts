import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { KnownActors } from "../model/lookups.ts";
import { type ActorRow, createRegister, parseActorRows } from "../resolve/actors/register.ts";

/** Folder of the register that the desk ships. */
const SHIPPED = fileURLToPath(new URL("../../data/actors", import.meta.url));

/** Reads all register files (`*.tsv`) of a folder, in the order of their names; each problem names its file and line. */
export function readActorRows(folder: string): { rows: ActorRow[]; problems: string[] } {
  const rows: ActorRow[] = [];
  const problems: string[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .toSorted()) {
    const parsed = parseActorRows(readFileSync(join(folder, file), "utf8"));
    rows.push(...parsed.rows);
    problems.push(...parsed.problems.map((problem) => `${file}, ${problem}`));
  }
  return { rows, problems };
}

/** The register that the desk ships, with the rows of a user's own folder over it; a folder that cannot be opened is a problem. */
export function openActorRegister(userFolder?: string): { register: KnownActors; problems: string[] } {
  const shipped = readActorRows(SHIPPED);
  const own = userFolder === undefined ? { rows: [], problems: [] } : readOwnRows(userFolder);
  return { register: createRegister(shipped.rows, own.rows), problems: [...shipped.problems, ...own.problems] };
}

function readOwnRows(folder: string): { rows: ActorRow[]; problems: string[] } {
  try {
    return readActorRows(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { rows: [], problems: [`The folder of actors ${basename(folder)} could not be opened (${reason}).`] };
  }
}
