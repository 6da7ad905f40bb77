import type { Store } from "../../store/store.ts";
import type { OpenedRegister } from "../actor-register-file.ts";
import { atEdge } from "../at-edge.ts";
import { quotedNumber, quotedNumbers } from "./quoted-numbers.ts";
import { recount } from "./recount.ts";
import { type CountContext, countByDefinition } from "./count-incidents.ts";
import type { DatasetDesk } from "./dataset-desk.ts";
import { importDataset } from "./import-dataset.ts";

/** What event data are joined with. */
export interface DatasetParts {
  readonly store: Store;
  readonly register: () => Promise<OpenedRegister>;
  readonly clock: () => Date;
}

/** Joins event data with the store, the register and the gazetteer. */
export function createDatasetDesk({ store, register, clock }: DatasetParts): DatasetDesk {
  const context = async (): Promise<CountContext> => {
    const { loadGazetteer } = await import("../gazetteer-files.ts");
    const { openShippedCodeTables } = await import("./shipped-code-tables.ts");
    return {
      tables: openShippedCodeTables(),
      store,
      register: await register(),
      gazetteer: loadGazetteer().gazetteer,
      today: clock().toISOString().slice(0, 10),
    };
  };
  return {
    importFile: async (file, options, onProgress) => {
      const { openShippedCodeTables } = await import("./shipped-code-tables.ts");
      return atEdge(
        importDataset(store, { file, tables: openShippedCodeTables(), maker: { by: "desk@1", recordedAt: clock() } }, options, onProgress),
      );
    },
    guess: async (file) => {
      const { openShippedCodeTables } = await import("./shipped-code-tables.ts");
      return (await import("./guess-file.ts")).guessFile(file, openShippedCodeTables());
    },
    list: () => atEdge(store.datasets.list()),
    changes: (importId, page) => atEdge(store.datasets.changes(importId, page)),
    problems: (importId, page) => atEdge(store.datasets.problems(importId, page)),
    count: async (definition, options) => atEdge(countByDefinition(await context(), definition, options)),
    draw: async (definition, how) => {
      const { drawCount } = await import("./draw-count.ts");
      return atEdge(drawCount(await context(), definition, how));
    },
    save: ({ id, definition, count, low, high }, { statement, person, reason }) =>
      atEdge(
        store.datasets.keepCount(
          { countId: id, definition, statement, count, low, high, reason },
          { by: `person:${person}`, recordedAt: clock() },
        ),
      ),
    saved: (page) => atEdge(store.datasets.keptCounts(page)),
    quoted: (id) => atEdge(quotedNumbers(store, id)),
    recount: async (id, adjusted) => {
      const { reading, statement } = await atEdge(quotedNumber(store, id));
      return atEdge(recount(await context(), reading, statement, adjusted));
    },
  };
}
