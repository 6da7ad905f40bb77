import { z } from "zod";
import { INCIDENT_STATUSES, INCIDENT_TYPES } from "../model/event-mention.ts";
import { FigureSchema } from "../model/figure.ts";
import { ClaimCheckSchema } from "../model/claim-check.ts";
import { HypothesisMatrixSchema } from "../model/hypothesis-matrix.ts";
import type { Incident } from "../model/incident.ts";
import { RecordedLinkSchema } from "../model/incident-link.ts";
import { PositionHistorySchema, RivalSchema } from "../model/position-history.ts";
import { RecordedJudgementSchema } from "../model/judgement.ts";
import type { Reading } from "../model/reading.ts";
import { type Statement, StatementSchema } from "../model/statement.ts";
import { TollOverTimeSchema } from "../model/toll.ts";
import { attributionBoard, AttributionBoardSchema } from "./attribution-board.ts";
import { ClauseSchema, incidentClauses } from "./incident-clauses.ts";
import { IncidentWarningSchema } from "./incident-warnings.ts";
import { CoordinatedWithSchema } from "./coordinated-with.ts";
import { incidentLabel, placeLabel } from "./incident-label.ts";
import { WithdrawnSchema } from "./withdrawn.ts";

/** An incident over all reports that tell of it, in a line. */
export const IncidentSummarySchema = z.object({
  /** Id of the incident in the report that was recorded first. */
  id: z.string(),
  label: z.string(),
  type: z.enum(INCIDENT_TYPES),
  status: z.enum(INCIDENT_STATUSES),
  /** EDTF, as most reports have it. */
  date: z.string().nullable(),
  place: z.string().nullable(),
  reports: z.number(),
  /** Names of those said to be responsible, by whomever. */
  accused: z.array(z.string()),
});
export type IncidentSummary = Readonly<z.infer<typeof IncidentSummarySchema>>;

const InReportSchema = z.object({
  report: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  /** Id of the incident in that report. */
  incident: z.string(),
  label: z.string(),
  /** The report of the same incident that it has its words from, with the share, 0..1, of the shorter one's own words that both have; null where its words are its own. */
  copyOf: z.object({ report: z.string(), share: z.number() }).nullable(),
});

/** Who holds an actor responsible, or says that it was not, counted by independent origins. */
export const PositionSchema = z.object({
  accused: z.string(),
  stance: z.enum(["for", "against"]),
  /** Ids of the statements, with their reports. */
  statements: z.array(z.object({ report: z.string(), statement: z.string() })),
  /** Ten outlets that quote one speaker are one. */
  origins: z.number(),
  /** Why statements were counted as one, in words. */
  chains: z.array(z.string()),
  /** Whether some origins may be one, or reports cite each other in a circle: then the number may be too high. */
  uncertain: z.boolean(),
});
export type Position = Readonly<z.infer<typeof PositionSchema>>;

/** What is said of an incident over all reports: nothing is decided, and everything opens to its words. */
export const IncidentPageSchema = IncidentSummarySchema.extend({
  asOf: z.string().nullable(),
  told: z.array(InReportSchema),
  /** Speakers against those whom they hold responsible. */
  board: AttributionBoardSchema,
  /** The incident in a few clauses, each on the word of somebody. */
  summary: z.array(ClauseSchema),
  positions: z.array(PositionSchema),
  /** Who says what of it, the earliest first: by when it was said, else by when it was published. */
  said: z.array(z.object({ report: z.string(), published: z.string().nullable(), statement: StatementSchema })),
  /** Every number that is given for it, the earliest first. */
  figures: z.array(z.object({ report: z.string(), published: z.string().nullable(), figure: FigureSchema })),
  /** Why these reports are taken for reports of one incident, the surest first. */
  links: z.array(RecordedLinkSchema),
  /** Warnings before it, and how it lies to each. */
  warnings: z.array(IncidentWarningSchema),
  /** Incidents that its reports tell of as parts of the same operation. */
  coordinated: z.array(CoordinatedWithSchema),
  /** What each speaker held of it over time, who was first heard first; versions that were replaced since count, too. */
  history: z.array(PositionHistorySchema),
  /** Actors of whom two are said to be responsible, side by side. */
  rivals: z.array(RivalSchema),
  /** What speaks against each of those who are said to have done it; null where nobody is named. */
  hypotheses: HypothesisMatrixSchema.nullable(),
  /** What people have judged of it, in the order in which they did. */
  judgements: z.array(RecordedJudgementSchema),
  /** What to look at in each claim of responsibility. */
  claims: z.array(ClaimCheckSchema),
  /** Its figures in time, and what each named rule derives from them. */
  tolls: z.array(TollOverTimeSchema),
  /** What older versions of these reports said of it and the newest do not. */
  withdrawn: z.array(WithdrawnSchema),
});
export type IncidentPage = Readonly<z.infer<typeof IncidentPageSchema>>;

/** An incident as one report tells of it. */
export interface ToldIncident {
  readonly reading: Reading;
  readonly incident: Incident;
}

/** One line for an incident; what most reports tell comes first, and of what as many tell what was recorded first. */
export function incidentSummary(told: readonly ToldIncident[]): IncidentSummary {
  const first = told[0];
  if (first === undefined) throw new Error("an incident is told by at least one report");
  const incidents = told.map(({ incident }) => incident);
  const date = commonest(incidents.map((one) => one.date));
  const place = commonest(incidents.map((one) => one.place && placeLabel(one.place)));
  const type = commonest(incidents.map((one) => one.type)) ?? first.incident.type;
  const status = commonest(incidents.map((one) => one.status)) ?? first.incident.status;
  const written = incidents.find((one) => (one.place && placeLabel(one.place)) === place)?.place ?? null;
  return {
    id: first.incident.id,
    label: incidentLabel({ ...first.incident, type, date, place: written }),
    type,
    status,
    date,
    place,
    reports: new Set(told.map(({ reading }) => reading.report.id)).size,
    accused: [...new Set(told.flatMap((one) => statementsAbout(one)).flatMap(({ accused }) => accused.map(({ name }) => name)))],
  };
}

/** What was worked out over the reports of an incident. */
export interface OverReports extends Pick<
  IncidentPage,
  "links" | "positions" | "warnings" | "coordinated" | "withdrawn" | "history" | "rivals" | "hypotheses" | "judgements" | "claims" | "tolls"
> {
  /** By report. */
  readonly copies: ReadonlyMap<string, { readonly report: string; readonly share: number }>;
}

/** The whole page of an incident. */
export function incidentPage(told: readonly ToldIncident[], { copies, ...found }: OverReports, asOf: string | null): IncidentPage {
  const board = attributionBoard(
    found.history,
    told.map(({ reading }) => reading),
  );
  const dated = told.map((one) => ({ ...one, report: one.reading.report.id, published: one.reading.report.published }));
  return {
    ...incidentSummary(told),
    asOf,
    board,
    summary: incidentClauses({ board, ...found }),
    told: dated.map(({ reading, incident, report, published }) => ({
      report,
      title: reading.report.title,
      publisher: reading.report.publisher,
      published,
      incident: incident.id,
      label: incidentLabel(incident),
      copyOf: copies.get(report) ?? null,
    })),
    said: dated
      .flatMap((one) => statementsAbout(one).map((statement) => ({ report: one.report, published: one.published, statement })))
      .toSorted((a, b) => byTime(a.statement.saidAt ?? a.published, b.statement.saidAt ?? b.published)),
    figures: dated
      .flatMap(({ incident, report, published }) => incident.figures.map((figure) => ({ report, published, figure })))
      .toSorted((a, b) => byTime(a.figure.saidAt ?? a.published, b.figure.saidAt ?? b.published)),
    ...found,
    links: found.links.toSorted((a, b) => (b.probability ?? 1) - (a.probability ?? 1)),
  };
}

/** The statements of a report that speak of its incident. */
export const statementsAbout = ({ reading, incident }: ToldIncident): Statement[] =>
  reading.statements.filter(({ about }) => about.includes(incident.id));

/** EDTF dates of one length compare as text; what has no time comes last. */
const byTime = (a: string | null, b: string | null): number => (a ?? "9999").localeCompare(b ?? "9999");

function commonest<Value extends string>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
