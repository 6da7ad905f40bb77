import type { Token } from "../../../../text/analysis.ts";
import { HARM_WORDS } from "./harm-words.ts";
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
    for (let next = found.index + 1; next < groups.length; next++) {
      const group = groups[next] as PeopleGroup;
      if (group.endToken > found.limit) break;
      const link = linkBetween(tokens, joined.at(-1) as PeopleGroup, group);
      if (link === "none") break;
      if (link === "and" || (link === "comma" && endsInAnd(tokens, groups, next))) joined.push(group);
      else if (link === "comma") break;
    }
    return joined;
  }
  for (let previous = found.index - 1; previous >= 0; previous--) {
    const group = groups[previous] as PeopleGroup;
    const link = linkBetween(tokens, group, joined[0] as PeopleGroup);
    if (link === "and" || (link === "comma" && joined.length > 1)) joined.unshift(group);
    else if (link !== "same") break;
  }
  return joined;
}

type Link = "and" | "comma" | "same" | "none";

/** What stands between two groups: "and", a comma, or a person's age and town, which are passed over. */
function linkBetween(tokens: readonly Token[], left: PeopleGroup, right: PeopleGroup): Link {
  // "56 deaths and 200 people injured" are two figures.
  if (HARM_WORDS.has(tokens[left.head]?.lower ?? "") || HARM_WORDS.has(tokens[right.head]?.lower ?? "")) return "none";
  let and = false;
  let comma = false;
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
  const apposed = (left.by === "name") !== (right.by === "name") && left.max === 1 && right.max === 1;
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
