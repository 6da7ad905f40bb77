import type { PositionHistory, PositionStep } from "../model/position-history.ts";
import type { SaidTime } from "../model/said-time.ts";
import { type Account, timeOfAccount } from "./account.ts";
import { type ActorsOverReports, actorsOverReports } from "./actors-over-reports.ts";
import { gathered } from "./gathered.ts";
import { heldPositions, type HeldPosition, holdingKey, isFor } from "./held-positions.ts";
import { byTimeKey, orderInTime } from "./order-in-time.ts";
import { type Changed, changeSince } from "./position-change.ts";
import { type ToldOnce, withoutCopied } from "./without-copied.ts";

/** A step before its change is known. */
interface Draft {
  readonly first: HeldPosition;
  readonly all: readonly ToldOnce<HeldPosition>[];
}

/**
 * What each speaker held of an incident over time, as all accounts of it tell: who was first heard first. Times are those of saying, else of publication; where the words
 * leave open which of two was first, the change says so. The order of the accounts does not matter.
 */
export function positionHistories(accounts: readonly Account[]): PositionHistory[] {
  const actors = actorsOverReports(accounts);
  const held = heldPositions(accounts, actors);
  const once = withoutCopied(held, {
    accountOf: ({ account }) => account,
    keyOf: (one) => `${one.voice.key} ${one.accusedKey} ${holdingKey(one)} ${one.time.of === "said" ? one.time.edtf : ""}`,
  });
  const byVoice = gathered(once, ({ told }) => told.voice.key);
  return [...byVoice]
    .map(([key, said]) => historyOf(said, { actors, silence: silenceOf(held, accounts, key) }))
    .toSorted((a, b) => byFirst(a, b) || compare(a.speaker, b.speaker));
}

const byFirst = (a: PositionHistory, b: PositionHistory): number => {
  const [one, other] = [a.steps[0], b.steps[0]];
  return one === undefined || other === undefined ? 0 : byTimeKey(one.time, other.time);
};
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function historyOf(
  said: readonly ToldOnce<HeldPosition>[],
  { actors, silence }: { readonly actors: ActorsOverReports; readonly silence: (times: readonly SaidTime[]) => string | null },
): PositionHistory {
  const drafts = [...gathered(said, ({ told }) => `${told.accusedKey} ${holdingKey(told)} ${told.time.edtf} ${told.time.of}`)]
    .map(([key, all]) => ({ key, first: (all[0] as ToldOnce<HeldPosition>).told, all }))
    .toSorted((a, b) => byTimeKey(a.first.time, b.first.time) || compare(a.key, b.key));
  const { voice } = (drafts[0] as Draft).first;
  return {
    speaker: voice.name,
    actorId: voice.actorId,
    ownVoice: voice.ownVoice,
    steps: drafts.map((draft) => stepOf(draft, changeOf(draft, drafts, actors))),
    silentSince: silence(drafts.map(({ first }) => first.time)),
  };
}

function stepOf({ first, all }: Draft, { changes, why }: Changed): PositionStep {
  const { accused, stance, certainty, polarity, role, time } = first;
  return {
    accused: accused.name,
    actorId: accused.actorId,
    stance,
    certainty,
    polarity,
    role,
    time,
    by: [...new Set(all.flatMap(({ told }) => told.by ?? []))].toSorted(),
    statements: all.flatMap(({ told, unchanged }) => [told, ...unchanged]).map(({ at }) => at),
    copies: all.flatMap(({ copied }) => copied).map(({ at }) => at),
    changes: [...changes],
    why,
  };
}

/** The change of a step among all of its speaker's. */
function changeOf(draft: Draft, drafts: readonly Draft[], actors: ActorsOverReports): Changed {
  const others = drafts.filter((one) => one !== draft);
  const order = (one: Draft) => orderInTime(one.first.time, draft.first.time);
  const ofSame = others.filter(({ first }) => first.accusedKey === draft.first.accusedKey);
  const before = ofSame.filter((one) => order(one) === "before");
  // Of those before, the last ones: none of them is known to be before another.
  const last = before.filter((one) => !before.some((later) => orderInTime(one.first.time, later.first.time) === "before"));
  const unknown = ofSame.filter((one) => order(one) === "unknown" || order(one) === "same");
  const change =
    last.length > 0
      ? changeSince(
          last.map(({ first }) => first),
          draft.first,
        )
      : firstChange(draft, others, actors);
  if (unknown.length === 0 || change.changes.includes("order-unknown")) return change;
  const words = `order unknown to what it says of the same actor ${timesOf(unknown)}`;
  // Nobody can tell that it was the first where another may have been.
  return last.length === 0
    ? { changes: ["order-unknown"], why: words }
    : { changes: [...change.changes, "order-unknown"], why: `${change.why}; ${words}` };
}

/** Heard for the first time on an actor: after others, it names somebody else. */
function firstChange(draft: Draft, others: readonly Draft[], actors: ActorsOverReports): Changed {
  if (!isFor(draft.first.stance)) return FIRST;
  const rest = others.filter(
    ({ first }) =>
      isFor(first.stance) && first.accusedKey !== draft.first.accusedKey && !actors.sameLine(first.accused, draft.first.accused),
  );
  const before = rest.filter((one) => orderInTime(one.first.time, draft.first.time) === "before");
  if (before.length > 0) {
    const still = new Set(
      rest.filter((one) => orderInTime(one.first.time, draft.first.time) !== "before").map(({ first }) => first.accused.name),
    );
    const names = [...new Set(before.map(({ first }) => first.accused.name))];
    return {
      changes: ["named-another"],
      why: `before, it held ${names.join(", ")} responsible (${timesOf(before)})${names.some((name) => still.has(name)) ? ", and has said so again" : ""}`,
    };
  }
  const unknown = rest.filter((one) => orderInTime(one.first.time, draft.first.time) === "unknown");
  if (unknown.length === 0) return FIRST;
  const names = [...new Set(unknown.map(({ first }) => first.accused.name))];
  return {
    changes: ["first-said", "order-unknown"],
    why: `first said; order unknown to what it says of ${names.join(", ")} (${timesOf(unknown)})`,
  };
}

const FIRST: Changed = { changes: ["first-said"], why: "first said" };

const timesOf = (drafts: readonly Draft[]): string =>
  [...new Set(drafts.map(({ first }) => first.time.edtf ?? "without a date"))].join(", ");

/**
 * Tells since when a voice is silent: the time of its last step, where some report of the incident is known to be later than all that cite the voice. A publisher is silent
 * only where it published again itself.
 */
function silenceOf(
  held: readonly HeldPosition[],
  accounts: readonly Account[],
  key: string,
): (times: readonly SaidTime[]) => string | null {
  const citing = new Set(held.filter(({ voice }) => voice.key === key).map(({ account }) => account));
  const voice = held.find((one) => one.voice.key === key)?.voice;
  const later = accounts.filter(
    (account) =>
      !citing.has(account) &&
      account.copyOf === null &&
      (voice?.ownVoice !== true || account.reading.report.publisher?.toLowerCase() === voice.name.toLowerCase()),
  );
  return (times) => {
    const last = times.at(-1)?.edtf ?? null;
    const spoken = [...[...citing].map(timeOfAccount), ...times];
    const isLater = (account: Account): boolean => spoken.every((time) => orderInTime(time, timeOfAccount(account)) === "before");
    return last !== null && later.some(isLater) ? last : null;
  };
}
