import { useCallback, useMemo } from "react";
import type { ReportResponse } from "../../api/report.ts";
import { dateWords } from "../../views/date-words.ts";
import { Asked } from "../asked.tsx";
import { deskClient } from "../desk-client.ts";
import type { Route } from "../route.ts";
import { useAnswer } from "../use-answer.ts";
import { useTitle } from "../use-title.ts";
import { Doubts } from "./doubts.tsx";
import { ReportContext } from "./report-context.ts";
import { ProblemNotes } from "../problems/problem-notes.tsx";
import { Contents } from "./contents.tsx";
import { Strip } from "./strip.tsx";
import { Warnings } from "./warnings.tsx";
import { Workbench } from "./workbench.tsx";
import "./report.css";

export type ReportRoute = Extract<Route, { readonly view: "report" }>;

/** One report: what is said in it of who did it, and its words with every statement marked. */
export function ReportView({ route }: { readonly route: ReportRoute }) {
  const { report } = route;
  const show = useCallback((signal: AbortSignal) => deskClient.show(report, signal), [report]);
  const answer = useAnswer(report, show);
  return (
    <Asked answer={answer} refused="This report can not be shown" waysOut={<a href="#/">Go to the reports</a>}>
      {(response) => <Report response={response} route={route} />}
    </Asked>
  );
}

function Report({ response: { reading, page }, route }: { readonly response: ReportResponse; readonly route: ReportRoute }) {
  const title = reading.report.title ?? reading.report.file ?? "Untitled report";
  useTitle(title);
  const context = useMemo(
    () => ({ report: route.report, numbers: new Map(page.ledger.map(({ statement, number }) => [statement, number])) }),
    [route.report, page],
  );
  return (
    <ReportContext value={context}>
      <div className="report">
        <header className="report-head">
          <p className="soft">
            <a href="#/">Reports</a> /
          </p>
          <h1 lang={reading.report.language ?? undefined}>{title}</h1>
          <About report={reading.report} />
          <ProblemNotes problems={reading.problems} />
        </header>
        <Contents page={page} />
        <Strip entries={page.strip} />
        {page.doubts.length > 0 && <Doubts doubts={page.doubts} />}
        {page.warnings.length > 0 && <Warnings warnings={page.warnings} />}
        <Workbench page={page} route={route} language={reading.report.language} />
      </div>
    </ReportContext>
  );
}

function About({ report }: { readonly report: ReportResponse["reading"]["report"] }) {
  const address = webAddress(report.address);
  return (
    <p className="report-about">
      <span>{report.publisher ?? "Publisher not known"}</span>
      <span>{report.published === null ? "date of publication not known: days without a year stay so" : dateWords(report.published)}</span>
      {report.file !== null && <span className="soft">{report.file}</span>}
      {address !== null && (
        <a href={address} target="_blank" rel="noopener noreferrer">
          {new URL(address).host}
          <span className="unseen"> (the page itself, in a new tab)</span>
        </a>
      )}
    </p>
  );
}

/** Only pages of the web are linked; an address of another kind is shown as nothing that can be followed. */
function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return /^https?:$/.test(new URL(address).protocol) ? address : null;
}
