import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ENGINES } from "../src/extract/engines/index.ts";
import { IMPORT_TABLE, PACKAGE_TABLE, PURE_FOLDERS } from "./support/import-table.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = join(ROOT, "src");

interface Import {
  readonly file: string;
  readonly folder: string;
  /** Folder of src/ for the project's own files, else the package or the built-in module. */
  readonly target: string;
  readonly own: boolean;
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !isTest(file));
}

/** All imports and re-exports of a source text, static and dynamic. */
export function importsIn(file: string, text: string): Import[] {
  const folder = relative(SOURCE, file).split(sep)[0] ?? "";
  const specifiers = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;"']*?from\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']|(?:^|\n)import\s+["']([^"']+)["']/g,
    ),
  ];
  return specifiers.map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? "";
    if (specifier.startsWith(".")) {
      const target = relative(SOURCE, join(file, "..", specifier)).split(sep)[0] ?? "";
      return { file, folder, target, own: true };
    }
    const parts = specifier.split("/");
    return { file, folder, target: specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? ""), own: false };
  });
}

const files = sourceFiles(SOURCE);
const imports = files.flatMap((file) => importsIn(file, readFileSync(file, "utf8")));
const short = (file: string): string => relative(ROOT, file);

describe("layers", () => {
  it("the scan saw files and imports in every folder of the table", () => {
    const seen = new Set(files.map((file) => relative(SOURCE, file).split(sep)[0]));
    expect([...seen]).toEqual(
      expect.arrayContaining(["assess", "cli", "desk", "extract", "ingest", "model", "resolve", "server", "store", "text", "views"]),
    );
    expect(imports.filter((one) => one.own).length).toBeGreaterThan(200);
    expect(imports.filter((one) => !one.own).length).toBeGreaterThan(20);
  });

  it("a planted import is found", () => {
    const planted = importsIn(
      join(SOURCE, "model", "planted.ts"),
      'import { a } from "../store/store.ts";\nexport { b } from "../desk/desk.ts";\nconst c = await import("pg");\n',
    );
    expect(planted.map((one) => one.target)).toEqual(["store", "desk", "pg"]);
  });

  it("each folder imports only what the table allows", () => {
    const table: Readonly<Record<string, readonly string[]>> = IMPORT_TABLE;
    const wrong = imports.filter((one) => one.own && one.folder !== one.target && !(table[one.folder] ?? []).includes(one.target));
    expect(wrong.map((one) => `${short(one.file)} imports ${one.target}/`)).toEqual([]);
  });

  it("each package stays where the table puts it", () => {
    const wrong = imports.filter(
      (one) => !one.own && PACKAGE_TABLE[one.target] !== undefined && !(PACKAGE_TABLE[one.target] ?? []).includes(one.folder),
    );
    expect(wrong.map((one) => `${short(one.file)} imports ${one.target}`)).toEqual([]);
  });

  it("pure folders touch no files, network, clock or environment", () => {
    const effects = /\bnode:(?:fs|net|http|https|child_process|os|dns|worker_threads)\b|\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bfetch\(/;
    const pure = files.filter((file) => (PURE_FOLDERS as readonly string[]).includes(relative(SOURCE, file).split(sep)[0] ?? ""));
    expect(pure.length).toBeGreaterThan(50);
    expect(pure.filter((file) => effects.test(readFileSync(file, "utf8"))).map(short)).toEqual([]);
  });
});

describe("registers", () => {
  it("every engine file stands in the list of engines", () => {
    const folder = readdirSync(join(SOURCE, "extract", "engines")).filter((name) => name !== "index.ts" && !isTest(name));
    expect(folder.length).toBe(ENGINES.length);
  });

  it("every importer file stands in the list of importers", async () => {
    const list = readFileSync(join(SOURCE, "ingest", "importers", "index.ts"), "utf8");
    const folder = readdirSync(join(SOURCE, "ingest", "importers")).filter(
      (name) => name.endsWith(".ts") && name !== "index.ts" && name !== "importer.ts" && !isTest(name),
    );
    expect(folder.length).toBeGreaterThan(4);
    expect(folder.filter((name) => !list.includes(`./${name}`))).toEqual([]);
  });
});

describe("docs", () => {
  it("docs/architecture.md prints the import table as it is", () => {
    const page = readFileSync(join(ROOT, "docs", "architecture.md"), "utf8");
    const missing = Object.entries(IMPORT_TABLE).filter(
      ([folder, allowed]) =>
        !page.includes(`| \`${folder}\` | ${allowed.length === 0 ? "nothing" : allowed.map((name) => `\`${name}\``).join(", ")} |`),
    );
    expect(missing.map(([folder]) => folder)).toEqual([]);
  });
});
