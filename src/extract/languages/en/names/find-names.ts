import type { Mention } from "../../../../model/mention.ts";
import type { Perception } from "../../../../model/perception.ts";
import type { Analysis, Token } from "../../../../text/analysis.ts";
import { type Draft, mentionOf, wholeDraft } from "./draft.ts";
import { type Casing, casingOf, looksLikeName, type NameLookups, nameRuns } from "./name-runs.ts";
import { agreeOnTypes } from "./agree-on-types.ts";
import { findNominals } from "./nominals.ts";
import { withPerceivedNames } from "./perceived-names.ts";
import { segmentRun } from "./segment-run.ts";

/**
 * Finds who and where is spoken of: names of persons, bodies, armed groups, places and facilities, role nouns and pronouns, in the order of
 * the text, with entity -1. Words of nations before nouns ("Ukrainian") are nominal places. Phrases may hold names.
 */
export function findNames(analysis: Analysis, lookups: NameLookups, perception: Perception | null): Mention[] {
  const casing = casingOf(analysis);
  const found: Draft[] = [];
  for (const run of nameRuns(analysis, casing, lookups)) {
    const { sentence } = analysis.tokens[run.first] as Token;
    found.push(...segmentRun(analysis, run, lookups, casing[sentence] as Casing));
  }
  found.push(...tailedNations(analysis, lookups));
  const seen = perception === null ? found : withPerceivedNames(found, analysis.text, perception);
  const drafts = agreeOnTypes(analysis.text, seen).toSorted((a, b) => a.start - b.start);
  const taken = takenTokens(analysis, drafts);
  drafts.push(...findNominals(analysis, taken));
  drafts.sort((a, b) => a.start - b.start || b.end - a.end);
  return drafts.map((draft) => mentionOf(analysis.text, draft));
}

/** The state in "Iran-backed", "U.S.-led", "British-born"; the town in "Oslo-based" and "Denver-area". */
function tailedNations(analysis: Analysis, lookups: NameLookups): Draft[] {
  const drafts: Draft[] = [];
  for (const token of analysis.tokens) {
    const dash = token.text.indexOf("-");
    const code = token.text.charCodeAt(0);
    if (dash < 2 || code < 65 || code > 90 || looksLikeName(token.text)) continue;
    const word = token.text.slice(0, dash);
    if (lookups.actors.byDemonym(word) !== null || lookups.actors.find(word)?.kind === "state")
      drafts.push(wholeDraft(token.start, token.start + dash, "place", "nominal"));
    else if (OF_TOWN.has(token.lower.slice(dash)) && isPlaceOnly(word, lookups))
      drafts.push(wholeDraft(token.start, token.start + dash, "place", "named", 2));
  }
  return drafts;
}

/** Tails that are put to the name of a town or a region. */
const OF_TOWN = new Set(["-based", "-area", "-born", "-bound", "-wide"]);

function isPlaceOnly(word: string, lookups: NameLookups): boolean {
  const place = lookups.places.best(word);
  return place !== null && place.otherUse === undefined;
}

/** Marks the tokens that names cover. Drafts are in the order of the text. */
function takenTokens(analysis: Analysis, drafts: readonly Draft[]): Uint8Array {
  const taken = new Uint8Array(analysis.tokens.length);
  let at = 0;
  for (const draft of drafts) {
    while (at < analysis.tokens.length && (analysis.tokens[at] as Token).end <= draft.start) at++;
    for (let i = at; i < analysis.tokens.length && (analysis.tokens[i] as Token).start < draft.end; i++) taken[i] = 1;
  }
  return taken;
}
