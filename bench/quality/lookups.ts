import { openActorRegister } from "../../src/desk/actor-register-file.ts";
import { loadGazetteer } from "../../src/desk/gazetteer-files.ts";
import { openShippedEncoder } from "../../src/desk/shipped-encoder.ts";
import type { ReadingLookups } from "../../src/desk/read-document.ts";
import type { ReaderChoice } from "../../src/desk/reading-engine.ts";
import { type Encoder, openEncoder, type Section } from "../../src/encoder/encoder.ts";
import type { Perception } from "../../src/model/perception.ts";

let chosen: ReaderChoice = "trained";
let files: Omit<ReadingLookups, "encoder"> | undefined;
let encoder: Encoder | undefined;

/** Whether what is read from now on is read with the trained reader or by the rules alone. */
export function chooseReader(reader: ReaderChoice): void {
  chosen = reader;
}

/** Reads from now on with a trained reader that does not ship, for comparison. */
export function readWithReaderIn(folder: string): void {
  encoder = openEncoder(folder);
}

const openFiles = (): Omit<ReadingLookups, "encoder"> =>
  (files ??= { gazetteer: loadGazetteer().gazetteer, register: openActorRegister().register });

/** The look-ups that the product ships, opened once for all tasks. */
export function openLookups(): ReadingLookups {
  return { ...openFiles(), encoder: chosen === "rules" ? null : (encoder ??= openShippedEncoder()) };
}

/** What the trained reader sees in a section of a text; null where the rules read alone. */
export async function perceive(text: string, section: Section): Promise<Perception | null> {
  return (await openLookups().encoder?.perceive(text, section)) ?? null;
}

/** Ends the trained reader's threads. */
export async function closeLookups(): Promise<void> {
  await encoder?.close();
  encoder = undefined;
}
