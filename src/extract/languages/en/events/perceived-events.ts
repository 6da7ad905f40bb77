import type { EventClass, EventMention, EventRole, EventRoleName } from "../../../../model/event-mention.ts";
import type { Mention } from "../../../../model/mention.ts";
import { type Perception, wordsByStart } from "../../../../model/perception.ts";
import { overlaps, type Span, spanOf } from "../../../../model/span.ts";
import type { TimeExpression } from "../../../../model/time-expression.ts";
import type { Analysis } from "../../../../text/analysis.ts";
import type { Chunk } from "../syntax/chunks.ts";
import { type GivenTrigger, readGivenEvents } from "./find-events.ts";

/** Heads of the trained reader that mark the words of an event, by its class. */
const TRIGGER_HEADS: readonly (readonly [head: string, eventClass: EventClass])[] = [
  ["event_attack", "attack"],
  ["event_die", "die"],
  ["event_injure", "injure"],
  ["event_damage", "damage"],
];

/** Heads that say who and what takes part; which of them holds whom it was done to depends on the class. */
const ROLE_HEADS: readonly (readonly [head: string, role: EventRoleName, classes: readonly EventClass[]])[] = [
  ["role_agent", "agent", ["attack", "die", "injure", "damage"]],
  ["role_target", "target", ["attack"]],
  ["role_victim", "victim", ["die", "injure"]],
  ["role_artifact", "target", ["damage"]],
  ["role_instrument", "instrument", ["attack", "die", "injure", "damage"]],
  ["role_explosive", "instrument", ["attack"]],
  ["role_place", "place", ["attack", "die", "injure", "damage"]],
];

// These four were set by hand, not fitted.
/** How probable a word must be that no list holds, to tell of an event; and below what a word that the lexicon holds tells of none. */
const NEW_TRIGGER = 0.6;
const NO_TRIGGER = 0.02;
/** How probable a filler must be; and below what one that the rules found is none. */
const FILLER = 0.5;
const NO_FILLER = 0.03;

/** What the reader of events works on. */
export interface EventInput {
  readonly analysis: Analysis;
  readonly chunks: readonly Chunk[];
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly perception: Perception;
}

/**
 * Events as the lexicon and the trained reader see them together: words that no list holds are added, words that tell of no event
 * here are left out, and those who take part are those whom either is sure of.
 */
export function withPerceivedEvents(found: readonly EventMention[], input: EventInput): EventMention[] {
  if (!input.perception.knows("event_attack")) return [...found];
  const seen = new PerceivedEvents(input);
  const kept = found.filter((event) => seen.chanceOf(event.trigger, event.eventClass) >= NO_TRIGGER);
  const added = readGivenEvents(input.analysis, input, seen.triggersBeside(kept));
  return [...kept, ...added].map((event) => seen.withRoles(event)).sort((a, b) => a.trigger.start - b.trigger.start);
}

/** Gives events whose words were marked by somebody else those whom the trained reader sees in them. */
export function withPerceivedRoles(events: readonly EventMention[], input: EventInput): EventMention[] {
  if (!input.perception.knows("event_attack")) return [...events];
  const seen = new PerceivedEvents(input);
  return events.map((event) => seen.withRoles(event));
}

class PerceivedEvents {
  readonly #input: EventInput;
  readonly #wordAt: ReadonlyMap<number, number>;
  readonly #phrases: readonly Chunk[];

  constructor(input: EventInput) {
    this.#input = input;
    this.#wordAt = wordsByStart(input.perception);
    this.#phrases = input.chunks.filter(({ kind }) => kind === "noun-phrase");
  }

  /** How likely the words of a trigger tell of an event of its class; 1 for classes that the reader was not trained on. */
  chanceOf(trigger: Span, eventClass: EventClass): number {
    const word = this.#wordAt.get(trigger.start);
    if (word === undefined || !TRIGGER_HEADS.some(([, one]) => one === eventClass)) return 1;
    return Math.max(...TRIGGER_HEADS.map(([head]) => 1 - (this.#input.perception.bio(head, word)[0] ?? 1)));
  }

  /** Words that tell of an event and are no trigger yet. */
  triggersBeside(events: readonly EventMention[]): GivenTrigger[] {
    const { perception, analysis } = this.#input;
    return TRIGGER_HEADS.flatMap(([head, eventClass]) =>
      perception.words.flatMap((range, word): GivenTrigger[] => {
        if ((perception.bio(head, word)[1] ?? 0) < NEW_TRIGGER) return [];
        const known = events.some(({ trigger, eventClass: other }) => other === eventClass && overlaps(trigger, range));
        return known ? [] : [{ span: spanOf(analysis.text, range.start, range.end), eventClass }];
      }),
    );
  }

  withRoles(event: EventMention): EventMention {
    const word = this.#wordAt.get(event.trigger.start);
    if (word === undefined) return event;
    // Rules take only words for weapons as the instrument; the reader, which saw few of them beside deaths, would take away what makes them an attack ("a bomb kills nine").
    const roles: EventRole[] = event.roles.filter(
      ({ role, span }) => role === "instrument" || this.#chanceOfRole(word, event.eventClass, role, span) >= NO_FILLER,
    );
    for (const [head, role, classes] of ROLE_HEADS) {
      if (!classes.includes(event.eventClass)) continue;
      for (const span of this.#fillers(head, word)) {
        const same = roles.some((other) => overlaps(other.span, span) && (other.role === role || isPatient(other.role, role)));
        if (!same && !overlaps(event.trigger, span) && !(role === "target" && this.#isClaimedFor(event.trigger, span)))
          roles.push({ role, span: this.#phraseOf(span) });
      }
    }
    return { ...event, roles };
  }

  /** "claims the attack for the front": whom a deed is claimed for is not whom it was done to. */
  #isClaimedFor(trigger: Span, span: Span): boolean {
    return /^\s+(?:for|on behalf of|in the name of)\s+(?:the\s+)?$/i.test(this.#input.analysis.text.slice(trigger.end, span.start));
  }

  /** Whether the reader could mean it; 1 where it was not asked. */
  #chanceOfRole(anchor: number, eventClass: EventClass, role: EventRoleName, span: Span): number {
    const { perception } = this.#input;
    const heads = ROLE_HEADS.filter(([, of, classes]) => (of === role || isPatient(of, role)) && classes.includes(eventClass));
    const rows = heads.flatMap(([head]) => perception.arc(head, anchor) ?? []);
    if (rows.length === 0) return 1;
    let most = 0;
    for (const { first, probabilities } of rows) {
      probabilities.forEach((probability, at) => {
        const word = perception.words[first + at];
        if (word !== undefined && overlaps(word, span)) most = Math.max(most, probability);
      });
    }
    return most;
  }

  #fillers(head: string, anchor: number): Span[] {
    const { perception, analysis } = this.#input;
    const row = perception.arc(head, anchor);
    const runs: { start: number; end: number; last: number }[] = [];
    row?.probabilities.forEach((probability, at) => {
      const word = perception.words[row.first + at];
      if (probability < FILLER || word === undefined) return;
      const run = runs.at(-1);
      if (run?.last === at - 1) Object.assign(run, { end: word.end, last: at });
      else runs.push({ start: word.start, end: word.end, last: at });
    });
    return runs.map(({ start, end }) => spanOf(analysis.text, start, end));
  }

  /** The whole phrase around the words that the reader marks: "four civilians" for "civilians". */
  #phraseOf(span: Span): Span {
    const { tokens, text } = this.#input.analysis;
    for (const { firstToken, endToken } of this.#phrases) {
      const start = tokens[firstToken]?.start ?? 0;
      const end = tokens[endToken - 1]?.end ?? 0;
      if (start <= span.start && span.end <= end) return spanOf(text, start, span.end);
    }
    return span;
  }
}

/** Whom it was done to is a victim or a target: the rules choose by kind, the trained reader by class of event. */
const isPatient = (one: EventRoleName, other: EventRoleName): boolean =>
  (one === "victim" || one === "target") && (other === "victim" || other === "target");
