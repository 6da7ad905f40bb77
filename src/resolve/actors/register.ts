import { ACTOR_KINDS, type ActorKind } from "../../model/actor.ts";
import type { KnownActor, KnownActors } from "../../model/lookups.ts";
import type { MentionType } from "../../model/mention.ts";
import { listStates } from "./states.ts";

/** One line of a register file: an actor with its names and where the line was taken from. */
export interface ActorRow {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  readonly mentionType: MentionType;
  /** Key of the parent, or null. */
  readonly affiliateOf: string | null;
  readonly country: string | null;
  /** Adjectives and names of members: "Houthi", "Houthis". */
  readonly demonyms: readonly string[];
  /** The public list or page that the line rests on. */
  readonly source: string;
}

const MENTION_TYPES: ReadonlySet<string> = new Set(["person", "organisation", "armed-group", "place", "facility"] satisfies MentionType[]);

/**
 * Reads the lines of a register file: a header line, then tab-separated key, name, aliases (parted by `|`), kind, mention type,
 * key of the parent, country code, member words (parted by `|`), source. Empty lines and lines that start with `#` are passed over.
 * A line that cannot be read is reported with its number, and the others are kept.
 */
export function parseActorRows(text: string): { rows: ActorRow[]; problems: string[] } {
  const rows: ActorRow[] = [];
  const problems: string[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === "" || line.startsWith("#") || line.startsWith("key\t")) return;
    const [key = "", name = "", aliases = "", kind = "", mentionType = "", parent = "", country = "", members = "", source = ""] = line
      .split("\t")
      .map((cell) => cell.trim());
    const wrong = rowFault({ key, name, kind, mentionType, country, source });
    if (wrong !== null) {
      problems.push(`line ${index + 1}: ${wrong}`);
      return;
    }
    rows.push({
      key,
      name,
      aliases: listOf(aliases),
      kind: kind as ActorKind,
      mentionType: mentionType as MentionType,
      affiliateOf: parent === "" ? null : parent,
      country: country === "" ? null : country,
      demonyms: listOf(members),
      source,
    });
  });
  return { rows, problems };
}

const listOf = (cell: string): string[] =>
  cell
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function rowFault(cells: { key: string; name: string; kind: string; mentionType: string; country: string; source: string }): string | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(cells.key)) return `key "${cells.key}" must be of small letters, digits and hyphens`;
  if (cells.name === "") return "the name is missing";
  if (!(ACTOR_KINDS as readonly string[]).includes(cells.kind)) return `kind "${cells.kind}" must be one of ${ACTOR_KINDS.join(", ")}`;
  if (!MENTION_TYPES.has(cells.mentionType)) return `mention type "${cells.mentionType}" must be one of ${[...MENTION_TYPES].join(", ")}`;
  if (cells.country !== "" && !/^[A-Z]{2}$/.test(cells.country)) return `country "${cells.country}" must be a code of two capital letters`;
  if (cells.source === "") return "the source is missing";
  return null;
}

/**
 * A name reduced to what counts when names are compared: small letters without accents, punctuation, "the", and the Arabic article
 * ("Al Shabaab", "al-Shabaab", "Al-Shabab" are one; so are "Daesh" and "Da'esh").
 */
export function nameKey(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’‘ʻ`.]s?(?=\s|$)|['’‘ʻ`.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return (
    plain
      .replace(/^(?:the )?(?:(?:al|el|an|ash|ad|as) )?/, "")
      .replace(/ (?:al|el) /g, " ")
      .replaceAll("aa", "a") || plain
  );
}

/** Whether a name is an acronym that small letters would turn into another word: "US", "IS", "CAR". */
const isAcronym = (name: string): boolean => /^(?:\p{Lu}\.?){2,5}$/u.test(name);

/** The register of actors: the states, the rows that the desk ships, and a user's own, which win over the others. */
export function createRegister(rows: readonly ActorRow[], userRows: readonly ActorRow[] = []): KnownActors {
  const byName = new Map<string, KnownActor>();
  const byKey = new Map<string, KnownActor>();
  const byAcronym = new Map<string, KnownActor>();
  const byArticled = new Map<string, KnownActor>();
  const byMember = new Map<string, KnownActor>();
  const mapOf = (name: string): Map<string, KnownActor> => (isAcronym(name) ? byAcronym : /^The \S+$/.test(name) ? byArticled : byName);
  const add = (actor: KnownActor, members: readonly string[]): void => {
    byKey.set(actor.key, actor);
    for (const alias of [actor.name, ...actor.aliases]) mapOf(alias).set(nameKey(alias), actor);
    for (const word of members) byMember.set(word.toLowerCase(), actor);
  };
  for (const { demonyms, ...state } of listStates()) add(state, demonyms);
  for (const row of [...rows, ...userRows]) {
    const { demonyms, source: _source, ...actor } = row;
    add(actor, demonyms);
  }
  const found = new Map<string, KnownActor | null>();
  return {
    find(name) {
      const known = found.get(name);
      if (known !== undefined) return known;
      const words = nameKey(name);
      const actor =
        (/\p{Ll}/u.test(name) ? undefined : byAcronym.get(words)) ??
        byName.get(words) ??
        (name.startsWith("The ") ? byArticled.get(words) : undefined) ??
        null;
      if (found.size < 50_000) found.set(name, actor);
      return actor;
    },
    byKey: (key) => byKey.get(key) ?? null,
    byDemonym: (word) => byMember.get(word.toLowerCase()) ?? null,
  };
}
