import { idFromHash, sha256Of } from "../../text/hash.ts";
import { publisherName, type Assertion, type SameSpeaker } from "./assertion.ts";
import { circlesOf, citedAssertions } from "./cited-assertions.ts";
import { copiedAssertions } from "./copied-assertions.ts";
import { joining, type Joining } from "./joined-with-reasons.ts";
import { mayBeOne } from "./may-be-one.ts";
import { recurringQuotations } from "./recurring-quotations.ts";
import { sameNameOrBody, speakerKey } from "./same-speaker.ts";
import { voicesOf, type Voiced } from "./voices.ts";

/** Whoever first said it to the public: a body, a witness, a group, an outlet in its own voice. */
export interface Origin {
  /** `ori_` and a hash of its first assertion. */
  readonly id: string;
  /** Ids of the assertions that go back to it, the first published first. */
  readonly assertions: readonly string[];
  /** Why they are one, in words for the reader: "Halm Post credits Sorvan Wire". Empty where there is one assertion. */
  readonly chain: readonly string[];
  /** Ids of other origins that may be this one: nobody can tell from the reports. */
  readonly maybeSameAs: readonly string[];
}

/** Independent origins of what several reports say. */
export interface Origins {
  readonly origins: readonly Origin[];
  /** Whether reports cite each other in a circle, so that nobody can tell who had it first. */
  readonly circular: boolean;
}

/**
 * The independent origins of assertions that all say the same thing: ten outlets that copy, credit, cite or quote one source are one. What may be one
 * or two is counted apart and marked.
 */
export function originsOf(assertions: readonly Assertion[], sameSpeaker: SameSpeaker = sameNameOrBody): Origins {
  const ordered = assertions.toSorted((a, b) => compare(a.published ?? "~", b.published ?? "~") || compare(a.id, b.id));
  const voices = voicesOf(ordered);
  const one = joining(voices.length);
  const placeOf = new Map(voices.map((voice, at) => [voice, at]));

  for (const { copy, from } of copiedAssertions(voices, sameSpeaker))
    one.join(placeOf.get(from) ?? 0, placeOf.get(copy) ?? 0, copyReason(from, copy));
  joinSpeakers(voices, one, sameSpeaker);
  const cites = citedAssertions(voices, sameSpeaker);
  joinCited(voices, cites, one);
  joinOwnVoices(voices, one);
  for (const { first, second, words } of recurringQuotations(ordered.map(({ quoted }) => quoted))) {
    one.join(first, second, `${both(voices, first, second)} quote the same words: “${words}”`);
  }

  const circles = circlesOf(cites).filter(
    ([first, ...rest]) => first !== undefined && rest.every((at) => one.firstOf(at) === one.firstOf(first)),
  );
  const maybe = maybeOf(voices, one);
  const idOf = (first: number): string => idFromHash("ori", sha256Of(voices[first]?.assertion.id ?? ""));
  const origins = one.sets().map(({ members, reasons }): Origin => {
    const first = members[0] ?? 0;
    return {
      id: idOf(first),
      assertions: members.flatMap((at) => voices[at]?.assertion.id ?? []),
      chain: [
        ...reasons,
        ...circles.filter(([at]) => at !== undefined && members.includes(at)).map((circle) => circleReason(voices, circle)),
      ],
      maybeSameAs: [...(maybe.get(first) ?? [])].sort((a, b) => a - b).map(idOf),
    };
  });
  return { origins, circular: circles.length > 0 };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Each named speaker is compared with those that are not the same as an earlier one: the cost lies in the number of speakers, not of reports. */
function joinSpeakers(voices: readonly Voiced[], one: Joining, sameSpeaker: SameSpeaker): void {
  const firsts: number[] = [];
  voices.forEach(({ named }, at) => {
    if (!named) return;
    const known = firsts.filter((first) => {
      const other = voices[first]?.named;
      return other && sameSpeaker(other, named);
    });
    for (const first of known) one.join(first, at, speakerReason(voices, first, at));
    // A person of a body stands beside the body's name: whoever is the same as either is found by it.
    if (!known.some((first) => voices[first]?.named?.name === named.name && voices[first].named.body === named.body)) firsts.push(at);
  });
}

/** Who has it from an outlet is one with it, or with all others who have it from there. A named speaker is known already. */
function joinCited(voices: readonly Voiced[], cites: readonly (number | null)[], one: Joining): void {
  const firstFrom = new Map<string, number>();
  voices.forEach(({ named, cited }, at) => {
    const source = cited[0];
    if (named || !source) return;
    const target = cites[at] ?? null;
    if (target !== null) return one.join(target, at, `${publisher(voices, at)} ${source.how} ${source.name}`);
    const first = firstFrom.get(source.key);
    if (first === undefined) firstFrom.set(source.key, at);
    else one.join(first, at, `${both(voices, first, at)} have it from ${source.name}`);
  });
}

/** A publisher that says it again in its own voice is no second origin. */
function joinOwnVoices(voices: readonly Voiced[], one: Joining): void {
  const firstBy = new Map<string, number>();
  voices.forEach(({ named, unnamed, cited, publisherKey }, at) => {
    if (named || unnamed !== null || cited.length > 0 || publisherKey === null) return;
    const first = firstBy.get(publisherKey);
    if (first === undefined) firstBy.set(publisherKey, at);
    else one.join(first, at, `${publisher(voices, at)} says it in its own voice more than once`);
  });
}

/** Pairs of origins, by their first assertions, that may be one. One of the two is known by no name: whom two papers name apart are two. */
function maybeOf(voices: readonly Voiced[], one: Joining): ReadonlyMap<number, ReadonlySet<number>> {
  const known = new Set(voices.flatMap(({ named }, at) => (named ? [one.firstOf(at)] : [])));
  const maybe = new Map<number, Set<number>>();
  const add = (a: number, b: number) => maybe.set(a, (maybe.get(a) ?? new Set()).add(b));
  voices.forEach((voice, at) => {
    if (known.has(one.firstOf(at))) return;
    voices.forEach((other, place) => {
      const [a, b] = [one.firstOf(at), one.firstOf(place)];
      if (a === b || !mayBeOne(voice, other)) return;
      add(a, b);
      add(b, a);
    });
  });
  return maybe;
}

function publisher(voices: readonly Voiced[], at: number): string {
  const voice = voices[at];
  return voice ? publisherName(voice.assertion) : "";
}

function both(voices: readonly Voiced[], a: number, b: number): string {
  const names = [publisher(voices, a), publisher(voices, b)];
  return names[0] === names[1] ? `two reports of ${names[0]}` : `${names.join(" and ")} both`;
}

function copyReason(from: Voiced, copy: Voiced): string {
  const [original, later] = [publisherName(from.assertion), publisherName(copy.assertion)];
  return original === later ? `a later report of ${later} has its text from an earlier one` : `${later} has its text from ${original}`;
}

function speakerReason(voices: readonly Voiced[], a: number, b: number): string {
  const [one, other] = [voices[a]?.named, voices[b]?.named];
  if (!one || !other) return "";
  if (speakerKey(one.name) === speakerKey(other.name)) return `${both(voices, a, b)} quote ${one.name}`;
  if (one.body !== null && other.body !== null) return `${one.name} and ${other.name} both speak for ${one.body}`;
  if (one.body === null && other.body === null) return `${one.name} and ${other.name} are the same speaker`;
  return one.body === null ? `${other.name} speaks for ${one.name}` : `${one.name} speaks for ${other.name}`;
}

function circleReason(voices: readonly Voiced[], circle: readonly number[]): string {
  const names = circle.map((at) => publisher(voices, at));
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""} cite each other in a circle`;
}
