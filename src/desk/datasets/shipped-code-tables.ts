import { readdirSync, readFileSync } from "node:fs";
import { readCodeTables } from "../../ingest/datasets/code-tables.ts";
import type { CodeTables } from "../../ingest/datasets/dataset-format.ts";

const FOLDER = new URL("../../../data/datasets/", import.meta.url);
const COUNTRIES = "country-names.tsv";

/** The desk's words for the codes of the datasets that it knows. */
export function openShippedCodeTables(): CodeTables {
  const text = (file: string): string => readFileSync(new URL(file, FOLDER), "utf8");
  const tables = readdirSync(FOLDER).filter((file) => file.endsWith(".tsv") && file !== COUNTRIES);
  return readCodeTables(new Map(tables.map((file) => [file.slice(0, -".tsv".length), text(file)])), text(COUNTRIES), commonNames());
}

/** Names that news has for countries ("Syria", which ISO 3166-1 calls "Syrian Arab Republic"), with their codes. */
function commonNames(): (readonly [string, string])[] {
  const lines = readFileSync(new URL("../../../data/places/countries.jsonl", import.meta.url), "utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .flatMap((line) => {
      const { code, name, aliases } = JSON.parse(line) as { code: string; name: string; aliases: readonly string[] };
      return [name, ...aliases].map((written) => [written, code] as const);
    });
}
