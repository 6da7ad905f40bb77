import { writeFile } from "node:fs/promises";
import type { ActorRow } from "../model/actor-row.ts";
import type { Problem } from "../model/problem.ts";
import { writeActorRows } from "../resolve/actors/register-rows.ts";
import type { Maker, Store } from "../store/store.ts";
import { openActorRegister, readActorFile, strayAffiliations } from "./actor-register-file.ts";
import { DeskError } from "./desk-error.ts";

/** What an import of a register came to. */
export interface ActorImport {
  /** Keys of entries that the register did not have. */
  readonly added: readonly string[];
  /** Keys of entries that it had otherwise. */
  readonly updated: readonly string[];
  /** Number of entries that it had just so. */
  readonly unchanged: number;
  readonly problems: readonly Problem[];
}

/** Copies a register file into the desk: entries that it does not have just so, shipped or imported, are added and count from now on. What could not be read is kept as problems. */
export async function importActors(store: Store, file: string, maker: Maker): Promise<ActorImport> {
  const { rows, problems: faults } = readActorFile(file);
  const before = openActorRegister(undefined, await store.loadRegister());
  const known = new Map(before.rows.map((row) => [row.key, JSON.stringify(row)]));
  const changed = rows.filter((row) => known.get(row.key) !== JSON.stringify(row));
  const written = new Set(await store.recordRegister(changed, maker));
  const { register } = openActorRegister(undefined, await store.loadRegister());
  const problems = [
    ...faults.map((message): Problem => ({ code: "actor-row-unreadable", stage: "resolve", message: `${message}.`, file })),
    ...strayAffiliations(rows, register).map((message): Problem => ({
      code: "actor-parent-unknown",
      stage: "resolve",
      message: `${message}.`,
      file,
    })),
  ];
  if (problems.length > 0) await store.recordProblems(problems, maker);
  return {
    added: changed.filter(({ key }) => written.has(key) && !known.has(key)).map(({ key }) => key),
    updated: changed.filter(({ key }) => written.has(key) && known.has(key)).map(({ key }) => key),
    unchanged: rows.length - written.size,
    problems,
  };
}

/** Writes the register as a CSV file, in the order of its keys; gives the number of entries. */
export async function exportActors(rows: readonly ActorRow[], file: string): Promise<number> {
  const sorted = rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  try {
    // The mark by which spreadsheets know UTF-8.
    await writeFile(file, `\uFEFF${writeActorRows(sorted)}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DeskError(
      "not-written",
      `The register could not be written to ${file} (${why}). Name a file in a folder that you may write to.`,
      { cause: error },
    );
  }
  return sorted.length;
}
