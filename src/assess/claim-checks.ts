import type { BORNE_OUT, ClaimCheck } from "../model/claim-check.ts";
import { earliest, latest } from "../model/edtf.ts";
import type { Figure } from "../model/figure.ts";
import type { Statement } from "../model/statement.ts";
import { type Account, statementsOf } from "./account.ts";
import { type ActorsOverReports, actorsOverReports } from "./actors-over-reports.ts";
import { gathered } from "./gathered.ts";
import { heldPositions, type HeldPosition } from "./held-positions.ts";
import { withoutCopied } from "./without-copied.ts";

/** Material by which a claimant can show that it was there, in English; without what is shown. */
const MATERIAL =
  /\b(?:videos?|footage|photos?|photographs?|pictures?|images?|body[- ]?cams?|recordings?|audio(?: message)?|voice message|screenshots?|live ?stream(?:s|ed)?)\b/giu;
const DAY_MS = 86_400_000;

/**
 * A check sheet for each claim of responsibility: the channel, the days that went by, material of its own, and details that others bear out or contradict. A claim is one for each
 * claimant and each for whom it is made; what it says in several reports is taken together, and its time is the first. Whether it is true is for a person to judge.
 */
export function claimChecks(accounts: readonly Account[]): ClaimCheck[] {
  const actors = actorsOverReports(accounts);
  const claims = withoutCopied(
    heldPositions(accounts, actors).filter(({ stance }) => stance === "claimed"),
    { accountOf: ({ account }) => account, keyOf: (one) => `${one.voice.key} ${one.accusedKey}` },
  );
  return [...gathered(claims, ({ told }) => `${told.voice.key} ${told.accusedKey}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]): ClaimCheck[] => {
      const told = all.flatMap((one) => [one.told, ...one.unchanged]);
      const first = told.toSorted((a, b) => compare(a.time.edtf ?? "~", b.time.edtf ?? "~"))[0];
      if (first === undefined) return [];
      const statements = told.flatMap((one) => statementOf(one) ?? []);
      return [
        {
          claimant: first.voice.name,
          claimedFor: first.accused.name,
          statements: told.map(({ at }) => at),
          time: first.time,
          channel: channelOf(first, statements, actors, accounts),
          lagDays: lagOf(first, accounts),
          material: distinct(statements.flatMap((one) => wordsOf(one).match(MATERIAL) ?? []).map((word) => word.toLowerCase())),
          details: detailsOf(statements, first, accounts),
        },
      ];
    });
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const distinct = (words: readonly string[]): string[] => [...new Set(words)].toSorted();

const statementOf = ({ account, at }: HeldPosition): Statement | undefined =>
  account.reading.statements.find(({ id }) => id === at.statement);

/** What the claim says and the words that report it. */
const wordsOf = ({ cue, content, source }: Statement): string => [...source, ...cue, ...content].map(({ text }) => text).join(" ");

function channelOf(
  claim: HeldPosition,
  statements: readonly Statement[],
  actors: ActorsOverReports,
  accounts: readonly Account[],
): ClaimCheck["channel"] {
  const outlets = accounts.flatMap(({ reading }) => reading.actors).filter(({ kind }) => kind === "outlet");
  const isNamed = (one: (typeof outlets)[number], name: string): boolean => one.name === name || one.aliases.includes(name);
  const isOutlet = (name: string): boolean => outlets.some((one) => isNamed(one, name));
  const through = distinct([
    ...statements.flatMap((one) => one.through),
    // An agency that claims for a group is its channel.
    ...(claim.voice.key !== `actor ${claim.accusedKey}` && isOutlet(claim.voice.name) ? [claim.voice.name] : []),
  ]);
  const belongs = through.some((name) =>
    outlets.some(
      (one) =>
        isNamed(one, name) && one.affiliateOf !== null && actors.keyOf({ name: one.affiliateOf, actorId: null }) === claim.accusedKey,
    ),
  );
  return { through, belongs: through.length === 0 ? null : belongs };
}

function lagOf({ time }: HeldPosition, accounts: readonly Account[]): ClaimCheck["lagDays"] {
  const dates = accounts.flatMap(({ incident }) => incident.date ?? []);
  const [happened] = mostCommon(dates);
  if (time.edtf === null || happened === undefined) return null;
  const [first, last, from, until] = [earliest(happened), latest(happened), earliest(time.edtf), latest(time.edtf)].map((day) =>
    day === null ? Number.NaN : Date.parse(day.slice(0, 10)),
  ) as [number, number, number, number];
  const [least, most] = [Math.round((from - last) / DAY_MS), Math.round((until - first) / DAY_MS)];
  return Number.isNaN(least) || Number.isNaN(most) ? null : { least: Math.min(least, most), most };
}

/** The dates that most accounts have, first in the order of letters where as many have several. */
const mostCommon = (dates: readonly string[]): string[] =>
  [...gathered(dates, (date) => date)].toSorted(([a, one], [b, other]) => other.length - one.length || compare(a, b)).map(([date]) => date);

/** Numbers, weapons and targets in the claim's own words, beside those that others give in statements of their own. */
function detailsOf(statements: readonly Statement[], claim: HeldPosition, accounts: readonly Account[]): ClaimCheck["details"] {
  const own = new Set(statements.map(({ id }) => id));
  const figures = statements.flatMap(({ figure }) => figure ?? []);
  const others = accounts
    .flatMap((account) => account.incident.figures.map((figure) => ({ account, figure })))
    .filter(({ figure }) => figure.statement === null || !own.has(figure.statement));
  const words = statements.map((one) => wordsOf(one).toLowerCase());
  const things = distinct(
    accounts.flatMap(({ incident }) => [...incident.weapons, ...incident.targets]).map((thing) => thing.toLowerCase()),
  );
  return [
    ...figures.map((figure) => {
      const same = others.filter((one) => one.figure.kind === figure.kind && one.figure.speaker !== claim.voice.name);
      const voices = distinct(
        same.map((one) => one.figure.speaker ?? one.account.reading.report.publisher ?? one.account.reading.report.id),
      );
      const answer: (typeof BORNE_OUT)[number] =
        same.length === 0 ? "not-told-by-others" : same.some((one) => overlap(one.figure, figure)) ? "borne-out" : "contradicted";
      return { detail: `${figure.min}${figure.max === null ? " or more" : ""} ${figure.kind}`, answer, others: voices };
    }),
    ...things
      .filter((thing) => words.some((text) => text.includes(thing)))
      .map((thing) => {
        const tellers = accounts.filter(
          (account) =>
            [...account.incident.weapons, ...account.incident.targets].some((one) => one.toLowerCase() === thing) &&
            !statementsOf(account).some(({ id }) => own.has(id)),
        );
        const voices = distinct(tellers.map(({ reading: { report } }) => report.publisher ?? report.id));
        const answer: (typeof BORNE_OUT)[number] = voices.length === 0 ? "not-told-by-others" : "borne-out";
        return { detail: thing, answer, others: voices };
      }),
  ];
}

const overlap = (a: Figure, b: Figure): boolean => a.min <= (b.max ?? Infinity) && b.min <= (a.max ?? Infinity);
