import type { Token } from "../../../../text/analysis.ts";
import { BE_FORMS, isPastParticiple } from "../syntax/verb-forms.ts";

/** Whether a clause tells of what was, is, or is to come. */
export type Tense = "past" | "present" | "future";

/** Modals look ahead, but for "would have": "would be held on Friday", "could come as early as Tuesday". */
const MODAL = new Set("will shall 'll wo would could may might should can".split(" "));
/** Verbs and adjectives whose infinitive or "for" looks ahead: "plans to", "is due to", "scheduled for". */
const AHEAD = new Set(
  "plan plans planned planning expect expects expected expecting scheduled due set slated intend intends intended hope hopes hoped going ready want wants wanted ordered told asked supposed".split(
    " ",
  ),
);
/** Words right before a date that look ahead where the clause is not in the past: "by May", "effective Feb. 1". */
const LOOKS_AHEAD = new Set("until till by due upcoming".split(" "));
/** What a company or a court has said, whenever that was, counts from a day to come: "named him chairman, effective Feb. 1". */
const TAKES_EFFECT = new Set("effective payable".split(" "));
/** What is put off or given until a day lasts beyond it. */
const PUTS_OFF = new Set(
  "postponed postpones delayed extended extends deadline given gave gives suspended adjourned valid allowed".split(" "),
);
/** What is scheduled, planned or due lies ahead in any tense. */
const PLANNED = new Set("scheduled slated planned".split(" "));
/** Past tenses of irregular verbs that are not participles, too (Quirk et al. 1985, 3.11 to 3.19). */
const PAST = new Set(
  (
    "was were had did said began drank sang rang swam ran came became went gave took shook rose drove rode wrote spoke broke chose froze stole woke wore tore " +
    "bore swore grew knew threw flew blew drew fell saw ate lay did got forgot bit hid struck shrank sprang sank withdrew overthrew undertook"
  ).split(" "),
);
const PRESENT = new Set("is are am has have does do 's 're 've".split(" "));

/** How far from the word the clause's verb is looked for, in tokens. */
const REACH = 15;

/** The tense of the verb nearest to token `at`, first to its left, then to its right, within [from, end). */
export function tenseAt(tokens: readonly Token[], at: number, from: number, end: number): Tense {
  const tense = nearestTense(tokens, at, from, end);
  if ((tokens[at - 1]?.lower === "until" || tokens[at - 1]?.lower === "till") && at > from) {
    for (let i = at - 2; i >= Math.max(from, at - 10); i--) if (PUTS_OFF.has((tokens[i] as Token).lower)) return "future";
  }
  if (at <= from) return tense;
  const before = (tokens[at - 1] as Token).lower;
  if (TAKES_EFFECT.has(before)) return "future";
  if (tense === "past") return tense;
  const early = before === "as" && (tokens[at - 2]?.lower === "soon" || tokens[at - 2]?.lower === "early");
  return early || LOOKS_AHEAD.has(before) ? "future" : tense;
}

function nearestTense(tokens: readonly Token[], at: number, from: number, end: number): Tense {
  for (let i = at - 1; i >= Math.max(from, at - REACH); i--) {
    const tense = tenseOf(tokens, i, from, at);
    if (tense !== null) return tense;
  }
  for (let i = at + 1; i < Math.min(end, at + REACH); i++) {
    const tense = tenseOf(tokens, i, from, end);
    if (tense !== null) return tense;
  }
  return "past";
}

function tenseOf(tokens: readonly Token[], i: number, from: number, end: number): Tense | null {
  const { lower, pos } = tokens[i] as Token;
  if (MODAL.has(lower) && pos === "AUX") return looksBack(tokens, i) || couldNot(tokens, i, from) ? "past" : "future";
  // "as previously planned" and "had been due" look ahead from then, not from now.
  if (hadBeen(tokens, i)) return "past";
  if (PLANNED.has(lower)) return /^(?:previously|originally|initially)$/.test(tokens[i - 1]?.lower ?? "") ? "past" : "future";
  if (lower === "been") return "past";
  if (PAST.has(lower)) return (lower === "was" || lower === "were") && isToInfinitive(tokens, i, end) ? "future" : "past";
  if (pos !== "AUX" && pos !== "VERB") return null;
  const lead = auxiliaryBefore(tokens, i, from);
  if (lead !== null) return lead;
  if (isPastParticiple(lower))
    return AHEAD.has(lower) && (tokens[i + 1]?.lower === "for" || BE_FORMS.has(tokens[i - 1]?.lower ?? "")) ? "future" : "past";
  if (PRESENT.has(lower)) return "present";
  if (AHEAD.has(lower)) return "future";
  return lower.endsWith("ing") || pos === "AUX" ? null : "present";
}

/** "had been due": what was to come then. */
const hadBeen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === "been" && /^(?:had|'d)$/.test(tokens[at - 2]?.lower ?? "");

/** "would have gone", "may have been". */
const looksBack = (tokens: readonly Token[], modal: number): boolean => {
  const next = tokens[modal + 1]?.lower;
  return next === "have" || (next === "not" && tokens[modal + 2]?.lower === "have");
};

/** "could not be reached on Friday", "neither could be found": what failed has been tried. */
function couldNot(tokens: readonly Token[], modal: number, from: number): boolean {
  if (tokens[modal]?.lower !== "could") return false;
  const next = tokens[modal + 1]?.lower;
  if (next === "not" || next === "n't") return true;
  for (let i = modal - 1; i >= Math.max(from, modal - 8); i--)
    if (/^(?:neither|nor|nobody|none)$/.test((tokens[i] as Token).lower)) return true;
  return false;
}

/** "were to meet". */
const isToInfinitive = (tokens: readonly Token[], be: number, end: number): boolean =>
  be + 2 < end && tokens[be + 1]?.lower === "to" && tokens[be + 2]?.pos === "VERB";

/** The auxiliary up to three tokens before the verb decides: "will be held", "is due to open", "has been found". */
function auxiliaryBefore(tokens: readonly Token[], i: number, from: number): Tense | null {
  for (let j = i - 1; j >= Math.max(from, i - 3); j--) {
    const token = tokens[j] as Token;
    if (MODAL.has(token.lower) && token.pos === "AUX") return looksBack(tokens, j) || couldNot(tokens, j, from) ? "past" : "future";
    if (token.lower === "to") {
      const lead = tokens[j - 1]?.lower ?? "";
      if (hadBeen(tokens, j - 1)) return "past";
      return AHEAD.has(lead) || BE_FORMS.has(lead) ? "future" : null;
    }
    if (PAST.has(token.lower) && token.pos === "AUX") return "past";
    if (token.pos === "PUNCT") return null;
  }
  return null;
}
