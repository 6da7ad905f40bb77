import type { EventMention } from "./event-mention.ts";
import type { FigureMention } from "./figure-mention.ts";
import type { FoundStatement } from "./found-statement.ts";
import type { Mention } from "./mention.ts";
import type { RoleFiller } from "./role-filler.ts";
import type { TimeExpression } from "./time-expression.ts";

/** All that the reading engine finds in one document, each list in the order of the text. */
export interface Extraction {
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly events: readonly EventMention[];
  readonly figures: readonly FigureMention[];
  readonly statements: readonly FoundStatement[];
  /** Parts in incidents as a trained reader finds them; their links count within this list. */
  readonly fillers: readonly RoleFiller[];
}
