import type { ClientBase, PoolClient } from "pg";
import type { DatasetStore } from "./dataset-store.ts";
import { openImport } from "./open-import.ts";

/** Ways to a connection. */
export interface Connections {
  /** Lends one for a piece of work. */
  readonly using: <T>(work: (client: ClientBase) => Promise<T>) => Promise<T>;
  /** Gives one away until it is released. */
  readonly take: () => Promise<PoolClient>;
}

/** Event data of others, on PostgreSQL. */
export function datasetStore({ take }: Connections): DatasetStore {
  return {
    openImport: async (request) => {
      const client = await take();
      return openImport(client, request, () => client.release());
    },
  };
}
