import type { ReportPage } from "../../views/report-page.ts";
import "./contents.css";

/** What the page of a report holds, to go there at once. */
export function Contents({ page }: { readonly page: ReportPage }) {
  const parts = [
    { heading: "strip-heading", label: "Said to be responsible", count: page.strip.filter(({ answers }) => answers.length > 0).length },
    { heading: "doubts-heading", label: "To look at twice", count: page.doubts.length },
    { heading: "warnings-heading", label: "Warnings", count: page.warnings.length },
    { heading: "workbench-heading", label: "The words", count: page.ledger.length },
  ].filter(({ count }) => count > 0);
  const goTo = (heading: string): void => {
    const target = document.querySelector<HTMLElement>(`#${heading}`);
    if (target === null) return;
    target.tabIndex = -1;
    target.scrollIntoView({ block: "start" });
    target.focus({ preventScroll: true });
  };
  return (
    <nav className="contents" aria-label="On this page">
      {parts.map(({ heading, label, count }) => (
        <button key={heading} type="button" className="quiet" onClick={() => goTo(heading)}>
          {label} <span className="count">{count}</span>
        </button>
      ))}
    </nav>
  );
}
