import type { StatementPlace } from "../../model/said-time.ts";
import { spanWords } from "../../views/span-words.ts";
import { keyed } from "../keyed.ts";
import { reportAddress } from "../route.ts";
import { keyOf, useIncident } from "./incident-context.ts";

type Place = Pick<StatementPlace, "report" | "statement">;

/** The numbers of statements on the page, each leading to its words in its report; one that a newer version of its report no longer has goes without. */
export function StatementRefs({ places }: { readonly places: readonly Place[] }) {
  const { statements, reports } = useIncident();
  return keyed(places, keyOf).map(({ key, item: { report, statement } }) => {
    const known = statements.get(keyOf({ report, statement }));
    const name = reports.get(report) ?? "its report";
    const label = known === undefined ? `Words in ${name}` : `Statement ${known.number}, in ${name}`;
    return (
      <a key={key} className="number" href={reportAddress(report, statement)} aria-label={label} title={label}>
        {known?.number ?? "→"}
      </a>
    );
  });
}

/** The very words of statements, with the report of each. */
export function StatementWords({ places }: { readonly places: readonly Place[] }) {
  const { statements, reports } = useIncident();
  return (
    <ul className="very-words">
      {keyed(places, keyOf).map(({ key, item }) => {
        const known = statements.get(keyOf(item));
        return (
          <li key={key}>
            {known !== undefined && <blockquote>{spanWords(known.statement.content)}</blockquote>}
            <span className="soft">{reports.get(item.report) ?? "a report"}</span> <StatementRefs places={[item]} />
          </li>
        );
      })}
    </ul>
  );
}
