import type { Account } from "../assess/account.ts";
import { toldFigures } from "../assess/toll-figures.ts";
import { tollsOverTime } from "../assess/toll-over-time.ts";
import { FIGURE_KINDS } from "../model/figure.ts";
import type { TollOverTime } from "../model/toll.ts";
import { originsOf } from "../resolve/origins/origins-of.ts";
import { assertionOf } from "./assertion-of.ts";

/** The tolls of an incident in time; figures that go back to one source are one origin. */
export function tollsOf(accounts: readonly Account[]): TollOverTime[] {
  const originOf = new Map<string, string>();
  const told = toldFigures(accounts);
  for (const kind of FIGURE_KINDS) {
    const assertions = told
      .filter((one) => one.kind === kind)
      .map(({ id, figure, account: { reading, copyOf } }) =>
        assertionOf({
          id,
          reading,
          statement: reading.statements.find((one) => one.id === figure.statement) ?? null,
          speaker: figure.speaker,
          copyOf,
        }),
      );
    for (const origin of originsOf(assertions).origins) for (const id of origin.assertions) originOf.set(id, origin.id);
  }
  return tollsOverTime(accounts, (id) => originOf.get(id) ?? id);
}
