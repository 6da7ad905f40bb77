import type { EventMention } from "../../model/event-mention.ts";
import type { FoundStatement } from "../../model/found-statement.ts";
import type { Mention } from "../../model/mention.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { Participant } from "./participants.ts";

/** How a report ties a body to an incident: told as a fact, claimed by the body itself, accused by others, suspected, or only named beside it. */
export type Tie = "told" | "claimed" | "accused" | "suspected" | "named";

/** A body that a report holds, or has others hold, responsible for an incident. */
export interface HeldResponsible {
  readonly span: Span;
  readonly mention: Mention | null;
  readonly tie: Tie;
  /** Whether an authority (government, army, police, court) is the one that holds it responsible. */
  readonly byAuthority: boolean;
}

/** What the bodies of one incident are read from. */
export interface ResponsibilitySources {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  /** Statements that speak of the incident. */
  readonly statements: readonly FoundStatement[];
  /** Bodies that the events themselves name as the doers. */
  readonly doers: readonly Participant[];
  readonly events: readonly EventMention[];
}

// Words of claiming, blaming and doubting, after the statement verbs of PolNeAR and the codebook of MUC-4's confidence slot.
const CLAIM =
  /\b(?:claim(?:s|ed|ing)?\b.{0,40}\b(?:responsibility|credit)|(?:took|taken|takes|assum\w+) (?:responsibility|credit)|admit(?:s|ted)?|acknowledg\w+|vindicat\w+|leaflets?|pamphlets?|communiques?|war (?:bulletin|report))\b/i;
const BLAME = /\b(?:accus\w*|blam\w*|attribut\w*|responsible|implicat\w*|charged|denounc\w*|involved in|linked|behind)\b/i;
const DOUBT =
  /\b(?:suspect\w*|alleg\w*|presum\w*|apparently|believe[sd]?|possibl[ey]|probably|reportedly|could|might|may have|supposed\w*|likely|thought to|seems?|assumed)\b/i;
const AUTHORITY =
  /\b(?:police|army|government|authorit\w+|minist\w+|president|military|armed forces|col(?:onel)?|gen(?:eral)?|maj(?:or)?|official\w*|investigat\w+|attorney|prosecutor\w*|judge\w*|court|commander|battalion|brigade|spokes\w+)\b/i;
const DENIAL = /\b(?:den(?:y|ies|ied|ying)|not responsible|rejects?|rejected|neither)\b/i;

/** UTF-16 units to either side of a name within which a cue speaks of it. */
const WINDOW = 100;

/** The bodies that are held responsible for one incident, each mention once, doers first. */
export function heldResponsible(sources: ResponsibilitySources): HeldResponsible[] {
  const found = new Map<number, HeldResponsible>();
  const add = (span: Span, mention: Mention | null, base: Tie): void => {
    if (found.has(span.start)) return;
    found.set(span.start, { span, mention, ...tieOf(sources, span, base) });
  };
  for (const { span, mention } of sources.doers) add(span, mention, "told");
  for (const statement of sources.statements) {
    if (statement.act === "claims-responsibility")
      for (const source of statement.source) for (const body of bodiesIn(sources.mentions, source)) add(body.span, body, "claimed");
    if (statement.act !== "attributes" && statement.act !== "accuses" && statement.act !== "reports") continue;
    const base: Tie = statement.certainty === "certain" ? (statement.act === "accuses" ? "accused" : "told") : "suspected";
    for (const { span } of statement.accused) for (const body of bodiesIn(sources.mentions, span)) add(body.span, body, base);
  }
  for (const body of groupsBeside(sources)) add(body.span, body, isNear(sources.events, body.span) ? "told" : "named");
  return [...found.values()];
}

/** Armed groups in the sentences that tell of the incident, where they are not the ones that were struck. */
function groupsBeside({ mentions, sentences, events }: ResponsibilitySources): Mention[] {
  const struck = events.flatMap(({ roles }) => roles.filter(({ role }) => role === "victim" || role === "target"));
  const told = sentences.filter(({ start, end }) => events.some(({ trigger }) => trigger.start >= start && trigger.end <= end));
  return mentions.filter(
    ({ type, kind, span }) =>
      type === "armed-group" &&
      kind === "named" &&
      told.some(({ start, end }) => span.start >= start && span.end <= end) &&
      !struck.some((role) => overlaps(role.span, span)),
  );
}

/** UTF-16 units between a name and a deed within which an English clause as a rule makes the one the doer of the other. */
const NEAR = 60;

const isNear = (events: readonly EventMention[], { start, end }: Span): boolean =>
  events.some(({ trigger }) => trigger.start - end < NEAR && start - trigger.end < NEAR);

const bodiesIn = (mentions: readonly Mention[], span: Span): Mention[] =>
  mentions.filter(
    (mention) =>
      overlaps(mention.span, span) && mention.kind === "named" && (mention.type === "armed-group" || mention.type === "organisation"),
  );

/** Sharpens a tie by the words around the name in its sentence. */
function tieOf(
  { text, sentences }: ResponsibilitySources,
  { start, end }: Span,
  base: Tie,
): { readonly tie: Tie; readonly byAuthority: boolean } {
  const sentence = sentences.findLast((one) => one.start <= start);
  const from = Math.max(sentence?.start ?? 0, start - WINDOW);
  const to = Math.min(sentence?.end ?? text.length, end + WINDOW);
  const near = text.slice(from, to);
  const around = text.slice(from, start) + text.slice(end, to);
  const byAuthority = AUTHORITY.test(around);
  if (base === "claimed" || (CLAIM.test(near) && !DENIAL.test(near))) return { tie: "claimed", byAuthority: false };
  if (base === "accused" || BLAME.test(near)) return { tie: DOUBT.test(near) && !byAuthority ? "suspected" : "accused", byAuthority };
  if (base === "suspected" || DOUBT.test(near)) return { tie: "suspected", byAuthority: false };
  return { tie: base, byAuthority };
}
