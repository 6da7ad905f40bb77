import type { Store } from "../../store/store.ts";
import type { OpenedRegister } from "../actor-register-file.ts";
import { atEdge } from "../at-edge.ts";
import { countByDefinition } from "./count-incidents.ts";
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
  return {
    importFile: async (file, options, onProgress) => {
      const { openShippedCodeTables } = await import("./shipped-code-tables.ts");
      return atEdge(
        importDataset(store, { file, tables: openShippedCodeTables(), maker: { by: "desk@1", recordedAt: clock() } }, options, onProgress),
      );
    },
    list: () => atEdge(store.datasets.list()),
    problems: (importId, page) => atEdge(store.datasets.problems(importId, page)),
    count: async (definition, options) => {
      const { loadGazetteer } = await import("../gazetteer-files.ts");
      const today = clock().toISOString().slice(0, 10);
      return atEdge(
        countByDefinition({ store, register: await register(), gazetteer: loadGazetteer().gazetteer, today }, definition, options),
      );
    },
  };
}
