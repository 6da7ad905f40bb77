import { codedIncident, type DaySpan, type ReadRow, type RowDoubt } from "../../../model/coded-incident.ts";
import { addDays } from "../../../model/edtf.ts";
import type { IncidentStatus, IncidentType } from "../../../model/event-mention.ts";
import type { CodeTables, DatasetFormat, RowReader } from "../dataset-format.ts";
import { countryOf, dayOrDoubt, peopleOf, pointOrDoubt, precisionOf, rowWithoutId, sidesIn } from "../read-parts.ts";
import { monthSpan, RowCells } from "../row-cells.ts";

const KEY = "acled";

/** ACLED, with its columns before and after March 2023. Sub-events and precisions after the ACLED Codebook of 2024. Its terms forbid passing the rows on. */
export const acled: DatasetFormat = {
  key: KEY,
  title: "ACLED",
  citation: "Armed Conflict Location & Event Data (ACLED), www.acleddata.com, with the day of download.",
  by: "acled@1",
  recognises: (columns) => columns.has("event_id_cnty") && columns.has("sub_event_type") && columns.has("event_date"),
  versionOf: () => null,
  reader,
};

function reader(columns: readonly string[], tables: CodeTables): RowReader {
  const at = new RowCells(columns);
  const [id, date, exactness] = [at.text("event_id_cnty"), at.text("event_date"), at.text("time_precision")];
  const [kind, part, civilians] = [at.text("event_type"), at.text("sub_event_type"), at.text("civilian_targeting")];
  const [country, region, place] = [at.text("country"), at.text("admin1"), at.text("location")];
  const [lat, lon, geo] = [at.number("latitude"), at.number("longitude"), at.text("geo_precision")];
  const names = ["actor1", "assoc_actor_1", "actor2", "assoc_actor_2"].map((name) => at.text(name));
  const killed = at.number("fatalities");
  const read = (cells: readonly string[]): ReadRow => {
    const key = id(cells);
    if (key === null) return rowWithoutId("event_id_cnty");
    const doubts: RowDoubt[] = [];
    const point = pointOrDoubt(lat(cells), lon(cells), doubts);
    const sub = part(cells);
    const type = sub === null ? null : tables.word(KEY, "type", sub);
    if (sub !== null && type === null)
      doubts.push({ code: "code-unknown", message: `sub_event_type "${sub}" is not known: what happened counts as no attack.` });
    const [one, alliesOfOne, other, alliesOfOther] = names.map((name) => name(cells));
    const against = kind(cells) === "Violence against civilians" || kind(cells) === "Explosions/Remote violence";
    const best = peopleOf(killed(cells));
    return {
      incident: codedIncident(key, {
        dates: spanOf(dayOrDoubt(date(cells), doubts), exactness(cells)),
        type: type === null || type === "none" ? null : (type as IncidentType),
        status: sub === null ? null : ((tables.word(KEY, "status", sub) ?? "accomplished") as IncidentStatus),
        category: sub ?? kind(cells),
        target: civilians(cells) !== null || (other ?? "").startsWith("Civilians") ? "civilians" : null,
        country: countryOf(tables, country(cells), doubts),
        region: region(cells),
        place: place(cells),
        ...point,
        precision: precisionOf(tables, [KEY, "geo_precision"], { lat: point.lat, code: geo(cells) }),
        // Of two that fight neither is held responsible: actor 1 is the one named first (codebook, "actor1").
        sides: [...sidesIn(one, against), ...sidesIn(alliesOfOne, false), ...sidesIn(other, false), ...sidesIn(alliesOfOther, false)],
        killed: best === null ? null : { low: null, best, high: null },
      }),
      doubts,
    };
  };
  return {
    tells: ["dates", "type", "status", "category", "target", "country", "region", "place", "point", "precision", "sides", "killed"],
    read,
  };
}

/** time_precision 2 is "the week" and gives its middle, 3 "the month" (codebook, "time_precision"); the days around what is given are taken for them. */
function spanOf(day: DaySpan | null, precision: string | null): DaySpan | null {
  if (day === null || precision === null || precision === "1") return day;
  const { first } = day;
  if (precision === "3") return monthSpan(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
  return { first: addDays(first, -3) ?? first, last: addDays(first, 3) ?? first };
}
