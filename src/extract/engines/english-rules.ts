import type { Extraction } from "../../model/extraction.ts";
import type { Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Analysis } from "../../text/analysis.ts";
import type { ExtractContext, ExtractionEngine } from "../engine.ts";
import { findEvents } from "../languages/en/events/find-events.ts";
import { withPerceivedEvents } from "../languages/en/events/perceived-events.ts";
import { findFigures } from "../languages/en/figures/find-figures.ts";
import { findFillers } from "../languages/en/incidents/find-fillers.ts";
import { findNames } from "../languages/en/names/find-names.ts";
import { findStatements, RULES_MAKER } from "../languages/en/statements/find-statements.ts";
import { chunksOf } from "../languages/en/syntax/chunks.ts";
import { readTally } from "../languages/en/tallies/read-tally.ts";
import { findTimes } from "../languages/en/times/find-times.ts";

/** Rules and lexicons over wink-nlp's tokens. Each finder reads what those before it found. */
export const englishRules: ExtractionEngine = {
  name: RULES_MAKER,
  language: "en",
  read(analysis: Analysis, context: ExtractContext): Extraction {
    const chunks = chunksOf(analysis);
    const perception = context.perception ?? null;
    const mentions = findNames(analysis, { places: context.places, actors: context.actors }, perception);
    const times = findTimes(analysis, context.published);
    const listed = findEvents(analysis, mentions, times);
    const events = perception === null ? listed : withPerceivedEvents(listed, { analysis, chunks, mentions, times, perception });
    const figures = findFigures(analysis);
    const statements = findStatements({
      analysis,
      chunks,
      perception,
      events,
      boilerplate: context.boilerplate,
      names: namesOf(mentions),
      isOutlet: (words) => context.actors.find(words)?.kind === "outlet",
      tallyOf: (range) => readTally({ analysis, published: context.published, times, mentions, places: context.places }, range),
    });
    const fillers = perception === null ? [] : findFillers(perception, analysis.text);
    return { mentions, times, events, figures, statements, fillers };
  },
};

/** Names, and the adjectives of countries and peoples, which the names finder gives as nominal places. */
const namesOf = (mentions: readonly Mention[]): Span[] =>
  mentions
    .filter(
      (mention) =>
        mention.kind === "named" || (mention.kind === "nominal" && mention.type === "place" && /^\p{Lu}/u.test(mention.span.text)),
    )
    .map((mention) => mention.span);
