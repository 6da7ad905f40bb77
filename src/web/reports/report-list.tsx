import type { ReportEntry } from "../../api/lists.ts";
import { dateWords } from "../../views/date-words.ts";
import { counted } from "../../views/plain-words.ts";
import { reportAddress } from "../route.ts";

/** The reports read, the last one first. */
export function ReportList({ reports }: { readonly reports: readonly ReportEntry[] }) {
  if (reports.length === 0) return <p className="soft">None yet. Paste a report, drop files here, or give an address.</p>;
  return (
    <ol className="report-list">
      {reports.map((report) => (
        <li key={report.id}>
          <a href={reportAddress(report.id)}>{report.title ?? report.file ?? "Untitled report"}</a>
          <p className="soft">
            {[
              report.publisher ?? "publisher not known",
              report.published === null ? "date not known" : dateWords(report.published),
              counted(report.statements, "statement"),
              counted(report.incidents, "incident"),
              ...(report.versions > 1 ? [counted(report.versions, "version")] : []),
            ].join(" · ")}
          </p>
          {report.problems > 0 && <p className="problem">{counted(report.problems, "problem")} while reading</p>}
        </li>
      ))}
    </ol>
  );
}
