import { fileURLToPath } from "node:url";
import { type Encoder, openEncoder } from "../encoder/encoder.ts";

/** Folder of the weights that the project ships. */
export const MODELS = fileURLToPath(new URL("../../models", import.meta.url));

/** The trained reader that the project ships. Throws in plain words where its files are missing or broken. */
export const openShippedEncoder = (): Encoder => openEncoder(`${MODELS}/reader-en`);
