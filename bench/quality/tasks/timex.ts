import { findTimes } from "../../../src/extract/languages/en/times/find-times.ts";
import { analyse } from "../../../src/text/analysis.ts";
import type { BenchInput, BenchTask } from "../bench-task.ts";

const textOf = (input: BenchInput): string => (typeof input["text"] === "string" ? input["text"] : "");
const dayOf = (input: BenchInput): string | null => (typeof input["dct"] === "string" ? input["dct"] : null);

/** Time expressions with type and value; the trivial answer is the creation date at each four digits that can be a year. */
export const timex: BenchTask = {
  name: "timex",
  predict(inputs) {
    return Promise.resolve(
      inputs.map((input) => ({
        id: input["id"],
        timexes: findTimes(analyse(textOf(input)), dayOf(input)).map(({ span, type, value, mod }) => ({
          start: span.start,
          end: span.end,
          type,
          value,
          ...(mod === undefined ? {} : { mod }),
        })),
      })),
    );
  },
  baseline(inputs) {
    return Promise.resolve(
      inputs.map((input) => ({
        id: input["id"],
        timexes: [...textOf(input).matchAll(/\b(?:19|20)\d\d\b/g)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          type: "DATE",
          value: match[0],
        })),
      })),
    );
  },
};
