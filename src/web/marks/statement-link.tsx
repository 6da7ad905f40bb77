import { reportAddress } from "../route.ts";
import { useReport } from "../report/report-context.ts";
import "./marks.css";

/** The number of a statement, which leads to its words. */
export function StatementLink({ statement }: { readonly statement: string }) {
  const { report, numbers } = useReport();
  const number = numbers.get(statement);
  if (number === undefined) return null;
  return (
    <a className="number" href={reportAddress(report, statement)} aria-label={`Statement ${number}`}>
      {number}
    </a>
  );
}
