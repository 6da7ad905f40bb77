import { resolveDocument, settingOf } from "../../../src/desk/read-document.ts";
import type { IncidentProfile } from "../../../src/model/incident-profile.ts";
import { profileOf } from "../../../src/resolve/across/profile-incident.ts";
import type { BenchInput } from "../bench-task.ts";
import { openLookups } from "../lookups.ts";
import { documentOf } from "../read-text.ts";

/** The profile of the one incident that a report of a bench tells of, read as the product reads it. */
export async function reportProfile(input: BenchInput): Promise<IncidentProfile> {
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
  return profileOf(
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
}
