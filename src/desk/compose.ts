import type { Captured, Source } from "../model/captured.ts";
import type { Problem } from "../model/problem.ts";
import { noStore } from "../store/no-store.ts";
import { openStore } from "../store/open-store.ts";
import { StoreError } from "../store/store-error.ts";
import { createDesk } from "./create-desk.ts";
import { defaultDataFolder, thisMachine } from "./data-folder.ts";
import type { Desk, Ingest, ReadingEngine } from "./desk.ts";
import { DeskError } from "./desk-error.ts";
import { openShippedLinker } from "./shipped-linker.ts";
import { openShippedPlaces } from "./shipped-places.ts";
import type { OwnLookups, ReaderChoice } from "./reading-engine.ts";

/** What may be chosen when a desk is opened; what is left out comes from the environment. */
export interface OpenDeskOptions {
  /** Folder for the desk's own PostgreSQL; the user's data folder where it is left out. */
  readonly dataFolder?: string | undefined;
  /** Address of a PostgreSQL server; `DATABASE_URL` where it is left out, null for the desk's own in any case. */
  readonly databaseUrl?: string | null | undefined;
  /** Files of the user's own places (CSV or JSON), looked up before the gazetteer. */
  readonly places?: readonly string[] | undefined;
  /** Folder of the user's own actors (`*.csv`, `*.tsv`), which win over the register that the desk ships. */
  readonly actors?: string | undefined;
  /** The trained reader with the rules, which is what is read with where it is left out, or the rules alone. */
  readonly reader?: ReaderChoice | undefined;
  /** False to read without keeping anything: no PostgreSQL is started. */
  readonly keep?: boolean | undefined;
  /** Told of what is wrong with the user's own look-ups. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  readonly clock?: (() => Date) | undefined;
  readonly ingest?: Ingest | undefined;
  readonly engine?: (() => Promise<ReadingEngine>) | undefined;
}

/** Opens the desk: the one place that joins the store, the clock, the environment and the reading engine. */
export async function openDesk(options: OpenDeskOptions = {}): Promise<Desk> {
  const clock = options.clock ?? (() => new Date());
  const databaseUrl = options.databaseUrl === undefined ? process.env["DATABASE_URL"] : (options.databaseUrl ?? undefined);
  const dataFolder = options.dataFolder ?? defaultDataFolder(thisMachine());
  const keep = options.keep ?? true;
  try {
    const store = keep ? await openStore({ dataFolder, databaseUrl, now: clock() }) : noStore();
    return createDesk({
      dataFolder: databaseUrl || !keep ? null : dataFolder,
      store,
      ingest: options.ingest ?? shippedIngest,
      engine: async () => {
        const engine = await (
          options.engine ??
          (async () =>
            shippedEngine(
              { places: options.places ?? [], actors: options.actors, imported: await store.loadRegister() },
              options.reader ?? "trained",
            ))
        )();
        for (const problem of engine.problems) options.onProblem?.(problem);
        return engine;
      },
      linking: openShippedLinker,
      places: openShippedPlaces,
      register: async () => {
        const opened = (await import("./actor-register-file.ts")).openActorRegister(options.actors, await store.loadRegister());
        for (const message of opened.problems)
          options.onProblem?.({ code: "actors-unreadable", stage: "resolve", message, file: options.actors ?? null });
        return opened;
      },
      clock,
    });
  } catch (error) {
    if (error instanceof StoreError) throw new DeskError(error.code, error.message, { cause: error });
    throw error;
  }
}

/** Loaded when it is first needed: a list of reports needs no importers, and no gazetteer. */
async function* shippedIngest(source: Source, options: Parameters<Ingest>[1]): AsyncGenerator<Captured> {
  yield* (await import("../ingest/ingest.ts")).ingest(source, options);
}

async function shippedEngine(own: OwnLookups, reader: ReaderChoice): Promise<ReadingEngine> {
  return (await import("./reading-engine.ts")).openReadingEngine({ ...own, reader });
}
