import type { BenchTask } from "../bench-task.ts";

/** Which reports tell of one incident: the desk links incidents within a report alone, so each report is an incident of its own, and it says so. */
export const incidents: BenchTask = {
  name: "incidents",
  together: true,
  comesLater: "reports are not linked to one another yet",
  predict: () => Promise.resolve([]),
  baseline: () => Promise.resolve([]),
};
