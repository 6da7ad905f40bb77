import type { FigureMention } from "../model/figure-mention.ts";

/** Killed and injured of the incident that a report is about, as its own figures have it. */
export interface ReportToll {
  readonly killed: number;
  readonly injured: number;
}

/** Words that tell that somebody was hit, not whether they lived. */
const HIT = /^(?:shot|shoots?|shooting|stab(?:s|bed|bing)?)$/i;
const REFLEXIVE = /^(?:himself|herself)\b/i;

/** Reads the toll from the figures of a report's title and of its text; null where neither tells of anybody killed or hurt. */
export function reportToll(title: readonly FigureMention[], body: readonly FigureMention[]): ReportToll | null {
  const all = [...title, ...body].filter((figure) => figure.scope === "incident");
  const killed = all.filter((figure) => figure.kind === "killed" && figure.min > 0);
  const wounded = all.filter((figure) => figure.kind === "wounded" && !HIT.test(figure.trigger.text) && figure.min > 0);
  const hit = all.filter((figure) => figure.kind === "wounded" && HIT.test(figure.trigger.text) && figure.min > 0);
  if (killed.length + wounded.length + hit.length === 0) return null;
  const others = highest(killed.filter((figure) => !REFLEXIVE.test(figure.number.text)));
  const self = killed.some((figure) => REFLEXIVE.test(figure.number.text) && figure.min === 1) ? 1 : 0;
  const dead = others + self;
  const hurt = highest(wounded);
  const struck = highest(hit);
  if (hurt > 0) return { killed: dead, injured: hurt };
  return { killed: dead, injured: Math.max(0, struck - dead) };
}

const highest = (figures: readonly FigureMention[]): number => figures.reduce((most, figure) => Math.max(most, figure.min), 0);
