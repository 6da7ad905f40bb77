import type { Analysis, Token } from "../../../../text/analysis.ts";
import { meansViolence } from "./guards.ts";
import { sensesOf, type TriggerSense, type WordSenses } from "./lexicon.ts";
import { phraseAt } from "./phrases.ts";

/** A word or phrase of violence in the tokens of an analysis; half-open. */
export interface Trigger {
  readonly firstToken: number;
  readonly endToken: number;
  readonly sense: TriggerSense;
}

const NOMINAL_BEFORE = new Set(
  "the a an this that these those his her its their my our your no any some every each another several two three four five six recent deadly deadliest terror terrorist suicide car drone".split(
    " ",
  ),
);
const VERBAL_BEFORE = new Set("to will would could may might can should must did not n't he she they we who i it".split(" "));

/** Whether a word that can be verb and noun ("attack", "shooting") is a verb where it stands. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const left = before && before.sentence === token.sentence ? before : undefined;
  const right = after && after.sentence === token.sentence ? after : undefined;
  if (left && (NOMINAL_BEFORE.has(left.lower) || left.lower === "'s" || left.lower.endsWith("'s"))) return false;
  if (left && VERBAL_BEFORE.has(left.lower)) return true;
  if (right?.lower === "of") return false;
  if (token.lower.endsWith("ing")) {
    if (
      left &&
      (left.pos === "ADP" || left.pos === "ADJ" || left.pos === "NOUN" || left.pos === "PROPN") &&
      !(right && /^(?:DET|NUM|PRON)$/.test(right.pos))
    )
      return false;
    if (left && /^(?:is|are|was|were|been|be)$/.test(left.lower)) return true;
    return (
      right !== undefined &&
      /^(?:DET|NUM|PRON|ADJ|NOUN|PROPN)$/.test(right.pos) &&
      !/^(?:suspect|suspects|spree|investigation|attack|attacks|victims|victim)$/.test(right.lower)
    );
  }
  return token.pos === "VERB" || token.pos === "AUX";
}

function senseHere(senses: WordSenses, tokens: readonly Token[], at: number): TriggerSense | null {
  if (senses.adjective) return senses.adjective;
  if (senses.verb && senses.noun) return isVerbHere(tokens, at) ? senses.verb : senses.noun;
  if (senses.verb) return isNounForm(senses.verb, tokens[at] as Token) ? null : senses.verb;
  return senses.noun;
}

/** Base and -s forms of verbs that look like nouns ("a knife", "the target") and were read as such. */
const isNounForm = (sense: TriggerSense, token: Token): boolean =>
  token.pos === "NOUN" && (token.lower === sense.lemma || token.lower === `${sense.lemma}s`);

/** The words of violence and harm in an analysis, in the order of the text. */
export function findTriggers(analysis: Analysis): Trigger[] {
  const { tokens } = analysis;
  const triggers: Trigger[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const phrase = phraseAt(tokens, at);
    if (phrase) {
      triggers.push({ firstToken: at, endToken: at + phrase.length, sense: phrase.sense });
      at += phrase.length - 1;
      continue;
    }
    const senses = sensesOf((tokens[at] as Token).lower);
    if (!senses) continue;
    const sense = senseHere(senses, tokens, at);
    if (sense && meansViolence(tokens, at, sense)) triggers.push({ firstToken: at, endToken: at + 1, sense });
  }
  return triggers;
}

/** The sense of words that were given as a trigger: the lexicon's, without its guards, or null where it does not hold them. */
export function senseOfGiven(tokens: readonly Token[], firstToken: number, endToken: number): TriggerSense | null {
  const phrase = phraseAt(tokens, firstToken);
  if (phrase) return phrase.sense;
  for (let at = firstToken; at < endToken; at++) {
    const senses = sensesOf((tokens[at] as Token).lower);
    const sense = senses && senseHere(senses, tokens, at);
    if (sense) return sense;
  }
  return null;
}
