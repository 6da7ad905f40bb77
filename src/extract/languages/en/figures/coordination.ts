import type { Token } from "../../../../text/analysis.ts";
import { HARM_WORDS } from "./harm-words.ts";
import { SINGULAR_PERSONS } from "./person-words.ts";
import type { PeopleGroup } from "./people-groups.ts";

/**
 * The groups joined with the one at `index`: "a woman and her two children", "four civilians, two soldiers and a guard".
 * A name beside a noun with only a comma between is the same person ("a student, Jane Roe,"), and so is what follows "including".
 */
export function joinedGroups(
  tokens: readonly Token[],
  groups: readonly PeopleGroup[],
  found: { index: number; rightwards: boolean; limit: number },
): PeopleGroup[] {
  const joined = [groups[found.index] as PeopleGroup];
  if (found.rightwards) {
    let told = found.index;
    for (let next = found.index + 1; next < groups.length; next++) {
      const group = groups[next] as PeopleGroup;
      if (group.endToken > found.limit) break;
      // "two children, Ivo and Ada Lund": both are told twice.
      const named = namedAfter(tokens, groups, told);
      if (named > 0) {
        told += named;
        next = told;
        continue;
      }
      const link = linkBetween(tokens, groups[told] as PeopleGroup, group);
      if (link === "none") break;
      told = next;
      if (link === "and" || (link === "comma" && endsInAnd(tokens, groups, next))) joined.push(group);
      else if (link === "comma") break;
    }
    return joined;
  }
  for (let previous = found.index - 1; previous >= 0; previous--) {
    const group = groups[previous] as PeopleGroup;
    const link = linkBetween(tokens, group, joined[0] as PeopleGroup);
    if (link === "comma" && namedAfter(tokens, groups, previous) === joined.length) {
      joined.splice(0, joined.length, group);
      continue;
    }
    const headline = link === "comma" && (joined[0] as PeopleGroup).endToken === found.limit && opensWithList(tokens, groups, previous);
    if (link === "and" || (link === "comma" && (joined.length > 1 || headline))) joined.unshift(group);
    else if (link !== "same") break;
  }
  return joined;
}

/** How many names after a number tell the same people once more: two after "two brothers"; 0 where the names are not as many. */
function namedAfter(tokens: readonly Token[], groups: readonly PeopleGroup[], index: number): number {
  const counted = groups[index] as PeopleGroup;
  if (counted.by !== "number" || counted.min < 2 || counted.min !== counted.max || counted.head < 0) return 0;
  let names = 0;
  for (let at = index + 1; at < groups.length; at++) {
    const link = linkBetween(tokens, groups[at - 1] as PeopleGroup, groups[at] as PeopleGroup);
    const first = at === index + 1;
    if ((groups[at] as PeopleGroup).by !== "name" || (first ? link !== "comma" : link === "none")) break;
    names++;
  }
  return names === counted.min ? names : 0;
}

/** Headlines leave "and" out: "Mother, two sons dead". Only what opens a sentence, or follows a colon, is read so. */
function opensWithList(tokens: readonly Token[], groups: readonly PeopleGroup[], last: number): boolean {
  for (let index = last; index >= 0; index--) {
    const group = groups[index] as PeopleGroup;
    // "Norvale man" is one person, "Norvale" a place.
    const person = SINGULAR_PERSONS.has(tokens[group.head]?.lower ?? "");
    if ((group.by === "name" && !person) || group.by === "none") return false;
    const before = tokens[group.firstToken - 1];
    if (before === undefined || before.lower === ":" || before.sentence !== tokens[group.firstToken]?.sentence) return true;
    const left = groups[index - 1];
    if (left === undefined || linkBetween(tokens, left, group) !== "comma") return false;
  }
  return false;
}

/** Those who shared the fate, after the word of harm: "were killed along with their mother". */
export function companions(tokens: readonly Token[], groups: readonly PeopleGroup[], after: { at: number; end: number }): PeopleGroup[] {
  if (!/^(?:along|together)$/.test(tokens[after.at]?.lower ?? "") || tokens[after.at + 1]?.lower !== "with") return [];
  const index = groups.findIndex((group) => group.firstToken === after.at + 2);
  return index < 0 ? [] : joinedGroups(tokens, groups, { index, rightwards: true, limit: after.end });
}

type Link = "and" | "comma" | "same" | "none";

/** What stands between two groups: "and", a comma, or a person's age and town, which are passed over. */
function linkBetween(tokens: readonly Token[], left: PeopleGroup, right: PeopleGroup): Link {
  // "56 deaths and 200 people injured" are two figures.
  if (HARM_WORDS.has(tokens[left.head]?.lower ?? "") || HARM_WORDS.has(tokens[right.head]?.lower ?? "")) return "none";
  let and = false;
  let comma = false;
  let semicolon = false;
  for (let at = left.endToken; at < right.firstToken; at++) {
    const { lower, pos } = tokens[at] as Token;
    if (lower === "and" || lower === "&" || lower === "plus") and = true;
    else if (lower === "as" && tokens[at + 1]?.lower === "well") {
      and = true;
      at += 2;
    } else if (lower === "along" && tokens[at + 1]?.lower === "with") {
      and = true;
      at++;
    } else if (lower === ",") comma = true;
    else if (lower === ";") comma = semicolon = true;
    else if (pos === "NUM" && comma) continue;
    else if (lower === "both" || lower === "of" || lower === "at" || lower === "least") continue;
    else return "none";
  }
  if (and) return (left.head < 0 && right.head < 0) || bareNumberBesideName(left, right) ? "none" : "and";
  if (!comma) return "none";
  // Headlines: "kills photographer, five others".
  if (/^(?:others|more)$/.test(tokens[right.head]?.lower ?? "") || tokens[right.numberEnd]?.lower === "other") return "and";
  // "17, 19 and 20" lists ages or house numbers.
  if (left.head < 0 && right.head < 0) return "none";
  // "two children, herself"
  if (left.by === "reflexive" || right.by === "reflexive") return "and";
  if (bareNumberBesideName(left, right)) return "none";
  // "Jane Roe, a student" and "the attacker, John Doe" are one person each.
  const apposed = !semicolon && (left.by === "name") !== (right.by === "name") && left.max === 1 && right.max === 1;
  return apposed ? "same" : "comma";
}

/** "in Norvale and 40 wounded": a name before a number alone is a place. */
const bareNumberBesideName = (left: PeopleGroup, right: PeopleGroup): boolean =>
  (left.by === "name" && right.head < 0 && right.by === "number") || (right.by === "name" && left.head < 0 && left.by === "number");

/** Whether a list with commas ends with "and" further on. */
function endsInAnd(tokens: readonly Token[], groups: readonly PeopleGroup[], from: number): boolean {
  for (let at = from; at + 1 < groups.length; at++) {
    const link = linkBetween(tokens, groups[at] as PeopleGroup, groups[at + 1] as PeopleGroup);
    if (link === "and") return true;
    if (link !== "comma" && link !== "same") return false;
  }
  return false;
}
