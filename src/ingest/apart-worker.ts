import { parentPort } from "node:worker_threads";
import type { ImportInput, Imported } from "./importer.ts";
import { IMPORTERS } from "./importers/index.ts";

/** What the worker is asked: which importer is to read what. */
export interface ApartRequest {
  readonly id: number;
  readonly format: string;
  readonly input: ImportInput;
}

/** What it answers. */
export type ApartAnswer = { readonly id: number; readonly imported: Imported } | { readonly id: number; readonly failure: string };

async function answer({ id, format, input }: ApartRequest): Promise<ApartAnswer> {
  const importer = IMPORTERS.find((candidate) => candidate.format === format);
  if (!importer) throw new Error(`there is no importer for ${format}`);
  try {
    return { id, imported: await importer.importBytes(input) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on("message", (request: ApartRequest) => {
  void answer(request).then((message) => parentPort?.postMessage(message, []));
});
