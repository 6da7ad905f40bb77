import type { SeenParts } from "./seen-parts.ts";
import type { Span } from "./span.ts";
import type { Act, Certainty, Framing, Polarity, ResponsibilityRole } from "./statement.ts";
import type { Tally } from "./tally.ts";

/** A statement as the reading engine finds it: words and values, before speakers and incidents are resolved. */
export interface FoundStatement {
  readonly act: Act;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly framing: Framing;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Words that name the channel, outermost first. */
  readonly through: readonly Span[];
  /** Words that name those held responsible. */
  readonly accused: readonly { readonly span: Span; readonly role: ResponsibilityRole }[];
  /** Index, in the same list, of the statement within which it stands; null at the top. */
  readonly nestedIn: number | null;
  readonly tally: Tally | null;
  /** What the trained reader saw of it; null for the publisher's own voice and for what the rules alone found. */
  readonly seen: SeenParts | null;
  readonly by: string;
}
