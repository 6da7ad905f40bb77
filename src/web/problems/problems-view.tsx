import { useEffect } from "react";
import type { ProblemEntry } from "../../api/lists.ts";
import { dateWords } from "../../views/date-words.ts";
import { deskClient } from "../desk-client.ts";
import { keyed } from "../keyed.ts";
import { reportAddress } from "../route.ts";
import { useAnswer } from "../use-answer.ts";
import "./problems.css";

/** What came in and could not be read, or not wholly. */
export function ProblemsView() {
  const answer = useAnswer("problems", deskClient.problems);
  useEffect(() => {
    document.title = "Problems – Hearsay";
  }, []);
  return (
    <section className="problems">
      <h1>Problems</h1>
      <p className="lead">
        What came in and could not be read, or not wholly. Nothing is dropped unseen, and no problem stops the reports beside it.
      </p>
      {answer.state === "waiting" && <p className="soft">Asking the desk …</p>}
      {answer.state === "failed" && (
        <p role="alert" className="alert">
          {answer.message}
        </p>
      )}
      {answer.state === "come" &&
        (answer.value.problems.length === 0 ? (
          <p>None.</p>
        ) : (
          <ol className="problem-list">
            {keyed(answer.value.problems, ({ problem, recordedAt }) => `${recordedAt} ${problem.code} ${problem.file}`).map(
              ({ key, item }) => (
                <Entry key={key} entry={item} />
              ),
            )}
          </ol>
        ))}
    </section>
  );
}

function Entry({ entry: { problem, reportId, recordedAt } }: { readonly entry: ProblemEntry }) {
  return (
    <li>
      <h2>{problem.file ?? "Standard input or pasted text"}</h2>
      <p>{problem.message}</p>
      <p className="soft">
        {[
          problem.code,
          `while it was at: ${problem.stage}`,
          dateWords(recordedAt),
          ...(problem.size == null ? [] : [`${problem.size} bytes`]),
        ].join(" · ")}
        {reportId !== null && (
          <>
            {" · "}
            <a href={reportAddress(reportId)}>what was read of it</a>
          </>
        )}
      </p>
      {problem.sha256 != null && <p className="soft hash">SHA-256 {problem.sha256}</p>}
    </li>
  );
}
