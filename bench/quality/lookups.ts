import { openActorRegister } from "../../src/desk/actor-register-file.ts";
import { loadGazetteer } from "../../src/desk/gazetteer-files.ts";
import { openShippedEncoder } from "../../src/desk/shipped-encoder.ts";
import type { ReadingLookups } from "../../src/desk/read-document.ts";

let rulesAlone = false;
let opened: ReadingLookups | undefined;

/** Leaves the trained reader out of everything that is read after. */
export function useRulesAlone(): void {
  rulesAlone = true;
  opened = undefined;
}

/** The look-ups that the product ships, opened once for all tasks. */
export function openLookups(): ReadingLookups {
  opened ??= { gazetteer: loadGazetteer().gazetteer, register: openActorRegister().register, encoder: rulesAlone ? null : openShippedEncoder() };
  return opened;
}
