import type { DatasetStore, RowCounts } from "./dataset-store.ts";

/** Keeps no event data: an import into it comes to nothing. */
export function noDatasets(): DatasetStore {
  const nothing: RowCounts = { added: 0, changed: 0, same: 0, unfit: 0, gone: 0 };
  return {
    openImport: () =>
      Promise.resolve({
        id: 0,
        rowsDone: 0,
        writePart: () => Promise.resolve(),
        finish: () => Promise.resolve(nothing),
        counts: () => Promise.resolve(nothing),
        close: () => Promise.resolve(),
      }),
    known: () => Promise.resolve([]),
    list: () => Promise.resolve([]),
    names: () => Promise.resolve({ actors: [], regions: [] }),
    lastImportBy: () => Promise.resolve(0),
    count: () =>
      Promise.resolve({ count: 0, low: 0, high: 0, deaths: { low: 0, best: 0, high: 0 }, undated: 0, unplaced: 0, withoutRegion: 0 }),
    groups: () => Promise.resolve([]),
    rows: () => Promise.resolve([]),
    points: () => Promise.resolve({ clusters: [], unplaced: 0 }),
    coverage: () => Promise.resolve([]),
    changes: () => Promise.resolve([]),
    keepCount: () => Promise.resolve(),
    keptCounts: () => Promise.resolve([]),
    problems: () => Promise.resolve([]),
  };
}
