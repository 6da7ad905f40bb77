import type { ProblemEntry } from "../../api/lists.ts";
import { dateWords } from "../../views/date-words.ts";
import { Asked } from "../asked.tsx";
import { deskClient } from "../desk-client.ts";
import { keyed } from "../keyed.ts";
import { reportAddress } from "../route.ts";
import { useAnswer } from "../use-answer.ts";
import { useTitle } from "../use-title.ts";
import "./problems.css";

/** What came in and could not be read, or not wholly. */
export function ProblemsView() {
  const answer = useAnswer("problems", deskClient.problems);
  useTitle("Problems");
  return (
    <section className="problems">
      <h1>Problems</h1>
      <p className="lead">
        What came in and could not be read, or not wholly. Nothing is dropped unseen, and no problem stops the reports beside it.
      </p>
      <Asked answer={answer}>
        {({ problems }) =>
          problems.length === 0 ? (
            <p>None.</p>
          ) : (
            <ol className="problem-list">
              {keyed(problems, ({ problem, recordedAt }) => `${recordedAt} ${problem.code} ${problem.file}`).map(({ key, item }) => (
                <Entry key={key} entry={item} />
              ))}
            </ol>
          )
        }
      </Asked>
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
