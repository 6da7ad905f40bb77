import { foldName } from "../places/fold-name.ts";

/** What is told of a speaker without a name. */
export type UnnamedKind = "official" | "bystander" | "expert" | "anybody";

/** Nouns for persons whom a report does not name: officials, onlookers, those who know, those who tell. */
const NOUNS: Readonly<Record<UnnamedKind, ReadonlySet<string>>> = {
  official: new Set(
    "official officer diplomat functionary bureaucrat spokesman spokeswoman spokesperson investigator aide authority".split(" "),
  ),
  bystander: new Set(
    "witness eyewitness onlooker bystander spectator passerby resident inhabitant villager local neighbour neighbor survivor".split(" "),
  ),
  expert: new Set("expert specialist analyst observer".split(" ")),
  anybody: new Set("source informant insider person people man men woman women caller".split(" ")),
};
const KINDS = ["official", "bystander", "expert", "anybody"] as const satisfies readonly UnnamedKind[];

/** Nouns for bodies of a state, of which a place has one ("the police"), so that they do for a name; as in `src/resolve/actors/full-name.ts`. */
const BODIES = new Set(
  "ministry embassy consulate parliament congress senate army navy force forces police military government cabinet intelligence service services department presidency prosecutor court".split(
    " ",
  ),
);

/** The noun of a phrase stands before the first of these: "people familiar with the matter". */
const AFTER_NOUN = /\s(?:of|in|from|with|at|on|near|close|familiar|who|speaking|briefed|within|inside)\s.*$/su;
/** An outlet's own people: "our correspondent". */
const OWN_PEOPLE = /^(?:our|its) (?:\w+ )*(?:correspondents?|reporters?|staff|journalists?)\b/;

/**
 * What kind of person a speaker without a name is; null for a name. A name's last word has a capital letter, or none of its script has; a common
 * noun has one at most where it stands first ("Officials").
 */
export function unnamedKind(speaker: string): UnnamedKind | null {
  const words = speaker
    .trim()
    .replace(/^(?:the|an?) /i, "")
    .replace(AFTER_NOUN, "")
    .replace(/\bpasser(s?)[- ]by\b/, "passerby")
    .split(/\s+/);
  const last = words.at(-1) ?? "";
  const noun = foldName(last);
  const kind = KINDS.find((one) => NOUNS[one].has(noun) || NOUNS[one].has(singular(noun)));
  const capital = /\p{Lu}/u.test(last) || !/\p{Ll}/u.test(last);
  if (capital) return words.length === 1 ? (kind ?? null) : null;
  return kind ?? (BODIES.has(noun) ? null : "anybody");
}

/** Whether it is the publisher's own people who say it. */
export function isOwnPeople(speaker: string): boolean {
  return OWN_PEOPLE.test(speaker.toLowerCase());
}

/** Whether a named speaker may be who another report calls "officials". */
export function isOfficialBody(name: string): boolean {
  return foldName(name)
    .split(" ")
    .some((word) => BODIES.has(word));
}

/** Whether two unnamed speakers may be the same: officials are no bystanders. */
export function mayBeSame(a: UnnamedKind, b: UnnamedKind): boolean {
  return a === b || a === "anybody" || b === "anybody";
}

function singular(noun: string): string {
  if (noun.endsWith("ies")) return `${noun.slice(0, -3)}y`;
  if (noun.endsWith("sses")) return noun.slice(0, -2);
  return noun.endsWith("s") ? noun.slice(0, -1) : noun;
}
