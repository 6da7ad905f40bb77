import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { openActorRegister } from "./actor-register-file.ts";
import { defaultDataFolder, thisMachine } from "./data-folder.ts";
import { exampleDesk } from "./example-desk.ts";
import { loadGazetteer } from "./gazetteer-files.ts";

const { reports, places, actors, dataFolder } = exampleDesk();

it("the examples' places and actors can all be read", () => {
  expect(loadGazetteer([places]).problems).toEqual([]);
  expect(openActorRegister(actors).problems).toEqual([]);
  expect(readdirSync(reports).length).toBeGreaterThanOrEqual(8);
});

it("the examples' places and actors are known with them, and unknown without", () => {
  expect(loadGazetteer([places]).gazetteer.best("Pell Harbour")?.country).toBe("XV");
  expect(loadGazetteer().gazetteer.best("Pell Harbour")).toBeNull();
  expect(openActorRegister(actors).register.find("Northern Dawn Front")?.key).toBe("northern-dawn");
  expect(openActorRegister().register.find("Northern Dawn Front")).toBeNull();
});

it("the examples lie beside the user's own data, not in it", () => {
  const own = defaultDataFolder(thisMachine());
  expect(dataFolder).not.toBe(own);
  expect(dirname(dataFolder)).toBe(dirname(own));
});

it("a folder of actors that is missing is told, and the register is there all the same", () => {
  const { register, problems } = openActorRegister("/nowhere/at/all");
  expect(problems).toEqual([expect.stringContaining("could not be opened")]);
  expect(register.find("Hamas")).not.toBeNull();
});
