import type { EventMention, EventRole } from "../../model/event-mention.ts";
import type { Mention } from "../../model/mention.ts";
import { overlaps, type Span } from "../../model/span.ts";

/** A participant of an incident in the words of the report. */
export interface Participant {
  readonly span: Span;
  /** The mention at its head; null for a phrase that no reader of names knows. */
  readonly mention: Mention | null;
  readonly event: EventMention;
}

/** Who and what takes part in an incident, sorted by what they are; each mention as often as the text gives it. */
export interface Participants {
  /** Named persons and described people that the words say did it. */
  readonly individuals: readonly Participant[];
  /** Named groups and bodies that the words say did it. */
  readonly organisations: readonly Participant[];
  /** People that were struck. */
  readonly people: readonly Participant[];
  /** Buildings, vehicles and other things that were struck. */
  readonly things: readonly Participant[];
  readonly weapons: readonly Participant[];
}

const isBody = ({ type, kind }: Mention): boolean => kind === "named" && (type === "organisation" || type === "armed-group");

/** Nouns for bodies that act as such: "the army", "the armed forces", "the government", "death squads". */
const BODY_NOUN =
  /(?:^|\s)(?:army|armed forces|air force|navy|government|regime|military|mafias?|cartels?|death squads?|junta|paramilitary groups?|security forces|militias?)$/i;

/** Sorts the fillers of an incident's events. Mentions must be in the order of the text. */
export function participantsOf(events: readonly EventMention[], mentions: readonly Mention[], text: string): Participants {
  const individuals: Participant[] = [];
  const organisations: Participant[] = [];
  const people: Participant[] = [];
  const things: Participant[] = [];
  const weapons: Participant[] = [];
  for (const event of events) {
    for (const { role, span } of event.roles) {
      const within = mentionsWithin(mentions, span);
      const head = headMention(within, span);
      const own: Participant = { span, mention: head, event };
      if (role === "agent") {
        for (const body of [...within, ...membershipAfter(mentions, span, text)].filter(isBody))
          organisations.push({ span: body.span, mention: body, event });
        if (BODY_NOUN.test(span.text)) organisations.push(own);
        else if (!head || !isBody(head)) individuals.push(own);
      } else if (role === "victim") (isThing(head) ? things : people).push(own);
      else if (role === "target") (isPerson(head) ? people : things).push(own);
      else if (role === "instrument") weapons.push(own);
    }
  }
  return { individuals, organisations, people, things, weapons };
}

const isThing = (head: Mention | null): boolean => head?.type === "facility";
const isPerson = (head: Mention | null): boolean => head?.type === "person";

/** "members of the front": the body that an "of" after the phrase names. */
function membershipAfter(mentions: readonly Mention[], span: Span, text: string): Mention[] {
  const after = /^\s+(?:of|from|belonging to)\s+(?:the\s+)?/i.exec(text.slice(span.end, span.end + 24));
  if (!after) return [];
  const at = span.end + after[0].length;
  return mentionsWithin(mentions, { start: at, end: at + 1, text: "" });
}

function mentionsWithin(mentions: readonly Mention[], span: Span): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.start ?? 0) < span.start - 60) low = middle + 1;
    else high = middle;
  }
  const within: Mention[] = [];
  for (let at = low; at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    if (mention.span.start >= span.end) break;
    if (overlaps(mention.span, span)) within.push(mention);
  }
  return within;
}

/** The mention whose head ends the phrase: "the FMLN guerrillas" are guerrillas, not the FMLN. */
function headMention(within: readonly Mention[], { end }: EventRole["span"]): Mention | null {
  return within.findLast((mention) => mention.head.end === end || mention.span.end === end) ?? within.at(-1) ?? null;
}
