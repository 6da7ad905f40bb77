import type { Statement } from "./statement.ts";

/** A statement for tests, in the publisher's own voice and about nothing where no more is given. */
export const inventedStatement = (given: Partial<Statement> & Pick<Statement, "id" | "act" | "content">): Statement => ({
  polarity: "positive",
  certainty: "certain",
  framing: "neutral",
  source: [],
  cue: [],
  speaker: null,
  speakerOf: null,
  through: [],
  accused: [],
  about: [],
  saidAt: null,
  nestedIn: null,
  tally: null,
  figure: null,
  probability: null,
  by: "rules/en@1",
  ...given,
});
