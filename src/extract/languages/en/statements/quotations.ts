import type { Quotation, Sentence, Token } from "../../../../text/analysis.ts";
import type { Attribution } from "./attribution.ts";
import type { Clauses, TokenRange } from "./clause.ts";

/** Quotations shorter than this are words picked out, not speech of their own. In tokens, marks not counted. */
const SHORTEST_SPEECH = 4;

/**
 * Gives each attribution the whole of the quotations that it touches, over sentences and paragraphs, and gives quotations that follow without
 * reporting words of their own to the speaker before them.
 */
export function withWholeQuotations(clauses: Clauses, attributions: readonly Attribution[]): Attribution[] {
  const spans = quotationTokens(clauses);
  const owner = new Int32Array(spans.length).fill(-1);
  const result = attributions.map((attribution, index) => {
    const content = attribution.content.map((range) => {
      let { first, end } = range;
      for (const at of [range.first, range.end - 1]) {
        const quotation = clauses.quotationAt[at] ?? -1;
        if (quotation < 0) continue;
        const whole = spans[quotation] as TokenRange;
        const cueInside = attribution.cue.first >= whole.first && attribution.cue.first < whole.end;
        if (
          cueInside ||
          (attribution.pattern !== "quotation" &&
            attribution.pattern !== "before" &&
            attribution.pattern !== "that-clause" &&
            attribution.pattern !== "clause")
        )
          continue;
        if (owner[quotation] === -1) owner[quotation] = index;
        first = Math.min(first, whole.first);
        end = Math.max(end, whole.end);
      }
      return { first, end };
    });
    markInner(clauses, attribution.cue, content, { owner, index });
    return { ...attribution, content };
  });
  return giveFollowing(clauses, spans, owner, result);
}

/** What stands in a quotation is its speaker's; whoever is cited within the quotation does not speak it. */
function markInner(
  clauses: Clauses,
  cue: TokenRange,
  content: readonly TokenRange[],
  { owner, index }: { readonly owner: Int32Array; readonly index: number },
): void {
  const around = clauses.quotationAt[cue.first] as number;
  for (const range of content) {
    for (let at = range.first; at < range.end; at++) {
      const quotation = clauses.quotationAt[at] as number;
      if (quotation >= 0 && quotation !== around && owner[quotation] === -1) owner[quotation] = index;
    }
  }
}

/** For each quotation its tokens, marks included. */
function quotationTokens(clauses: Clauses): TokenRange[] {
  const spans: { first: number; end: number }[] = clauses.analysis.quotations.map(() => ({ first: -1, end: -1 }));
  clauses.quotationAt.forEach((quotation, at) => {
    if (quotation < 0) return;
    const span = spans[quotation] as { first: number; end: number };
    if (span.first < 0) span.first = at;
    span.end = at + 1;
  });
  return spans;
}

/** Quotations that open a sentence, or follow a colon, after a speaker's words and have nobody of their own go on with that speaker. */
function giveFollowing(clauses: Clauses, spans: readonly TokenRange[], owner: Int32Array, attributions: Attribution[]): Attribution[] {
  const extra = new Map<number, TokenRange[]>();
  for (let quotation = 0; quotation < spans.length; quotation++) {
    const span = spans[quotation] as TokenRange;
    if (owner[quotation] !== -1 || span.first < 0 || span.end - span.first < SHORTEST_SPEECH + 2) continue;
    const sentence = clauses.analysis.sentences[(clauses.tokens[span.first] as Token).sentence] as Sentence;
    const afterColon = clauses.tokens[span.first - 1]?.text === ":";
    if (sentence.firstToken !== span.first && !afterColon) continue;
    const speaker = lastSpeakerBefore(attributions, span.first, afterColon ? sentence : null, clauses);
    if (
      speaker < 0 ||
      !isNear(clauses, attributions[speaker] as Attribution, sentence, clauses.analysis.quotations[quotation] as Quotation)
    )
      continue;
    owner[quotation] = speaker;
    const ranges = extra.get(speaker) ?? [];
    ranges.push(span);
    extra.set(speaker, ranges);
  }
  return attributions.map((attribution, index) => {
    const more = extra.get(index);
    return more === undefined ? attribution : { ...attribution, content: [...attribution.content, ...more] };
  });
}

/** Who spoke last: before a colon in the same sentence whoever it tells of, whatever the word; else by a word of speech. */
function lastSpeakerBefore(attributions: readonly Attribution[], token: number, colon: Sentence | null, { tokens }: Clauses): number {
  for (let index = attributions.length - 1; index >= 0; index--) {
    const { cue, word, source } = attributions[index] as Attribution;
    if (cue.first >= token || source === null) continue;
    if (word.speech || (colon !== null && tokens[cue.first]?.sentence === colon.index)) return index;
  }
  return -1;
}

/** The sentence right after the speaker's last words, or the next paragraph if it is a quotation as a whole. */
function isNear(clauses: Clauses, attribution: Attribution, sentence: Sentence, quotation: Quotation): boolean {
  const last = Math.max(attribution.cue.end, ...attribution.content.map((range) => range.end));
  const before = clauses.analysis.sentences[(clauses.tokens[Math.max(0, last - 1)] as Token).sentence] as Sentence;
  if (sentence.index - before.index > 1) return false;
  if (sentence.paragraph === before.paragraph) return true;
  return sentence.paragraph - before.paragraph === 1 && quotation.outerEnd >= sentence.end - 1;
}
