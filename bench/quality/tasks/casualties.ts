import { tollTold } from "../../../src/desk/told-incident-of.ts";
import type { BenchInput, BenchTask } from "../bench-task.ts";

const stringOf = (input: BenchInput, field: string): string => (typeof input[field] === "string" ? input[field] : "");

/** Most reports of the kind that the bench holds are of one person shot dead; so is one that tells no number. */
export const USUAL = { killed: 1, injured: 0 };

/** Killed and injured of each report's own incident; the trivial answer is one killed and none injured. */
export const casualties: BenchTask = {
  name: "casualties",
  predict(inputs) {
    return Promise.resolve(
      inputs.map((input) => ({ id: input["id"], ...(tollTold(stringOf(input, "title"), stringOf(input, "text")) ?? USUAL) })),
    );
  },
  baseline(inputs) {
    return Promise.resolve(inputs.map((input) => ({ id: input["id"], ...USUAL })));
  },
};
