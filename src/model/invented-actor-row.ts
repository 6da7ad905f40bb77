import type { ActorRow } from "./actor-row.ts";

/** An entry of an invented register: an armed group of which nothing is known but what is given. */
export const inventedActorRow = (part: Partial<ActorRow> & Pick<ActorRow, "key" | "name">): ActorRow => ({
  aliases: [],
  disputed: [],
  kind: "armed-group",
  mentionType: "armed-group",
  affiliations: [],
  country: null,
  demonyms: [],
  source: "invented",
  ...part,
});
