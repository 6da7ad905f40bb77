import type { RoleFiller } from "../../model/role-filler.ts";
import type { Witness } from "./rule-witness.ts";

/** Weights of a logistic regression on 108 reports of MUC-4's train split that the encoder was not trained on; that of `mentions` was chosen on dev. */
const WEIGHTS = { bias: -0.3, trained: 0.7, mentions: 0.1, agrees: 0.16, told: 0.16 };
const LEAST = 0.02;

/** Probability that somebody or something has a part in an incident: by the trained reader, the number of mentions and the rules. */
export function partProbability(fillers: readonly RoleFiller[], { agrees, told }: Witness): number {
  const trained = Math.max(...fillers.map(({ probability }) => probability));
  const odds = Math.log(Math.max(LEAST, trained) / Math.max(LEAST, 1 - trained));
  const score =
    WEIGHTS.bias +
    WEIGHTS.trained * odds +
    WEIGHTS.mentions * Math.log(fillers.length) +
    (agrees ? WEIGHTS.agrees : 0) +
    (told ? WEIGHTS.told : 0);
  return 1 / (1 + Math.exp(-score));
}
