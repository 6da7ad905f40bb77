import type { Actor } from "../../model/actor.ts";
import type { Calibration } from "../../model/calibration.ts";
import type { FoundStatement } from "../../model/found-statement.ts";
import type { FigureMention } from "../../model/figure-mention.ts";
import type { Span } from "../../model/span.ts";
import type { Accused, Act, Speaker, Statement } from "../../model/statement.ts";
import type { TimeExpression } from "../../model/time-expression.ts";
import { idFromHash, sha256Of } from "../../text/hash.ts";
import { createSpanIndex, type SpanIndex } from "../../text/span-index.ts";
import type { ResolvedActors } from "../actors/resolve-actors.ts";
import { calibratedProbability } from "./calibrated-probability.ts";

/** What the words of a document were resolved to, for the statements to use. */
export interface StatementResolution {
  readonly text: string;
  readonly documentId: string;
  readonly actors: ResolvedActors;
  readonly times: readonly TimeExpression[];
  readonly figures: readonly FigureMention[];
  /** How often the trained reader is right; null where nobody has measured it, or the rules read alone. */
  readonly calibration: Calibration | null;
  /** Ids of the incidents that events within a span belong to. */
  readonly incidentsIn: (span: Span) => readonly string[];
  /** The same, or else the incident told last before the span. */
  readonly incidentsOf: (span: Span) => readonly string[];
}

/** The same with look-ups by place. */
interface Indexed extends StatementResolution {
  readonly sayingIndex: SpanIndex<TimeExpression>;
  readonly figureIndex: SpanIndex<FigureMention>;
}

/** Turns what was found into records: speakers and accused by name, incidents, time of saying, ids. */
export function resolveStatements(found: readonly FoundStatement[], resolution: StatementResolution): Statement[] {
  const resolved: Statement[] = [];
  const indexed: Indexed = {
    ...resolution,
    sayingIndex: createSpanIndex(timesOfSaying(found, resolution.times), (time) => [time.span]),
    figureIndex: createSpanIndex(resolution.figures, (one) => [one.span]),
  };
  for (const one of found) resolved.push(withContext(resolveOne(one, indexed), resolved, resolution));
  const kept = resolved.map((one, index) => !isEmptyHanded(one, found[index] as FoundStatement));
  return resolved.flatMap((one, index) => {
    if (!kept[index]) return [];
    const outer = (found[index] as FoundStatement).nestedIn;
    const whole = { ...one, nestedIn: outer === null || !kept[outer] ? null : (resolved[outer] as Statement).id };
    return [whole, ...otherSpeakers(whole, resolution)];
  });
}

/** What only the statements before it tell: whose deed a motive explains, what is dismissed, and whom "similar accusations" accuse. */
function withContext(found: Statement, before: readonly Statement[], resolution: StatementResolution): Statement {
  const statement = withoutPronouns(found, resolution);
  if (statement.act === "denies-responsibility") return { ...statement, accused: deniedFor(statement, before, resolution) };
  if (statement.accused.length > 0 || statement.speaker === null) return statement;
  if (statement.act === "describes-motive") {
    const own = before.findLast((other) => other.act === "claims-responsibility" && other.speaker?.name === statement.speaker?.name);
    if (own !== undefined) return { ...statement, accused: own.accused };
    return statement.content.some((span) => OWN_DEED.test(span.text))
      ? { ...statement, accused: [ownSide(statement, resolution)] }
      : statement;
  }
  const points = statement.act === "dismisses" && statement.content.some((span) => POINTS_BACK.test(span.text));
  if (!points && statement.act !== "attributes" && statement.act !== "accuses") return statement;
  const previous = before.findLast((other) => HOLDS_RESPONSIBLE.has(other.act) && other.accused.length > 0);
  return previous === undefined ? statement : { ...statement, accused: previous.accused };
}

const HOLDS_RESPONSIBLE: ReadonlySet<Act> = new Set<Act>(["attributes", "accuses"]);

/** Words that make a motive the speaker's own: the first person, or "its operation", "their response". */
const OWN_DEED =
  /\b(?:we|our|us)\b|\b(?:its|their|his|her)\s+(?:\w+\s+)?(?:actions?|attacks?|strikes?|operations?|responses?|raids?|campaigns?)\b/i;
/** "It is a stunt", "This has nothing to do with ...": what is dismissed was told before. */
const POINTS_BACK = /^\W*(?:it|this|that|these|those|such)\b/i;
const FIRST_PERSON = /^(?:we|us|our|ours|i|me|my)$/i;
const PRONOUN = /^(?:it|they|them|he|him|she|her|this|that|these|those|who|which)$/i;

/** "We" is the speaker's own side; another pronoun that stayed one after resolution names nobody. */
function withoutPronouns(statement: Statement, resolution: StatementResolution): Statement {
  const accused = statement.accused.flatMap((one): Accused[] => {
    if (FIRST_PERSON.test(one.name)) return statement.speaker === null ? [] : [{ ...ownSide(statement, resolution), role: one.role }];
    return PRONOUN.test(one.name) ? [] : [one];
  });
  return { ...statement, accused };
}

/** A ministry that denies involvement denies it for the state that is accused, unless it is accused itself. */
function deniedFor(statement: Statement, before: readonly Statement[], resolution: StatementResolution): Accused[] {
  const speaker = resolution.actors.actors.find((actor) => actor.id === statement.speaker?.actorId);
  const whole = resolution.actors.actors.find((actor) => actor.name === speaker?.affiliateOf);
  const isAccused = (id: string): boolean => before.some((other) => other.accused.some((one) => one.actorId === id));
  if (speaker === undefined || whole === undefined || isAccused(speaker.id) || !isAccused(whole.id)) return statement.accused;
  return [{ name: whole.name, actorId: whole.id, role: statement.accused[0]?.role ?? "unstated" }];
}

/** The side that a speaker speaks for: the body behind a spokesman, else the speaker. */
function ownSide(statement: Pick<Statement, "speaker" | "speakerOf">, resolution: StatementResolution): Accused {
  const body = statement.speakerOf;
  const actorId =
    body === null ? (statement.speaker?.actorId ?? null) : (resolution.actors.actors.find((actor) => actor.name === body)?.id ?? null);
  return { name: body ?? statement.speaker?.name ?? "", actorId, role: "carried-out" };
}

/** "the ministry and the governor said": one statement for each speaker, with the same words. */
function otherSpeakers(statement: Statement, resolution: StatementResolution): Statement[] {
  const [source] = statement.source;
  if (source === undefined || !/\band\b/.test(source.text)) return [];
  return resolution.actors
    .resolveActorPhrase(source)
    .slice(1)
    .filter((phrase) => phrase.actorId !== null && phrase.actorId !== statement.speaker?.actorId)
    .map((phrase, index) => ({
      ...statement,
      id: idFromHash("st", sha256Of(`${statement.id}|speaker ${index + 2}`)),
      speaker: { name: phrase.name, actorId: phrase.actorId },
      speakerOf: phrase.speakerOf,
    }));
}

function resolveOne(found: FoundStatement, resolution: Indexed): Statement {
  const { actors } = resolution;
  const source = found.source[0];
  const phrase = source === undefined ? null : actors.speakerName(source);
  const speaker: Speaker | null = source === undefined ? null : { name: phrase?.name ?? source.text, actorId: phrase?.actorId ?? null };
  const claims = found.act === "claims-responsibility" || found.act === "threatens" || found.act === "denies-responsibility";
  const accused =
    claims && speaker !== null && phrase?.speakerOf != null
      ? [ownSide({ speaker, speakerOf: phrase.speakerOf }, resolution)]
      : accusedOf(found, resolution);
  const act = settledAct(found.act, speaker, accused, actors.actors, found);
  const figure = found.content.flatMap((span) => resolution.figureIndex.overlapping(span))[0] ?? null;
  const saidAt = saidAtOf(found, resolution);
  return {
    id: statementId(found, resolution.documentId),
    act,
    polarity: found.polarity,
    certainty: found.certainty,
    framing: found.framing,
    probability: calibratedProbability({ seen: found.seen, act, cue: [...found.cue], accused }, resolution.calibration),
    source: [...found.source],
    cue: [...found.cue],
    content: [...found.content],
    speaker,
    speakerOf: phrase?.speakerOf ?? null,
    through: found.through.map((span) => actors.actorOf(span)?.name ?? channelName(span, actors)),
    accused,
    about: incidentsAbout(act, found, resolution),
    saidAt,
    nestedIn: null,
    tally: found.tally,
    figure:
      figure === null
        ? null
        : {
            kind: figure.kind,
            min: figure.min,
            max: figure.max,
            qualifier: figure.qualifier,
            speaker: speaker?.name ?? null,
            saidAt,
            statement: statementId(found, resolution.documentId),
          },
    by: found.by,
  };
}

/** Acts that speak of what is told around them even where their own words name no event. */
const ABOUT_CONTEXT: ReadonlySet<Act> = new Set<Act>([
  "claims-responsibility",
  "denies-responsibility",
  "attributes",
  "dismisses",
  "describes-motive",
  "reports",
]);

/** A tally counts incidents and speaks of none; blame in general and other words speak only of those that they name. */
function incidentsAbout(act: Act, found: FoundStatement, resolution: StatementResolution): string[] {
  if (act === "tallies" || act === "accuses") return [];
  const look = ABOUT_CONTEXT.has(act) ? resolution.incidentsOf : resolution.incidentsIn;
  return [...new Set(found.content.flatMap((span) => look(span)))];
}

/** "its Al-Amaq news agency": the actor that the phrase names, else its words. */
function channelName(span: Span, actors: ResolvedActors): string {
  const named = actors.resolveActorPhrase(span)[0];
  return named?.name ?? span.text;
}

function accusedOf(found: FoundStatement, resolution: StatementResolution): Accused[] {
  const accused: Accused[] = [];
  for (const { span, role } of found.accused) {
    for (const phrase of resolution.actors.resolveActorPhrase(span, "accused")) {
      if (accused.some((other) => other.name === phrase.name)) continue;
      accused.push({ name: phrase.name, actorId: phrase.actorId, role });
    }
  }
  return accused;
}

/** Saying of one's own side that it did it is a claim of responsibility; saying that it did not is a denial. */
function settledAct(act: Act, speaker: Speaker | null, accused: readonly Accused[], actors: readonly Actor[], found: FoundStatement): Act {
  if (speaker?.actorId == null || accused.length === 0) return act;
  if (act !== "attributes" && act !== "dismisses" && act !== "reports") return act;
  const own = accused.some((one) => one.actorId !== null && isSameSide(one.actorId, speaker.actorId as string, actors));
  if (!own) return act;
  return found.polarity === "negative" ? "denies-responsibility" : "claims-responsibility";
}

const isSameSide = (accused: string, speaker: string, actors: readonly Actor[]): boolean => {
  if (accused === speaker) return true;
  const nameOf = (id: string): string | undefined => actors.find((actor) => actor.id === id)?.name;
  const parentOf = (id: string): string | null => actors.find((actor) => actor.id === id)?.affiliateOf ?? null;
  // A group speaks for its branches, and a ministry or agency for its state.
  return [
    [accused, speaker],
    [speaker, accused],
  ].some(([part, whole]) => part !== undefined && whole !== undefined && parentOf(part) !== null && parentOf(part) === nameOf(whole));
};

/** A statement of the publisher's own about a doer whom nothing names or describes holds nobody responsible. */
function isEmptyHanded(statement: Statement, found: FoundStatement): boolean {
  return found.source.length === 0 && found.cue.length === 0 && statement.act === "attributes" && statement.accused.length === 0;
}

/** Dates that stand in no statement's content: only they can be times of saying. Both lists are in the order of the text. */
function timesOfSaying(found: readonly FoundStatement[], times: readonly TimeExpression[]): TimeExpression[] {
  const contents = found
    .filter((one) => one.source.length > 0)
    .flatMap((one) => one.content)
    .toSorted((a, b) => a.start - b.start);
  let at = 0;
  let reach = 0;
  return times.filter(({ span }) => {
    while (at < contents.length && (contents[at] as Span).start <= span.start) reach = Math.max(reach, (contents[at++] as Span).end);
    return span.start >= reach;
  });
}

/** How far from the reporting words a time of saying may stand. UTF-16 units. */
const NEAR_CUE = 90;

/** A date in the reporting clause, not in what is said: "This Saturday, the group said that ..." */
function saidAtOf(found: FoundStatement, resolution: Indexed): string | null {
  const cue = found.cue[0];
  if (cue === undefined || found.source.length === 0) return null;
  let best: TimeExpression | null = null;
  let distance = NEAR_CUE;
  const near = { start: Math.max(0, cue.start - NEAR_CUE), end: cue.end + NEAR_CUE };
  for (const time of resolution.sayingIndex.overlapping(near)) {
    if (time.edtf === null || (time.type !== "DATE" && time.type !== "TIME")) continue;
    const away = time.span.start >= cue.end ? time.span.start - cue.end : cue.start - time.span.end;
    const between = resolution.text.slice(Math.min(time.span.end, cue.end), Math.max(time.span.start, cue.start));
    if (away < 0 || away > distance || /[.!?]["”]?\s+\p{Lu}|\n/u.test(between)) continue;
    best = time;
    distance = away;
  }
  return best?.edtf ?? null;
}

function statementId(found: FoundStatement, documentId: string): string {
  const places = [found.source, found.cue, found.content].map((spans) => spans.map((span) => `${span.start}-${span.end}`).join(","));
  return idFromHash("st", sha256Of([documentId, found.by, found.act, ...places].join("|")));
}
