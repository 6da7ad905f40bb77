import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openActorRegister, readActorFile, readActorRows, strayAffiliations } from "./actor-register-file.ts";
import { fileURLToPath } from "node:url";
import type { ActorRow } from "../model/actor-row.ts";

const { register, problems } = openActorRegister();
const { rows } = readActorRows(fileURLToPath(new URL("../../data/actors", import.meta.url)));

it("every line of the shipped register can be read and has a source", () => {
  expect(problems).toEqual([]);
  expect(rows.length).toBeGreaterThan(250);
});

it("keys are unique, and every parent is in the register", () => {
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  expect(strayAffiliations(rows, register)).toEqual([]);
});

it("no name of one line leads to another line", () => {
  const strayed = rows.flatMap(({ key, name }) => (register.find(name)?.key === key ? [] : [`${name}: ${register.find(name)?.key}`]));
  expect(strayed).toEqual([]);
});

it("a user's own files win over what was imported, and that over what is shipped; what is too large or strays is told", () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-register-"));
  try {
    const header = "key,name,kind,mention type,affiliations,source";
    writeFileSync(join(folder, "own.csv"), `${header}\nreuters,Own Reuters,outlet,organisation,nobody,a list\n`);
    writeFileSync(join(folder, "notes.txt"), "no register");
    const imported = ["reuters", "associated-press"].map(
      (key) => ({ ...rows.find((row) => row.key === key), name: `Imported ${key}` }) as ActorRow,
    );
    const opened = openActorRegister(folder, imported);
    expect(["reuters", "associated-press", "afp"].map((key) => opened.register.byKey(key)?.name)).toEqual([
      "Own Reuters",
      "Imported associated-press",
      "Agence France-Presse",
    ]);
    expect(opened.problems).toEqual([expect.stringMatching(/^reuters: its parent "nobody" is in no register/)]);
    writeFileSync(join(folder, "large.csv"), `${header}\n${" ".repeat(4 * 1024 * 1024)}`);
    expect(readActorFile(join(folder, "large.csv"))).toEqual({ rows: [], problems: [expect.stringMatching(/split it into files/)] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
