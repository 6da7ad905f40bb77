import type { Actor } from "../model/actor.ts";
import type { Overclaim } from "../model/assessment.ts";
import type { Span } from "../model/span.ts";
import { CERTAINTIES, type Certainty, type Statement } from "../model/statement.ts";
import { type ActorLines, actorLines } from "./actor-lines.ts";
import { listed, placeOf, quoted } from "./plain-words.ts";

/** What is known besides the statements. */
export interface OverclaimContext {
  readonly actors: readonly Actor[];
  /** The headline, where it stands in the text; else the report's first statement is taken for it when it stands at the very start. */
  readonly title: Pick<Span, "start" | "end"> | null;
}

/** Within this distance the report's own hedge is read together with its flat words; about three sentences of news, in UTF-16 units. */
const NEAR = 600;

/**
 * Pairs each flat assertion of responsibility in the report's own voice with a weaker one on the same incident and the same actor or line of
 * actors: by those whom the report cites, or by the report itself. A cited source that flatly says the same backs the report up against its other
 * sources, not against its own hedges; what the accused claims for itself and what the report keeps at a distance back nothing up.
 */
export function findOverclaims(statements: readonly Statement[], { actors, title }: OverclaimContext): Overclaim[] {
  const lines = actorLines(actors);
  const attributions = statements.filter(isAttribution);
  const found: Overclaim[] = [];
  for (const strong of attributions) {
    // A report's own words with a cue tell of a charge or a conviction, not of the deed as such.
    if (strong.speaker !== null || strong.nestedIn !== null || strong.certainty !== "certain" || strong.cue.length > 0) continue;
    const headline = isHeadline(strong, title);
    const weak = weakestFor(strong, attributions, lines, headline);
    if (weak !== null) found.push({ strong: strong.id, weak: weak.id, why: explain(strong, weak, headline) });
  }
  return found;
}

const isAttribution = ({ act, polarity, accused, about }: Statement): boolean =>
  (act === "attributes" || act === "reports") && polarity === "positive" && accused.length > 0 && about.length > 0;

const isHeadline = (statement: Statement, title: OverclaimContext["title"]): boolean =>
  title === null ? placeOf(statement) === 0 : placeOf(statement) >= title.start && placeOf(statement) < title.end;

const isHedged = (certainty: Certainty): boolean => certainty === "probable" || certainty === "possible";

const sameMatter = (a: Statement, b: Statement, lines: ActorLines): boolean =>
  a.about.some((incident) => b.about.includes(incident)) && a.accused.some((one) => b.accused.some((other) => lines.sameLine(one, other)));

function weakestFor(strong: Statement, attributions: readonly Statement[], lines: ActorLines, headline: boolean): Statement | null {
  const rivals = attributions.filter((other) => other.id !== strong.id && other.nestedIn !== strong.id && sameMatter(strong, other, lines));
  const hedged = rivals.filter((other) => isHedged(other.certainty));
  const own = nearest(
    strong,
    hedged.filter((other) => other.speaker === null),
  );
  const cited = rivals.some((other) => backsUp(other, lines))
    ? null
    : nearest(
        strong,
        hedged.filter((other) => other.speaker !== null),
      );
  if (headline || own === null) return cited ?? own;
  return Math.abs(placeOf(own) - placeOf(strong)) <= NEAR ? own : (cited ?? own);
}

/** A flat statement by somebody other than the accused, which the reporter does not keep at a distance. */
function backsUp({ speaker, certainty, framing, accused, nestedIn }: Statement, lines: ActorLines): boolean {
  // What stands inside another's words ("dismissed warnings that ...") is not cited in support.
  if (speaker === null || nestedIn !== null || certainty !== "certain" || framing === "distancing") return false;
  return !accused.some((one) => lines.sameLine(one, speaker));
}

/** The nearest in the text; of two at one place the less sure. */
function nearest(to: Statement, among: readonly Statement[]): Statement | null {
  let best: Statement | null = null;
  const distance = (statement: Statement): number => Math.abs(placeOf(statement) - placeOf(to));
  for (const one of among) {
    const closer = best === null || distance(one) < distance(best);
    const weaker =
      best !== null && distance(one) === distance(best) && CERTAINTIES.indexOf(one.certainty) > CERTAINTIES.indexOf(best.certainty);
    if (closer || weaker) best = one;
  }
  return best;
}

function explain(strong: Statement, weak: Statement, headline: boolean): string {
  const who = listed(strong.accused.map((one) => one.name));
  const flat = `${headline ? "The headline" : "The report"} says as fact that ${who} ${strong.accused.length > 1 ? "are" : "is"} responsible (${quoted(strong.content)})`;
  const degree = weak.certainty;
  const cue = weak.cue.length > 0 ? quoted(weak.cue) : null;
  if (weak.speaker === null)
    return `${flat}, while the report itself elsewhere makes it no more than ${degree} (${cue ?? quoted(weak.content)}).`;
  return `${flat}, while the words of ${weak.speaker.name}, whom it cites, make it no more than ${degree}${cue === null ? "" : ` (${cue})`}.`;
}
