import { z } from "zod";
import { FIGURE_KINDS, type Figure } from "../model/figure.ts";
import type { Incident } from "../model/incident.ts";
import type { Reading } from "../model/reading.ts";
import { dateWords } from "./date-words.ts";
import { figureWords } from "./figure-words.ts";
import { publisherVoice, VoiceSchema } from "./voice.ts";

/** One number that somebody gives for an incident. */
export const TollFigureSchema = z.object({
  words: z.string(),
  voice: VoiceSchema,
  saidAt: z.string().nullable(),
  /** The statement in which it stands; null where the number stands in none. */
  statement: z.string().nullable(),
});

/** All numbers of one kind that a report gives for an incident, earliest first; they are shown side by side, never added up. */
export const TollSchema = z.object({ kind: z.enum(FIGURE_KINDS), figures: z.array(TollFigureSchema) });
export type Toll = Readonly<z.infer<typeof TollSchema>>;

/** The numbers of an incident, by kind. */
export function tollsOf(incident: Incident, reading: Reading): Toll[] {
  return FIGURE_KINDS.flatMap((kind) => {
    const figures = incident.figures.filter((figure) => figure.kind === kind).sort(earliestFirst);
    return figures.length === 0 ? [] : [{ kind, figures: figures.map((figure) => lineOf(figure, reading)) }];
  });
}

/** Figures without a time keep their place in the text, before those with one. */
const earliestFirst = (a: Figure, b: Figure): number => (a.saidAt ?? "").localeCompare(b.saidAt ?? "");

function lineOf(figure: Figure, reading: Reading): Toll["figures"][number] {
  const actorId = reading.actors.find((actor) => actor.name === figure.speaker)?.id ?? null;
  return {
    words: figureWords(figure),
    voice: figure.speaker === null ? publisherVoice(reading) : { name: figure.speaker, ownVoice: false, actorId },
    saidAt: figure.saidAt === null ? null : dateWords(figure.saidAt),
    statement: figure.statement,
  };
}
