import type { Rival } from "../model/position-history.ts";
import type { Account } from "./account.ts";
import { type ActorsOverReports, actorsOverReports } from "./actors-over-reports.ts";
import { gathered } from "./gathered.ts";
import { heldPositions, type HeldPosition, isFor } from "./held-positions.ts";
import { withoutCopied } from "./without-copied.ts";

type Side = Rival["sides"][number];

/** One actor that is said to be responsible, with all who say so. */
interface Held {
  readonly key: string;
  readonly positions: readonly HeldPosition[];
  readonly side: Side;
}

/** Roles that leave room for somebody else who carried it out. */
const LEAVES_ROOM: ReadonlySet<HeldPosition["role"]> = new Set<HeldPosition["role"]>(["helped", "inspired", "failed-to-stop"]);
const FROM_AFAR: ReadonlySet<HeldPosition["role"]> = new Set<HeldPosition["role"]>(["planned", "ordered"]);

/**
 * Every two actors who are both said to be responsible for an incident: two who claim it, one who claims it while somebody holds another responsible, or two who are
 * held responsible by different voices. Affiliates, and those whose parts leave room for each other, are shown as what they are. Nobody wins.
 */
export function rivalsOver(accounts: readonly Account[]): Rival[] {
  const actors = actorsOverReports(accounts);
  const positions = withoutCopied(heldPositions(accounts, actors), {
    accountOf: ({ account }) => account,
    keyOf: (one) => `${one.voice.key} ${one.accusedKey} ${one.stance}`,
  })
    .map(({ told }) => told)
    .filter(({ stance }) => isFor(stance));
  const held = [...gathered(positions, ({ accusedKey }) => accusedKey)]
    .map(([key, all]): Held => ({ key, positions: all, side: sideOf(all) }))
    .toSorted((a, b) => (a.side.accused < b.side.accused ? -1 : 1));
  return held.flatMap((one, at) => held.slice(at + 1).map((other) => rivalOf(one, other, actors)));
}

function sideOf(positions: readonly HeldPosition[]): Side {
  const names = (stance: HeldPosition["stance"]): string[] =>
    [...new Set(positions.filter((one) => one.stance === stance).map(({ voice }) => voice.name))].toSorted();
  const { accused } = positions[0] as HeldPosition;
  const statements = new Map(positions.map(({ at }) => [`${at.report} ${at.version} ${at.statement}`, at]));
  return {
    accused: accused.name,
    actorId: accused.actorId,
    claimedBy: names("claimed"),
    attributedBy: names("attributed"),
    statements: [...statements.values()],
  };
}

function rivalOf(one: Held, other: Held, actors: ActorsOverReports): Rival {
  const sides: Rival["sides"] = [one.side, other.side];
  const claimed = sides.filter(({ claimedBy }) => claimedBy.length > 0).length;
  const kind = claimed === 2 ? "two-claims" : claimed === 1 ? "claim-and-attribution" : "two-attributions";
  return { ...relationOf(one, other, actors), kind, sides };
}

function relationOf(one: Held, other: Held, actors: ActorsOverReports): Pick<Rival, "relation" | "why"> {
  const [a, b] = [one.side, other.side];
  const both = `${a.accused} and ${b.accused}`;
  if (actors.sameLine(refOf(one), refOf(other)))
    return { relation: "affiliates", why: `${both} belong together: one is of the other, or both of one body` };
  if (leaveRoom(one, other))
    return {
      relation: "together",
      why: `the parts said leave room for both: ${rolesOf(one)} (${a.accused}), ${rolesOf(other)} (${b.accused})`,
    };
  const jointly = namedTogether(one, other);
  if (jointly !== null) return { relation: "together", why: `${jointly} holds both responsible in one breath` };
  const described = [one, other].filter((held) => isDescribed(held, actors)).map(({ side }) => side.accused);
  if (described.length > 0)
    return {
      relation: "unclear",
      why: `${described.join(" and ")} ${described.length > 1 ? "are" : "is"} described, not named: it may be of the other`,
    };
  return { relation: "rivals", why: `${toldOf(a)}; ${toldOf(b)}` };
}

const refOf = ({ positions }: Held) => (positions[0] as HeldPosition).accused;
const rolesOf = ({ positions }: Held): string => [...new Set(positions.map(({ role }) => role))].toSorted().join(", ");

const toldOf = ({ accused, claimedBy, attributedBy }: Side): string =>
  [
    ...(claimedBy.length > 0 ? [`${accused} is claimed to have done it by ${claimedBy.join(", ")}`] : []),
    ...(attributedBy.length > 0 ? [`${accused} is held responsible by ${attributedBy.join(", ")}`] : []),
  ].join(" and ");

/** Whether all that is said of one leaves room for the other. */
function leaveRoom(one: Held, other: Held): boolean {
  const all = (held: Held, roles: ReadonlySet<HeldPosition["role"]>): boolean => held.positions.every(({ role }) => roles.has(role));
  const carried = new Set<HeldPosition["role"]>(["carried-out"]);
  return (
    all(one, LEAVES_ROOM) ||
    all(other, LEAVES_ROOM) ||
    (all(one, FROM_AFAR) && all(other, carried)) ||
    (all(other, FROM_AFAR) && all(one, carried))
  );
}

/** A voice that names both in one statement, where nobody says otherwise than that: all who name the one name the other. */
function namedTogether(one: Held, other: Held): string | null {
  const placed = ({ at, voice }: HeldPosition): string => `${at.report} ${at.version} ${at.statement} ${voice.key}`;
  const [ones, others] = [one, other].map(({ positions }) => new Set(positions.map(placed)));
  const apart = [
    ...one.positions.filter((held) => !others?.has(placed(held))),
    ...other.positions.filter((held) => !ones?.has(placed(held))),
  ];
  return apart.length === 0 ? (one.positions[0]?.voice.name ?? null) : null;
}

/** People whom only their deed or number describes ("three men"); a kind of group ("a neo-fascist cell") tells who is meant. */
function isDescribed({ side, positions }: Held, actors: ActorsOverReports): boolean {
  const kind = actors.actorOf((positions[0] as HeldPosition).accused)?.kind ?? "unknown";
  return !/\p{Lu}/u.test(side.accused) && (kind === "person" || kind === "unknown") && !GROUP.test(side.accused);
}

/** Nouns for bodies of people, as the roles of names have them in English. */
const GROUP =
  /\b(?:groups?|cells?|movements?|networks?|organi[sz]ations?|parties|party|gangs?|militias?|forces|army|services?|agency|governments?)\b/iu;
