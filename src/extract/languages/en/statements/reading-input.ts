import type { EventMention } from "../../../../model/event-mention.ts";
import type { Perception } from "../../../../model/perception.ts";
import type { Span } from "../../../../model/span.ts";
import type { Attribution } from "./attribution.ts";
import type { Clauses, TokenRange } from "./clause.ts";
import type { OwnVoice } from "./publisher.ts";

/** What the steps read: one section, with all that was found in it before. */
export interface ReadingInput {
  readonly clauses: Clauses;
  /** What the trained encoder saw; null for the rules alone. */
  readonly perception: Perception | null;
  /** Whether words name a news outlet or agency: one that only hands on what somebody else says is a channel. */
  readonly isOutlet: (range: TokenRange) => boolean;
  /** Events by the tokens of their triggers. */
  readonly eventAt: ReadonlyMap<number, EventMention>;
  /** Passages that are not the report: nothing is read in them. */
  readonly boilerplate: readonly Span[];
}

/** Who says what in a section: others, and the publisher in its own voice. What stands within the content of another is still in the list. */
export interface Found {
  readonly cited: readonly Attribution[];
  readonly own: readonly OwnVoice[];
}
