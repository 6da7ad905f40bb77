import type { FillerRole } from "../../model/role-filler.ts";
import type { Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { createSpanIndex } from "../../text/span-index.ts";
import { sentenceAt } from "./event-facts.ts";
import type { GroupedIncidents, IncidentSources } from "./group-incidents.ts";
import { type Participant, type Participants, participantsOf } from "./participants.ts";

/** What the rules have to say of words that a trained reader takes for a part in an incident. */
export interface Witness {
  /** Whether the rules give words there the same role. */
  readonly agrees: boolean;
  /** Whether the rules find an incident told in the same sentence. */
  readonly told: boolean;
}

/** What the rules read of a document, to be asked about any of its words. */
export interface WitnessSources {
  readonly text: string;
  readonly grouped: Pick<GroupedIncidents, "incidents" | "eventsOf">;
  readonly mentions: readonly Mention[];
  readonly sentences: IncidentSources["sentences"];
}

const SLOTS: Readonly<Record<FillerRole, keyof Participants>> = {
  individual: "individuals",
  organisation: "organisations",
  thing: "things",
  "named-person": "people",
  people: "people",
  weapon: "weapons",
};

/** Asks the rules about the words of a part: all its mentions and its role. */
export function ruleWitness({ text, grouped, mentions, sentences }: WitnessSources): (words: readonly Span[], role: FillerRole) => Witness {
  const events = grouped.incidents.flatMap(({ id }) => grouped.eventsOf.get(id) ?? []);
  const participants = participantsOf(events, mentions, text);
  const slots = (Object.keys(participants) as (keyof Participants)[]).flatMap((slot) =>
    participants[slot].map((participant: Participant) => ({ slot, span: participant.span })),
  );
  const index = createSpanIndex(slots, ({ span }) => [span]);
  const told = new Set(events.map(({ trigger }) => sentenceAt(sentences, trigger.start)));
  return (words, role) => ({
    agrees: words.some((word) => index.overlapping(word).some(({ slot }) => slot === SLOTS[role])),
    told: words.some(({ start }) => told.has(sentenceAt(sentences, start))),
  });
}
