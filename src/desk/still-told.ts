import type { Incident } from "../model/incident.ts";
import type { ReAnchored } from "../text/re-anchor/re-anchor.ts";

/** Whether words that told of an incident in an older text are still there in a newer one, and tell of an incident there. */
export const isStillTold = (
  { mentions }: Pick<Incident, "mentions">,
  newer: Pick<Incident, "mentions">,
  anchor: ReAnchored["anchor"],
): boolean =>
  mentions.some((mention) => {
    const { after } = anchor(mention);
    return after !== null && newer.mentions.some(({ start, end }) => start < after.end && after.start < end);
  });
