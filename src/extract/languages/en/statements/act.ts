import type { EventMention } from "../../../../model/event-mention.ts";
import type { Act, Certainty, Polarity, ResponsibilityRole } from "../../../../model/statement.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { Attribution } from "./attribution.ts";
import { type Clauses, nominalEnd, nounPhraseStartingAt, sentenceOf, type TokenRange } from "./clause.ts";
import { type ContentSigns, readSigns } from "./content-signs.ts";
import { doerKind } from "./doers.ts";
import { isBlame, isDeed, isDeedNoun, isHabit, type Responsibility } from "./held-responsible.ts";
import { justiceRead } from "./justice.ts";
import { readResponsibilities } from "./responsibility.ts";

export interface AccusedRange {
  readonly range: TokenRange;
  readonly role: ResponsibilityRole;
}

/** What a speaker does by saying it, with those held responsible. */
export interface ActReading {
  readonly act: Act;
  readonly accused: readonly AccusedRange[];
  /** Where the content itself decides; null leaves it to the cue. */
  readonly polarity: Polarity | null;
  readonly certainty: Certainty | null;
}

const STATES: ActReading = { act: "states", accused: [], polarity: null, certainty: null };
const OWN_SIDE = new Set(["it", "they", "we", "i", "he", "she", "its", "their", "our", "his", "her", "my"]);
const FIRST_PERSON = new Set(["we", "i", "our", "my"]);
/** Objects by which an accused rejects what it is accused of. Base forms. */
const OWN_INVOLVEMENT = new Set([
  "involvement",
  "responsibility",
  "role",
  "charge",
  "allegation",
  "accusation",
  "part",
  "complicity",
  "wrongdoing",
  "guilt",
  "crime",
]);
/** Verbs that hold somebody responsible; criticism alone does not. */
const BLAMING = new Set(["accuse", "blame", "fault", "finger", "implicate", "incriminate"]);
const ATTRIBUTING_TO = new Set(["attribute", "ascribe", "pin", "impute", "link", "tie", "trace", "connect"]);
const ADVICE = new Set(["urge", "advise", "tell", "ask", "recommend", "instruct", "order", "call-on", "caution", "warn"]);

export function readAct(
  clauses: Clauses,
  attribution: Attribution,
  content: TokenRange,
  eventAt: ReadonlyMap<number, EventMention>,
  isTally: boolean,
): ActReading {
  const signs = readSigns(clauses, content, eventAt);
  const responsibilities = readResponsibilities(clauses, content, eventAt);
  return (
    claimRead(clauses, attribution, content) ??
    suspicionRead(clauses, attribution, content) ??
    repeatedRead(clauses, attribution, content) ??
    blameRead(clauses, attribution, content, eventAt) ??
    justiceRead(clauses, attribution, content) ??
    denialRead(clauses, attribution, content, signs, responsibilities) ??
    warningRead(clauses, attribution, content, { signs, responsibilities }) ??
    threatRead(attribution, signs) ??
    (isTally
      ? { act: "tallies", accused: countedActors(clauses, content, accusedOf(responsibilities)), polarity: null, certainty: null }
      : null) ??
    foiledRead(clauses, content, eventAt) ??
    (signs.motive && !responsibilities.some((one) => one.known && one.kind === "deed")
      ? motiveRead(clauses, attribution, content, signs)
      : null) ??
    responsibilityRead(clauses, attribution, responsibilities) ??
    motiveRead(clauses, attribution, content, signs) ??
    reportRead(content, eventAt) ??
    STATES
  );
}

/** Whose incidents are counted: in the count's own words, else in the words before them ("in a map of the group's activity"). */
function countedActors(clauses: Clauses, content: TokenRange, accused: readonly AccusedRange[]): readonly AccusedRange[] {
  if (accused.length > 0) return accused;
  const sentence = sentenceOf(clauses, content.first);
  for (let at = sentence.firstToken + 1; at < content.first; at++) {
    if (clauses.tokens[at]?.pos !== "PART" || !(clauses.tokens[at] as Token).lower.startsWith("'") || clauses.named[at - 1] === 0) continue;
    let first = at - 1;
    while (first > sentence.firstToken && clauses.named[first - 1] === 1) first--;
    return [{ range: { first, end: at }, role: "unstated" }];
  }
  return [];
}

/** Those whom a list of readings holds responsible, each once. */
export const accusedOf = (responsibilities: readonly Responsibility[]): AccusedRange[] => {
  const all = responsibilities.flatMap((one) => one.accused);
  return all.filter(
    (one, index) => all.findIndex((other) => other.range.first < one.range.end && one.range.first < other.range.end) === index,
  );
};

/** "claimed responsibility for the attack": the speaker is the accused; "the agency claimed the attack for the front": the front is. */
function claimRead(clauses: Clauses, attribution: Attribution, content: TokenRange): ActReading | null {
  if (attribution.word.act !== "claims-responsibility") return null;
  const accused: AccusedRange[] =
    claimedFor(clauses, content) ?? (attribution.source === null ? [] : [{ range: attribution.source, role: "carried-out" }]);
  return { act: "claims-responsibility", accused, polarity: null, certainty: null };
}

/** Whom somebody claims a deed for: "the attack for the front", "the attack on behalf of the front"; null where it is nobody else. */
function claimedFor(clauses: Clauses, content: TokenRange): AccusedRange[] | null {
  const { tokens } = clauses;
  for (let at = content.first + 1; at < content.end; at++) {
    const phrase = nounPhraseStartingAt(clauses, at + 1);
    const link = (tokens[at] as Token).lower;
    const stands = link === "for" || (link === "of" && ["behalf", "name"].includes(tokens[at - 1]?.lower ?? ""));
    if (!stands || phrase === null || phrase.endToken > content.end) continue;
    const range = { first: phrase.firstToken, end: nominalEnd(clauses, phrase, content.end) };
    const kind = doerKind(clauses, range, phrase.head);
    if ((kind === "named" || kind === "body") && isDeedNoun(tokens[phraseHead(clauses, content.first)]))
      return [{ range, role: "carried-out" }];
  }
  return null;
}

/** The head of the noun phrase that begins at a token. */
const phraseHead = (clauses: Clauses, first: number): number => nounPhraseStartingAt(clauses, first)?.head ?? first;

/** "focused its suspicions on X" */
function suspicionRead(clauses: Clauses, attribution: Attribution, content: TokenRange): ActReading | null {
  if (attribution.lemma !== "suspicion" && !(attribution.lemma === "suspect" && attribution.pattern === "object")) return null;
  const phrase = nounPhraseStartingAt(clauses, content.first);
  if (phrase === null) return null;
  // "suspected the front of the attack": only the front; "suspicion fell on the branch in Oria": the whole phrase.
  const end = attribution.lemma === "suspect" ? namesEnd(clauses, phrase.endToken, content.end) : nominalEnd(clauses, phrase, content.end);
  return { act: "attributes", accused: [{ range: { first: phrase.firstToken, end }, role: "unstated" }], polarity: null, certainty: null };
}

/** "Similar accusations were made by the ministry": the accused are those of the statement before. */
function repeatedRead(clauses: Clauses, attribution: Attribution, content: TokenRange): ActReading | null {
  const { act } = attribution.word;
  if (attribution.pattern !== "noun" || (act !== "attributes" && act !== "accuses" && act !== "denies-responsibility")) return null;
  const first = (clauses.tokens[content.first] as Token).lower;
  return first === "similar" || first === "same" || first === "such" || first === "these" || first === "identical"
    ? { act, accused: [], polarity: null, certainty: null }
    : null;
}

/** "blamed X for the attack", "accused X of arming rebels", "attributed the attack to X" */
function blameRead(
  clauses: Clauses,
  attribution: Attribution,
  content: TokenRange,
  eventAt: ReadonlyMap<number, EventMention>,
): ActReading | null {
  const { tokens } = clauses;
  const blaming = BLAMING.has(attribution.lemma);
  if (!blaming && !ATTRIBUTING_TO.has(attribution.lemma)) return null;
  const particular = hasParticularDeed(clauses, content, eventAt);
  if (blaming) {
    const passive = attribution.pattern === "passive";
    const first = passive ? (attribution.content[0] as TokenRange).first : content.first;
    const phrase = nounPhraseStartingAt(clauses, first) ?? nounPhraseStartingAt(clauses, first + 1);
    if (phrase === null) return null;
    const accused: AccusedRange[] = [
      { range: { first: phrase.firstToken, end: namesEnd(clauses, phrase.endToken, content.end) }, role: "unstated" },
    ];
    return {
      act: particular ? "attributes" : "accuses",
      accused,
      polarity: null,
      certainty: attribution.source === null ? "possible" : null,
    };
  }
  const said = nounPhraseStartingAt(clauses, content.first);
  if (!particular && (said === null || !isBlame(tokens[said.head]))) return null;
  for (let at = content.first; at < content.end; at++) {
    if ((tokens[at] as Token).lower !== "to" && (tokens[at] as Token).lower !== "on") continue;
    const phrase = nounPhraseStartingAt(clauses, at + 1);
    if (phrase === null || phrase.endToken > content.end) continue;
    return {
      act: "attributes",
      accused: [{ range: { first: phrase.firstToken, end: nominalEnd(clauses, phrase, content.end) }, role: "unstated" }],
      polarity: null,
      certainty: null,
    };
  }
  return null;
}

/** "blamed the army and the ministry for the attack": all who are named, without what they are blamed for. */
function namesEnd(clauses: Clauses, from: number, limit: number): number {
  let end = from;
  while (clauses.tokens[end]?.lower === "and") {
    const next = nounPhraseStartingAt(clauses, end + 1);
    if (next === null || next.endToken > limit) break;
    end = next.endToken;
  }
  return end;
}

/** A particular deed rather than a habit: a specific event, or a deed with "the", "this" or a number. */
function hasParticularDeed(clauses: Clauses, range: TokenRange, eventAt: ReadonlyMap<number, EventMention>): boolean {
  for (let at = range.first; at < range.end; at++) {
    const event = eventAt.get(at);
    if (event !== undefined && event.specific && event.eventClass !== "justice") return true;
    if (!isDeed(clauses, at, eventAt)) continue;
    const chunk = clauses.chunks[clauses.chunkAt[at] as number];
    const determiner = chunk === undefined ? "" : (clauses.tokens[chunk.firstToken] as Token).lower;
    if (["the", "this", "that", "these", "those"].includes(determiner)) return true;
  }
  return false;
}

/** Denials and dismissals. */
function denialRead(
  clauses: Clauses,
  attribution: Attribution,
  content: TokenRange,
  signs: ContentSigns,
  responsibilities: readonly Responsibility[],
): ActReading | null {
  const { act } = attribution.word;
  const others = accusedOf(responsibilities.filter((one) => one.known));
  if (act === "denies-responsibility") {
    const own =
      ownInvolvement(clauses, content) || attribution.pattern === "gerund" || responsibilities.some((one) => isOwnSideOf(clauses, one));
    if (own) return { act, accused: ownAccused(attribution), polarity: "negative", certainty: null };
    if (responsibilities.length > 0 || signs.deniesLink || signs.dismissible || hasRelated(clauses, content))
      return { act: "dismisses", accused: others, polarity: "negative", certainty: null };
    return null;
  }
  if (act === "dismisses") {
    if (!signs.dismissible && responsibilities.length === 0) return null;
    return { act, accused: others, polarity: "negative", certainty: null };
  }
  if (signs.deniesLink && !responsibilities.some((one) => one.polarity === "positive" && one.kind === "deed" && one.known)) {
    return {
      act: "dismisses",
      accused: accusedOf(responsibilities.filter((one) => one.polarity === "negative")),
      polarity: "negative",
      certainty: null,
    };
  }
  if (signs.dismissive && attribution.word.speech && !signs.danger && responsibilities.length === 0)
    return { act: "dismisses", accused: [], polarity: "negative", certainty: null };
  if (signs.dismissive && signs.dismissible) return { act: "dismisses", accused: others, polarity: "negative", certainty: null };
  return null;
}

const hasRelated = (clauses: Clauses, range: TokenRange): boolean => {
  for (let at = range.first; at < range.end; at++)
    if (["related", "linked", "connected"].includes((clauses.tokens[at] as Token).lower)) return true;
  return false;
};

/** "any involvement", "its role", "the charges": what the accused itself rejects. */
function ownInvolvement(clauses: Clauses, range: TokenRange): boolean {
  for (let at = range.first; at < Math.min(range.end, range.first + 5); at++)
    if (OWN_INVOLVEMENT.has((clauses.tokens[at] as Token).lemma)) return true;
  return false;
}

const ownAccused = (attribution: Attribution): AccusedRange[] =>
  attribution.source === null ? [] : [{ range: attribution.source, role: "unstated" }];

/** In the speaker's own words, between quotation marks, only the first person is the speaker. */
const isOwnSideOf = (clauses: Clauses, one: Responsibility): boolean =>
  one.accused.some(({ range }) => {
    const { lower } = clauses.tokens[range.first] as Token;
    return (clauses.quotationAt[range.first] as number) >= 0 ? FIRST_PERSON.has(lower) : OWN_SIDE.has(lower);
  });

/** Warnings of violence from others, and official advice to keep away. */
function warningRead(
  clauses: Clauses,
  attribution: Attribution,
  content: TokenRange,
  { signs, responsibilities }: { readonly signs: ContentSigns; readonly responsibilities: readonly Responsibility[] },
): ActReading | null {
  const { tokens } = clauses;
  // "warnings that the group was behind the attack" attribute; they do not warn.
  if (responsibilities.some((one) => one.known && one.kind === "deed")) return null;
  const bySource =
    attribution.document === undefined
      ? attribution.source !== null && rangeHas(tokens, attribution.source, WARNING_NOUNS)
      : WARNING_NOUNS.has((tokens[attribution.document] as Token).lemma);
  const byCue = attribution.word.act === "warns" || bySource;
  if (byCue && (signs.danger || signs.avoidance) && !(signs.firstPerson && signs.futureViolence))
    return { act: "warns", accused: [], polarity: null, certainty: null };
  if (
    ADVICE.has(attribution.lemma) &&
    signs.avoidance &&
    (attribution.pattern === "infinitive" || attribution.pattern === "object" || attribution.pattern === "clause")
  ) {
    return LEAVING.test(textOf(clauses, content)) ? { act: "warns", accused: [], polarity: null, certainty: "unstated" } : null;
  }
  return null;
}

const WARNING_NOUNS = new Set(["warning", "alert", "advisory"]);
/** Advice that only danger explains. */
const LEAVING = /\b(?:leave|evacuate|flee|depart|avoid|stay away|keep away|take shelter|shelter in place|reconsider travel)\b/i;
const textOf = (clauses: Clauses, range: TokenRange): string =>
  clauses.analysis.text.slice((clauses.tokens[range.first] as Token).start, (clauses.tokens[range.end - 1] as Token).end);

const rangeHas = (tokens: readonly Token[], range: TokenRange, set: ReadonlySet<string>): boolean => {
  for (let at = range.first; at < range.end; at++) if (set.has((tokens[at] as Token).lemma)) return true;
  return false;
};

/** Violence announced by the speaker's own side. */
function threatRead(attribution: Attribution, signs: ContentSigns): ActReading | null {
  const byCue = attribution.word.act === "threatens" && (signs.danger || signs.revenge || signs.futureViolence);
  const own = signs.firstPerson && (signs.futureViolence || (attribution.word.act === "warns" && signs.danger));
  if (!byCue && !own && !(attribution.word.act === "warns" && signs.firstPerson)) return null;
  return { act: "threatens", accused: ownAccused(attribution), polarity: null, certainty: null };
}

function responsibilityRead(clauses: Clauses, attribution: Attribution, responsibilities: readonly Responsibility[]): ActReading | null {
  const deeds = responsibilities.filter((one) => one.kind === "deed" || one.kind === "suspicion" || one.kind === "link");
  const known = deeds.filter((one) => one.known);
  const own = deeds.filter((one) => one.kind === "deed" && isOwnSideOf(clauses, one));
  if (own.length > 0 && known.length === 0 && attribution.source !== null && attribution.word.speech) {
    const denied = own.every((one) => one.polarity === "negative");
    return {
      act: denied ? "denies-responsibility" : "claims-responsibility",
      accused: ownAccused(attribution),
      polarity: denied ? "negative" : null,
      certainty: null,
    };
  }
  if (known.length > 0) {
    const negative = known.every((one) => one.polarity === "negative");
    const accused = accusedOf(known);
    const certainty = weakest(known.map((one) => one.certainty));
    const act = negative
      ? "dismisses"
      : known.every(({ kind, range }) => kind === "deed" && isHabit(clauses, range.first))
        ? "accuses"
        : "attributes";
    return { act, accused, polarity: negative ? "negative" : null, certainty };
  }
  const support = responsibilities.filter((one) => one.kind === "support" || one.kind === "label");
  if (support.length > 0)
    return {
      act: "accuses",
      accused: accusedOf(support),
      polarity: support.every((one) => one.polarity === "negative") ? "negative" : null,
      certainty: null,
    };
  return null;
}

const ORDER: readonly (Certainty | null)[] = ["unstated", "possible", "probable", "certain"];
/** The weakest of several certainties; null where none is given. */
export function weakest(certainties: readonly (Certainty | null)[]): Certainty | null {
  const given = certainties.filter((one) => one !== null);
  return given.length === 0 ? null : (given.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0] as Certainty);
}

/** "had foiled an attack and killed terrorists from a Harran cell": the foiled deed is theirs. */
function foiledRead(clauses: Clauses, content: TokenRange, eventAt: ReadonlyMap<number, EventMention>): ActReading | null {
  let foiled = false;
  for (let at = content.first; at < content.end; at++) foiled ||= eventAt.get(at)?.status === "foiled";
  if (!foiled) return null;
  const accused: AccusedRange[] = [];
  for (const chunk of clauses.chunks) {
    if (chunk.kind !== "noun-phrase" || chunk.firstToken < content.first || chunk.endToken > content.end) continue;
    if (!PLOTTERS.has((clauses.tokens[chunk.head] as Token).lemma)) continue;
    const range = { first: chunk.firstToken, end: nominalEnd(clauses, chunk, content.end) };
    if (doerKind(clauses, range, chunk.head) !== "unknown") accused.push({ range, role: "planned" });
  }
  return { act: "reports", accused: accused.slice(0, 2), polarity: null, certainty: null };
}

const PLOTTERS = new Set(["terrorist", "militant", "extremist", "cell", "plotter", "jihadist", "islamist", "suspect"]);

function motiveRead(clauses: Clauses, attribution: Attribution, content: TokenRange, signs: ContentSigns): ActReading | null {
  // "The group accuses the state of ...," the analyst explained: a grievance told as the reason.
  const grievance = attribution.lemma === "explain" && grievanceOf(clauses, content);
  if (!signs.motive && !grievance) return null;
  const accused: AccusedRange[] = [];
  for (const chunk of clauses.chunks) {
    if (chunk.firstToken >= content.end) break;
    if (chunk.kind !== "noun-phrase" || chunk.firstToken < content.first || clauses.tokens[chunk.firstToken - 1]?.pos === "ADP") continue;
    const range = { first: chunk.firstToken, end: chunk.endToken };
    if (doerKind(clauses, range, chunk.head) !== "thing" && !isDeed(clauses, chunk.head, new Map()))
      accused.push({ range, role: "unstated" });
    break;
  }
  return { act: "describes-motive", accused, polarity: null, certainty: null };
}

function grievanceOf(clauses: Clauses, content: TokenRange): boolean {
  for (let at = content.first; at < Math.min(content.end, content.first + 8); at++)
    if (BLAMING.has((clauses.tokens[at] as Token).lemma)) return true;
  return false;
}

/** What happened, with no word on who did it. */
function reportRead(content: TokenRange, eventAt: ReadonlyMap<number, EventMention>): ActReading | null {
  for (let at = content.first; at < content.end; at++) {
    const event = eventAt.get(at);
    if (
      event !== undefined &&
      event.specific &&
      event.status !== "threatened" &&
      event.eventClass !== "justice" &&
      event.eventClass !== "other"
    )
      return { act: "reports", accused: [], polarity: null, certainty: null };
  }
  return null;
}
