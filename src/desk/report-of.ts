import type { Store } from "../store/store.ts";
import { DeskError } from "./desk-error.ts";

/** Id of the one report whose id begins with the given letters; null where there is none. */
export async function reportOf(store: Store, id: string): Promise<string | null> {
  const [reportId, another] = await store.findReports(id);
  if (another !== undefined) {
    throw new DeskError("ambiguous-id", `More than one report has an id that begins with "${id}": give more of its letters.`);
  }
  return reportId ?? null;
}
