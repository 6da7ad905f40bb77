import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CalibrationSchema } from "../model/calibration.ts";

const HeadSchema = z.object({
  name: z.string(),
  kind: z.enum(["bio", "class", "value", "arc"]),
  labels: z.array(z.string()),
  /** First output of the head for each piece; of an arc its plane. */
  offset: z.int().nonnegative(),
  size: z.int().positive(),
});

const ReaderFileSchema = z.object({
  name: z.string(),
  version: z.int().positive(),
  language: z.string(),
  window: z.object({ core: z.int().positive(), left: z.int().nonnegative(), right: z.int().nonnegative() }),
  heads: z.array(HeadSchema).min(1),
  /** Null, written as an empty object, until it has been measured. */
  calibration: z.union([CalibrationSchema, z.strictObject({}).transform(() => null)]),
  /** SHA-256 of each file that belongs to the reader. */
  files: z.object({ "model.onnx": z.string(), "vocab.txt": z.string() }),
});

/** One question that the encoder answers: spans with labels, a label or a number for a word, or the words that belong to an anchor. */
export type Head = z.infer<typeof HeadSchema>;

/** What `reader.json` says of the trained reader, and where its files lie. */
export interface ReaderFile extends z.infer<typeof ReaderFileSchema> {
  readonly model: string;
  readonly vocabulary: string;
  /** Outputs for each piece. */
  readonly tokenSize: number;
}

/** The trained reader in a folder. Throws in plain words where a file is missing, changed or of another make. */
export function openReaderFile(folder: string): ReaderFile {
  const described = ReaderFileSchema.safeParse(jsonOf(read(join(folder, "reader.json")).toString("utf8")));
  if (!described.success)
    throw new Error(`${join(folder, "reader.json")} does not describe a reader (${z.prettifyError(described.error)}); restore the folder.`);
  for (const [name, expected] of Object.entries(described.data.files)) {
    const found = createHash("sha256")
      .update(read(join(folder, name)))
      .digest("hex");
    if (found !== expected)
      throw new Error(
        `${join(folder, name)} has the SHA-256 ${found}; reader.json names ${expected}. Restore the folder from the project.`,
      );
  }
  const tokenSize = described.data.heads.reduce((most, head) => (head.kind === "arc" ? most : Math.max(most, head.offset + head.size)), 0);
  return { ...described.data, model: join(folder, "model.onnx"), vocabulary: read(join(folder, "vocab.txt")).toString("utf8"), tokenSize };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    throw new Error(`The trained reader's file ${file} could not be read (${why}); it ships with the project: restore it.`, {
      cause: error,
    });
  }
}
