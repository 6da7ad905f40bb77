import type { CountGroup } from "../model/count-definition.ts";

/** What counts may be parted by, as a form names it. */
export const COUNT_GROUP_WORDS: Readonly<Record<CountGroup, string>> = {
  year: "year",
  month: "month",
  actor: "actor",
  country: "country",
  region: "region",
  type: "kind of attack",
  category: "the dataset's own kind",
  target: "target",
  status: "status",
  dataset: "dataset",
};
