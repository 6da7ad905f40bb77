import { ingest } from "../ingest/ingest.ts";
import { openStore } from "../store/open-store.ts";
import { StoreError } from "../store/store-error.ts";
import { createDesk } from "./create-desk.ts";
import { defaultDataFolder, thisMachine } from "./data-folder.ts";
import type { Desk, Ingest, ReadDocument } from "./desk.ts";
import { DeskError } from "./desk-error.ts";
import { emptyReading } from "./empty-reading.ts";

/** What may be chosen when a desk is opened; what is left out comes from the environment. */
export interface OpenDeskOptions {
  /** Folder for the desk's own PostgreSQL; the user's data folder where it is left out. */
  readonly dataFolder?: string | undefined;
  /** Address of a PostgreSQL server, instead of the desk's own; `DATABASE_URL` where it is left out, null for the desk's own in any case. */
  readonly databaseUrl?: string | null | undefined;
  readonly clock?: (() => Date) | undefined;
  readonly ingest?: Ingest | undefined;
  readonly readDocument?: ReadDocument | undefined;
  /** Maker and version of the reading engine. */
  readonly engine?: string | undefined;
}

/** Opens the desk: the one place that joins the store, the clock, the environment and the reading engine. */
export async function openDesk(options: OpenDeskOptions = {}): Promise<Desk> {
  const clock = options.clock ?? (() => new Date());
  const databaseUrl = options.databaseUrl === undefined ? process.env["DATABASE_URL"] : (options.databaseUrl ?? undefined);
  const dataFolder = options.dataFolder ?? defaultDataFolder(thisMachine());
  try {
    const store = await openStore({ dataFolder, databaseUrl, now: clock() });
    return createDesk({
      dataFolder: databaseUrl ? null : dataFolder,
      store,
      ingest: options.ingest ?? ((source, given) => ingest(source, given)),
      readDocument: options.readDocument ?? ((document, report) => emptyReading(report, document, [])),
      engine: options.engine ?? "rules/en@1",
      clock,
    });
  } catch (error) {
    if (error instanceof StoreError) throw new DeskError(error.code, error.message, { cause: error });
    throw error;
  }
}
