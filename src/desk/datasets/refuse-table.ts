import { TableError } from "../../ingest/datasets/table.ts";
import { DeskError } from "../desk-error.ts";

/** Tells what is wrong with a file of event data in the desk's terms; what is no fault of the file is thrown as it is. */
export function refuseTable(file: string, error: unknown): never {
  if (error instanceof TableError) throw new DeskError("table-unreadable", `${file}: ${error.message}`, { cause: error });
  if (error instanceof Error && "code" in error && typeof error.code === "string" && /^E[A-Z]+$/.test(error.code))
    throw new DeskError(
      "table-unreadable",
      `${file} cannot be read (${error.message}). Give a file of event data: CSV, tab-separated text or an Excel workbook (.xlsx).`,
      { cause: error },
    );
  throw error;
}
