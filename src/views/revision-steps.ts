import { z } from "zod";
import type { Certainty, Framing, ResponsibilityRole, Statement } from "../model/statement.ts";

/** What can be otherwise in the next version; `attribution` is whether a speaker is named at all, `words` what is said and how it is reported. */
export const STEP_FIELDS = ["act", "attribution", "accused", "role", "certainty", "polarity", "framing", "figure", "words"] as const;

/** One thing that is otherwise, and whether it says more or less; null where it does neither. */
export const StepSchema = z.object({
  field: z.enum(STEP_FIELDS),
  direction: z.enum(["softer", "harder"]).nullable(),
  before: z.string(),
  after: z.string(),
});
export type Step = Readonly<z.infer<typeof StepSchema>>;

/** FactBank's order (Saurí and Pustejovsky 2009); `unstated` has no place in it. */
const CERTAINTY_RANK: Readonly<Record<Certainty, number | null>> = { possible: 1, probable: 2, certain: 3, unstated: null };
/** A reporter who keeps a distance vouches for less. */
const FRAMING_RANK: Readonly<Record<Framing, number>> = { distancing: 1, neutral: 2, endorsing: 3 };
/** The part that somebody is said to have had, from not having stopped it to having done it; those who planned, ordered or did it stand alike. */
const ROLE_RANK: Readonly<Record<ResponsibilityRole, number | null>> = {
  "failed-to-stop": 1,
  inspired: 2,
  helped: 3,
  planned: 4,
  ordered: 4,
  "carried-out": 4,
  unstated: null,
};

/** All that a statement says otherwise in the next version, in the order of `STEP_FIELDS`. */
export function stepsBetween(before: Statement, after: Statement): Step[] {
  return STEP_FIELDS.flatMap((field) => {
    const [was, is] = [VALUE[field](before), VALUE[field](after)];
    return was === is ? [] : [{ field, direction: DIRECTION[field]?.(before, after) ?? null, before: was, after: is }];
  });
}

const VALUE: Readonly<Record<Step["field"], (statement: Statement) => string>> = {
  act: ({ act }) => act,
  attribution: ({ speaker }) => (speaker === null ? "the publisher's own voice" : "said by somebody"),
  accused: ({ accused }) =>
    accused
      .map((one) => one.name)
      .toSorted()
      .join(", "),
  role: ({ accused }) =>
    accused
      .map(({ name, role }) => `${name} (${role})`)
      .toSorted()
      .join(", "),
  certainty: ({ certainty }) => certainty,
  polarity: ({ polarity }) => polarity,
  framing: ({ framing }) => framing,
  figure: ({ figure }) => (figure === null ? "" : `${figure.kind} ${figure.min} to ${figure.max ?? "more"}`),
  // Spacing and marks at the ends are no other words.
  words: ({ cue, content }) => [...cue, ...content].flatMap(({ text }) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(" "),
};

type Direction = NonNullable<Step["direction"]> | null;

const DIRECTION: Partial<Readonly<Record<Step["field"], (before: Statement, after: Statement) => Direction>>> = {
  // What the publisher says itself it vouches for.
  attribution: (before) => (before.speaker === null ? "softer" : "harder"),
  accused: (before, after) => between(before.accused.length, after.accused.length),
  role: (before, after) => between(strongest(before), strongest(after)),
  certainty: (before, after) => between(CERTAINTY_RANK[before.certainty], CERTAINTY_RANK[after.certainty]),
  framing: (before, after) => between(FRAMING_RANK[before.framing], FRAMING_RANK[after.framing]),
};

function between(before: number | null, after: number | null): Direction {
  if (before === null || after === null || before === after) return null;
  return after < before ? "softer" : "harder";
}

function strongest({ accused }: Statement): number | null {
  const ranks = accused.flatMap(({ role }) => ROLE_RANK[role] ?? []);
  return ranks.length === 0 ? null : Math.max(...ranks);
}
