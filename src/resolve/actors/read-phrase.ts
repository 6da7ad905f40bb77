import type { Actor } from "../../model/actor.ts";
import type { Mention } from "../../model/mention.ts";
import { overlaps, type Span, spanOf } from "../../model/span.ts";
import { type ActorPhrase, bareWords, type PhraseUse, within } from "./actor-phrase.ts";
import { affiliationOf } from "./affiliations.ts";
import type { ActorContext, BuiltActors } from "./build-actors.ts";

/** Reads words of one document as those whom they stand for. */
export interface PhraseReader {
  actorOf(span: Span): Actor | null;
  read(span: Span, use: PhraseUse): ActorPhrase[];
}

/** Words for a part of a group: with a nation they lead to the group's branch there. */
const BRANCH = /\b(?:affiliate|branch|offshoot|arm|wing|chapter|franchise|faction)s?\b/i;

/** Words for what a state does or has: "a Ukrainian connection", "a U.S. drone strike" hold the state responsible. */
const STATE_DEED =
  /\b(?:connection|link|links|trace|trail|hand|role|involvement|complicity|strike|strikes|airstrike|airstrikes|air strike|drone|drones|missile|missiles|rocket|rockets|raid|raids|attack|attacks|agents|agent|troops|forces|soldiers|army|military|shelling|bombardment|jets|warplanes|aircraft|aggression|interference|sabotage|regime|government)$/i;

/** Deeds by their makers' group: "an Islamic State attack", "Taliban fighters". */
const MEMBERS =
  /\b(?:fighters?|militants?|members?|attackers?|gunm[ae]n|bombers?|terrorists?|insurgents?|rebels?|cells?|operatives?|supporters?|followers?|commanders?|leaders?|forces|militiamen|militias?|guerrillas?|extremists?|jihadists?|snipers?|soldiers|troops|units?|squads?|attacks?|bombings?|recruits?|sympathi[sz]ers?|loyalists?|networks?|factions?|group|movement|organi[sz]ation|regime)\b/i;

/** A noun for what a name is, after it: "its Al-Amaq news agency", "the Houthi movement". */
const CLASS_NOUN =
  /^ (?:(?:news |terror |terrorist |militant |rebel |armed |extremist )?(?:agency|group|movement|organi[sz]ation|network|newspaper|website|channel|magazine|party|faction|militia|company|outlet|site))$/;

export function createPhraseReader(mentions: readonly Mention[], built: BuiltActors, context: ActorContext): PhraseReader {
  const { text, register } = context;
  const source = { mentions, text };
  const byStart = mentions.map((mention) => mention.span.start);

  /** Places of the mentions that lie in the span, or hold it. */
  const inside = (span: Span): number[] => {
    const found: number[] = [];
    for (let at = lowerBound(byStart, span.start - 200); at < mentions.length && (byStart[at] as number) < span.end; at++) {
      const mention = mentions[at] as Mention;
      if (overlaps(mention.span, span) && (within(mention.span, span) || within(span, mention.span) || within(mention.head, span)))
        found.push(at);
    }
    return found;
  };
  const mentionAt = (at: number): Mention => mentions[at] as Mention;
  const actorAt = (at: number): Actor | null => built.ofEntity.get(mentionAt(at).entity) ?? null;
  const phraseOf = (actor: Actor): ActorPhrase => ({
    name: actor.name,
    actorId: actor.id,
    speakerOf: actor.kind === "person" ? actor.affiliateOf : null,
  });
  const nameOf = (mention: Mention): string => built.ofEntity.get(mention.entity)?.name ?? bareWords(mention.span.text);

  const readOne = (span: Span, use: PhraseUse): ActorPhrase | null => {
    const words = bareWords(span.text);
    if (words === "") return null;
    const found = inside(span);
    const branch = BRANCH.test(words) ? branchOf(span, found) : null;
    if (branch !== null) return branch;
    const person = found.find(
      (at) => mentionAt(at).kind === "named" && mentionAt(at).type === "person" && !isModifier(mentionAt(at), span, text),
    );
    if (person !== undefined) {
      const actor = actorAt(person);
      const body = affiliationOf(source, person);
      return {
        name: actor?.name ?? mentionAt(person).span.text,
        actorId: actor?.id ?? null,
        speakerOf: (body === null ? null : nameOf(body)) ?? actor?.affiliateOf ?? null,
      };
    }
    const whole =
      found.find((at) => bareWords(mentionAt(at).span.text) === words) ??
      found.find((at) => isHead(mentionAt(at), span, text) && !isAfterPreposition(mentionAt(at), span, text));
    if (whole !== undefined) {
      const actor = actorAt(whole);
      if (actor !== null && !(mentionAt(whole).kind === "nominal" && mentionAt(whole).type === "place")) return phraseOf(actor);
    }
    const classed = found.find((at) => mentionAt(at).kind === "named" && CLASS_NOUN.test(text.slice(mentionAt(at).span.end, span.end)));
    const called = classed === undefined ? null : actorAt(classed);
    if (called !== null && called.kind !== "state" && called.kind !== "person") return phraseOf(called);
    const known = register.find(words);
    if (known !== null) return { name: known.name, actorId: `act_${known.key}`, speakerOf: null };
    const body = bodyOf(span, found, whole);
    if (use === "accused" && body !== null && holdsResponsible(mentionAt(body), words, text, span)) {
      const actor = actorAt(body);
      if (actor !== null) return phraseOf(actor);
    }
    return { name: plainPhrase(span, found), actorId: null, speakerOf: body === null ? null : nameOf(mentionAt(body)) };
  };

  /** The branch of a group in a country, by the report's own actors or the register: "the Afghan affiliate of Islamic State". */
  const branchOf = (span: Span, found: readonly number[]): ActorPhrase | null => {
    const parent = found.map((at) => actorAt(at)).find((actor) => actor !== null && actor.kind !== "state" && actor.kind !== "person");
    const nation = found.map((at) => actorAt(at)).find((actor) => actor?.kind === "state");
    if (parent === null || parent === undefined) return null;
    if (parent.affiliateOf !== null && parent.country !== null && parent.country === nation?.country) return phraseOf(parent);
    const branch = built.actors.find(
      (actor) =>
        actor.affiliateOf === parent.name &&
        actor.kind === "armed-group" &&
        (nation === undefined || nation === null || actor.country === nation.country),
    );
    if (branch !== undefined) return phraseOf(branch);
    const known = nation === undefined || nation === null ? null : register.find(`${parent.name} in ${nation.name}`);
    if (known !== null) return { name: known.name, actorId: `act_${known.key}`, speakerOf: null };
    return { name: plainPhrase(span, found), actorId: null, speakerOf: parent.name };
  };

  /** The body, group or state that the phrase names besides its head. */
  const bodyOf = (span: Span, found: readonly number[], head: number | undefined): number | null => {
    const others = found.filter((at) => at !== head && within(mentionAt(at).span, span));
    const named = others.find((at) => ["organisation", "armed-group"].includes(mentionAt(at).type) && actorAt(at) !== null);
    return named ?? others.find((at) => actorAt(at)?.kind === "state") ?? null;
  };

  const plainPhrase = (span: Span, found: readonly number[]): string => {
    const words = bareWords(span.text.replace(/,? (?:who|which|whose)\b[\s\S]*$/, ""));
    const [first = ""] = words.split(" ");
    const opensWithName =
      /^\p{Lu}[\p{L}.]*-/u.test(first) ||
      found.some((at) => mentionAt(at).kind !== "pronoun" && register.byDemonym(first) !== null) ||
      found.some((at) => mentionAt(at).kind === "named" && mentionAt(at).span.text.startsWith(first));
    return opensWithName || /\p{Lu}.*\p{Lu}|\./u.test(first) ? words : words.charAt(0).toLowerCase() + words.slice(1);
  };

  const actorOf = (span: Span): Actor | null => {
    const phrase = readOne(span, "speaker");
    return phrase === null || phrase.actorId === null ? null : (built.actors.find((actor) => actor.id === phrase.actorId) ?? null);
  };

  const read = (span: Span, use: PhraseUse): ActorPhrase[] =>
    partsOf(span, text, inside(span).map(mentionAt)).flatMap((part) => {
      const phrase = readOne(part, use);
      return phrase === null ? [] : [phrase];
    });

  return { actorOf, read };
}

/** Index of the first value that is not below `wanted`, in a rising list. */
function lowerBound(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a mention ends where the phrase, without what follows a preposition or comma, ends. */
function isHead(mention: Mention, span: Span, text: string): boolean {
  const rest = text.slice(mention.span.end, span.end);
  return (
    mention.kind !== "pronoun" &&
    within(mention.head, span) &&
    /^(?:\s*$|,| (?:of|in|at|for|from|with|on|who|which|that|based|near|inside|responding|linked|loyal|behind)\b|\s*[)”"])/.test(rest)
  );
}

/** "a caller to the station": the name after the preposition is not who the phrase is about. */
const isAfterPreposition = (mention: Mention, span: Span, text: string): boolean =>
  /\p{L}['’]?s? (?:to|for|with|by|from|against|at|in|of|near) (?:the |an? )?$/u.test(text.slice(span.start, mention.span.start));

/** Whether a name only describes what comes after or before it: "Putin's spokesman", "the wife of X", "a spokesman for X". */
function isModifier(mention: Mention, span: Span, text: string): boolean {
  const before = text.slice(span.start, mention.span.start);
  if (
    /\b(?:of|for|to|by|with|against|about|under) (?:(?:the|President|Gen\.|Mr\.|former|late) )*$/.test(before) &&
    /[\p{L}]/u.test(before.replace(/^(?:the|an?) /i, ""))
  )
    return true;
  return /^['’]s?\s+\p{L}/u.test(text.slice(mention.span.end, span.end));
}

function holdsResponsible(body: Mention, words: string, text: string, span: Span): boolean {
  if (body.type !== "place")
    return (
      MEMBERS.test(words) ||
      /\b(?:responding|loyal|linked|affiliated|belonging|tied|allied|claimed) (?:to|with|by)\b/.test(
        text.slice(span.start, body.span.start),
      ) ||
      STATE_DEED.test(words)
    );
  return STATE_DEED.test(words);
}

/** Cuts a list of names at "and" and commas where each part names somebody; else the phrase stays whole. */
function partsOf(span: Span, text: string, found: readonly Mention[]): Span[] {
  if (!/ and |, /.test(span.text)) return [span];
  const cuts: Span[] = [];
  let start = span.start;
  for (const match of span.text.matchAll(/,? and |, /g)) {
    const at = span.start + match.index;
    const end = at + match[0].length;
    if (found.some((mention) => mention.kind === "named" && mention.span.start < at && mention.span.end > end)) continue;
    // An apposition, an age or a relative clause goes with the name before it.
    if (
      match[0] === ", " &&
      /^(?:an?|the|who|which|\d+|his|her|its|one|former|then|aged|also|known|spokes\w+|head|chief)\b/i.test(text.slice(end, span.end))
    )
      return [span];
    // "the mayor of X, John Smith": a description and its name.
    const told = found.find(
      (mention) =>
        mention.kind === "nominal" &&
        mention.type === "person" &&
        mention.number === "singular" &&
        mention.span.start <= start + 4 &&
        mention.span.end <= at,
    );
    if (
      match[0] === ", " &&
      told !== undefined &&
      found.some((mention) => mention.kind === "named" && mention.type === "person" && mention.span.end === span.end)
    )
      return [span];
    cuts.push(spanOf(text, start, at));
    start = end;
  }
  cuts.push(spanOf(text, start, span.end));
  const names = (part: Span): boolean =>
    found.some((mention) => (mention.kind === "named" || mention.head.end === part.end) && within(mention.head, part));
  return cuts.length > 1 && cuts.every(names) ? cuts : [span];
}
