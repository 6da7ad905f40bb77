import { engineFor } from "../../../src/extract/engines/index.ts";
import type { FoundStatement } from "../../../src/model/found-statement.ts";
import type { Mention } from "../../../src/model/mention.ts";
import type { RoleFiller } from "../../../src/model/role-filler.ts";
import { linkMentions } from "../../../src/resolve/coreference/link-mentions.ts";
import { type GroupedIncidents, groupIncidents } from "../../../src/resolve/incidents/group-incidents.ts";
import type { Gazetteer } from "../../../src/resolve/places/gazetteer.ts";
import { resolvePlaces } from "../../../src/resolve/places/resolve-places.ts";
import { type Analysis, analyse } from "../../../src/text/analysis.ts";
import { nameTest, truecase } from "../../../src/text/truecase.ts";
import type { BenchInput } from "../bench-task.ts";
import { openLookups, perceive } from "../lookups.ts";
import { textOf } from "../tasks/events.ts";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** "3 JAN 90" as an EDTF date; null where the dateline gives none. */
export function dayOf(date: unknown): string | null {
  const match = typeof date === "string" ? /^(\d{1,2}) ([A-Z]{3})[A-Z]*(?: (\d{2}))?$/.exec(date.trim()) : null;
  const month = match ? MONTHS.indexOf(match[2] as string) + 1 : 0;
  if (!match || month === 0) return null;
  const year = match[3] === undefined ? "XXXX" : `19${match[3]}`;
  return `${year}-${String(month).padStart(2, "0")}-${(match[1] as string).padStart(2, "0")}`;
}

export interface Document {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly published: string | null;
  readonly sentences: Analysis["sentences"];
  readonly statements: readonly FoundStatement[];
  /** Parts in incidents that the trained reader finds; null where there is none. */
  readonly fillers: readonly RoleFiller[] | null;
  /** ISO code of the country of the dateline. */
  readonly home: string | null;
}

/** The country of the place that the dateline begins with: "SAN SALVADOR, 3 JAN 90". */
function homeOf(dateline: unknown, places: Gazetteer): string | null {
  const name = typeof dateline === "string" ? (dateline.split(/[,(]/)[0] ?? "").trim() : "";
  if (name === "") return null;
  const candidates = places.candidates(name);
  return (candidates.find(({ country }) => country !== null && COVERED.has(country)) ?? candidates[0])?.country ?? null;
}

/** The nine countries that the key covers. */
export const COVERED = new Set(["AR", "BO", "CL", "CO", "EC", "SV", "GT", "HN", "PE"]);

export interface ReadReport {
  readonly document: Document;
  readonly grouped: GroupedIncidents;
}

/** Reads the body of a report, without its dateline. */
export async function readReport(input: BenchInput): Promise<ReadReport> {
  const { gazetteer: places, register: actors } = openLookups();
  const original = textOf(input);
  const bodyStart = typeof input["bodyStart"] === "number" ? input["bodyStart"] : 0;
  const text = truecase(original, nameTest({ places, actors }));
  const published = dayOf(input["date"]);
  const home = homeOf(input["dateline"], places);
  const analysis = analyse(text, bodyStart, text.length);
  const engine = engineFor("en");
  if (engine === null) throw new Error("no engine reads English");
  const perception = await perceive(original, analysis);
  const found = engine.read(analysis, { perception, published, boilerplate: [], places, actors });
  const mentions = linkMentions(found.mentions, analysis, { actors, firstEntity: 0 });
  const grouped = groupIncidents({
    text,
    documentId: String(input["id"]),
    events: found.events,
    mentions,
    places: resolvePlaces(mentions, text, places, { country: home, title: null }),
    times: found.times,
    figures: found.figures,
    sentences: analysis.sentences,
    titleSpan: null,
    published,
  });
  const fillers = perception?.knows("muc_role") === true ? found.fillers : null;
  const { sentences } = analysis;
  return { document: { text: original, mentions, published, home, sentences, statements: found.statements, fillers }, grouped };
}
