import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import type { ReportPage } from "../../views/report-page.ts";
import { type Filter, reportAddress } from "../route.ts";
import { useMedia } from "../use-media.ts";
import { go } from "../use-route.ts";
import { Article } from "./article.tsx";
import { Filters, passes } from "./filters.tsx";
import { Ledger, StatementCard } from "./ledger.tsx";
import { Legend } from "./legend.tsx";
import type { ReportRoute } from "./report-view.tsx";
import { linkOf, linksOf, placeOf, type Side } from "./sides.ts";
import { useShown } from "./use-shown.ts";
import "./workbench.css";

/** From this width on, article and ledger stand side by side; below it, one is shown at a time. */
const WIDE = "(min-width: 60rem)";

interface WorkbenchParts {
  readonly page: ReportPage;
  readonly route: ReportRoute;
  readonly language: string | null;
}

/** A statement to go to, and where the focus goes with it. */
interface Goal {
  readonly statement: string;
  readonly side: Side | "card";
}

/** The article with its statements marked and the ledger beside it; each shows in the other what is pointed at. */
export function Workbench({ page, route, language }: WorkbenchParts) {
  const { report, statement: selected, filter } = route;
  const wide = useMedia(WIDE);
  const [tab, setTab] = useState<Side>("article");
  const [goal, setGoal] = useState<Goal | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Side | null>(null);
  /** The statement that the page itself has just put into the address. */
  const ownStep = useRef<string | null>(null);

  const shownRows = useMemo(() => page.ledger.filter((row) => passes(row, filter)), [page, filter]);
  const rowsById = useMemo(() => new Map(shownRows.map((row) => [row.statement, row])), [shownRows]);
  const selectedRow = selected === null ? undefined : rowsById.get(selected);
  const shown = useShown({ root, selected, wide, rows: rowsById });

  useEffect(() => {
    const own = ownStep.current === selected;
    ownStep.current = null;
    if (selected === null || own) return;
    // oxlint-disable-next-line react/set-state-in-effect -- the address lies outside React: arriving there is an effect
    if (rowsById.has(selected)) setGoal({ statement: selected, side: "article" });
    else if (page.ledger.some(({ statement }) => statement === selected)) go(reportAddress(report, selected), "replace");
  }, [selected, rowsById, page, report]);

  useEffect(() => {
    if (goal === null) return;
    if (!wide && goal.side !== "card" && tab !== goal.side) {
      // oxlint-disable-next-line react/set-state-in-effect -- what is hidden can not take the focus: it is shown first
      setTab(goal.side);
      return;
    }
    // The card is there once the address has come round.
    if (goal.side === "card" && selected !== goal.statement) return;
    const target = goal.side === "card" ? document.querySelector<HTMLElement>(".card") : linkOf(goal.side, goal.statement);
    if (goal.side === "article") target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: goal.side !== "ledger" });
    setGoal(null);
  }, [goal, tab, wide, selected]);

  const step = (statement: string | null): void => {
    ownStep.current = statement;
    go(reportAddress(report, statement, filter));
  };

  const onClick = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    const withKeys = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (place === null || withKeys || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    cameFrom.current = place.side;
    step(place.statement);
    const byKeyboard = event.detail === 0;
    if (place.side === "ledger") setGoal({ statement: place.statement, side: "article" });
    else if (byKeyboard) setGoal({ statement: place.statement, side: wide ? "ledger" : "card" });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = placeOf(event.target);
    if (event.key === "Escape") {
      const back = cameFrom.current;
      cameFrom.current = null;
      const statement = place?.statement ?? selected;
      if (back !== null && statement !== null && back !== place?.side) setGoal({ statement, side: back });
      else if (selected !== null) step(null);
      else return;
      event.preventDefault();
      return;
    }
    if (place === null || !(event.target instanceof HTMLAnchorElement)) return;
    const links = linksOf(place.side);
    const at = links.indexOf(event.target);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    links[next]?.focus();
  };

  const onFilter = (next: Filter): void => {
    ownStep.current = selected;
    go(reportAddress(report, selected, next), "replace");
  };

  const unknown = selected !== null && !page.ledger.some(({ statement }) => statement === selected);
  const article = <Article text={page.text} report={report} language={language} rows={rowsById} />;
  const ledger = (
    <div className="ledger-pane">
      {page.ledger.length === 0 ? (
        <p className="soft">No statement on responsibility, danger or number was found in this report.</p>
      ) : (
        <Ledger rows={shownRows} entry={shown.focused ?? selected} />
      )}
    </div>
  );
  return (
    <div
      ref={root}
      role="presentation"
      className="workbench"
      data-wide={wide || undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
      {...shown.handlers}
    >
      {unknown && (
        <output className="problem">
          This reading has no statement “{selected}”: the report may have been read anew since the link was made.
        </output>
      )}
      <section className="key" aria-labelledby="workbench-heading">
        <h2 id="workbench-heading">The words, and the ledger of what is said</h2>
        <Legend readWith={page.ledger.find(({ readWith }) => readWith !== null)?.readWith ?? null} />
        {page.ledger.length > 0 && <Filters rows={page.ledger} filter={filter} shown={shownRows.length} onChange={onFilter} />}
      </section>
      {wide ? (
        <>
          <section data-side="article" aria-label="The words">
            {article}
          </section>
          <section data-side="ledger" aria-label="The ledger">
            {ledger}
          </section>
        </>
      ) : (
        <Tabs tab={tab} count={page.ledger.length} onChoose={setTab} article={article} ledger={ledger} />
      )}
      {!wide && tab === "article" && selectedRow !== undefined && (
        <section className="card" aria-label="The statement that is selected" tabIndex={-1}>
          <StatementCard row={selectedRow} />
          <p className="card-actions">
            <button type="button" onClick={() => setGoal({ statement: selectedRow.statement, side: "ledger" })}>
              Show in the ledger
            </button>
            <button type="button" className="quiet" onClick={() => step(null)}>
              Close
            </button>
          </p>
        </section>
      )}
    </div>
  );
}

interface TabParts {
  readonly tab: Side;
  readonly count: number;
  readonly onChoose: (side: Side) => void;
  readonly article: React.ReactNode;
  readonly ledger: React.ReactNode;
}

function Tabs({ tab, count, onChoose, article, ledger }: TabParts) {
  const sides = [
    { side: "article", label: "The words", content: article },
    { side: "ledger", label: `The ledger (${count})`, content: ledger },
  ] as const;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = tab === "article" ? "ledger" : "article";
    onChoose(other);
    document.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label="Words and ledger">
        {sides.map(({ side, label }) => (
          <button
            key={side}
            id={`tab-${side}`}
            type="button"
            role="tab"
            aria-selected={tab === side}
            aria-controls={`panel-${side}`}
            tabIndex={tab === side ? 0 : -1}
            onClick={() => onChoose(side)}
            onKeyDown={onKeyDown}
          >
            {label}
          </button>
        ))}
      </div>
      {sides.map(({ side, content }) => (
        <div key={side} id={`panel-${side}`} role="tabpanel" aria-labelledby={`tab-${side}`} data-side={side} hidden={tab !== side}>
          {content}
        </div>
      ))}
    </>
  );
}
