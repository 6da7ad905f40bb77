import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import type { CodeTables } from "./dataset-format.ts";

/** Reads code tables: of each its name and its text (columns field, code, word, source, parted by tabs), and the table of country names. */
export function readCodeTables(
  texts: ReadonlyMap<string, string>,
  countryNames: string,
  commonNames: readonly (readonly [string, string])[] = [],
): CodeTables {
  const words = new Map<string, string>();
  for (const [table, text] of texts)
    for (const [field = "", code = "", word = ""] of rowsOf(text)) words.set(`${table}\t${field}\t${code}`, word);
  countries.registerLocale(english);
  const byName = new Map<string, string>();
  for (const [code, names] of Object.entries(countries.getNames("en", { select: "all" })))
    for (const name of names) byName.set(name.toLowerCase(), code);
  for (const [name, code] of commonNames) byName.set(name.toLowerCase(), code);
  for (const [name = "", code = ""] of rowsOf(countryNames)) byName.set(name.toLowerCase(), code);
  const country = (name: string): string | null => {
    const key = name.toLowerCase();
    return byName.get(key) ?? byName.get(key.replace(/\s*\(.*\)$/, "")) ?? null;
  };
  return {
    word: (table, field, code) => words.get(`${table}\t${field}\t${code}`) ?? null,
    country,
  };
}

function rowsOf(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}
