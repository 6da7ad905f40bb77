import type { IncidentType } from "../../model/event-mention.ts";

/** The types of incident of the Message Understanding Conferences (MUC-3 and MUC-4, 1991/1992). */
export type MucType = "ATTACK" | "BOMBING" | "KIDNAPPING" | "ARSON" | "ROBBERY" | "HIJACKING" | "FORCED WORK STOPPAGE";

const TYPES: Readonly<Partial<Record<IncidentType, MucType>>> = {
  bombing: "BOMBING",
  kidnapping: "KIDNAPPING",
  arson: "ARSON",
  robbery: "ROBBERY",
  hijacking: "HIJACKING",
  "forced-work-stoppage": "FORCED WORK STOPPAGE",
};

/** The type of an incident in the words of MUC-4, where murder and bombs from aircraft are ATTACK and so is all else without a type of its own. */
export const mucTypeOf = (type: IncidentType): MucType => TYPES[type] ?? "ATTACK";
