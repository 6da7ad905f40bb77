import { counted } from "../../views/plain-words.ts";
import { useEffect, useState } from "react";
import type { JobReport, ReadingJob } from "../../api/reading-job.ts";
import { reportAddress } from "../route.ts";
import { keyed } from "../keyed.ts";
import { ProblemNotes } from "../problems/problem-notes.tsx";
import { isUnderWay, type Reading } from "./use-reading-job.ts";
import "./reading-panel.css";

/** How far the desk is with what was asked for, and what came of it. */
export function ReadingPanel({ reading }: { readonly reading: Reading }) {
  const { job, sending, refusal, cancel, dismiss } = reading;
  const underWay = sending || isUnderWay(job);
  const [only, ...others] = job?.reports ?? [];
  const nothingToTell =
    !underWay &&
    refusal === null &&
    (job === null || (job.state === "done" && only !== undefined && others.length === 0 && only.problems.length === 0));
  return (
    <section className="reading-panel" aria-label="What is being read" hidden={nothingToTell}>
      <output>
        {sending && "Sending to the desk …"}
        {!sending && job !== null && !nothingToTell && jobWords(job)}
      </output>
      {refusal !== null && (
        <p role="alert" className="alert">
          {refusal}
        </p>
      )}
      {job?.error && (
        <p role="alert" className="alert">
          {job.error.message}
        </p>
      )}
      {underWay && (
        <div className="reading-progress">
          <Progress job={job} />
          <Seconds />
          {job !== null && (
            <button type="button" onClick={cancel}>
              Cancel
            </button>
          )}
        </div>
      )}
      {!underWay && job !== null && <Outcomes reports={job.reports} />}
      {!underWay && (
        <button type="button" className="quiet" onClick={dismiss}>
          Close
        </button>
      )}
    </section>
  );
}

function Progress({ job }: { readonly job: ReadingJob | null }) {
  if (job === null || job.sources < 2 || job.done > job.sources) return <progress aria-label="Progress of the reading" />;
  return <progress aria-label="Progress of the reading" value={job.done} max={job.sources} />;
}

function Outcomes({ reports }: { readonly reports: readonly JobReport[] }) {
  return (
    <ul className="outcomes">
      {keyed(reports, ({ id, name }) => `${id} ${name}`).map(({ key, item: report }) => (
        <li key={key}>
          {report.state === "unreadable" ? (
            <b>{report.name ?? "The text"} could not be read</b>
          ) : (
            <>
              <a href={reportAddress(report.id)}>{report.title ?? report.name ?? "Untitled report"}</a>{" "}
              <span className="soft">
                {counted(report.statements, "statement")}
                {report.state === "already-read" && ", read before"}
              </span>
            </>
          )}
          <ProblemNotes problems={report.problems} />
        </li>
      ))}
    </ul>
  );
}

function jobWords(job: ReadingJob): string {
  const unreadable = job.reports.filter(({ state }) => state === "unreadable").length;
  const done = `${job.done} of ${Math.max(job.sources, job.done)} done${unreadable === 0 ? "" : `, ${unreadable} could not be read`}`;
  switch (job.state) {
    case "waiting":
      return "Waiting for the desk to end what it is reading …";
    case "reading":
      return `Reading ${job.current ?? "the text"} … ${done}`;
    case "done":
      return job.reports.length === 1 ? "The reading is done." : `The reading is done: ${done}.`;
    case "cancelled":
      return `The reading was cancelled: ${done}. What was read by then is kept.`;
    case "failed":
      return `The reading failed: ${done}.`;
  }
}

/** Whole seconds since it came into view. */
function Seconds() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="soft" aria-hidden="true">
      {seconds} s
    </span>
  );
}
