import { readPart } from "./archive-parts.ts";
import { stylesReader, type NumberKind } from "./number-formats.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readWholeXml } from "./xml-reader.ts";

/** What stands where in a workbook. */
export interface WorkbookParts {
  /** Sheets that are not hidden, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  /** Last word of its address: `worksheet`, `styles`. */
  readonly type: string;
  readonly target: string;
}

/** Reads what the sheets of a workbook rest on (ECMA-376 part 1, chapter 18); the sheets themselves are read apart. */
export async function readWorkbookParts(file: string, names: ReadonlySet<string>): Promise<WorkbookParts> {
  const root = (await relationsOf(file, names, "")).find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const relations = await relationsOf(file, names, root);
  const partOf = (type: string): string | null =>
    relations.find((relation) => relation.type === type && names.has(relation.target))?.target ?? null;
  const tabs: { readonly name: string; readonly id: string }[] = [];
  let from1904 = false;
  await readWholeXml(readPart(file, root), {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      else if (name === "sheet" && (attributes["state"] ?? "visible") === "visible")
        tabs.push({ name: attributes["name"] ?? "", id: attributes["r:id"] ?? relationId(attributes) });
    },
  });
  const sheets = tabs.flatMap(({ name, id }) => {
    const relation = relations.find((one) => one.id === id && one.type === "worksheet");
    return relation === undefined ? [] : [{ name, part: relation.target }];
  });
  const [strings, styles] = [partOf("sharedStrings"), partOf("styles")];
  const reader = stylesReader();
  if (styles !== null) await readWholeXml(readPart(file, styles), reader.handlers);
  return { sheets, strings: strings === null ? [] : await readSharedStrings(readPart(file, strings)), kinds: reader.kinds, from1904 };
}

/** The attribute that points to the sheet goes by whatever prefix the workbook gives to relations. */
const relationId = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";

async function relationsOf(file: string, names: ReadonlySet<string>, part: string): Promise<readonly Relation[]> {
  const cut = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, cut);
  const name = `${folder}_rels/${part.slice(cut)}.rels`;
  if (!names.has(name)) return [];
  const found: Relation[] = [];
  await readWholeXml(readPart(file, name), {
    open: (tag, attributes) => {
      if (tag !== "Relationship" || attributes["TargetMode"] === "External") return;
      const target = attributes["Target"] ?? "";
      const type = attributes["Type"] ?? "";
      found.push({
        id: attributes["Id"] ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: target.startsWith("/") ? target.slice(1) : folder + target,
      });
    },
  });
  return found;
}
