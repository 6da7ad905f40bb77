import type { Perception } from "./perception.ts";

/** What an encoder saw, for tests: all heads are known, and nothing is seen but what is given. */
export const inventedPerception = (given: Partial<Perception> & Pick<Perception, "words">): Perception => ({
  by: "reader-xx@1",
  knows: () => true,
  bio: () => new Float32Array(),
  klass: () => new Float32Array(),
  value: () => 0,
  arc: () => null,
  ...given,
});
