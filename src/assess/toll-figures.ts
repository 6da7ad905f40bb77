import type { FigureKind } from "../model/figure.ts";
import type { SaidTime } from "../model/said-time.ts";
import type { TollEntry } from "../model/toll.ts";
import { type Account, inFixedOrder, timeOfSaying } from "./account.ts";
import { attackersCounted } from "./attackers-counted.ts";
import { byTimeKey } from "./order-in-time.ts";
import { withoutCopied } from "./without-copied.ts";

/** One figure of an account. */
export interface ToldFigure {
  readonly id: string;
  readonly kind: FigureKind;
  readonly figure: Account["incident"]["figures"][number];
  readonly account: Account;
}

/** Every figure that accounts give, in one order however the accounts came. Ids are report, version, incident and place in its list. */
export const toldFigures = (accounts: readonly Account[]): ToldFigure[] =>
  inFixedOrder(accounts).flatMap((account) =>
    account.incident.figures.map((figure, at) => ({
      id: `${account.reading.report.id}/${account.version}/${account.incident.id}/${at}`,
      kind: figure.kind,
      figure,
      account,
    })),
  );

/** The figures as a dated series, the earliest first; what a copy has from its original, or a version from the one before it, stands with the first. `originOf` names the origin of a told figure. */
export function tollEntries(accounts: readonly Account[], originOf: (id: string) => string): (TollEntry & { readonly kind: FigureKind })[] {
  return withoutCopied(toldFigures(accounts), {
    accountOf: ({ account }) => account,
    keyOf: ({ figure }) => `${figure.kind} ${figure.min} ${figure.max} ${(figure.speaker ?? "").toLowerCase()} ${figure.saidAt ?? ""}`,
  })
    .map(({ told: { id, kind, figure, account }, copied }) => ({
      id,
      kind,
      min: figure.min,
      max: figure.max,
      qualifier: figure.qualifier,
      speaker: figure.speaker,
      publisher: account.reading.report.publisher,
      origin: originOf(id),
      time: timeOfSaying(figure.saidAt, account),
      ...placeOf(account, figure.statement),
      includesAttackers: attackersCounted(figure, account.incident, account.reading),
      copies: copied.map((one) => placeOf(one.account, one.figure.statement)),
    }))
    .toSorted((a, b) => byTimeKey(a.time, b.time) || (a.id < b.id ? -1 : 1));
}

const placeOf = (account: Account, statement: string | null) => ({
  report: account.reading.report.id,
  version: account.version,
  statement,
});

/** How a time stands in a sentence. */
export const timeWords = ({ edtf }: SaidTime): string => edtf ?? "without a date";
