import type { Desk } from "../desk/desk.ts";

/** What the page needs of a desk. */
export type PageDesk = Pick<
  Desk,
  "readSources" | "list" | "show" | "incidents" | "incident" | "warnings" | "actors" | "actor" | "problems"
>;
