import { readFileSync } from "node:fs";
import type { LinkingModel } from "../resolve/across/incident-linker.ts";
import { SameIncidentModelSchema } from "../resolve/across/same-incident-model.ts";
import { parseWordRarity } from "../resolve/across/word-rarity.ts";

const FOLDER = new URL("../../models/linker-en/", import.meta.url);

/** Opens what ships for linking incidents over reports: how rare words are, and the trees that weigh what two reports have in common. */
export function openShippedLinker(): LinkingModel {
  return {
    rarity: parseWordRarity(readFileSync(new URL("words.tsv", FOLDER), "utf8")),
    model: SameIncidentModelSchema.parse(JSON.parse(readFileSync(new URL("linker.json", FOLDER), "utf8"))),
  };
}
