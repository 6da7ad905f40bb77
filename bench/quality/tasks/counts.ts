import type { BenchTask } from "../bench-task.ts";

/** How many incidents over many reports: needs incidents that are linked across reports, so no answer is given, and it says so. */
export const counts: BenchTask = {
  name: "counts",
  together: true,
  comesLater: "incidents are not counted across reports yet",
  predict: () => Promise.resolve([]),
  baseline: (inputs) => Promise.resolve(inputs.map((input) => ({ id: input["id"], answer: 2 }))),
};
