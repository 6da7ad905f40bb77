import { CODED_FIELDS, type CodedIncident } from "../../src/model/coded-incident.ts";
import type { CodedRow, ImportRequest } from "../../src/store/datasets/dataset-store.ts";
import { packCells } from "../../src/store/datasets/packed-cells.ts";
import { RECORDED_AT } from "./a-reading.ts";

/** An incident of an invented dataset: a bombing in the town of Vale. */
export const aCodedIncident = (parts: Partial<CodedIncident> = {}): CodedIncident => ({
  key: "1",
  dates: { first: "2021-03-07", last: "2021-03-07" },
  type: "bombing",
  status: "accomplished",
  category: "one-sided",
  target: null,
  country: "SY",
  region: "Vale Governorate",
  place: "Vale",
  lat: 35.1,
  lon: 36.7,
  precision: "town",
  sides: [{ name: "Grey Lantern", accused: true, sure: true }],
  claimed: null,
  killed: { low: 1, best: 2, high: 3 },
  ...parts,
});

/** A row of an invented file, whose one cell is its key. */
export const aCodedRow = (number: number, parts: Partial<CodedIncident> = {}): CodedRow => {
  const incident = aCodedIncident({ key: String(number), ...parts });
  return { number, packed: packCells([incident.key, JSON.stringify(incident)]), incident };
};

/** An invented file on its way in. */
export const anImportRequest = (parts: Partial<ImportRequest> = {}): ImportRequest => ({
  dataset: { key: "valley-watch", title: "Valley Watch", citation: null },
  version: "1.0",
  file: "valley.csv",
  sha256: "a".repeat(64),
  size: 100,
  columns: ["id", "what"],
  tells: CODED_FIELDS,
  complete: null,
  by: "valley-watch@1",
  recordedAt: RECORDED_AT,
  ...parts,
});
