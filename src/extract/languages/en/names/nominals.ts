import type { Analysis, Token } from "../../../../text/analysis.ts";
import type { Draft } from "./draft.ts";
import { PRONOUNS } from "./pronouns.ts";
import { roleOfNoun } from "./role-nouns.ts";

/** Role nouns ("the mayor", "gunmen", "the city") and pronouns outside the names already found; `taken` marks their tokens. */
export function findNominals(analysis: Analysis, taken: Uint8Array): Draft[] {
  const drafts: Draft[] = [];
  const { tokens } = analysis;
  for (const token of tokens) {
    if (taken[token.index] === 1) continue;
    if (token.pos === "PRON" || token.pos === "DET" || token.pos === "ADJ") {
      const traits = PRONOUNS.get(token.lower);
      if (traits === undefined || (token.text === "US" && token.lower === "us")) continue;
      drafts.push({
        start: token.start,
        end: token.end,
        headStart: token.start,
        headEnd: token.end,
        kind: "pronoun",
        strength: 3,
        ...traits,
      });
      continue;
    }
    if (token.pos !== "NOUN" && token.pos !== "PROPN" && token.lower !== "police") continue;
    const role = roleOfNoun(token.lower);
    if (role === null) continue;
    const next = tokens[token.index + 1];
    const modifies =
      next !== undefined &&
      next.sentence === token.sentence &&
      next.pos === "NOUN" &&
      next.start - token.end === 1 &&
      taken[next.index] === 0 &&
      roleOfNoun(next.lower) !== null;
    // Before another such noun only a body counts: "government officials", but not "rebel enclave".
    if (modifies && role.type !== "organisation") continue;
    const start = modifies ? token.index : phraseStart(tokens, token, taken);
    drafts.push({
      start: (tokens[start] as Token).start,
      end: token.end,
      headStart: token.start,
      headEnd: token.end,
      type: role.type,
      kind: "nominal",
      number: role.number,
      gender: role.gender,
      strength: 3,
    });
  }
  return drafts;
}

/** First token of the phrase that ends with the noun: its determiner, numbers and adjectives. */
function phraseStart(tokens: readonly Token[], noun: Token, taken: Uint8Array): number {
  let at = noun.index;
  while (at > 0) {
    const before = tokens[at - 1] as Token;
    if (before.sentence !== noun.sentence || (tokens[at] as Token).start - before.end > 1) break;
    if (before.pos === "DET") {
      at--;
      break;
    }
    if (before.pos === "PRON" && /^(?:his|her|its|their|our|my|your|whose)$/.test(before.lower)) {
      at--;
      break;
    }
    if (before.pos !== "ADJ" && before.pos !== "NOUN" && before.pos !== "NUM" && before.pos !== "PROPN") break;
    if (before.pos === "PROPN" && taken[before.index] === 0 && tokens[at - 2]?.pos === "PUNCT") break;
    at--;
  }
  return at;
}
