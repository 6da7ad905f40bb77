import type { Sentence, Token } from "../../../../text/analysis.ts";
import { BE_FORMS, HAVE_FORMS, MODALS } from "../syntax/verb-forms.ts";
import { HARM_WORDS } from "./harm-words.ts";
import { ATTACKERS } from "./person-words.ts";
import type { Harm } from "./find-figures.ts";
import type { PeopleGroup } from "./people-groups.ts";

/** Where the people are that a word of harm tells of. */
export interface HarmGroups {
  readonly index: number;
  /** Whether further groups are looked for to the right (objects) or to the left (subjects). */
  readonly rightwards: boolean;
  /** Token past which no group may reach. */
  readonly limit: number;
}

interface Clause {
  readonly harm: Harm;
  readonly harms: readonly Harm[];
  readonly groups: readonly PeopleGroup[];
}

/** The group of people that the word of harm speaks of, or null where it speaks of none that is counted. */
export function groupsOfHarm(tokens: readonly Token[], sentence: Sentence, clause: Clause): HarmGroups | null {
  const { harm } = clause;
  switch (harm.word.use) {
    case "toll":
      return tollNumber(tokens, sentence, clause);
    case "noun":
      return harm.kind === "attackers" ? attackerGroup(tokens, clause) : nounGroup(tokens, sentence, clause);
    case "intransitive":
      return agreeing(tokens, clause, subjectOf(tokens, sentence, clause));
    case "adjective":
      return adjectiveGroup(tokens, sentence, clause);
    case "verb":
      return verbGroup(tokens, sentence, clause);
  }
}

/** "dies" has one subject: a number above one before it counts something else. */
function agreeing(tokens: readonly Token[], clause: Clause, found: HarmGroups | null): HarmGroups | null {
  if (found === null || tokens[clause.harm.at]?.lower !== "dies") return found;
  const group = clause.groups[found.index];
  // "A family of four dies"
  const one = group !== undefined && (group.min === 1 || tokens[group.head]?.lower === "family");
  return one ? found : null;
}

const ADVERBS =
  /^(?:also|fatally|critically|seriously|severely|slightly|badly|reportedly|allegedly|then|later|apparently|instantly|immediately|accidentally|all|each|both|still|initially|mortally|lightly|already|so|far|now|just|at|over|more)$/;

/** "killed at least 133 people" or, in the passive and in headlines, "133 people (were) killed". */
function verbGroup(tokens: readonly Token[], sentence: Sentence, clause: Clause): HarmGroups | null {
  const { harm } = clause;
  const passive = isPassive(tokens, harm.at, sentence.firstToken);
  // "30 wounded when two bombers struck": the number right before a participle is its own.
  const own = harm.word.participle && clause.groups.some((group) => group.endToken === harm.at && group.by === "number" && group.head < 0);
  if (!passive && !own) {
    const object = objectAfter(tokens, sentence, clause);
    if (object !== null) return object;
  }
  if (!harm.word.participle) return null;
  const subject = subjectOf(tokens, sentence, clause);
  if (subject === null) return null;
  // Without an auxiliary, an arrest or a shot in the active voice has its doer before it: "Police arrested ...".
  const group = clause.groups[subject.index] as PeopleGroup;
  if (!passive && group.by !== "number" && group.by !== "none" && !headlinePassive(tokens, sentence, clause, group)) return null;
  return subject;
}

/** "Man shot in car", "Woman killed": a bare noun right before the participle, and no object after it. */
function headlinePassive(tokens: readonly Token[], sentence: Sentence, clause: Clause, group: PeopleGroup): boolean {
  if (group.endToken !== clause.harm.at && !ADVERBS.test(tokens[clause.harm.at - 1]?.lower ?? "")) return false;
  const next = clause.harm.endToken < sentence.endToken ? tokens[clause.harm.endToken] : undefined;
  return (
    next === undefined || next.pos === "PUNCT" || next.pos === "ADP" || next.pos === "CCONJ" || next.pos === "ADV" || next.lower === "to"
  );
}

/** Whether a form of "be" or "get" stands before the participle, or another participle that has one ("was shot and killed"). */
function isPassive(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - 6); i--) {
    const { lower, pos } = tokens[i] as Token;
    if (BE_FORMS.has(lower) || lower === "got" || lower === "gets" || lower === "get" || lower === "getting")
      return lower !== "'s" || pos === "AUX" || pos === "VERB";
    if (HAVE_FORMS.has(lower) || MODALS.has(lower)) return false;
    if (
      pos !== "ADV" &&
      pos !== "PART" &&
      !ADVERBS.test(lower) &&
      lower !== "and" &&
      lower !== "or" &&
      !(pos === "VERB" && lower.endsWith("ed")) &&
      lower !== "shot" &&
      lower !== "found"
    )
      return false;
  }
  return false;
}

/** The group that begins right after the verb; "killing himself and two others", "killed or wounded 20". */
function objectAfter(tokens: readonly Token[], sentence: Sentence, clause: Clause): HarmGroups | null {
  let at = clause.harm.endToken;
  while (
    at < sentence.endToken &&
    (ADVERBS.test(tokens[at]?.lower ?? "") || tokens[at]?.text === "“" || tokens[at]?.text === '"') &&
    !clause.groups.some((group) => group.firstToken === at)
  )
    at++;
  if ((tokens[at]?.lower === "or" || tokens[at]?.lower === "and") && clause.harms.some((other) => other.at === at + 1)) at += 2;
  const index = clause.groups.findIndex((group) => group.firstToken === at);
  if (index < 0) return null;
  return { index, rightwards: true, limit: nextHarm(clause, at, sentence.endToken) };
}

/** Objects end where the next verb of harm has its own: "killed four and wounded five". */
function nextHarm(clause: Clause, at: number, end: number): number {
  const next = clause.harms.find((other) => other.at > at && other.kind !== "attackers");
  return next === undefined ? end : next.at;
}

/** The group before the verb that is its subject: nearest to the left that no preposition governs. */
function subjectOf(tokens: readonly Token[], sentence: Sentence, clause: Clause): HarmGroups | null {
  const { harm, groups } = clause;
  let at = harm.at - 1;
  while (at >= sentence.firstToken && isAuxiliaryOrAdverb(tokens, at) && !groups.some((group) => group.endToken === at + 1)) at--;
  const shared = sharedWith(tokens, at, clause);
  if (shared !== null) return shared;
  if (isPronoun(tokens[at])) return null;
  const relative = /^(?:who|that|which)$/.test(tokens[at]?.lower ?? "");
  if (relative) {
    at--;
    if (tokens[at]?.text === ",") at--;
  }
  for (let index = groups.length - 1; index >= 0; index--) {
    const group = groups[index] as PeopleGroup;
    if (group.endToken > at + 1 || group.by === "reflexive") continue;
    const gap = clauseGap(tokens, group.endToken, at + 1);
    if (gap === "verb") return null;
    if (gap === "far" && !isAge(tokens, group.endToken, at + 1)) return null;
    const preposition = governor(tokens, groups, index, sentence.firstToken);
    const near = group.endToken === at + 1 && standsDespite(tokens, { group, harm, relative }, preposition);
    if (preposition !== null && !near) continue;
    return { index, rightwards: false, limit: at + 1 };
  }
  return null;
}

/** "he was killed": whom it stands for is not told here. */
const isPronoun = (token: Token | undefined): boolean => token !== undefined && /^(?:he|she|it|they|we|i|you)$/.test(token.lower);

function isAuxiliaryOrAdverb(tokens: readonly Token[], at: number): boolean {
  const { lower, pos } = tokens[at] as Token;
  return (
    pos === "AUX" ||
    pos === "ADV" ||
    pos === "PART" ||
    BE_FORMS.has(lower) ||
    HAVE_FORMS.has(lower) ||
    MODALS.has(lower) ||
    ADVERBS.test(lower) ||
    // "appear to have died"
    (/^(?:appears?|appeared|seems?|seemed|said|thought|alleged)$/.test(lower) && tokens[at + 1]?.lower === "to") ||
    /^(?:got|gets|get|been|being|not|found|pronounced|declared|feared|presumed|believed|confirmed|reported|left|to|lay|lying|listed|remains?|remained|upgraded)$/.test(
      lower,
    )
  );
}

/** "was shot and killed", "died or were wounded": the subject of the verb before. */
function sharedWith(tokens: readonly Token[], at: number, clause: Clause): HarmGroups | null {
  let joint = at;
  if (!/^(?:and|or|&|,)$/.test(tokens[joint]?.lower ?? "")) return null;
  if (tokens[joint - 1]?.text === ",") joint--;
  const before = clause.harms.find((other) => other.endToken === joint);
  if (before === undefined) return null;
  const index = clause.groups.findLastIndex((group) => group.endToken <= before.at);
  const group = clause.groups[index];
  if (group === undefined) return null;
  for (let i = group.endToken; i < before.at; i++)
    if (!isAuxiliaryOrAdverb(tokens, i) && !/^(?:who|that)$/.test(tokens[i]?.lower ?? "")) return null;
  return { index, rightwards: false, limit: joint };
}

/** What lies between a subject and its verb: nothing much, a phrase that may be long, or another clause. */
function clauseGap(tokens: readonly Token[], from: number, to: number): "near" | "far" | "verb" {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const { lower, pos } = tokens[at] as Token;
    if (isPronoun(tokens[at])) return "verb";
    if (/^(?:who|that|which)$/.test(lower)) depth = 1;
    if (
      (pos === "VERB" || pos === "AUX") &&
      depth === 0 &&
      !lower.endsWith("ing") &&
      !lower.endsWith("ed") &&
      !/^(?:found|left|held|shot)$/.test(lower)
    )
      return "verb";
    if (/^[;:.!?]$/.test(lower)) return "verb";
  }
  return to - from <= 12 ? "near" : "far";
}

const isAge = (tokens: readonly Token[], from: number, to: number): boolean => to - from <= 3 && tokens[from]?.text === ",";

const isHarm = (token: Token | undefined): boolean => token !== undefined && HARM_WORDS.has(token.lower);

const PREPOSITIONS = new Set(
  "including of in on at by with from to for near into against after before during about over under between among than through behind outside inside toward towards within".split(
    " ",
  ),
);

/** Words that are prepositions and begin clauses as well: "after a man was shot". */
const CLAUSE_OPENERS = /^(?:after|before)$/;
/** What a part or a place is told with: it has no verb of its own. */
const PARTS = /^(?:including|between|among|than)$/;

/** Whether people right before a word of harm are its subject though a preposition stands before them. */
function standsDespite(
  tokens: readonly Token[],
  said: { readonly group: PeopleGroup; readonly harm: Harm; readonly relative: boolean },
  preposition: string | null,
): boolean {
  const { group, harm, relative } = said;
  if (preposition === null || PARTS.test(preposition) || (group.by === "number" && group.head < 0)) return false;
  // "the mother of a boy who died": the relative clause tells of the nearest.
  if (relative) return group.by !== "name";
  // "after a man and his son were shot"
  if (CLAUSE_OPENERS.test(preposition)) return true;
  // "the name of a man found dead", "a photograph of two men killed there"
  if (!harm.word.participle || group.by === "name") return false;
  for (let at = group.endToken; at < harm.at; at++) {
    const { lower } = tokens[at] as Token;
    if (BE_FORMS.has(lower) || HAVE_FORMS.has(lower) || MODALS.has(lower)) return false;
  }
  return true;
}

/** The preposition that governs a group, alone or within a list ("of two men and a woman"); null where none does. */
function governor(tokens: readonly Token[], groups: readonly PeopleGroup[], index: number, floor: number): string | null {
  const group = groups[index] as PeopleGroup;
  if (group.qualifier === "between") return null;
  let before = group.firstToken - 1;
  // "in southern Norvale"
  while (group.by === "name" && before > floor && tokens[before]?.pos === "ADJ") before--;
  if (before < floor) return null;
  // "with 25 others injured" has its own subject.
  if (tokens[before]?.lower === "with" && group.by === "number" && isHarm(tokens[group.endToken])) return null;
  // "in Norvale, Estland": a place within a place.
  const within = groups[index - 1];
  // "15 civilians, including six women and eight children, were killed"
  if (tokens[before]?.lower === "and" && within !== undefined && within.endToken === before && within.by === group.by) {
    return governor(tokens, groups, index - 1, floor);
  }
  if (group.by === "name" && tokens[before]?.text === "," && within?.by === "name" && within.endToken === before) {
    return governor(tokens, groups, index - 1, floor);
  }
  const { lower } = tokens[before] as Token;
  if (
    lower === "of" &&
    (tokens[before - 1]?.pos === "NUM" || /^(?:total|toll|minimum|maximum|estimate)$/.test(tokens[before - 1]?.lower ?? ""))
  )
    return null;
  return PREPOSITIONS.has(lower) ? lower : null;
}

/** "20 dead", "left eight dead", "were found dead", "pronounced dead". */
function adjectiveGroup(tokens: readonly Token[], sentence: Sentence, clause: Clause): HarmGroups | null {
  const before = tokens[clause.harm.at - 1];
  if (before !== undefined && before.pos === "DET" && clause.harm.at > sentence.firstToken) return null;
  return subjectOf(tokens, sentence, clause);
}

/** "133 deaths", "the deaths of 133 people", "the killing of a guard", "claimed 20 lives". */
function nounGroup(tokens: readonly Token[], sentence: Sentence, clause: Clause): HarmGroups | null {
  const { harm, groups } = clause;
  const of = tokens[harm.endToken]?.lower;
  if ((of === "of" || of === "to") && harm.endToken < sentence.endToken) {
    const index = groups.findIndex((group) => group.firstToken === harm.endToken + 1);
    if (index >= 0) return { index, rightwards: true, limit: nextHarm(clause, harm.endToken, sentence.endToken) };
  }
  if (of !== undefined && BE_FORMS.has(of) && /^(?:deaths|fatalities)$/.test(tokens[harm.at]?.lower ?? "")) {
    // "the confirmed deaths are fourteen civilians and five soldiers"
    const index = groups.findIndex((group) => group.firstToken === harm.endToken + 1 && group.by === "number");
    if (index >= 0) return { index, rightwards: true, limit: nextHarm(clause, harm.endToken, sentence.endToken) };
  }
  const owned = ownerOf(tokens, clause);
  if (owned !== null) return owned;
  // "133 deaths", "no injuries": the noun that is counted is the harm itself.
  const counted = groups.findIndex((group) => group.head === harm.at && (group.by === "number" || group.by === "none"));
  return counted < 0 ? null : { index: counted, rightwards: true, limit: harm.endToken };
}

/** "the boy's shooting death", "Jane Roe's murder". */
function ownerOf(tokens: readonly Token[], clause: Clause): HarmGroups | null {
  const { harm, groups } = clause;
  if (/^(?:li|bod)/.test(tokens[harm.at]?.lower ?? "")) return null;
  for (let at = harm.at - 1; at >= harm.at - 3; at--) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.lower === "'s") {
      const index = groups.findIndex(
        (group) => group.endToken === at && (group.by === "article" || group.by === "name" || group.by === "bare"),
      );
      return index < 0 ? null : { index, rightwards: true, limit: at };
    }
    if (!/^(?:ADJ|NOUN|PROPN|VERB)$/.test(token.pos)) return null;
  }
  return null;
}

/** "four gunmen", "by four fighters", "three armed men", "five militants stormed the post". */
function attackerGroup(tokens: readonly Token[], clause: Clause): HarmGroups | null {
  const { harm, groups } = clause;
  const index = groups.findIndex((group) => group.head === harm.at && group.by === "number");
  const group = groups[index];
  if (group === undefined) return null;
  return ATTACKERS.has(tokens[harm.at]?.lower ?? "") || attacks(tokens, group) ? { index, rightwards: true, limit: group.endToken } : null;
}

/** Whether the words around a number of fighters or men say that it is they who attack. */
function attacks(tokens: readonly Token[], group: PeopleGroup): boolean {
  const before = tokens[group.firstToken - 1]?.lower ?? "";
  if (before === "by") return true;
  for (let at = group.numberEnd; at < group.endToken; at++)
    if (/^(?:armed|masked|hooded|heavily-armed)$/.test(tokens[at]?.lower ?? "")) return !HARM_WORDS.has(before);
  for (let at = group.endToken; at < group.endToken + 8; at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[group.head]?.sentence || BE_FORMS.has(token.lower)) return false;
    if (token.pos === "VERB") return ATTACK_VERBS.has(token.lemma);
  }
  return false;
}

/** What attackers do, in base form. */
const ATTACK_VERBS = new Set(
  "attack storm raid ambush shoot fire open carry conduct stage launch detonate blow burst enter hijack kidnap abduct seize kill stab bomb target".split(
    " ",
  ),
);

const TOLL_LEADS = new Set(
  "to at of is was are reached reaches reaching hit hits passed passes topped tops exceeded exceeds stood stands now : from".split(" "),
);

/** "the death toll rose from 20 to 31", "the toll stands at 41": the last number after the verb. */
function tollNumber(tokens: readonly Token[], sentence: Sentence, clause: Clause): HarmGroups | null {
  const { harm, groups } = clause;
  let best = -1;
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index] as PeopleGroup;
    if (group.by !== "number" || group.firstToken < harm.at || group.firstToken > Math.min(sentence.endToken, harm.at + 12)) continue;
    const before = tokens[group.firstToken - 1]?.lower ?? "";
    if (!TOLL_LEADS.has(before) || (best >= 0 && before !== "to" && before !== "at")) continue;
    best = index;
  }
  return best < 0 ? null : { index: best, rightwards: true, limit: groups[best]?.endToken ?? 0 };
}
