import type { Token } from "../../../../text/analysis.ts";
import type { Clauses, TokenRange } from "./clause.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Bodies and kinds of people that tell who acted even without a name (Hearsay's codebook: "a kind of doer"). Base forms. */
const BODIES = words(
  `army military police troop soldier force government regime militant rebel insurgent guerrilla guerilla terrorist separatist militia militiaman extremist jihadist jihadi islamist
   agent gang cartel paramilitary army navy coalition loyalist fascist neo-nazi supremacist junta authority warplane jet drone gunship officer policeman patrol contra commando
   front faction movement organization organisation regime intelligence secessionist partisan vigilante trafficker smuggler mercenary settler colonist warlord wing affiliate branch
   cell sympathizer sympathiser follower supporter group`,
);

/** People of whom the words say no more than what they did: unknown unless the report names them elsewhere. Base forms. */
const UNKNOWN_DOERS = words(
  `gunman attacker assailant man woman person people bomber shooter suspect perpetrator somebody someone anyone nobody individual youth figure driver intruder robber killer
   culprit hijacker kidnapper assassin arsonist sniper bandit unknown thief one defendant offender murderer knifeman stabber motorcyclist he she they it who which that this these`,
);

/** People described by age, trade or tie: enough to count as described. Base forms. */
const DESCRIBED = words(
  `boy girl teenager student teacher husband wife son father brother mother neighbour neighbor friend colleague pupil veteran farmer doctor employee tenant worker guard inmate
   refugee migrant nationalist activist protester demonstrator lawyer writer resident citizen national member commander leader fighter operative president minister general`,
);

/** How much the words tell of who acted. */
export type DoerKind = "named" | "body" | "described" | "unknown" | "thing";

/** Reads a noun phrase (with what hangs on it) as a doer; a "thing" can be blamed for nothing: "the blast". */
export function doerKind(clauses: Clauses, range: TokenRange, head: number): DoerKind {
  const { tokens } = clauses;
  const headToken = tokens[head] as Token;
  let named = false;
  for (let at = range.first; at < range.end && at <= range.first + 8; at++) named ||= clauses.named[at] === 1;
  // In headlines and at the head of a sentence a common noun has a capital, too.
  const base = headToken.pos === "PROPN" && clauses.named[head] === 0 ? singular(headToken.lower) : headToken.lemma;
  const person = BODIES.has(base) || UNKNOWN_DOERS.has(base) || DESCRIBED.has(base);
  if (named && (clauses.named[head] === 1 || person || isPlural(headToken))) return "named";
  if (BODIES.has(base)) return "body";
  if (DESCRIBED.has(base)) return "described";
  if (UNKNOWN_DOERS.has(base) || headToken.pos === "PRON") return "unknown";
  return named ? "named" : "thing";
}

/** "gunmen" gunman, "rebels" rebel: for words that the tagger takes for names. */
export const singular = (lower: string): string =>
  lower.endsWith("men") ? `${lower.slice(0, -3)}man` : lower.endsWith("s") ? lower.slice(0, -1) : lower;
const isPlural = (token: Token): boolean => token.pos === "NOUN" && token.lower.endsWith("s") && token.lower !== token.lemma;
