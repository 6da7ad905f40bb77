import { codedIncident, type ReadRow, type RowDoubt } from "../../../model/coded-incident.ts";
import type { DatasetFormat, RowReader } from "../dataset-format.ts";
import { dayOrDoubt, rowWithoutId } from "../read-parts.ts";
import { RowCells } from "../row-cells.ts";

const COLUMNS = [
  "GLOBALEVENTID",
  "EventTimeDate",
  "MentionTimeDate",
  "MentionType",
  "MentionSourceName",
  "MentionIdentifier",
  "SentenceID",
  "Actor1CharOffset",
  "Actor2CharOffset",
  "ActionCharOffset",
  "InRawText",
  "Confidence",
  "MentionDocLen",
  "MentionDocTone",
  "MentionDocTranslationInfo",
  "Extras",
] as const;

/**
 * GDELT 2.0 mentions: one row is one mention of an event in one document. A mention tells the day of its event and where it is told, not what happened, so none of
 * them counts as an attack; they are kept beside the events.
 */
export const gdeltMentions: DatasetFormat = {
  key: "gdelt-mentions",
  title: "GDELT 2.0 Mentions",
  citation: "The GDELT Project, https://www.gdeltproject.org/",
  by: "gdelt-mentions@1",
  literalQuotes: true,
  unnamedColumns: COLUMNS,
  recognises: (columns) => columns.has("globaleventid") && columns.has("mentionidentifier"),
  versionOf: () => null,
  reader,
};

function reader(columns: readonly string[]): RowReader {
  const at = new RowCells(columns);
  const [event, time, document, sentence, source] = [
    at.text("globaleventid"),
    at.text("eventtimedate"),
    at.text("mentionidentifier"),
    at.text("sentenceid"),
    at.text("mentionsourcename"),
  ];
  const read = (cells: readonly string[]): ReadRow => {
    const id = event(cells);
    if (id === null) return rowWithoutId("GLOBALEVENTID");
    const doubts: RowDoubt[] = [];
    return {
      incident: codedIncident(`${id} ${sentence(cells) ?? ""} ${document(cells) ?? ""}`, {
        dates: dayOrDoubt(time(cells), doubts),
        category: source(cells),
      }),
      doubts,
    };
  };
  return { tells: ["dates", "category"], read };
}
