import type { Token } from "../../../../text/analysis.ts";
import { isPastParticiple } from "../syntax/verb-forms.ts";

/** Whether a clause tells of what was, is, or is to come. */
export type Tense = "past" | "present" | "future";

const FUTURE = new Set("will shall 'll wo going".split(" "));
/** After these, an infinitive looks ahead: "plans to", "is due to", "is scheduled to", "expected". */
const AHEAD = new Set(
  "plan plans planned planning expect expects expected scheduled due set intend intends intended hope hopes upcoming forthcoming next tomorrow until till deadline expire expires payable before by".split(
    " ",
  ),
);
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
  const before = (tokens[at - 1] as Token | undefined)?.lower;
  if (before === "until" || before === "till") return "future";
  for (let i = at - 1; i >= Math.max(from, at - REACH); i--) {
    const tense = tenseOf(tokens, i, from);
    if (tense !== null) return tense;
  }
  for (let i = at + 1; i < Math.min(end, at + REACH); i++) {
    const tense = tenseOf(tokens, i, from);
    if (tense !== null) return tense;
  }
  return "past";
}

function tenseOf(tokens: readonly Token[], i: number, from: number): Tense | null {
  const token = tokens[i] as Token;
  if (FUTURE.has(token.lower)) return "future";
  if (PAST.has(token.lower)) return "past";
  if (token.pos === "AUX" || token.pos === "VERB") {
    const lead = auxiliaryBefore(tokens, i, from);
    if (lead !== null) return lead;
    if (isPastParticiple(token.lower)) return AHEAD.has(token.lower) ? "future" : "past";
    if (AHEAD.has(token.lower)) return "future";
    if (PRESENT.has(token.lower)) return "present";
    if (token.lower.endsWith("ing")) return null;
    return token.pos === "VERB" ? "present" : null;
  }
  return null;
}

/** The auxiliary up to three tokens before the verb decides: "will be held", "is due to open", "have been found". */
function auxiliaryBefore(tokens: readonly Token[], i: number, from: number): Tense | null {
  for (let j = i - 1; j >= Math.max(from, i - 3); j--) {
    const token = tokens[j] as Token;
    if (FUTURE.has(token.lower)) return "future";
    if (token.lower === "to") return AHEAD.has(tokens[j - 1]?.lower ?? "") ? "future" : null;
    if (PAST.has(token.lower) && token.pos === "AUX") return "past";
    if (token.pos === "PUNCT") return null;
  }
  return null;
}
