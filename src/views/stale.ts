import { z } from "zod";
import type { Reading } from "../model/reading.ts";

/** What can rest on statements. */
export const RESTING_KINDS = ["position", "figure", "warning", "overclaim", "oddity", "link", "judgement"] as const;

/** Something that rests on a statement which the newest version of its report does not have any more. It stays as it was recorded; a person has to look at it. */
export const StaleSchema = z.object({
  what: z.enum(RESTING_KINDS),
  /** In plain words: whose position, which number, which link. */
  of: z.string(),
  /** Id of the statement that vanished. */
  statement: z.string(),
  /** How that is known. */
  why: z.string(),
});
export type Stale = Readonly<z.infer<typeof StaleSchema>>;

/** Something with the ids of the statements that it rests on. */
export interface RestingThing {
  readonly what: Stale["what"];
  readonly of: string;
  readonly statements: readonly string[];
}

/** Marks what rests on statements that vanished; `vanished` has the reason by the id of the statement. */
export const staleThings = (things: readonly RestingThing[], vanished: ReadonlyMap<string, string>): Stale[] =>
  things.flatMap(({ what, of, statements }) =>
    [...new Set(statements)].flatMap((statement) => {
      const why = vanished.get(statement);
      return why === undefined ? [] : [{ what, of, statement, why }];
    }),
  );

/** What a reading itself rests on its statements: who is said to be responsible, numbers, warnings, overclaims, oddities. */
export const restingThings = (reading: Reading): RestingThing[] => [
  ...reading.hypotheses.map(({ actor, statements }): RestingThing => ({ what: "position", of: actor, statements })),
  ...reading.incidents.flatMap(({ figures }) =>
    figures.flatMap(({ kind, min, statement }): RestingThing[] =>
      statement === null ? [] : [{ what: "figure", of: `${min} ${kind}`, statements: [statement] }],
    ),
  ),
  ...reading.warnings.map(({ issuer, statement }): RestingThing => ({
    what: "warning",
    of: issuer ?? "issuer not named",
    statements: [statement],
  })),
  ...reading.overclaims.map(({ strong, weak, why }): RestingThing => ({ what: "overclaim", of: why, statements: [strong, weak] })),
  ...reading.oddities.map(({ kind, statement }): RestingThing => ({ what: "oddity", of: kind, statements: [statement] })),
];
