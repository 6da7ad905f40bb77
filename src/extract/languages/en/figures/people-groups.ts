import type { Token } from "../../../../text/analysis.ts";
import { CARDINALS, VAGUE_NUMBERS } from "../numbers/number-words.ts";
import { type Quantity, readQuantity } from "../numbers/qualifiers.ts";
import { MONTHS, WEEKDAYS } from "../times/calendar-words.ts";
import { HARM_WORDS } from "./harm-words.ts";
import { NOT_PERSONS, PAIRS, PLURAL_PERSONS, SINGULAR_PERSONS } from "./person-words.ts";

/** Words that stand for a number of people: "at least 133 people", "a woman", "John Doe, 34", "no one"; half-open in tokens. */
export interface PeopleGroup {
  readonly firstToken: number;
  readonly endToken: number;
  readonly numberToken: number;
  readonly numberEnd: number;
  /** Token of the noun or name; -1 where a number stands alone. */
  readonly head: number;
  readonly min: number;
  readonly max: number | null;
  readonly qualifier: string | null;
  /** How the number is said: counted out, by an article or a bare noun, by a name, by a word for none. */
  readonly by: "number" | "article" | "bare" | "name" | "none" | "reflexive";
}

const DETERMINERS = new Set("a an the another whose his her their its my our your this that one every".split(" "));
const NUMBER_STARTS = new Set(["a", "an", "half", "few", ...CARDINALS.keys(), ...VAGUE_NUMBERS.keys()]);

/** The groups of people in the tokens [first, end) of one sentence, in order. */
export function peopleGroups(tokens: readonly Token[], first: number, end: number): PeopleGroup[] {
  const groups: PeopleGroup[] = [];
  for (let at = first; at < end;) {
    const floor = groups.at(-1)?.endToken ?? first;
    const group = groupAt(tokens, at, floor, end);
    if (group === null) at++;
    else {
      const last = groups.at(-1);
      // "her husband John Doe", "Officer Jane Roe": one person, said twice over.
      if (last !== undefined && last.endToken === group.firstToken && group.by === "name" && last.max === 1 && last.by !== "number") {
        groups[groups.length - 1] = { ...last, endToken: group.endToken, by: "name" };
      } else groups.push(group);
      at = group.endToken;
    }
  }
  return groups;
}

function groupAt(tokens: readonly Token[], at: number, floor: number, end: number): PeopleGroup | null {
  const token = tokens[at] as Token;
  const { lower } = token;
  const none = noneAt(tokens, at, end);
  if (none !== null) return none;
  if (lower === "himself" || lower === "herself") return plain(at, at + 1, at, { count: 1, by: "reflexive" });
  if (lower === "both") return bothAt(tokens, at, end);
  if (lower === "parents") return plain(at, at + 1, at, { count: 2, by: "bare" });
  const family = familyAt(tokens, at, end);
  if (family !== null) return family;
  const code = lower.charCodeAt(0);
  if ((code >= 48 && code <= 57) || token.pos === "NUM" || NUMBER_STARTS.has(lower)) {
    const counted = countedAt(tokens, at, floor, end);
    if (counted !== null) return counted;
  }
  if (DETERMINERS.has(lower)) return determinedAt(tokens, at, end);
  const name = nameAt(tokens, at, end) ?? agedNameAt(tokens, at, end);
  if (name !== null) return name;
  return bareAt(tokens, at, floor, end);
}

const plain = (firstToken: number, endToken: number, head: number, said: { count: number; by: PeopleGroup["by"] }): PeopleGroup => ({
  firstToken,
  endToken,
  numberToken: firstToken,
  numberEnd: endToken,
  head,
  min: said.count,
  max: said.count,
  qualifier: null,
  by: said.by,
});

/** "no one", "nobody", "no people", "none of the passengers". */
function noneAt(tokens: readonly Token[], at: number, end: number): PeopleGroup | null {
  const { lower } = tokens[at] as Token;
  if (lower === "nobody" || lower === "no-one") return plain(at, at + 1, at, { count: 0, by: "none" });
  if (lower === "none") return plain(at, at + 1, at, { count: 0, by: "none" });
  if (lower !== "no" || at + 1 >= end) return null;
  const next = (tokens[at + 1] as Token).lower;
  if (next === "one") return plain(at, at + 2, at + 1, { count: 0, by: "none" });
  const noun = tokens[at + 1]?.pos === "ADJ" ? at + 2 : at + 1;
  const word = tokens[noun]?.lower ?? "";
  return noun < end && (PLURAL_PERSONS.has(word) || SINGULAR_PERSONS.has(word) || HARM_WORDS.get(word)?.use === "noun")
    ? plain(at, noun + 1, noun, { count: 0, by: "none" })
    : null;
}

/** "a family of five" are five. */
function familyAt(tokens: readonly Token[], at: number, end: number): PeopleGroup | null {
  const noun = DETERMINERS.has((tokens[at] as Token).lower) ? at + 1 : at;
  if (tokens[noun]?.lower !== "family" || tokens[noun + 1]?.lower !== "of" || noun + 2 >= end) return null;
  const quantity = readQuantity(tokens, noun + 2, noun + 2, end);
  // "the family of 17" is that of a person of that age.
  if (quantity === null || quantity.max === null || quantity.min < 2 || quantity.min > 12) return null;
  return { ...plain(at, quantity.endToken, noun, { count: quantity.min, by: "number" }), numberToken: noun + 2 };
}

function bothAt(tokens: readonly Token[], at: number, end: number): PeopleGroup {
  const next = tokens[at + 1]?.lower ?? "";
  const noun = at + 1 < end && PLURAL_PERSONS.has(next) ? at + 2 : at + 1;
  return plain(at, noun, noun - 1, { count: 2, by: "number" });
}

/** A number with the people that it counts, or alone where a verb, an adjective or a mark follows. */
function countedAt(tokens: readonly Token[], at: number, floor: number, end: number): PeopleGroup | null {
  const quantity = readQuantity(tokens, at, floor, end);
  // "rose from 20 to 31" tells two numbers, not a range.
  if (quantity !== null && tokens[quantity.firstToken - 1]?.lower === "from" && quantity.max !== quantity.min) return null;
  if (quantity === null || !countsPeople(tokens, quantity, at)) return null;
  if (!Number.isInteger(quantity.min)) return null;
  const owner = ownerBefore(tokens, quantity.firstToken, floor);
  const head = headAfter(tokens, quantity.endToken, end);
  const said = {
    firstToken: owner,
    numberToken: quantity.numberToken,
    numberEnd: quantity.numberEnd,
    min: quantity.min,
    max: quantity.max,
    qualifier: quantity.qualifier,
    by: "number" as const,
  };
  if (head === null) return standsAlone(tokens, quantity, end) ? { ...said, endToken: quantity.endToken, head: -1 } : null;
  if (head < 0) return null;
  // "16yo girl": a number above one does not count a singular.
  const noun = (tokens[head] as Token).lower;
  if (quantity.min > 1 && SINGULAR_PERSONS.has(noun) && !PLURAL_PERSONS.has(noun)) return null;
  if (tokens[head + 1]?.lower === "or" && tokens[head + 2]?.lower === "more" && head + 3 <= end) {
    return { ...said, endToken: head + 3, head, max: null, qualifier: quantity.qualifier ?? "or more" };
  }
  return { ...said, endToken: head + 1, head };
}

/** Not an age, a year, a price, a time of day, a share or a house number. */
function countsPeople(tokens: readonly Token[], quantity: Quantity, at: number): boolean {
  const before = tokens[quantity.firstToken - 1];
  const number = tokens[at] as Token;
  const after = tokens[quantity.numberEnd];
  const digits = /^\d/.test(number.text);
  if (
    before !== undefined &&
    (before.text === "$" || before.text === "£" || before.text === "€" || before.text === "#" || MONTHS.has(before.lower))
  )
    return false;
  if (
    after !== undefined &&
    (after.text === "%" || after.lower === "percent" || after.text === ":" || /^(?:year-old|y\.?o\b)/.test(after.lower))
  )
    return false;
  // "two women, believed to be 30 and 60"
  if (digits && (isAgeAfterBe(tokens, at) || (/^(?:and|or)$/.test(before?.lower ?? "") && isAgeAfterBe(tokens, at - 2)))) return false;
  if (digits && before?.text === "," && (after === undefined || after.text === "," || after.lower === "of") && quantity.qualifier === null)
    return false;
  // "Jane Roe, 34 was shot": with a verb for one, a number after a name is an age, though its second comma is missing.
  if (
    digits &&
    quantity.min > 1 &&
    before?.text === "," &&
    tokens[quantity.firstToken - 2]?.pos === "PROPN" &&
    FOR_ONE.has(after?.lower ?? "")
  )
    return false;
  for (let i = at - 1; i >= at - 4; i--) if (/^age[sd]?$/.test(tokens[i]?.lower ?? "")) return false;
  if (digits && /^(?:19|20)\d\d$/.test(number.text) && quantity.qualifier === null && after?.pos !== "NOUN") return false;
  if (
    digits &&
    before !== undefined &&
    /^(?:age|aged|no\.|number|highway|route|interstate|lot|apt\.|apartment|room|channel|section|chapter|age,)$/.test(before.lower)
  )
    return false;
  return true;
}

const FOR_ONE = new Set(["was", "is", "has"]);

/** "believed to be 30 and 60": two bare numbers after "to be" are the ages of two. */
function isAgeAfterBe(tokens: readonly Token[], at: number): boolean {
  const number = (i: number): boolean => tokens[i]?.pos === "NUM" && /^\d/.test(tokens[i]?.text ?? "");
  const list = number(at) && /^(?:and|or)$/.test(tokens[at + 1]?.lower ?? "") && number(at + 2);
  return list && tokens[at - 1]?.lower === "be" && tokens[at + 3]?.pos !== "NOUN" && tokens[at + 3]?.pos !== "ADJ";
}

/** "her two children", "the four victims", "another three people". */
function ownerBefore(tokens: readonly Token[], firstToken: number, floor: number): number {
  return firstToken > floor && OWNERS.has(tokens[firstToken - 1]?.lower ?? "") ? firstToken - 1 : firstToken;
}

const OWNERS = new Set("the another his her its their my our your all other those these".split(" "));

/** How many words may stand between a number and its noun: "three off-duty Iraqi police officers". */
const MODIFIERS = 5;

/** Token of the noun that a number before `at` counts; null where none follows, -1 where it counts something else than people. */
function headAfter(tokens: readonly Token[], at: number, end: number): number | null {
  let cursor = at;
  let head: number | null = null;
  if (tokens[cursor]?.lower === "of") {
    cursor++;
    if (/^(?:the|them|his|her|their|those|these|its|whom|us)$/.test(tokens[cursor]?.lower ?? "")) {
      if (/^(?:them|whom|us)$/.test(tokens[cursor]?.lower ?? "")) return cursor;
      cursor++;
    }
  }
  const stop = Math.min(end, cursor + MODIFIERS);
  for (; cursor < stop; cursor++) {
    const token = tokens[cursor] as Token;
    if (token.lower === "other" || token.lower === "more" || token.lower === "additional") {
      head = token.lower === "more" ? cursor : head;
      continue;
    }
    if (token.lower === "others") return cursor;
    const before = head === null ? "" : (tokens[head] as Token).lower;
    // "20 people Monday", "12 villagers police said"; but "12 police officers".
    if (WEEKDAYS.has(token.lower) || MONTHS.has(token.lower) || (PLURAL_PERSONS.has(before) && before !== "more" && before !== "police"))
      break;
    if (PLURAL_PERSONS.has(token.lower) || SINGULAR_PERSONS.has(token.lower)) {
      head = cursor;
      continue;
    }
    if (head !== null && before !== "more" && token.pos !== "NOUN" && token.pos !== "PROPN") break;
    if (isHarmAdjective(token.lower)) break;
    if (token.pos === "NOUN" || token.pos === "PROPN") {
      if (NOT_PERSONS.has(token.lower)) return -1;
      head = cursor;
      continue;
    }
    if (token.pos === "ADJ" || (token.pos === "VERB" && /(?:ed|ing)$/.test(token.lower) && tokens[cursor + 1]?.pos === "NOUN")) continue;
    break;
  }
  if (head === null || head < 0) return head;
  const noun = (tokens[head] as Token).lower;
  if (NOT_PERSONS.has(noun)) return -1;
  // A singular that is no person's name for one: "three car", "one gun".
  return PLURAL_PERSONS.has(noun) || SINGULAR_PERSONS.has(noun) || noun.endsWith("s") || /(?:ese|ish|ch|i)$/.test(noun) || PAIRS.has(noun)
    ? head
    : -1;
}

const isHarmAdjective = (lower: string): boolean =>
  /^(?:dead|killed|wounded|injured|hurt|missing|shot|stabbed|arrested|detained|hospitalized|slain|unaccounted|critical|treated)$/.test(
    lower,
  );

/** A number without its noun: "three were wounded", "killing 20.", "five dead", "four in critical condition". */
function standsAlone(tokens: readonly Token[], quantity: Quantity, end: number): boolean {
  const next = quantity.endToken < end ? tokens[quantity.endToken] : undefined;
  if (next === undefined || WEEKDAYS.has(next.lower) || MONTHS.has(next.lower)) return true;
  if (quantity.min === 1 && quantity.max === 1 && (tokens[quantity.numberToken] as Token).lower !== "one" && !isHarmAdjective(next.lower))
    return false;
  return (
    next.pos === "VERB" ||
    next.pos === "AUX" ||
    next.pos === "PUNCT" ||
    next.pos === "ADP" ||
    next.pos === "CCONJ" ||
    next.pos === "ADV" ||
    isHarmAdjective(next.lower) ||
    next.pos === "ADJ"
  );
}

/** An article or pronoun with a singular noun: "a 19-year-old man", "his wife", "another man", "the couple". */
function determinedAt(tokens: readonly Token[], at: number, end: number): PeopleGroup | null {
  const stop = Math.min(end, at + 1 + MODIFIERS);
  let head = -1;
  let count = 1;
  for (let cursor = at + 1; cursor < stop; cursor++) {
    const token = tokens[cursor] as Token;
    if (SINGULAR_PERSONS.has(token.lower)) {
      head = cursor;
      continue;
    }
    if (PAIRS.has(token.lower) && token.lower !== "pair") {
      head = cursor;
      count = 2;
      continue;
    }
    if (/^\d+-year-old$/.test(token.lower)) {
      // "a 17-year-old" can stand alone.
      if (tokens[cursor + 1]?.pos !== "NOUN" && tokens[cursor + 1]?.pos !== "ADJ" && tokens[cursor + 1]?.pos !== "PROPN") head = cursor;
      continue;
    }
    if (token.pos === "ADJ" || token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "NUM") {
      if (head >= 0 && token.pos !== "NOUN") break;
      if (head >= 0) {
        // "a police officer shooting", "the man hunt": another noun goes on with it.
        head = -1;
      }
      continue;
    }
    break;
  }
  return head < 0 ? null : { ...plain(at, head + 1, head, { count, by: "article" }), numberEnd: head + 1 };
}

const TITLES = new Set(
  "mr. mrs. ms. dr. sgt. lt. capt. col. gen. maj. cpl. pfc. pvt. officer sheriff deputy detective sen. rep. gov. rev. father sister sir prof.".split(
    " ",
  ),
);

/** A person's name, or what could be one: a run of capitalised names, with the age that may follow. */
function nameAt(tokens: readonly Token[], at: number, end: number): PeopleGroup | null {
  let cursor = at;
  while (cursor < end && (isNameToken(tokens[cursor] as Token) || (cursor > at && SINGULAR_PERSONS.has((tokens[cursor] as Token).lower))))
    cursor++;
  if (cursor === at) return null;
  // "the Polish city", "Norvale police": the name only tells which.
  if (tokens[cursor]?.pos === "NOUN" && cursor < end && !HARM_WORDS.has((tokens[cursor] as Token).lower)) return null;
  const only = tokens[at] as Token;
  if (cursor === at + 1 && (WEEKDAYS.has(only.lower) || MONTHS.has(only.lower))) return null;
  // A name before 's is not the one that something befell.
  if (tokens[cursor]?.lower === "'") return null;
  if (tokens[cursor]?.lower === "'s" && !namesHarm(tokens, cursor + 1)) return null;
  return plain(at, cursor, cursor - 1, { count: 1, by: "name" });
}

/** "30-year-old Jane Roe" */
function agedNameAt(tokens: readonly Token[], at: number, end: number): PeopleGroup | null {
  if (!(tokens[at] as Token).lower.endsWith("-year-old") || at + 1 >= end) return null;
  const name = nameAt(tokens, at + 1, end);
  return name === null ? null : { ...name, firstToken: at };
}

/** "John Doe's death", "Jane Roe's shooting death". */
const namesHarm = (tokens: readonly Token[], at: number): boolean =>
  HARM_WORDS.get(tokens[at]?.lower ?? "")?.use === "noun" || HARM_WORDS.get(tokens[at + 1]?.lower ?? "")?.use === "noun";

const isNameToken = (token: Token): boolean =>
  TITLES.has(token.lower) ||
  (token.pos === "PROPN" &&
    /^\p{Lu}/u.test(token.text) &&
    !HARM_WORDS.has(token.lower) &&
    token.lower !== "family" &&
    !SINGULAR_PERSONS.has(token.lower) &&
    !PLURAL_PERSONS.has(token.lower));

/** Headlines leave articles out: "Man killed in blast", "Police: teen shot". */
function bareAt(tokens: readonly Token[], at: number, floor: number, end: number): PeopleGroup | null {
  let head = -1;
  for (let cursor = at; cursor < Math.min(end, at + 4); cursor++) {
    const token = tokens[cursor] as Token;
    if (SINGULAR_PERSONS.has(token.lower)) head = cursor;
    else if (head >= 0 || !(token.pos === "ADJ" || token.pos === "NOUN" || token.pos === "PROPN")) break;
  }
  if (head < 0) return null;
  const before = at > floor ? tokens[at - 1] : undefined;
  const opens =
    before === undefined || /^(?:PUNCT|VERB|CCONJ|SCONJ)$/.test(before.pos) || /^(?:after|before|when|where|while|as)$/.test(before.lower);
  return opens ? plain(at, head + 1, head, { count: 1, by: "bare" }) : null;
}
