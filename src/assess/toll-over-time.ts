import { FIGURE_KINDS, type FigureKind } from "../model/figure.ts";
import {
  ATTACKERS_COUNTED,
  type AttackersCounted,
  TOLL_RULES,
  type TollEntry,
  type TollOverTime,
  type TollRuleName,
} from "../model/toll.ts";
import type { Account } from "./account.ts";
import { tollEntries } from "./toll-figures.ts";
import { acledRule } from "./toll-rules/acled.ts";
import { deskRule } from "./toll-rules/desk.ts";
import { gtdRule } from "./toll-rules/gtd.ts";
import type { TollRule } from "./toll-rules/toll-rule.ts";
import { ucdpRule } from "./toll-rules/ucdp.ts";

const RULES: Readonly<Record<TollRuleName, TollRule>> = { gtd: gtdRule, acled: acledRule, ucdp: ucdpRule, desk: deskRule };

/**
 * The tolls of an incident over all accounts, and what each rule derives. Only what can be compared is joined: figures of one kind, which all count attackers, all leave
 * them out, or all do not tell. `originOf` names the independent origin of a figure by its id (`toldFigures`).
 */
export function tollsOverTime(accounts: readonly Account[], originOf: (id: string) => string): TollOverTime[] {
  const all = tollEntries(accounts, originOf);
  return FIGURE_KINDS.flatMap((kind) => {
    const ofKind = all.filter((one) => one.kind === kind);
    return ATTACKERS_COUNTED.flatMap((includesAttackers): TollOverTime[] => {
      const entries = ofKind
        .filter((one) => one.includesAttackers === includesAttackers)
        .map(({ kind: _kind, ...entry }): TollEntry => entry);
      if (entries.length === 0) return [];
      const notJoined = [
        ...ATTACKERS_COUNTED.flatMap((other) =>
          apart(ofKind.filter((one) => one.includesAttackers === other).length, includesAttackers, other),
        ),
        ...otherKinds(all, kind),
      ];
      return [{ kind, includesAttackers, entries, derived: TOLL_RULES.map((rule) => RULES[rule](entries)), notJoined }];
    });
  });
}

/** What a number counts, by whether attackers are in it. */
const COUNTED: Readonly<Record<AttackersCounted, string>> = {
  yes: "with the attackers",
  no: "without the attackers",
  alone: "the attackers alone",
  unknown: "perhaps with, perhaps without the attackers",
};

const figures = (count: number): string => `${count} ${count === 1 ? "figure" : "figures"}`;

const apart = (count: number, own: AttackersCounted, other: AttackersCounted): string[] =>
  count === 0 || own === other
    ? []
    : [`${figures(count)} that ${count === 1 ? "counts" : "count"} ${COUNTED[other]}; these count ${COUNTED[own]}`];

/** Killed and wounded are never added up: nobody said their sum. */
const otherKinds = (all: readonly { readonly kind: FigureKind }[], kind: FigureKind): string[] =>
  FIGURE_KINDS.filter((other) => other !== kind).flatMap((other) => {
    const count = all.filter((one) => one.kind === other).length;
    return count === 0 ? [] : [`${figures(count)} of ${other}: another kind`];
  });
