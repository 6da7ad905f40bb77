import { openActorRegister } from "../../src/desk/actor-register-file.ts";
import { loadGazetteer } from "../../src/desk/gazetteer-files.ts";
import type { ReadingLookups } from "../../src/desk/read-document.ts";

let opened: ReadingLookups | undefined;

/** The look-ups that the product ships, opened once for all tasks. */
export function openLookups(): ReadingLookups {
  opened ??= { gazetteer: loadGazetteer().gazetteer, register: openActorRegister().register };
  return opened;
}
