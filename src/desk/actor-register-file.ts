import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ActorRow } from "../model/actor-row.ts";
import type { KnownActors } from "../model/lookups.ts";
import { createRegister } from "../resolve/actors/register.ts";
import { type ActorRows, parseActorRows } from "../resolve/actors/register-rows.ts";

/** Folder of the register that the desk ships. */
const SHIPPED = fileURLToPath(new URL("../../data/actors", import.meta.url));

/** Bytes of the largest register file that is read: thirty times what the desk ships. */
const LARGEST = 4 * 1024 * 1024;

/** Reads one register file (CSV, or with tabs); one that cannot be opened, or is too large, is a problem. */
export function readActorFile(path: string): ActorRows {
  try {
    const { size } = statSync(path);
    if (size > LARGEST)
      return { rows: [], problems: [`it has ${size} bytes, and a register may have ${LARGEST}: split it into files of fewer rows`] };
    return parseActorRows(readFileSync(path, "utf8"));
  } catch (error) {
    return { rows: [], problems: [`it could not be opened (${error instanceof Error ? error.message : String(error)})`] };
  }
}

/** Reads all register files (`*.csv`, `*.tsv`) of a folder, in the order of their names; each problem names its file and line. */
export function readActorRows(folder: string): ActorRows {
  const rows: ActorRow[] = [];
  const problems: string[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => /\.[ct]sv$/.test(name))
    .toSorted()) {
    const parsed = readActorFile(join(folder, file));
    rows.push(...parsed.rows);
    problems.push(...parsed.problems.map((problem) => `${file}, ${problem}`));
  }
  return { rows, problems };
}

/** A register with the rows that it is made of, those that the desk ships first; and what is wrong with them. */
export interface OpenedRegister {
  readonly register: KnownActors;
  /** Those that count: of one key the last. */
  readonly rows: readonly ActorRow[];
  readonly problems: readonly string[];
}

/**
 * The register that the desk ships, with the rows that were imported and those of a user's own folder over it; a folder that cannot be opened is a problem, and so is an
 * affiliation with a parent that nobody knows.
 */
export function openActorRegister(userFolder?: string, imported: readonly ActorRow[] = []): OpenedRegister {
  const shipped = readActorRows(SHIPPED);
  const own = userFolder === undefined ? { rows: [], problems: [] } : readOwnRows(userFolder);
  const register = createRegister(shipped.rows, imported, own.rows);
  const rows = new Map([...shipped.rows, ...imported, ...own.rows].map((row) => [row.key, row]));
  return {
    register,
    rows: [...rows.values()],
    problems: [...shipped.problems, ...own.problems, ...strayAffiliations(own.rows, register)],
  };
}

/** What is to be said of affiliations whose parent is in no register. */
export const strayAffiliations = (rows: readonly ActorRow[], register: KnownActors): string[] =>
  rows.flatMap(({ key, affiliations }) =>
    affiliations
      .filter(({ parent }) => register.byKey(parent) === null)
      .map(({ parent }) => `${key}: its parent "${parent}" is in no register, so that this affiliation counts for nothing until it is`),
  );

function readOwnRows(folder: string): ActorRows {
  try {
    return readActorRows(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { rows: [], problems: [`The folder of actors ${basename(folder)} could not be opened (${reason}).`] };
  }
}
