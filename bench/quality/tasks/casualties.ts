import { reportToll } from "../../../src/assess/report-toll.ts";
import { findFigures } from "../../../src/extract/languages/en/figures/find-figures.ts";
import { tellsOfDeath } from "../../../src/extract/languages/en/figures/tells-of-death.ts";
import { tellsOfOwnDeath } from "../../../src/extract/languages/en/figures/tells-of-own-death.ts";
import { analyse } from "../../../src/text/analysis.ts";
import type { BenchInput, BenchTask } from "../bench-task.ts";

const stringOf = (input: BenchInput, field: string): string => (typeof input[field] === "string" ? input[field] : "");

/** Most reports of the kind that the bench holds are of one person shot dead; so is one that tells no number. */
const USUAL = { killed: 1, injured: 0 };

/** Units of the text in which the doer's own death is looked for: further on other cases are recalled. */
const OPENING = 1_000;

/** Killed and injured of each report's own incident; the trivial answer is one killed and none injured. */
export const casualties: BenchTask = {
  name: "casualties",
  predict(inputs) {
    return Promise.resolve(
      inputs.map((input) => {
        const title = analyse(stringOf(input, "title"));
        const body = analyse(stringOf(input, "text"));
        const deathTold = tellsOfDeath(title) || tellsOfDeath(body);
        const ownDeath = tellsOfOwnDeath(title.text) ? "title" : tellsOfOwnDeath(body.text.slice(0, OPENING)) ? "opening" : null;
        return { id: input["id"], ...(reportToll(findFigures(title), findFigures(body), { deathTold, ownDeath }) ?? USUAL) };
      }),
    );
  },
  baseline(inputs) {
    return Promise.resolve(inputs.map((input) => ({ id: input["id"], ...USUAL })));
  },
};
