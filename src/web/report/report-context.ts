import { createContext, useContext } from "react";

/** What every part of a report's page knows of it. */
export interface ReportInView {
  /** Id of the report. */
  readonly report: string;
  /** Number of each statement in the order of the text, by id. */
  readonly numbers: ReadonlyMap<string, number>;
}

export const ReportContext = createContext<ReportInView | null>(null);

/** The report in view; only to be used within its page. */
export function useReport(): ReportInView {
  const report = useContext(ReportContext);
  if (report === null) throw new Error("no report is in view here");
  return report;
}
