import { ApiErrorSchema } from "../api/api-error.ts";

const MEANINGS = {
  400: "The request was not understood.",
  403: "The request did not come from the desk's own page or machine.",
  404: "There is none.",
  409: "The identifier fits several.",
  413: "Too much was sent at once.",
  415: "It was sent in a form that the desk does not take.",
  503: "The store cannot be used.",
} as const;

type Refused<Status extends keyof typeof MEANINGS> = Record<
  Status,
  { description: string; content: { "application/json": { schema: typeof ApiErrorSchema } } }
>;

/** The refusals that a route may answer with, for its description. */
export function refusals<Status extends keyof typeof MEANINGS>(...statuses: readonly Status[]): Refused<Status> {
  const entries = statuses.map((status) => [
    status,
    { description: MEANINGS[status], content: { "application/json": { schema: ApiErrorSchema } } },
  ]);
  return Object.fromEntries(entries) as Refused<Status>;
}
