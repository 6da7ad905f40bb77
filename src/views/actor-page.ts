import { z } from "zod";
import { ACTOR_KINDS } from "../model/actor.ts";
import { DatedAffiliationSchema } from "../model/affiliation.ts";
import type { Reading } from "../model/reading.ts";
import { StatementSchema } from "../model/statement.ts";

/** An affiliation with what it rests on: the register's source, or the report that tells of it. */
export const SourcedAffiliationSchema = DatedAffiliationSchema.extend({ source: z.string() });
export type SourcedAffiliation = Readonly<z.infer<typeof SourcedAffiliationSchema>>;

/** An actor over all reports that name it, in a line. */
export const ActorSummarySchema = z.object({
  /** Its id in the register, else in the report that was recorded first. */
  id: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  country: z.string().nullable(),
  reports: z.number(),
  /** Incidents for which somebody holds it responsible, or one of its branches of then; nobody says so here. */
  heldFor: z.number(),
  /** Incidents for which it, or one of its branches of then, is said to have claimed responsibility. */
  claimed: z.number(),
  /** That of the day asked for; null where the register knows none for it. */
  affiliation: SourcedAffiliationSchema.nullable(),
  /** Others who may be the same. */
  undecided: z.number(),
});
export type ActorSummary = Readonly<z.infer<typeof ActorSummarySchema>>;

const SaidSchema = z.object({ report: z.string(), published: z.string().nullable(), statement: StatementSchema });

/** An actor over all reports: under which names, why they are taken for one, whose it is when, and who says what of it. */
export const ActorPageSchema = ActorSummarySchema.extend({
  /** EDTF; null for all reports. */
  asOf: z.string().nullable(),
  /** Names as reports write them, the most frequent first. */
  names: z.array(z.object({ name: z.string(), times: z.number(), reports: z.number() })),
  /** Names of which the register holds it for disputed whether they are its. */
  disputed: z.array(z.string()),
  /** The latest first. */
  affiliations: z.array(SourcedAffiliationSchema),
  told: z.array(
    z.object({
      report: z.string(),
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      actor: z.string(),
    }),
  ),
  /** Why those of several reports are taken for one, and a person's word by its id. */
  joins: z.array(z.object({ a: z.string(), b: z.string(), reason: z.string(), by: z.string() })),
  /** Others who may be the same, and why nobody can tell. */
  doubts: z.array(z.object({ id: z.string(), name: z.string(), reason: z.string(), by: z.string() })),
  /** What people decided of it, by which it can be taken back. */
  decisions: z.array(z.object({ id: z.string(), a: z.string(), b: z.string(), answer: z.string(), reason: z.string(), by: z.string() })),
  /** What is said of its part in incidents, the earliest first. */
  about: z.array(SaidSchema),
  /** What it says, or somebody who speaks for it, the earliest first. */
  by: z.array(SaidSchema),
});
export type ActorPage = Readonly<z.infer<typeof ActorPageSchema>>;

/** A report that names an actor, with the actor's id and names in it. */
export interface NamingReport {
  readonly reading: Reading;
  readonly ids: ReadonlySet<string>;
  readonly names: readonly string[];
}

/** How often reports write each of an actor's names, and in how many reports; a name within a longer one is not counted. */
export function namesWritten(reports: readonly NamingReport[]): ActorPage["names"] {
  const counts = new Map<string, { times: number; reports: number }>();
  for (const { reading, names } of reports) {
    const here = new Map<string, number>();
    const any = [...new Set(names)]
      .toSorted((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
    if (any.length === 0) continue;
    for (const [written] of reading.text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join("|")})(?![\\p{L}\\p{N}])`, "gu"))) {
      const name = written.replace(/\s+/g, " ");
      here.set(name, (here.get(name) ?? 0) + 1);
    }
    for (const [name, times] of here) {
      const before = counts.get(name) ?? { times: 0, reports: 0 };
      counts.set(name, { times: before.times + times, reports: before.reports + 1 });
    }
  }
  return [...counts].map(([name, count]) => ({ name, ...count })).toSorted((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}

/** What is said of an actor, and what it says or somebody says for it. */
export function saidInReports(reports: readonly NamingReport[]): Pick<ActorPage, "about" | "by"> {
  const pick = (test: (statement: Reading["statements"][number], report: NamingReport) => boolean): ActorPage["about"] =>
    reports
      .flatMap((one) =>
        one.reading.statements
          .filter((statement) => test(statement, one))
          .map((statement) => ({ report: one.reading.report.id, published: one.reading.report.published, statement })),
      )
      // EDTF dates of one length compare as text; what has no time comes last.
      .toSorted((a, b) => (a.statement.saidAt ?? a.published ?? "9999").localeCompare(b.statement.saidAt ?? b.published ?? "9999"));
  return {
    about: pick(({ accused }, { ids }) => accused.some(({ actorId }) => actorId !== null && ids.has(actorId))),
    by: pick(
      ({ speaker, speakerOf }, { ids, names }) =>
        (speaker?.actorId != null && ids.has(speaker.actorId)) || (speakerOf !== null && names.includes(speakerOf)),
    ),
  };
}
