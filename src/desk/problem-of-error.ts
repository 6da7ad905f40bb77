import type { Problem } from "../model/problem.ts";

/** A fault of the desk's own while it read one report, told as a problem so that the reports beside it are read. */
export function problemOfError(error: unknown, about: Pick<Problem, "code" | "stage" | "file">): Problem {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const work = about.stage === "store" ? "storing" : "reading";
  return {
    ...about,
    message: `Hearsay failed in ${work} this report (${words}). That is a fault of Hearsay, not of the report: please report it, with the report if you can. The other reports are not affected.`,
  };
}
