import type { FigureMention } from "../../../../model/figure-mention.ts";
import type { Sentence, Token } from "../../../../text/analysis.ts";
import { MODALS, NEGATIONS } from "../syntax/verb-forms.ts";

const UNREAL = new Set("may might could would should can must 'd".split(" "));
const DENYING = new Set("denied denies deny denying avoid avoided prevent prevented".split(" "));
/** "every year", "per month", "statewide": numbers over time or over many places. */
const RATES = new Set("annually yearly monthly daily per citywide countywide statewide nationwide worldwide".split(" "));
const LONG_UNITS = new Set("year years decade decades month months century centuries".split(" "));

/**
 * Whether a number belongs to the incident, to a span of time or many places ("since 2015", "so far this year"), or is denied or only feared.
 * `period` says whether the sentence counts over time: see `countsOverTime`.
 */
export function figureScope(
  tokens: readonly Token[],
  sentence: Sentence,
  harm: { readonly at: number; readonly period: boolean },
): FigureMention["scope"] {
  if (isUnreal(tokens, sentence, harm.at)) return "denied";
  return harm.period ? "period" : "incident";
}

/** A negation or modal in the verb's own group, or a verb of denying before it. */
function isUnreal(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  // "a plot to kill 20 people" has killed nobody; "went on to kill" has.
  if (tokens[at - 1]?.lower === "to" && !/^(?:on|going)$/.test(tokens[at - 2]?.lower ?? "")) return true;
  for (let i = at - 1; i >= Math.max(sentence.firstToken, at - 5); i--) {
    const token = tokens[i] as Token;
    if (DENYING.has(token.lower) || NEGATIONS.has(token.lower)) return true;
    if (UNREAL.has(token.lower) && MODALS.has(token.lower) && tokens[i + 1]?.lower !== "have") return true;
    if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "PUNCT") return false;
  }
  return false;
}

/** Whether a sentence counts over a span of time and not at one incident. */
export function countsOverTime(tokens: readonly Token[], sentence: Sentence): boolean {
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const { lower } = tokens[at] as Token;
    const next = tokens[at + 1]?.lower ?? "";
    if (
      lower === "since" &&
      (/^(?:1[89]|20)\d\d$/.test(next) ||
        /^(?:january|february|march|april|may|june|july|august|september|october|november|december|the|last|then)$/.test(next))
    )
      return true;
    if (lower === "this" && next === "year") return true;
    if (lower === "so" && next === "far" && tokens[at + 2]?.lower === "this") return true;
    if ((lower === "every" || lower === "each") && LONG_UNITS.has(next)) return true;
    if (RATES.has(lower)) return true;
    if ((lower === "past" || lower === "last" || lower === "recent") && isStretch(tokens, at + 1)) return true;
    if (lower === "in" && /^(?:1[89]|20)\d\d$/.test(next) && tokens[at - 1]?.pos !== "PROPN") return true;
  }
  return false;
}

/** "the past two years", "recent months", but not "last year", when one thing may have happened. */
function isStretch(tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at]?.lower ?? "";
  const later = tokens[at + 1]?.lower ?? "";
  return (
    (LONG_UNITS.has(unit) && unit.endsWith("s")) ||
    (tokens[at]?.pos === "NUM" && LONG_UNITS.has(later)) ||
    (/^(?:few|several)$/.test(unit) && LONG_UNITS.has(later))
  );
}
