import type { EventMention } from "../../../../model/event-mention.ts";
import type { Act } from "../../../../model/statement.ts";
import type { Sentence, Token } from "../../../../text/analysis.ts";
import { type AccusedRange, accusedOf, weakest } from "./act.ts";
import type { Attribution } from "./attribution.ts";
import { type Clauses, type TokenRange, verbGroupAt } from "./clause.ts";
import { readSigns } from "./content-signs.ts";
import type { Responsibility } from "./held-responsible.ts";
import { readResponsibilities } from "./responsibility.ts";

/** What the publisher says in its own voice about who did it. */
export interface OwnVoice {
  readonly act: Act;
  readonly cue: TokenRange | null;
  readonly content: TokenRange;
  readonly accused: readonly AccusedRange[];
  readonly negative: boolean;
  /** From the words of suspicion or law ("arrested", "charged"); null leaves it to the hedges. */
  readonly certainty: ReturnType<typeof weakest>;
}

/** Reads the sentences, or the parts of them, that no speaker is cited for. */
export function ownVoiceStatements(
  clauses: Clauses,
  attributions: readonly Attribution[],
  eventAt: ReadonlyMap<number, EventMention>,
): OwnVoice[] {
  const cited = new Uint8Array(clauses.tokens.length);
  for (const attribution of attributions) {
    const ranges = attribution.source === null ? attribution.content : [attribution.cue, attribution.source, ...attribution.content];
    for (const range of ranges) cited.fill(1, range.first, range.end);
  }
  return clauses.analysis.sentences.flatMap((sentence) => freeRuns(cited, sentence).flatMap((run) => ownVoiceIn(clauses, run, eventAt)));
}

/** Fewer words than this say nothing of who did what. */
const SHORTEST_RUN = 4;

function freeRuns(cited: Uint8Array, sentence: Sentence): TokenRange[] {
  const runs: TokenRange[] = [];
  let first = -1;
  for (let at = sentence.firstToken; at <= sentence.endToken; at++) {
    const free = at < sentence.endToken && cited[at] === 0;
    if (free && first < 0) first = at;
    if (!free && first >= 0) {
      if (at - first >= SHORTEST_RUN) runs.push({ first, end: at });
      first = -1;
    }
  }
  return runs;
}

function ownVoiceIn(clauses: Clauses, run: TokenRange, eventAt: ReadonlyMap<number, EventMention>): OwnVoice[] {
  // Inside a quotation the publisher is not speaking, even where nobody is found who is.
  if ((clauses.quotationAt[run.first] as number) >= 0 && clauses.quotationAt[run.first] === clauses.quotationAt[run.end - 1]) return [];
  const known = readResponsibilities(clauses, run, eventAt).filter((one) => one.known);
  if (known.length === 0) return deniedLink(clauses, run, eventAt);
  return byClause(clauses, known).map((group) => {
    const range = contentOf(clauses, run, group);
    const support = group.every((one) => one.kind === "support" || one.kind === "label");
    const cue = group.find((one) => one.cue !== null)?.cue ?? null;
    return {
      act: support ? "accuses" : group.every((one) => one.polarity === "negative") ? "dismisses" : "attributes",
      cue,
      content: range,
      accused: accusedOf(group),
      negative: group.every((one) => one.polarity === "negative"),
      certainty: weakest(group.map((one) => one.certainty)),
    };
  });
}

function deniedLink(clauses: Clauses, run: TokenRange, eventAt: ReadonlyMap<number, EventMention>): OwnVoice[] {
  const signs = readSigns(clauses, run, eventAt);
  if (!signs.deniesLink || !signs.danger) return [];
  return [{ act: "dismisses", cue: null, content: run, accused: [], negative: true, certainty: null }];
}

/** Readings of one clause make one statement. */
function byClause(clauses: Clauses, readings: readonly Responsibility[]): Responsibility[][] {
  const groups: Responsibility[][] = [];
  for (const reading of readings) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    if (last !== undefined && previous !== undefined && !clauseBreak(clauses, previous.range.first, reading.range.first))
      last.push(reading);
    else groups.push([reading]);
  }
  return groups;
}

/** A semicolon, or a comma with "but", "while", "although", between two readings. */
function clauseBreak(clauses: Clauses, from: number, to: number): boolean {
  for (let at = Math.min(from, to); at < Math.max(from, to); at++) {
    const token = clauses.tokens[at] as Token;
    if (token.text === ";") return true;
    if (token.text === "," && ["but", "while", "although", "though", "whereas"].includes(clauses.tokens[at + 1]?.lower ?? "")) return true;
  }
  return false;
}

/** After ", and" or ", but" where a clause with a verb of its own stands before: the reading's own clause. */
function clauseStart(clauses: Clauses, run: TokenRange, first: number): number {
  for (let at = first - 1; at > run.first + 2; at--) {
    const token = clauses.tokens[at] as Token;
    if (token.pos !== "CCONJ" || clauses.tokens[at - 1]?.text !== ",") continue;
    for (let i = run.first; i < at; i++) if (verbGroupAt(clauses, i)?.form === "finite") return at + 1;
  }
  return run.first;
}

/** Up to this many tokens a sentence is kept whole: the shortest content that loses nothing. */
const WHOLE_SENTENCE = 40;

/** The clause of the readings: the whole run where it is short, else from the first accused to where another clause begins. */
function contentOf(clauses: Clauses, run: TokenRange, group: readonly Responsibility[]): TokenRange {
  const start = clauseStart(clauses, run, Math.min(...group.map((one) => one.range.first)));
  if (run.end - start <= WHOLE_SENTENCE) return { first: start, end: run.end };
  const first = Math.min(...group.map((one) => one.range.first));
  const wanted = Math.max(...group.map((one) => (one.kind === "deed" ? Math.min(one.range.end, one.range.first + 12) : one.range.end)));
  for (let at = wanted; at < run.end; at++) {
    const token = clauses.tokens[at] as Token;
    if (token.text === ";" || (token.text === "," && at > wanted + 3)) return { first, end: at };
    if (token.pos === "CCONJ" && verbGroupAt(clauses, at + 1) !== null) return { first, end: at };
  }
  return { first, end: run.end };
}
