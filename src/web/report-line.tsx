import { dateWords } from "../views/date-words.ts";
import { reportAddress } from "./route.ts";

/** A report that tells of something over several reports. */
interface ToldReport {
  readonly report: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

/** What each report is called where only its id stands, by id: its publisher, else its title. */
export const reportNames = (told: readonly ToldReport[]): ReadonlyMap<string, string> =>
  new Map(told.map(({ report, publisher, title }) => [report, publisher ?? title ?? "a report without a title"]));

/** A report in a line: its title, which leads to it, who published it and when; `more` is said of it beside that. */
export function ReportLine({
  told: { report, title, publisher, published },
  more = "",
}: {
  readonly told: ToldReport;
  readonly more?: string;
}) {
  return (
    <>
      <a href={reportAddress(report)}>{title ?? "Untitled report"}</a>{" "}
      <span className="soft">
        {publisher ?? "publisher not known"} · {published === null ? "date not known" : dateWords(published)}
        {more}
      </span>
    </>
  );
}
