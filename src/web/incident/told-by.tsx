import type { IncidentPage } from "../../views/incident-page.ts";
import { dateWords } from "../../views/date-words.ts";
import { spanWords } from "../../views/span-words.ts";
import { ReportLine } from "../report-line.tsx";
import { incidentAddress } from "../route.ts";
import { keyed } from "../keyed.ts";
import { useIncident } from "./incident-context.ts";

/** Reports whose links are told one by one; the interface has them all. */
const MOST_LINKS = 12;

/** The reports that tell of the incident, why they are taken together, and what they no longer say. */
export function ToldBy({ page: { told, links, coordinated, withdrawn } }: { readonly page: IncidentPage }) {
  const { reports } = useIncident();
  return (
    <>
      <ul className="told-by">
        {keyed(told, ({ report }) => report).map(({ key, item }) => (
          <li key={key}>
            <ReportLine told={item} more={item.copyOf === null ? "" : copyWords(reports.get(item.copyOf.report), item.copyOf.share)} />
          </li>
        ))}
      </ul>
      {links.length > 0 && (
        <details>
          <summary>Why these are taken for one incident</summary>
          <ul>
            {links.slice(0, MOST_LINKS).map(({ id, by, answer, probability, reason }) => (
              <li key={id}>
                {answer} ({probability === null ? by : `${Math.round(100 * probability)}%`}): {reason}
              </li>
            ))}
          </ul>
          {links.length > MOST_LINKS && <p className="soft">and {links.length - MOST_LINKS} more</p>}
        </details>
      )}
      {coordinated.length > 0 && (
        <>
          <h3>Told of as parts of the same operation</h3>
          <ul>
            {keyed(coordinated, ({ incident, report }) => `${incident} ${report}`).map(({ key, item }) => (
              <li key={key}>
                <a href={incidentAddress(item.incident)}>{item.label}</a>{" "}
                <span className="soft">
                  {reports.get(item.report) ?? "a report"}: “{item.words}”
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {withdrawn.length > 0 && (
        <>
          <h3>Said before, and no longer</h3>
          <ul>
            {withdrawn.map(({ statement, publisher, missingFrom, why }) => (
              <li key={statement.id}>
                <q>{spanWords(statement.content)}</q>{" "}
                <span className="soft">
                  {publisher ?? "publisher not known"}: {why}; gone since {dateWords(missingFrom.seen)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const copyWords = (name: string | undefined, share: number): string =>
  ` · has its words from ${name ?? "another report"} (${Math.round(100 * share)} in 100)`;
