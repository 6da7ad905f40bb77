import type { Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import type { TimeExpression } from "../../model/time-expression.ts";
import type { Warning } from "../../model/warning.ts";
import { targetOf } from "./warning-target.ts";
import { NO_WINDOW, windowOf, type WarningWindow } from "./warning-window.ts";

/** What a warning is read from besides its statement. Lists in the order of the text. */
export interface WarningSources {
  /** The whole document's text. */
  readonly text: string;
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly Mention[];
  /** EDTF date of publication, or null. */
  readonly published: string | null;
}

/**
 * Reads a statement that warns of violence: who issued it and when, the window, the place and the target that it names. Null for every other
 * statement. The outcome is open until it is compared with what happened.
 */
export function readWarning(statement: Statement, sources: WarningSources): Warning | null {
  if (statement.act !== "warns") return null;
  const content = longest(statement.content);
  if (content === null) return null;
  const sentence = sentenceAround(sources.text, statement.cue[0] ?? content);
  const issued = issuedAt(statement, sentence, sources);
  const window = readWindow(statement, { content, sentence, issued }, sources);
  return {
    statement: statement.id,
    issuer: statement.speaker?.name ?? null,
    issued,
    windowStart: window.start,
    windowEnd: window.end,
    place: placeOf(content, sources),
    target: targetOf(content.text),
    outcome: { kind: "open", incident: null, days: null },
  };
}

/** All warnings among the statements, in their order. */
export function readWarnings(statements: readonly Statement[], sources: WarningSources): Warning[] {
  return statements.map((statement) => readWarning(statement, sources)).filter((warning) => warning !== null);
}

const longest = (spans: readonly Span[]): Span | null =>
  spans.reduce<Span | null>((best, span) => (best === null || span.end - span.start > best.end - best.start ? span : best), null);

type Range = Pick<Span, "start" | "end">;

const inside = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The sentence around a span: to the next stop before a capital, or the line's end. */
function sentenceAround(text: string, span: Range): Range {
  const before = text.slice(Math.max(0, span.start - 600), span.start);
  const starts = [...before.matchAll(/[.!?]["”’]?\s+(?=["“‘]?\p{Lu})|\n/gu)].filter(
    ({ index }) => !/\b(?:\p{Lu}|Mr|Ms|Mrs|Dr|St|Gen|Col|Lt|Sgt|U\.S|U\.N|U\.K)$/u.test(before.slice(0, index)),
  );
  const last = starts.at(-1);
  const start = last === undefined ? Math.max(0, span.start - 600) : Math.max(0, span.start - 600) + last.index + last[0].length;
  const after = /[.!?]["”’]?(?=\s+["“‘]?\p{Lu})|\n/u.exec(text.slice(span.end, span.end + 600));
  return { start, end: after === null ? Math.min(text.length, span.end + 600) : span.end + after.index + 1 };
}

/** What starts within the range, of a list in the order of the text. */
function within<T extends { readonly span: Span }>(list: readonly T[], range: Range): T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as T).span.start < range.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < list.length && (list[end] as T).span.start < range.end) end++;
  return list.slice(low, end);
}

const DAY = /^(?:\d{4}|XXXX)-\d{2}-\d{2}$/;

/** "a March 7 warning", "warned on Monday": a day in the sentence that reports, outside what is said; else the day of publication. */
function issuedAt(statement: Statement, sentence: Range, { times, published }: WarningSources): string | null {
  const outside = within(times, sentence).filter((time) => !statement.content.some((span) => inside(time.span, span)));
  const near = outside.filter((time) => time.edtf !== null && DAY.test(time.edtf.slice(0, 10)) && !time.edtf.includes("/"));
  const cue = statement.cue[0];
  const distance = (time: TimeExpression): number => (cue === undefined ? 0 : Math.abs(time.span.start - cue.start));
  const nearest = near.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest?.edtf?.slice(0, 10) ?? statement.saidAt ?? published?.slice(0, 10) ?? null;
}

interface Said {
  readonly content: Range;
  readonly sentence: Range;
  readonly issued: string | null;
}

/** The window in what is said, else in the rest of the sentence ("warned on Monday of attacks over the weekend"). */
function readWindow(statement: Statement, { content, sentence, issued }: Said, { text, times }: WarningSources): WarningWindow {
  const said = statement.content.flatMap((span) => within(times, span));
  const rest = within(times, sentence).filter((time) => !inside(time.span, content) && time.edtf?.slice(0, 10) !== issued);
  const candidates = [...said, ...rest];
  const windowAt = (time: TimeExpression): WarningWindow | null => windowOf(time, wordsBefore(text, time), issued);
  for (const [at, time] of candidates.entries()) {
    const window = windowAt(time);
    if (window === null) continue;
    const next = candidates[at + 1];
    if (next === undefined || !OPENS_SPAN.test(wordsBefore(text, time)) || !JOINS_SPAN.test(text.slice(time.span.end, next.span.start)))
      return window;
    return { start: window.start, end: windowAt(next)?.end ?? window.end };
  }
  return NO_WINDOW;
}

/** "between Friday and Sunday", "from 3 June to 9 June" */
const OPENS_SPAN = /\b(?:between|from)\s+(?:the\s+)?$/i;
const JOINS_SPAN = /^\s*(?:and|to|until|till|through|[-–—])\s*(?:the\s+)?$/i;

const wordsBefore = (text: string, time: TimeExpression): string => text.slice(Math.max(0, time.span.start - 24), time.span.start);

const VIOLENCE = /\b(?:attack|bomb|strike|explo|threat|violen|terror|shoot|kidnap|assault|target|raid|assassinat|danger|risk)/i;

/** The place where the danger is said to be: the first one named after a word of violence, else the first one that is no part of another name. */
function placeOf(content: Span, { mentions, text }: WarningSources): string | null {
  const places = mentions.filter((mention) => mention.type === "place" && mention.kind === "named" && inside(mention.span, content));
  const free = places.filter((place) => !mentions.some((other) => other.type !== "place" && inside(place.span, other.span)));
  const violence = VIOLENCE.exec(content.text);
  const from = violence === null ? content.start : content.start + violence.index;
  const after = free.filter((place) => place.span.start >= from);
  const located = after.find((place) =>
    /\b(?:in|at|near|around|across|on|of|inside|throughout)\s+(?:the\s+)?(?:\p{L}+\s+){0,2}$/iu.test(
      text.slice(Math.max(0, place.span.start - 30), place.span.start),
    ),
  );
  return (located ?? after[0] ?? free.at(-1))?.span.text ?? null;
}
