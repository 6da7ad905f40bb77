import { Asked } from "../asked.tsx";
import { deskClient } from "../desk-client.ts";
import { isUnderWay, type Reading } from "../reading/use-reading-job.ts";
import { useAnswer } from "../use-answer.ts";
import { useTitle } from "../use-title.ts";
import { ReadForm } from "./read-form.tsx";
import { ReportList } from "./report-list.tsx";
import "./reports.css";

/** What the desk has read, and the form that gives it more. */
export function ReportsView({ reading }: { readonly reading: Reading }) {
  const { job } = reading;
  const answer = useAnswer(`${job?.id ?? ""} ${job?.reports.length ?? 0} ${String(isUnderWay(job))}`, deskClient.list);
  useTitle("Reports");
  return (
    <div className="reports">
      <section aria-labelledby="read-heading" className="reports-read">
        <h1 id="read-heading">Read a report</h1>
        <p className="lead">
          Hearsay marks who says who did it: in what words, how surely, when, and on whose word. It never decides who did it. Nothing leaves
          this machine, save for fetching an address that you give.
        </p>
        <ReadForm reading={reading} />
      </section>
      <section aria-labelledby="list-heading" className="reports-list">
        <h2 id="list-heading">Reports read</h2>
        <Asked answer={answer}>{({ reports }) => <ReportList reports={reports} />}</Asked>
      </section>
    </div>
  );
}
