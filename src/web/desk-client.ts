import type { ApiError } from "../api/api-error.ts";
import type { ActorPage } from "../views/actor-page.ts";
import type { WarningBoard } from "../views/warning-board.ts";
import type { ActorList } from "../api/actors.ts";
import type { CountResponse } from "../api/counts.ts";
import type { IncidentList, IncidentResponse } from "../api/incidents.ts";
import type { ProblemList, ReportList } from "../api/lists.ts";
import { API_PATHS } from "../api/paths.ts";
import type { ReadRequest } from "../api/read-request.ts";
import type { ReadingJob } from "../api/reading-job.ts";
import type { ReportResponse } from "../api/report.ts";
import { asOfQuery } from "./route.ts";

/** The desk refused, or was not there to answer; the message is for the reader. */
export class DeskRefusal extends Error {
  readonly code: string;

  constructor({ code, message }: ApiError) {
    super(message);
    this.name = "DeskRefusal";
    this.code = code;
  }
}

/** Files with what the user says of their publication. */
export interface FilesRequest {
  readonly kind: "files";
  readonly files: readonly File[];
  readonly published?: string;
  readonly publisher?: string;
}

async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new DeskRefusal({
      code: "unreachable",
      message: "The desk does not answer. Is it still running? Start it again with: hearsay desk",
    });
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as Answer;
  throw new DeskRefusal(isError(body) ? body : { code: "failed", message: `The desk answered with ${response.status} and no reason.` });
}

const isError = (body: unknown): body is ApiError => typeof body === "object" && body !== null && "code" in body && "message" in body;

const at = (path: string, id: string): string => path.replace("{id}", encodeURIComponent(id));

/** What the page asks of the desk. */
export const deskClient = {
  read: (request: ReadRequest | FilesRequest): Promise<ReadingJob> => {
    if (request.kind !== "files") {
      return ask(API_PATHS.reports, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(request) });
    }
    const form = new FormData();
    for (const file of request.files) form.append("files", file);
    if (request.published !== undefined) form.append("published", request.published);
    if (request.publisher !== undefined) form.append("publisher", request.publisher);
    return ask(API_PATHS.reports, { method: "POST", body: form });
  },
  /** Waits for news of a job past the revision that was seen. */
  follow: (id: string, seen: number, signal: AbortSignal): Promise<ReadingJob> => ask(`${at(API_PATHS.job, id)}?seen=${seen}`, { signal }),
  cancel: (id: string): Promise<ReadingJob> => ask(at(API_PATHS.job, id), { method: "DELETE" }),
  list: (signal: AbortSignal): Promise<ReportList> => ask(`${API_PATHS.reports}?limit=1000`, { signal }),
  show: (id: string, signal: AbortSignal): Promise<ReportResponse> => ask(at(API_PATHS.report, id), { signal }),
  warnings: (asOf: string | null, signal: AbortSignal): Promise<WarningBoard> => ask(`${API_PATHS.warnings}${asOfQuery(asOf)}`, { signal }),
  actors: (signal: AbortSignal): Promise<ActorList> => ask(`${API_PATHS.actors}?limit=1000`, { signal }),
  actor: (id: string, asOf: string | null, signal: AbortSignal): Promise<ActorPage> =>
    ask(`${at(API_PATHS.actor, id)}${asOfQuery(asOf)}`, { signal }),
  /** `query`: the definition as the parts of an address. */
  count: (query: string, signal: AbortSignal): Promise<CountResponse> => ask(`${API_PATHS.counts}?${query}`, { signal }),
  incidents: (signal: AbortSignal): Promise<IncidentList> => ask(`${API_PATHS.incidents}?limit=1000`, { signal }),
  incident: (id: string, asOf: string | null, signal: AbortSignal): Promise<IncidentResponse> =>
    ask(`${at(API_PATHS.incident, id)}${asOfQuery(asOf)}`, { signal }),
  problems: (signal: AbortSignal): Promise<ProblemList> => ask(`${API_PATHS.problems}?limit=1000`, { signal }),
};
