/** Where each part of the interface is found; `{id}` stands for an identifier. */
export const API_PATHS = {
  reports: "/api/reports",
  report: "/api/reports/{id}",
  job: "/api/jobs/{id}",
  incidents: "/api/incidents",
  incident: "/api/incidents/{id}",
  warnings: "/api/warnings",
  actors: "/api/actors",
  actor: "/api/actors/{id}",
  counts: "/api/counts",
  countMap: "/api/counts/map.svg",
  countSeries: "/api/counts/series.svg",
  problems: "/api/problems",
  openapi: "/api/openapi.json",
} as const;
