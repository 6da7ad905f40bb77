import { resolveDocument, settingOf } from "../../../src/desk/read-document.ts";
import { toldIncidentOf } from "../../../src/desk/told-incident-of.ts";
import type { IncidentProfile } from "../../../src/model/incident-profile.ts";
import type { ToldIncident } from "../../../src/model/told-incident.ts";
import { profileOf } from "../../../src/resolve/across/profile-incident.ts";
import type { BenchInput } from "../bench-task.ts";
import { openLookups } from "../lookups.ts";
import { documentOf } from "../read-text.ts";

/** What a report of a bench tells of the incident that it is about, read as the product reads it. */
export interface ReadReport {
  readonly profile: IncidentProfile;
  readonly told: ToldIncident;
}

/** The profile of the one incident that a report of a bench tells of, and what it tells of it. */
export async function readReport(input: BenchInput): Promise<ReadReport> {
  const [id, title, body, published] = ["id", "title", "text", "date"].map((field) => {
    const value = input[field];
    return typeof value === "string" && value !== "" ? value : null;
  });
  const text = [title, body].filter((part) => part !== null).join("\n\n");
  const read = await resolveDocument(
    documentOf(text),
    { title: title ?? null, publisher: null, published: published ?? null },
    openLookups(),
  );
  const profile = profileOf(
    {
      id: String(id),
      report: String(id),
      published: published ?? null,
      ...settingOf(read.grouped.incidents[0] ?? { date: null, place: null }),
    },
    [{ start: 0, end: text.length }],
    {
      text,
      mentions: read.mentions,
      places: read.places,
      times: read.times,
      events: read.events,
    },
  );
  const told = toldIncidentOf({ id: String(id), published: published ?? null, title: title ?? "", body: body ?? "", text }, read);
  return { profile, told };
}
