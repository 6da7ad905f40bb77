import { z } from "zod";
import type { Hypothesis } from "../model/assessment.ts";
import type { Incident } from "../model/incident.ts";
import type { Reading } from "../model/reading.ts";
import { CERTAINTIES, type Act, type Certainty, type Statement } from "../model/statement.ts";
import { incidentLabel } from "./incident-label.ts";
import { STATUS_WORDS } from "./plain-words.ts";
import { inTextOrder } from "./text-order.ts";
import { TollSchema, tollsOf } from "./toll.ts";
import { PUBLISHER, publisherVoice, voiceOf, VoiceSchema } from "./voice.ts";

/** One who claims, attributes, denies or dismisses, with every degree of certainty that the report has for it, surest first. */
export const StanceSchema = z.object({
  voice: VoiceSchema,
  says: z.array(z.object({ certainty: z.enum(CERTAINTIES), statements: z.array(z.string()) })),
});
export type Stance = Readonly<z.infer<typeof StanceSchema>>;

const answerShape = {
  actor: z.string(),
  actorId: z.string().nullable(),
  claimedBy: z.array(StanceSchema),
  attributedBy: z.array(StanceSchema),
  deniedBy: z.array(StanceSchema),
  dismissedBy: z.array(StanceSchema),
  origins: z.array(z.string()),
  statements: z.array(z.string()),
};

/** One actor that somebody holds responsible; affiliates stand under the body that they belong to, with their own voices. */
export const AnswerSchema = z.object({
  ...answerShape,
  /** False where nobody names this actor itself, and it stands here only to head its affiliates. */
  named: z.boolean(),
  affiliates: z.array(z.object(answerShape)),
});
export type Answer = Readonly<z.infer<typeof AnswerSchema>>;

/** Who is said to be responsible for one incident, by whom, how surely. Order is that of the text: it ranks nobody. */
export const StripEntrySchema = z.object({
  incident: z.string(),
  label: z.string(),
  status: z.string().nullable(),
  targets: z.array(z.string()),
  weapons: z.array(z.string()),
  answers: z.array(AnswerSchema),
  tolls: z.array(TollSchema),
});
export type StripEntry = Readonly<z.infer<typeof StripEntrySchema>>;

const STANCES = ["claimedBy", "attributedBy", "deniedBy", "dismissedBy"] as const;

/** Acts that put a voice into each list of a hypothesis. */
const ACTS_OF: Readonly<Record<(typeof STANCES)[number], readonly Act[]>> = {
  claimedBy: ["claims-responsibility"],
  attributedBy: ["attributes", "reports", "accuses", "describes-motive", "states"],
  deniedBy: ["denies-responsibility"],
  dismissedBy: ["dismisses"],
};

/** The strip at the head of a page: one entry an incident, those about whose doers something is said first. */
export function responsibilityStrip(reading: Reading): readonly StripEntry[] {
  const order = new Map(inTextOrder(reading.statements).map((statement, index) => [statement.id, index]));
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const first = (hypothesis: Hypothesis): number => Math.min(Infinity, ...hypothesis.statements.map((id) => order.get(id) ?? Infinity));
  const entries = reading.incidents.map((incident) => {
    const hypotheses = reading.hypotheses.filter((hypothesis) => hypothesis.incident === incident.id);
    hypotheses.sort((a, b) => first(a) - first(b) || a.actor.localeCompare(b.actor));
    return entryOf(incident, hypotheses, { reading, byId });
  });
  return [...entries.filter(({ answers }) => answers.length > 0), ...entries.filter(({ answers }) => answers.length === 0)];
}

interface Known {
  readonly reading: Reading;
  readonly byId: ReadonlyMap<string, Statement>;
}

function entryOf(incident: Incident, hypotheses: readonly Hypothesis[], known: Known): StripEntry {
  const answers: Answer[] = [];
  const answerFor = (name: string): Answer | undefined => answers.find(({ actor, actorId }) => actor === name || actorId === name);
  const isUnder = ({ affiliateOf, actor }: Hypothesis): boolean => affiliateOf !== null && affiliateOf !== actor;
  for (const hypothesis of hypotheses) {
    if (!isUnder(hypothesis)) answers.push({ ...answerOf(hypothesis, known), named: true, affiliates: [] });
  }
  for (const hypothesis of hypotheses) {
    if (!isUnder(hypothesis) || hypothesis.affiliateOf === null) continue;
    let parent = answerFor(hypothesis.affiliateOf);
    if (parent === undefined) {
      parent = heading(hypothesis.affiliateOf, known.reading);
      answers.push(parent);
    }
    parent.affiliates.push(answerOf(hypothesis, known));
  }
  return {
    incident: incident.id,
    label: incidentLabel(incident),
    status: STATUS_WORDS[incident.status],
    targets: incident.targets,
    weapons: incident.weapons,
    answers,
    tolls: tollsOf(incident, known.reading),
  };
}

/** A body that nobody names itself, shown because its affiliate is. */
function heading(nameOrId: string, reading: Reading): Answer {
  const actor = reading.actors.find(({ id, name }) => id === nameOrId || name === nameOrId);
  const empty = { claimedBy: [], attributedBy: [], deniedBy: [], dismissedBy: [], origins: [], statements: [] };
  return { actor: actor?.name ?? nameOrId, actorId: actor?.id ?? null, ...empty, named: false, affiliates: [] };
}

function answerOf(hypothesis: Hypothesis, { reading, byId }: Known): Omit<Answer, "affiliates" | "named"> {
  const cited = hypothesis.statements.flatMap((id) => byId.get(id) ?? []);
  const stances = (list: (typeof STANCES)[number]): Stance[] =>
    hypothesis[list].map((name) =>
      stanceOf(
        name,
        cited.filter((statement) => speaks(name, statement, reading)),
        ACTS_OF[list],
        reading,
      ),
    );
  return {
    actor: hypothesis.actor,
    actorId: hypothesis.actorId,
    claimedBy: stances("claimedBy"),
    attributedBy: stances("attributedBy"),
    deniedBy: stances("deniedBy"),
    dismissedBy: stances("dismissedBy"),
    origins: hypothesis.origins,
    statements: hypothesis.statements,
  };
}

function speaks(name: string, statement: Statement, reading: Reading): boolean {
  if (statement.speaker === null) return name === PUBLISHER || name === reading.report.publisher;
  return statement.speaker.name === name || statement.speaker.actorId === name;
}

function stanceOf(name: string, theirs: readonly Statement[], acts: readonly Act[], reading: Reading): Stance {
  const fitting = theirs.filter(({ act }) => acts.includes(act));
  const first = theirs[0];
  const voice = name === PUBLISHER ? publisherVoice(reading) : first ? voiceOf(first, reading) : { name, ownVoice: false, actorId: null };
  const degrees = new Map<Certainty, string[]>();
  for (const { id, certainty } of fitting) degrees.set(certainty, [...(degrees.get(certainty) ?? []), id]);
  return {
    voice,
    says: CERTAINTIES.flatMap((certainty) => {
      const statements = degrees.get(certainty);
      return statements === undefined ? [] : [{ certainty, statements }];
    }),
  };
}
