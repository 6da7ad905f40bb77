import { expect, it } from "vitest";
import { openActorRegister, readActorRows, strayAffiliations } from "./actor-register-file.ts";
import { fileURLToPath } from "node:url";

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
