import type { IncidentStatus, IncidentType } from "../../model/event-mention.ts";
import type { FillerRole, FillerTie, RoleFiller } from "../../model/role-filler.ts";
import type { Span } from "../../model/span.ts";
import { likeliest, meanProbabilities } from "./mean-probabilities.ts";
import { partProbability } from "./part-probability.ts";
import type { Witness } from "./rule-witness.ts";
import { wordsKey, thingsOf } from "./same-thing.ts";

/** Somebody or something with a part in an incident. */
export interface FilledPart {
  readonly role: FillerRole;
  /** The words that name it best. */
  readonly span: Span;
  /** All words that name it in this incident. */
  readonly mentions: readonly Span[];
  /** That it really has this part. */
  readonly probability: number;
  /** Probability of each way in which the report ties it to the incident; null for all but organisations. */
  readonly ties: Readonly<Record<FillerTie, number>> | null;
}

/** An incident as the parts in it tell of it. */
export interface FilledIncident {
  readonly type: IncidentType;
  /** Probability of each type, over all that name its parts. */
  readonly types: Readonly<Partial<Record<IncidentType, number>>>;
  readonly status: IncidentStatus;
  readonly parts: readonly FilledPart[];
}

/** What was chosen: `join` on train reports of MUC-4 that the encoder was not trained on, `part` on its dev reports. */
export interface FillingLimits {
  /** Mean probability from which on a filler joins an incident. */
  readonly join: number;
  /** Least probability of a part that is kept. */
  readonly part: number;
}

export const FILLING_LIMITS: FillingLimits = { join: 0.6, part: 0.35 };

/**
 * How often two fillers too far apart to be read together belong to one incident, counted over the train reports of MUC-4: those of one type and
 * of two, for other things and for mentions of the same.
 */
const APART = { oneType: 0.66, twoTypes: 0.27 };
const APART_SAME_THING = { oneType: 0.96, twoTypes: 0.7 };

/** Besides the first incident the latest ones are looked at, and of each the latest fillers: cost does not grow with the text. */
const LATEST_INCIDENTS = 60;
const LATEST_FILLERS = 40;

interface Group {
  readonly members: number[];
}

/** What is asked besides the trained reader about the words for a part. */
export type AskRules = (words: readonly Span[], role: FillerRole) => Witness;

/** Groups fillers by the incident in which they have a part: each joins the one that it most likely belongs to, or opens its own. */
export function fillIncidents(
  fillers: readonly RoleFiller[],
  { text, ask, limits = FILLING_LIMITS }: { readonly text: string; readonly ask: AskRules; readonly limits?: FillingLimits },
): FilledIncident[] {
  const things = thingsOf(fillers, text);
  const known = fillers.map(({ links }) => new Map(links.map((link) => [link.to, link.sameIncident])));
  const together = (a: number, b: number): number =>
    (a > b ? known[a]?.get(b) : known[b]?.get(a)) ?? togetherAfar(typeAgreement(fillers[a], fillers[b]), things[a] === things[b]);
  const groups: Group[] = [];
  fillers.forEach((_, index) => {
    let best: Group | null = null;
    let most = limits.join;
    for (let at = 0; at < groups.length; at++) {
      if (at === 1) at = Math.max(1, groups.length - LATEST_INCIDENTS);
      const group = groups[at] as Group;
      const likely = likelihood(index, group, together);
      if (likely >= most) [best, most] = [group, likely];
    }
    if (best === null) groups.push({ members: [index] });
    else best.members.push(index);
  });
  return groups.map(({ members }) => filledIncident(members, { fillers, things, ask, limits })).filter(({ parts }) => parts.length > 0);
}

type Together = (a: number, b: number) => number;

/** Mean probability that a filler belongs to the incident of a group, over the group's latest fillers. */
function likelihood(index: number, { members }: Group, together: Together): number {
  const latest = members.slice(-LATEST_FILLERS);
  return latest.reduce((sum, other) => sum + together(index, other), 0) / latest.length;
}

function togetherAfar(sameType: number, sameThing: boolean): number {
  const { oneType, twoTypes } = sameThing ? APART_SAME_THING : APART;
  return sameType * oneType + (1 - sameType) * twoTypes;
}

/** Probability that two fillers tell of one type of incident. */
function typeAgreement(a: RoleFiller | undefined, b: RoleFiller | undefined): number {
  let sum = 0;
  for (const [type, probability] of Object.entries(a?.types ?? {})) sum += probability * (b?.types[type as IncidentType] ?? 0);
  return sum;
}

interface Filling {
  readonly fillers: readonly RoleFiller[];
  readonly things: readonly number[];
  readonly ask: AskRules;
  readonly limits: FillingLimits;
}

function filledIncident(members: readonly number[], { fillers, things, ask, limits }: Filling): FilledIncident {
  const own = members.map((member) => fillers[member] as RoleFiller);
  const byThing = new Map<number, RoleFiller[]>();
  for (const member of members) {
    const thing = things[member] as number;
    byThing.set(thing, [...(byThing.get(thing) ?? []), fillers[member] as RoleFiller]);
  }
  const types = meanProbabilities(own.map((filler) => filler.types));
  const parts = [...byThing.values()].map((named) => partOf(named, ask)).filter(({ probability }) => probability >= limits.part);
  return {
    type: likeliest(types) ?? "attack",
    types,
    status: likeliest(meanProbabilities(own.map(({ statuses }) => statuses))) ?? "accomplished",
    parts,
  };
}

function partOf(fillers: readonly RoleFiller[], ask: AskRules): FilledPart {
  const byName = new Map<string, { weight: number; filler: RoleFiller }>();
  for (const filler of fillers) {
    const key = `${filler.role} ${wordsKey(filler.span.text)}`;
    const known = byName.get(key);
    if (known) known.weight += filler.probability;
    else byName.set(key, { weight: filler.probability, filler });
  }
  const { filler } = [...byName.values()].reduce((best, one) => (one.weight > best.weight ? one : best));
  const mentions = fillers.map(({ span }) => span);
  return {
    role: filler.role,
    span: filler.span,
    mentions,
    probability: partProbability(fillers, ask(mentions, filler.role)),
    ties: tiesOf(fillers),
  };
}

function tiesOf(fillers: readonly RoleFiller[]): Readonly<Record<FillerTie, number>> | null {
  const known = fillers.map(({ ties }) => ties).filter((ties) => ties !== null);
  return known.length === 0 ? null : (meanProbabilities(known) as Record<FillerTie, number>);
}
