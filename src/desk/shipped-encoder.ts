import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Encoder, openEncoder } from "../encoder/encoder.ts";

const FOLDER = fileURLToPath(new URL("../../models/reader-en", import.meta.url));

/** What stands for the reader that the project ships: it names the hashes of all its other files, which are checked when it is opened. */
export const READER_FILE = join(FOLDER, "reader.json");

/** The trained reader that the project ships. Throws in plain words where its files are missing or broken. */
export const openShippedEncoder = (): Encoder => openEncoder(FOLDER);
