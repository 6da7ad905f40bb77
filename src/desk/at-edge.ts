import { StoreError } from "../store/store-error.ts";
import { DeskError } from "./desk-error.ts";

/** The store's errors in the desk's terms. */
export async function atEdge<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StoreError) throw new DeskError(error.code, error.message, { cause: error });
    throw error;
  }
}
