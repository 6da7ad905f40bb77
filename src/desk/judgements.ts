import { mixedSentence } from "../assess/mixed-sentence.ts";
import type { Judgement, RecordedJudgement } from "../model/judgement.ts";
import type { Maker, Store } from "../store/store.ts";
import type { ToldIncident } from "../views/incident-page.ts";
import { DeskError } from "./desk-error.ts";

/**
 * Writes what a person judges; incidents and statements go by ids that may be cut short while they are unique. A reason that tells likelihood and confidence in one sentence is
 * refused. Gives the judgement's id, by which it can be taken back.
 */
export async function recordJudgement(
  store: Store,
  { judgement, reason }: { readonly judgement: Judgement; readonly reason: string },
  maker: Maker,
): Promise<string> {
  const mixed = mixedSentence(reason);
  if (mixed !== null)
    throw new DeskError(
      "mixed-judgement",
      `The reason says in one sentence how likely it is and how well founded the judgement is: “${mixed}” Two sentences were needed, one for each; likelihood and confidence have options of their own.`,
    );
  return store.recordJudgement({ judgement: await withWholeId(store, judgement), reason }, maker);
}

async function withWholeId(store: Store, judgement: Judgement): Promise<Judgement> {
  if (judgement.kind === "source") return judgement;
  if (judgement.kind === "information")
    return { ...judgement, statement: only(await store.findStatements(judgement.statement), judgement.statement, "statement") };
  const { incidents } = await store.loadIncidents(null);
  const found = incidents.map(({ profile }) => profile.id).filter((id) => id.startsWith(judgement.incident));
  return {
    ...judgement,
    incident: only(found.includes(judgement.incident) ? [judgement.incident] : found, judgement.incident, "incident"),
  };
}

function only(found: readonly string[], asked: string, what: "incident" | "statement"): string {
  const [id, another] = found;
  if (another !== undefined)
    throw new DeskError("ambiguous-id", `More than one ${what} has an id that begins with "${asked}": give more of its letters.`);
  if (id !== undefined) return id;
  throw what === "incident"
    ? new DeskError("no-such-incident", `The desk has no incident ${asked}. hearsay incidents shows those that it has.`)
    : new DeskError(
        "no-such-statement",
        `The desk has no statement ${asked}. hearsay show REPORT --format json tells the ids of a report's statements.`,
      );
}

/** What people have judged of an incident: who did it, how credible the statements about it are, and how reliable those are who make or publish them. */
export function judgementsOn(told: readonly ToldIncident[], judgements: readonly RecordedJudgement[]): RecordedJudgement[] {
  const incidents = new Set(told.map(({ incident }) => incident.id));
  const statements = told.flatMap(({ reading, incident }) => reading.statements.filter(({ about }) => about.includes(incident.id)));
  const ids = new Set(statements.map(({ id }) => id));
  const sources = new Set(
    [
      ...told.map(({ reading }) => reading.report.publisher),
      ...statements.flatMap((one) => [one.speaker?.name, one.speakerOf, ...one.through]),
    ].map((name) => name?.toLowerCase()),
  );
  return judgements.filter(({ judgement }) => {
    if (judgement.kind === "likelihood") return incidents.has(judgement.incident);
    return judgement.kind === "information" ? ids.has(judgement.statement) : sources.has(judgement.source.toLowerCase());
  });
}
