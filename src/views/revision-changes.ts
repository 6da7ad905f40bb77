import { z } from "zod";
import { type Anchor, AnchorSchema } from "../model/anchor.ts";
import { type Figure, FIGURE_KINDS, FigureSchema } from "../model/figure.ts";
import type { Incident } from "../model/incident.ts";
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { type Statement, StatementSchema } from "../model/statement.ts";
import { StaleSchema, staleThings, restingThings } from "./stale.ts";
import { statementPairs } from "./statement-pairs.ts";
import { type Step, StepSchema, stepsBetween } from "./revision-steps.ts";

/** What became of a statement from one version of a report to the next. */
export const REVISION_KINDS = ["kept", "appeared", "vanished", "softened", "hardened", "reworded"] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** One statement in two versions; the version that lacks it has null. */
export const RevisionChangeSchema = z.object({
  kind: z.enum(REVISION_KINDS),
  before: StatementSchema.nullable(),
  after: StatementSchema.nullable(),
  /** What is otherwise, each with its direction; only where both versions have it. */
  steps: z.array(StepSchema),
  /** Where what was said before is in the newer text; empty for what appeared. */
  anchors: z.array(AnchorSchema),
  /** For `vanished`: how that is known, in plain words. */
  why: z.string().nullable(),
});
export type RevisionChange = Readonly<z.infer<typeof RevisionChangeSchema>>;

/** Numbers that a report gives for an incident, where the next version gives others. */
const FigureChangeSchema = z.object({
  kind: z.enum(FIGURE_KINDS),
  /** Ids of the incident in each version. */
  incidents: z.tuple([z.string(), z.string()]),
  before: z.array(FigureSchema),
  after: z.array(FigureSchema),
});

/** What a report says otherwise than the version before it. */
export const RevisionChangesSchema = z.object({
  /** What is in the newer version in the order of its text, then what is in the older one alone. */
  statements: z.array(RevisionChangeSchema),
  figures: z.array(FigureChangeSchema),
  /** What was read in the older version and rests on a statement that vanished. */
  stale: z.array(StaleSchema),
});
export type RevisionChanges = Readonly<z.infer<typeof RevisionChangesSchema>>;

/** Where a span of the older text is in the newer one. */
export type AnchorOf = (span: Span) => Anchor;

/**
 * Compares the readings of two versions of a text. A statement is known again by where its words are now and by who speaks, never by its id. One whose speaker is
 * another is another statement; where only one version names a speaker, the attribution was dropped or added.
 */
export function revisionChanges(before: Reading, after: Reading, anchorOf: AnchorOf): RevisionChanges {
  const anchored = new Map(before.statements.map((one) => [one, anchorsOf(one, anchorOf)]));
  const earlierOf = partnersOf(before.statements, after.statements, anchored);
  const kept = new Set(earlierOf.values());
  const vanished = before.statements.filter((one) => !kept.has(one));
  const why = new Map(vanished.map((one) => [one.id, whyVanished(anchored.get(one))]));
  return {
    statements: [
      ...after.statements.map((later) => changeOf(earlierOf.get(later) ?? null, later, anchored)),
      ...vanished.map((one): RevisionChange => ({
        kind: "vanished",
        before: one,
        after: null,
        steps: [],
        anchors: [...(anchored.get(one)?.content ?? [])],
        why: why.get(one.id) ?? null,
      })),
    ],
    figures: figureChanges(before.incidents, after.incidents, anchorOf),
    stale: staleThings(restingThings(before), why),
  };
}

interface Anchored {
  readonly source: readonly Anchor[];
  readonly cue: readonly Anchor[];
  readonly content: readonly Anchor[];
}

const anchorsOf = ({ source, cue, content }: Statement, anchorOf: AnchorOf): Anchored => ({
  source: source.map(anchorOf),
  cue: cue.map(anchorOf),
  content: content.map(anchorOf),
});

const there = (anchors: readonly Anchor[]): Span[] => anchors.flatMap(({ after }) => (after === null ? [] : [after]));

/** The older statement of each newer one that has one. */
function partnersOf(
  before: readonly Statement[],
  after: readonly Statement[],
  anchored: ReadonlyMap<Statement, Anchored>,
): ReadonlyMap<Statement, Statement> {
  const original = new Map<Statement, Statement>();
  for (const one of before) {
    const at = anchored.get(one);
    if (at === undefined || at.content.every((anchor) => anchor.after === null)) continue;
    original.set({ ...one, source: there(at.source), cue: there(at.cue), content: there(at.content) }, one);
  }
  const partners = new Map<Statement, Statement>();
  for (const [later, carried] of statementPairs([...original.keys()], after)) {
    const earlier = original.get(carried);
    if (earlier !== undefined && maySpeak(carried, earlier, later)) partners.set(later, earlier);
  }
  return partners;
}

/** Whether both may be one speaker's: by name or register, by the same words at their new place, or since one version names none. */
function maySpeak(carried: Statement, earlier: Statement, later: Statement): boolean {
  const [a, b] = [earlier.speaker, later.speaker];
  if (a === null || b === null) return true;
  if (a.name === b.name || (a.actorId !== null && a.actorId === b.actorId)) return true;
  return carried.source.some((one) =>
    later.source.some(({ start, end, text }) => start === one.start && end === one.end && earlier.source.some((old) => old.text === text)),
  );
}

function changeOf(before: Statement | null, after: Statement, anchored: ReadonlyMap<Statement, Anchored>): RevisionChange {
  if (before === null) return { kind: "appeared", before, after, steps: [], anchors: [], why: null };
  const steps = stepsBetween(before, after);
  return { kind: kindOf(steps), before, after, steps, anchors: [...(anchored.get(before)?.content ?? [])], why: null };
}

/** Softer in one thing and harder in another is neither. */
function kindOf(steps: readonly Step[]): RevisionKind {
  if (steps.length === 0) return "kept";
  const directions = new Set(steps.flatMap(({ direction }) => direction ?? []));
  if (directions.size !== 1) return "reworded";
  return directions.has("softer") ? "softened" : "hardened";
}

function whyVanished(anchored: Anchored | undefined): string {
  const [gone] = anchored?.content.filter(({ kind }) => kind === "gone") ?? [];
  if (gone !== undefined && anchored?.content.every(({ kind }) => kind === "gone")) return gone.why ?? "its words are gone";
  return anchored?.content.some(({ kind }) => kind === "changed" || kind === "gone")
    ? "its words were edited, and this speaker is not read to say the like any more"
    : "its words are still there, and are not read as this speaker's any more";
}

function figureChanges(before: readonly Incident[], after: readonly Incident[], anchorOf: AnchorOf): RevisionChanges["figures"] {
  return before.flatMap((earlier) => {
    const mentions = there(earlier.mentions.map(anchorOf));
    const shared = ({ mentions: others }: Incident): number =>
      others.filter((one) => mentions.some(({ start, end }) => one.start < end && start < one.end)).length;
    const [later] = after.filter((one) => shared(one) > 0).toSorted((a, b) => shared(b) - shared(a));
    if (later === undefined) return [];
    return FIGURE_KINDS.flatMap((kind) => {
      const [old, now] = [earlier, later].map(({ figures }) => figures.filter((figure) => figure.kind === kind)) as [Figure[], Figure[]];
      const key = (figures: readonly Figure[]): string =>
        figures
          .map(({ min, max, speaker }) => `${min} ${max} ${speaker}`)
          .toSorted()
          .join("\n");
      return key(old) === key(now) ? [] : [{ kind, incidents: [earlier.id, later.id] as [string, string], before: old, after: now }];
    });
  });
}
