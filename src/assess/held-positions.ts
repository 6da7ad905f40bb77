import type { HeldStance } from "../model/position-history.ts";
import type { SaidTime, StatementPlace } from "../model/said-time.ts";
import type { Statement } from "../model/statement.ts";
import { type Account, inFixedOrder, statementsOf, timeOfSaying } from "./account.ts";
import type { ActorRef } from "./actor-lines.ts";
import type { ActorsOverReports } from "./actors-over-reports.ts";

/** Who speaks: an actor, or a publisher in its own voice. */
export interface Voice {
  readonly key: string;
  readonly name: string;
  readonly actorId: string | null;
  readonly ownVoice: boolean;
}

/** That one voice holds something of one actor, in one statement. */
export interface HeldPosition {
  readonly voice: Voice;
  /** Who said it for the voice, where that is a body; else null. */
  readonly by: string | null;
  readonly accused: ActorRef;
  readonly accusedKey: string;
  readonly stance: HeldStance;
  readonly certainty: Statement["certainty"];
  readonly polarity: Statement["polarity"];
  readonly role: Statement["accused"][number]["role"];
  readonly time: SaidTime;
  readonly at: StatementPlace;
  readonly account: Account;
}

/** Every position that accounts tell, one for each voice: what a person says for a body is that body's, too. In one order, however the accounts came. */
export function heldPositions(accounts: readonly Account[], actors: ActorsOverReports): HeldPosition[] {
  return inFixedOrder(accounts).flatMap((account) =>
    statementsOf(account).flatMap((statement) => {
      const stance = stanceOf(statement);
      if (stance === null) return [];
      const { certainty, polarity } = statement;
      const at = { report: account.reading.report.id, version: account.version, statement: statement.id };
      const time = timeOfSaying(statement.saidAt, account);
      return voicesOf(statement, account, actors).flatMap(({ voice, by }) =>
        accusedOf(statement).map(({ role, ...ref }): HeldPosition => {
          const accused = actors.refOf(ref);
          return { voice, by, accused, accusedKey: actors.keyOf(accused), stance, certainty, polarity, role, time, at, account };
        }),
      );
    }),
  );
}

/** Whether a position holds the actor responsible. */
export const isFor = (stance: HeldStance): boolean => stance === "claimed" || stance === "attributed";

/** What is held, without who holds it of whom: two positions with one key are the same. */
export const holdingKey = ({
  stance,
  certainty,
  polarity,
  role,
}: Pick<HeldPosition, "stance" | "certainty" | "polarity" | "role">): string => `${stance} ${certainty} ${polarity} ${role}`;

/** To say that one has not claimed something is no position on who did it. */
function stanceOf({ act, polarity, accused }: Statement): HeldStance | null {
  switch (act) {
    case "claims-responsibility":
      return polarity === "positive" ? "claimed" : null;
    case "attributes":
    case "accuses":
      return polarity === "positive" ? "attributed" : "dismissed";
    case "reports":
      return accused.length === 0 ? null : polarity === "positive" ? "attributed" : "dismissed";
    case "denies-responsibility":
      return "denied";
    case "dismisses":
      return "dismissed";
    default:
      return null;
  }
}

/** Those held responsible; who claims or denies without naming anybody speaks of itself. */
function accusedOf({ act, accused, speaker }: Statement): Statement["accused"] {
  if (accused.length > 0) return accused;
  const own = act === "claims-responsibility" || act === "denies-responsibility";
  return own && speaker !== null ? [{ ...speaker, role: "unstated" }] : [];
}

function voicesOf(
  statement: Statement,
  account: Account,
  actors: ActorsOverReports,
): { readonly voice: Voice; readonly by: string | null }[] {
  const { speaker, speakerOf } = statement;
  if (speaker === null) return [{ voice: ownVoice(account), by: null }];
  const actor = actors.actorOf(speaker);
  const voice = voiceOf(speaker, account, actors);
  const speaksFor = speakerOf ?? (actor?.kind === "person" || actor?.kind === "outlet" ? actor.affiliateOf : null);
  const body = speaksFor === null ? null : voiceOf({ name: speaksFor, actorId: null }, account, actors);
  return [{ voice, by: null }, ...(body === null || body.key === voice.key ? [] : [{ voice: body, by: voice.name }])];
}

function ownVoice({ reading: { report } }: Account): Voice {
  // Of publishers that nobody names, each is its own.
  const key = report.publisher === null ? `report ${report.id}` : report.publisher.toLowerCase();
  return { key: `publisher ${key}`, name: report.publisher ?? `the publisher of ${report.id}`, actorId: null, ownVoice: true };
}

function voiceOf(speaker: ActorRef, account: Account, actors: ActorsOverReports): Voice {
  const own = ownVoice(account);
  if (speaker.name.toLowerCase() === account.reading.report.publisher?.toLowerCase()) return own;
  const { name, actorId } = actors.refOf(speaker);
  return { key: `actor ${actors.keyOf(speaker)}`, name, actorId, ownVoice: false };
}
