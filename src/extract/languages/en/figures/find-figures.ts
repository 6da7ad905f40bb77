import type { FigureKind } from "../../../../model/figure.ts";
import type { FigureMention } from "../../../../model/figure-mention.ts";
import { spanOf } from "../../../../model/span.ts";
import type { Analysis, Sentence, Token } from "../../../../text/analysis.ts";
import { companions, joinedGroups } from "./coordination.ts";
import { countsOverTime, figureScope } from "./figure-scope.ts";
import { HARM_WORDS, type HarmWord } from "./harm-words.ts";
import { groupsOfHarm } from "./harm-groups.ts";
import { ATTACKERS, FIGHTERS } from "./person-words.ts";
import { peopleGroups, type PeopleGroup } from "./people-groups.ts";

/** A word of harm at its place. */
export interface Harm {
  readonly word: HarmWord;
  readonly at: number;
  /** Last token of the whole: "dead" in "shot dead". */
  readonly endToken: number;
  readonly kind: FigureKind;
}

/** Longer runs of tokens are no sentences of prose: they are read in pieces, so that the cost stays linear. */
const LONGEST_SENTENCE = 250;

/**
 * Numbers of people killed, wounded, missing, detained, or attacking, with what is said of each, in the order of the text.
 * An article or a name counts as one ("a woman", "John Doe, 34"), "no one" as none; those joined by "and" are added up.
 * Linear in the tokens: sentences without a word of harm or of attackers are passed over.
 */
export function findFigures(analysis: Analysis): FigureMention[] {
  const figures: FigureMention[] = [];
  for (const whole of analysis.sentences) {
    for (let first = whole.firstToken; first < whole.endToken; first += LONGEST_SENTENCE) {
      const sentence = { ...whole, firstToken: first, endToken: Math.min(whole.endToken, first + LONGEST_SENTENCE) };
      const harms = harmsOf(analysis.tokens, sentence);
      if (harms.length === 0) continue;
      const groups = peopleGroups(analysis.tokens, sentence.firstToken, sentence.endToken);
      for (const figure of figuresOf(analysis, sentence, { harms, groups })) figures.push(figure);
    }
  }
  return figures.sort((a, b) => a.span.start - b.span.start);
}

/** The words of harm of a sentence; attackers by their noun. */
function harmsOf(tokens: readonly Token[], sentence: Sentence): Harm[] {
  const harms: Harm[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const { lower } = tokens[at] as Token;
    const word = HARM_WORDS.get(lower);
    if (word !== undefined) {
      const harm = wholeHarm(tokens, at, word, sentence);
      if (harm === null) continue;
      harms.push(harm);
      at = harm.endToken - 1;
    } else if (ATTACKERS.has(lower) || FIGHTERS.has(lower)) {
      harms.push({ word: ATTACKER, at, endToken: at + 1, kind: "attackers" });
    }
  }
  return harms;
}

const ATTACKER: HarmWord = { kind: "attackers", use: "noun", participle: false };

/** "lost their lives" */
const LOST_LIFE: HarmWord = { kind: "killed", use: "intransitive", participle: false };
/** "his death sentence" tells of no death. */
const NOT_A_DEATH = new Set("sentence sentences penalty row threat threats squad squads certificate camp camps wish trap".split(" "));

/** "shot dead", "shot to death", "stabbed to death", "fatally shot", "shot and killed": the death counts, not the wound. */
function wholeHarm(tokens: readonly Token[], at: number, word: HarmWord, sentence: Sentence): Harm | null {
  const next = tokens[at + 1]?.lower ?? "";
  const after = tokens[at + 2]?.lower ?? "";
  const inside = (end: number): boolean => end <= sentence.endToken;
  if (word.kind === "wounded" && word.use === "verb") {
    if (next === "dead" && inside(at + 2)) return { word, at, endToken: at + 2, kind: "killed" };
    if (next === "to" && after === "death" && inside(at + 3)) return { word, at, endToken: at + 3, kind: "killed" };
    if ((next === "and" || next === "," || next === "&") && /^(?:killed|kills|killing|kill)$/.test(after) && inside(at + 3))
      return { word, at, endToken: at + 3, kind: "killed" };
    if (toDeathAfterObject(tokens, at + 1, sentence.endToken)) return { word, at, endToken: at + 1, kind: "killed" };
    if (/^(?:fatal|deadly|fatally|mortally)$/.test(tokens[at - 1]?.lower ?? "")) return { word, at, endToken: at + 1, kind: "killed" };
  }
  const { lower } = tokens[at] as Token;
  // "were gunned down" tells that they were hit.
  if (lower === "gunned") return next === "down" && inside(at + 2) ? { word, at, endToken: at + 2, kind: word.kind } : null;
  if (/^suff|^sust/.test(lower) && !tellsOfWounds(tokens, at, sentence.endToken)) return null;
  if (lower === "treated" && !/^(?:for|at|and|in)$/.test(next)) return null;
  if (lower === "recovering" && next === "the") return null;
  if (
    /^li(?:fe|ves)$/.test(lower) &&
    /^(?:his|her|their)$/.test(tokens[at - 1]?.lower ?? "") &&
    /^los(?:t|e|es|ing)$/.test(tokens[at - 2]?.lower ?? "")
  ) {
    return { word: LOST_LIFE, at: at - 2, endToken: at + 1, kind: "killed" };
  }
  if (lower === "death" && NOT_A_DEATH.has(next)) return null;
  if (lower === "rubble" || lower === "debris") return underRubble(tokens, at, word);
  if (lower === "condition") return conditionAt(tokens, at, word, sentence);
  // "in critical condition" is read at its noun; "a critical moment" tells of nobody.
  if (lower === "critical" && inside(at + 2) && tokens[at + 1]?.pos === "NOUN") return null;
  return { word, at, endToken: at + 1, kind: word.kind };
}

/** "shot his brother to death", "shot two men dead": the object stands between. */
function toDeathAfterObject(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 8); at++) {
    const { lower, pos } = tokens[at] as Token;
    if (lower === "to" && tokens[at + 1]?.lower === "death" && at + 1 < end) return at > from;
    if (lower === "dead") return at > from + 1;
    if (pos === "VERB" || pos === "AUX" || pos === "ADP" || /^[,;:.]$/.test(lower)) return false;
  }
  return false;
}

/** "suffered gunshot wounds", "sustained minor injuries". */
function tellsOfWounds(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + 7); i++)
    if (/^(?:injur|wound|burn|gunshot|shrapnel|fractur)/.test(tokens[i]?.lower ?? "")) return true;
  return false;
}

/** "was in critical condition", "are listed in serious but stable condition". */
function conditionAt(tokens: readonly Token[], at: number, word: HarmWord, sentence: Sentence): Harm | null {
  for (let i = at - 1; i > Math.max(sentence.firstToken, at - 5); i--) {
    if (tokens[i]?.lower === "in") {
      const serious = /^(?:critical|serious|grave|stable|fair|good|guarded)$/.test(tokens[at - 1]?.lower ?? "");
      return serious ? { word, at: i, endToken: at + 1, kind: "wounded" } : null;
    }
  }
  return null;
}

/** "40 people were under the rubble", "buried beneath debris". */
function underRubble(tokens: readonly Token[], at: number, word: HarmWord): Harm | null {
  const preposition = tokens[at - 1]?.lower === "the" ? at - 2 : at - 1;
  return /^(?:under|beneath|underneath)$/.test(tokens[preposition]?.lower ?? "")
    ? { word, at: preposition, endToken: at + 1, kind: "missing" }
    : null;
}

function figuresOf(
  analysis: Analysis,
  sentence: Sentence,
  found: { harms: readonly Harm[]; groups: readonly PeopleGroup[] },
): FigureMention[] {
  const { tokens, text } = analysis;
  const figures: FigureMention[] = [];
  const period = countsOverTime(tokens, sentence);
  for (const harm of found.harms) {
    const first = groupsOfHarm(tokens, sentence, { harm, harms: found.harms, groups: found.groups });
    if (first === null) continue;
    const joined = joinedGroups(tokens, found.groups, first);
    if (!first.rightwards) joined.push(...companions(tokens, found.groups, { at: harm.endToken, end: sentence.endToken }));
    const members = joined.filter((group) => group.by !== "reflexive" || joined.length === 1);
    const reflexive = joined.length - members.length;
    const opening = joined[0] as PeopleGroup;
    const closing = joined.at(-1) as PeopleGroup;
    const counted = members.find((group) => group.by === "number") ?? opening;
    let min = reflexive;
    let max: number | null = reflexive;
    for (const group of members) {
      min += group.min;
      max = max === null || group.max === null ? null : max + group.max;
    }
    const number = spanOf(text, tokens[counted.numberToken]?.start ?? 0, tokens[counted.numberEnd - 1]?.end ?? 0);
    // "a toll of 27 dead" tells one number with two words of harm.
    if (figures.some((other) => other.kind === harm.kind && other.number.start === number.start)) continue;
    const trigger = spanOf(text, tokens[harm.at]?.start ?? 0, tokens[harm.endToken - 1]?.end ?? 0);
    figures.push({
      span: spanOf(text, tokens[opening.firstToken]?.start ?? 0, tokens[closing.endToken - 1]?.end ?? 0),
      number,
      kind: harm.kind,
      min,
      max,
      qualifier: members.find((group) => group.qualifier !== null)?.qualifier ?? null,
      trigger,
      scope: figureScope(tokens, sentence, { at: harm.at, period }),
    });
  }
  return figures;
}
