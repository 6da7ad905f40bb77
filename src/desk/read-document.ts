import { engineFor } from "../extract/engines/index.ts";
import type { ExtractionEngine } from "../extract/engine.ts";
import type { EventMention } from "../model/event-mention.ts";
import type { FigureMention } from "../model/figure-mention.ts";
import type { FoundStatement } from "../model/found-statement.ts";
import type { KnownActors } from "../model/lookups.ts";
import type { Mention } from "../model/mention.ts";
import type { Reading } from "../model/reading.ts";
import type { Document, Report, ReportContext } from "../model/report.ts";
import type { TimeExpression } from "../model/time-expression.ts";
import { resolveActors } from "../resolve/actors/resolve-actors.ts";
import { linkMentions } from "../resolve/coreference/link-mentions.ts";
import type { Gazetteer } from "../resolve/places/gazetteer.ts";
import { resolveStatements } from "../resolve/statements/resolve-statements.ts";
import { analyse, sectionsOf } from "../text/analysis.ts";

/** Look-ups that reading a document needs; opened once for many reports. */
export interface ReadingLookups {
  readonly gazetteer: Gazetteer;
  readonly register: KnownActors;
}

interface Extracted {
  readonly mentions: Mention[];
  readonly times: TimeExpression[];
  readonly events: EventMention[];
  readonly figures: FigureMention[];
  readonly statements: FoundStatement[];
}

/** Reads one version of a report from its words to its assessment: the flow of the project in one place. */
export function readDocument(document: Document, report: Report, context: ReportContext, lookups: ReadingLookups): Reading {
  const engine = engineFor("en");
  if (engine === null) throw new Error("no engine reads English");
  const extracted = extract(document, context, lookups, engine);
  const actors = resolveActors(extracted.mentions, { documentId: document.id, register: lookups.register, text: document.text });
  const statements = resolveStatements(extracted.statements, {
    text: document.text,
    documentId: document.id,
    actors,
    times: extracted.times,
    figures: extracted.figures,
    incidentsOf: () => [],
  });
  return {
    report: {
      id: report.id,
      title: context.title,
      publisher: context.publisher,
      published: context.published,
      language: report.language,
      sha256: report.sha256,
      file: report.file,
      address: report.address,
    },
    text: document.text,
    statements,
    incidents: [],
    warnings: [],
    hypotheses: [],
    overclaims: [],
    oddities: [],
    actors: [...actors.actors],
    boilerplate: [...document.boilerplate],
    problems: [],
  };
}

/** Section by section, so that memory does not grow with the words: only what was found is kept. */
function extract(document: Document, context: ReportContext, lookups: ReadingLookups, engine: ExtractionEngine): Extracted {
  const all: Extracted = { mentions: [], times: [], events: [], figures: [], statements: [] };
  for (const { start, end } of sectionsOf(document.text)) {
    const analysis = analyse(document.text, start, end);
    const found = engine.read(analysis, { published: context.published, boilerplate: document.boilerplate, places: lookups.gazetteer, actors: lookups.register });
    const firstEntity = all.mentions.reduce((highest, mention) => Math.max(highest, mention.entity), -1) + 1;
    const firstStatement = all.statements.length;
    all.mentions.push(...linkMentions(found.mentions, analysis, { actors: lookups.register, firstEntity }));
    all.times.push(...found.times);
    all.events.push(...found.events);
    all.figures.push(...found.figures);
    all.statements.push(...found.statements.map((one) => ({ ...one, nestedIn: one.nestedIn === null ? null : one.nestedIn + firstStatement })));
  }
  return all;
}
