import type { DatasetDesk } from "../desk/datasets/dataset-desk.ts";
import type { Desk } from "../desk/desk.ts";

/** What the page needs of a desk. */
export interface PageDesk extends Pick<
  Desk,
  "readSources" | "list" | "show" | "incidents" | "incident" | "warnings" | "actors" | "actor" | "problems"
> {
  readonly datasets: Pick<DatasetDesk, "count" | "draw">;
}
