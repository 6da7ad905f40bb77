import type { FigureMention } from "../model/figure-mention.ts";

/** Killed and injured of the incident that a report is about, as its own figures have it. */
export interface ReportToll {
  readonly killed: number;
  readonly injured: number;
}

/** Words that tell that somebody was hit, not whether they lived. */
const HIT = /^(?:shot|shoots?|shooting|stab(?:s|bed|bing)?)$/i;
const REFLEXIVE = /^(?:himself|herself)\b/i;

/** A figure of a text of which the length is known: its place tells whether it is in the report's opening. */
interface Placed {
  readonly figure: FigureMention;
  readonly opening: boolean;
}

/** How much of a text counts as its opening, in UTF-16 units: headline style puts the toll into the first paragraphs. */
const OPENING_LENGTH = 1_000;

/**
 * The toll that the figures of a report's title and text add up to; null where neither tells of anybody killed or hurt.
 * The title goes before the text and the opening before the rest, where other incidents are recalled.
 */
export function reportToll(title: readonly FigureMention[], body: readonly FigureMention[]): ReportToll | null {
  const all: Placed[] = [
    ...title.map((figure) => ({ figure, opening: true })),
    ...body.map((figure) => ({ figure, opening: figure.span.start < OPENING_LENGTH })),
  ];
  const told = all.filter(({ figure }) => figure.scope === "incident" && figure.min > 0);
  const killed = told.filter(({ figure }) => figure.kind === "killed");
  const wounded = told.filter(({ figure }) => figure.kind === "wounded" && !HIT.test(figure.trigger.text));
  const hit = told.filter(({ figure }) => figure.kind === "wounded" && HIT.test(figure.trigger.text));
  if (killed.length + wounded.length + hit.length === 0) return null;
  const dead = deaths(killed, title);
  const hurt = injuries(wounded, { killed, dead, title });
  const struck = preferred(hit, title);
  return { killed: dead, injured: Math.max(hurt, struck > 1 || dead === 0 ? struck - dead : 0) };
}

/** Those killed by the object of an active verb do not include the doer, who may have died, too; a passive may. */
function deaths(killed: readonly Placed[], title: readonly FigureMention[]): number {
  const selves = killed.filter(({ figure }) => REFLEXIVE.test(figure.number.text) && figure.min === 1);
  const others = killed.filter((placed) => !selves.includes(placed));
  const objects = others.filter(({ figure }) => figure.span.start > figure.trigger.start);
  const subjects = others.filter(({ figure }) => figure.span.start <= figure.trigger.start);
  const self = selves.some(({ figure }) => /^kill/i.test(figure.trigger.text)) ? 1 : 0;
  const most = Math.max(preferred(subjects, title), objects.length > 0 ? preferred(objects, title) + self : 0);
  return most > 0 ? most : Math.min(1, selves.length);
}

/** The highest number of the title if it tells more than one, else of the opening, else of the rest. */
function preferred(figures: readonly Placed[], title: readonly FigureMention[]): number {
  const inTitle = highest(figures.filter(({ figure }) => title.includes(figure)));
  if (inTitle > 1) return inTitle;
  const inOpening = highest(figures.filter(({ opening }) => opening));
  return inOpening > 0 ? inOpening : highest(figures);
}

const highest = (figures: readonly Placed[]): number => figures.reduce((most, { figure }) => Math.max(most, figure.min), 0);

/** Somebody who is first wounded and then dead counts once: one wounded person is another one only where the words say so. */
function injuries(
  wounded: readonly Placed[],
  others: { killed: readonly Placed[]; dead: number; title: readonly FigureMention[] },
): number {
  const most = preferred(wounded, others.title);
  if (most !== 1 || others.dead === 0) return most;
  const dead = new Set(others.killed.map(({ figure }) => lastWord(figure.span.text)));
  const another = wounded.some(
    ({ figure }) =>
      /^(?:one|another|1|a second|a third)\b/i.test(figure.span.text) ||
      /\bothers?\b/i.test(figure.span.text) ||
      (others.title.includes(figure) && !dead.has(lastWord(figure.span.text))),
  );
  return another ? 1 : 0;
}

const lastWord = (words: string): string => /\S+$/.exec(words)?.[0].toLowerCase() ?? "";
