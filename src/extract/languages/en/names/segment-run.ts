import type { Analysis, Token } from "../../../../text/analysis.ts";
import { type Draft, wholeDraft } from "./draft.ts";
import { classifyName } from "./classify-name.ts";
import { BODY_HEADS, FACILITY_HEADS, PLACE_LAST } from "./name-words.ts";
import { type Casing, looksLikeName, type NameLookups, type NameRun } from "./name-runs.ts";
import { OFFICES, TITLES, TITLE_PARTS, TITLE_SEX } from "./title-words.ts";
import { sexOfGivenName } from "./given-names.ts";

/** Bodies that every state has: a nation's word before them is not part of their name. */
const GENERIC_BODY = new Set(
  "ministry minister foreign interior defense defence justice finance government parliament congress senate house army navy air force forces armed military police embassy consulate supreme court constitutional cabinet state department treasury intelligence special security services national guard coast border customs information health labor labour oil energy education culture transport trade economy agriculture of and the for affairs".split(
    " ",
  ),
);

/** Cuts a run of capitalised words into titles, words of nations and names, each with its type. */
export function segmentRun(analysis: Analysis, run: NameRun, lookups: NameLookups, casing: Casing): Draft[] {
  const drafts: Draft[] = [];
  const { tokens } = analysis;
  const paper = articledPaper(analysis, run, lookups);
  if (paper !== null) return [paper.draft, ...segmentRun(analysis, { first: paper.end, end: run.end }, lookups, casing)];
  let at = run.first;
  let titled: Draft | null = null;
  while (at < run.end) {
    const token = tokens[at] as Token;
    const known = longestKnown(analysis, at, run.end, lookups);
    const title = known > at + 1 ? at : titleEnd(tokens, at, run.end);
    if (title > at) {
      titled = titleDraft(tokens, at, title);
      drafts.push(titled);
      at = title;
      continue;
    }
    const nation = lookups.actors.byDemonym(token.lower) !== null || (token.lower.includes("-") && isNationTail(token.lower));
    if (nation && known <= at + 1 && !ownsDemonym(tokens, at, run.end)) {
      drafts.push(nationDraft(analysis, at, run.end));
      at++;
      titled = null;
      continue;
    }
    const end = known > at ? extendKnown(analysis, known, run.end, lookups) : plainEnd(tokens, at, run.end, lookups);
    const name = classifyName(
      analysis,
      { first: at, end },
      { titled: titled !== null && titled.end <= token.start && token.start - titled.end <= 2, title: casing === "title", lookups },
    );
    if (name !== null) {
      if (titled !== null && name.type === "person" && name.gender === "unknown" && titled.gender !== "unknown")
        name.gender = titled.gender;
      drafts.push(name);
    }
    titled = null;
    at = end;
  }
  return drafts;
}

/** "The Times", "The Sun": a paper whose article is part of its name. */
function articledPaper(analysis: Analysis, run: NameRun, lookups: NameLookups): { draft: Draft; end: number } | null {
  const article = analysis.tokens[run.first - 1];
  const first = analysis.tokens[run.first];
  if (article?.text !== "The" || first === undefined || first.start - article.end > 1) return null;
  const known = lookups.actors.find(`The ${first.text}`);
  if (known === null || known.kind !== "outlet" || run.end - run.first > 1) return null;
  return { draft: wholeDraft(article.start, first.end, known.mentionType, "named"), end: run.first + 1 };
}

const isNationTail = (lower: string): boolean => /-(?:based|born|backed)$/.test(lower);

/** End of the longest entry of the register that begins at `at`; `at` where there is none. */
function longestKnown(analysis: Analysis, at: number, runEnd: number, lookups: NameLookups): number {
  const { tokens, text } = analysis;
  const start = (tokens[at] as Token).start;
  for (let end = runEnd; end > at; end--) if (lookups.actors.find(text.slice(start, (tokens[end - 1] as Token).end)) !== null) return end;
  return at;
}

/** A state or other known name that goes on into a longer name of its own: "Iran Air", "Syria Relief Fund", but not "US Congress". */
function extendKnown(analysis: Analysis, known: number, runEnd: number, lookups: NameLookups): number {
  if (known >= runEnd) return known;
  const { tokens } = analysis;
  const rest = tokens[known] as Token;
  if (rest.lower === "of" || rest.lower === "for" || rest.lower === "in" || rest.lower === "and" || rest.lower === "&") return known;
  const end = plainEnd(tokens, known, runEnd, lookups);
  if (end < runEnd && titleEnd(tokens, end, runEnd) === end) return known;
  const last = (tokens[end - 1] as Token).lower;
  if (titleEnd(tokens, known, runEnd) > known) return known;
  if (!(BODY_HEADS.has(last) || FACILITY_HEADS.has(last) || PLACE_LAST.has(last))) return known;
  for (let i = known; i < end; i++) if (!GENERIC_BODY.has((tokens[i] as Token).lower)) return end;
  return known;
}

/** Whether the nation's word belongs to the name of a body: "British Airways", "American Enterprise Institute", but not "Afghan Army". */
function ownsDemonym(tokens: readonly Token[], at: number, end: number): boolean {
  if (end - at < 2) return false;
  const last = (tokens[end - 1] as Token).lower;
  if (PLACE_LAST.has(last)) return true;
  if (!BODY_HEADS.has(last) && !FACILITY_HEADS.has(last)) return false;
  for (let i = at + 1; i < end; i++) {
    const { lower } = tokens[i] as Token;
    if (TITLES.has(lower) && i < end - 1 && i > at) return false;
    if (!GENERIC_BODY.has(lower)) return true;
  }
  return false;
}

/** End of the name that begins at `at`, cut before a title in the middle of the run. */
function plainEnd(tokens: readonly Token[], at: number, runEnd: number, lookups: NameLookups): number {
  const last = (tokens[runEnd - 1] as Token).lower;
  const body = BODY_HEADS.has(last) || FACILITY_HEADS.has(last);
  for (let i = at + 1; i < runEnd; i++) {
    const { lower } = tokens[i] as Token;
    const stop = titleEnd(tokens, i, runEnd);
    if (stop > i && !(body && stop === i + 1 && !TITLE_SEX.has(lower) && sexOfGivenName(tokens[stop]?.lower ?? "") === null)) {
      // "Harwick County Sheriff": the county is a place, whoever holds an office in it.
      if (lower === "county") return i + 1;
      const before = (tokens[i - 1] as Token).lower;
      if (before !== "of" && before !== "the" && before !== "for" && before !== "and") return i;
    }
    if (lookups.actors.byDemonym(lower) !== null && i + 1 < runEnd && titleEnd(tokens, i + 1, runEnd) > i + 1) return i;
  }
  return runEnd;
}

/** End of the title that begins at `at` ("Defence Minister", "Secretary of State", "Lt. Gen."), or `at`. */
function titleEnd(tokens: readonly Token[], at: number, runEnd: number): number {
  let end = at;
  let last = at;
  while (end < runEnd) {
    const { lower } = tokens[end] as Token;
    if (TITLES.has(lower)) {
      end++;
      last = end;
      if ((tokens[end]?.lower === "of" || tokens[end]?.lower === "for") && end < runEnd) {
        let office = end + 1;
        while (office < runEnd && (OFFICES.has((tokens[office] as Token).lower) || (tokens[office] as Token).lower === "the")) office++;
        if (office > end + 1) {
          end = office;
          last = end;
        }
      }
    } else if (TITLE_PARTS.has(lower)) end++;
    else break;
  }
  if (last === at) return at;
  const next = tokens[last];
  // "General Motors", "King Street", "Attorney General's Office": the word belongs to a name.
  if (last < runEnd && next !== undefined && last === at + 1) {
    const tail = (tokens[runEnd - 1] as Token).lower;
    if (
      (BODY_HEADS.has(tail) || FACILITY_HEADS.has(tail)) &&
      !TITLE_SEX.has((tokens[at] as Token).lower) &&
      !(sexOfGivenName(next.lower) !== null)
    )
      return at;
    if (FACILITY_HEADS.has(tail) || tail === "university" || tail === "college" || tail === "hospital") return at;
  }
  return last;
}

function titleDraft(tokens: readonly Token[], first: number, end: number): Draft {
  const start = (tokens[first] as Token).start;
  let head = tokens[end - 1] as Token;
  let sex: Draft["gender"] = "unknown";
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (TITLES.has(token.lower)) {
      const tells = TITLE_SEX.get(token.lower);
      if (tells !== undefined) sex = tells;
      if (i === first || !OFFICES.has(token.lower)) head = token;
    }
    if (token.lower === "of") break;
  }
  const draft = wholeDraft(start, (tokens[end - 1] as Token).end, "person", "nominal");
  draft.headStart = head.start;
  draft.headEnd = head.end;
  draft.gender = sex;
  return draft;
}

/** "Ukrainian" before a noun stands for the state, "Ukrainians" for its people. */
function nationDraft(analysis: Analysis, at: number, runEnd: number): Draft {
  const token = analysis.tokens[at] as Token;
  const next = analysis.tokens[at + 1];
  const before = analysis.tokens[at - 1];
  const modifies =
    at + 1 < runEnd ||
    (next !== undefined &&
      (next.pos === "NOUN" ||
        next.pos === "ADJ" ||
        next.pos === "PROPN" ||
        (next.lower === "and" && looksLikeName(analysis.tokens[at + 2]?.text ?? ""))) &&
      next.start - token.end <= 1);
  if (!modifies && (/(?:s|men|ese|ish|ch)$/.test(token.lower) || before?.lower === "a" || before?.lower === "an")) {
    const people = wholeDraft(token.start, token.end, "person", "nominal");
    people.number = before?.lower === "a" || before?.lower === "an" ? "singular" : "plural";
    return people;
  }
  return wholeDraft(token.start, token.end, "place", "nominal");
}
