import { useCallback } from "react";
import { API_PATHS } from "../../api/paths.ts";
import { ROWS_SHOWN } from "../../api/rows-shown.ts";
import type { CountResponse } from "../../api/counts.ts";
import { COUNT_GROUP_WORDS } from "../../views/count-group-words.ts";
import { dateWords } from "../../views/date-words.ts";
import { Asked } from "../asked.tsx";
import { deskClient } from "../desk-client.ts";
import { keyed } from "../keyed.ts";
import { countsAddress } from "../route.ts";
import { Sideways } from "../sideways.tsx";
import { useAnswer } from "../use-answer.ts";
import { go } from "../use-route.ts";
import { useTitle } from "../use-title.ts";
import { CountForm } from "./count-form.tsx";
import "../report/report.css";
import "./counts.css";

/** Counts of incidents of event data, under a definition that the address holds. */
export function CountsView({ query }: { readonly query: string }) {
  useTitle("Counts");
  return (
    <div className="counts">
      <h1>Counts</h1>
      <p className="lead">
        How many incidents the imported event data hold under a definition: for sure, by the first day and the place as coded, and at most.
        Each number opens to its rows, and each row to what its dataset says.
      </p>
      <CountForm query={query} onAsk={(asked) => go(countsAddress(asked))} />
      <Count key={query} query={query} />
    </div>
  );
}

function Count({ query }: { readonly query: string }) {
  const ask = useCallback((signal: AbortSignal) => deskClient.count(query, signal), [query]);
  const answer = useAnswer(query, ask);
  return (
    <section aria-labelledby="count-heading" aria-busy={answer.state === "waiting"}>
      <h2 id="count-heading">The count</h2>
      <Asked answer={answer}>{(count) => <Counted count={count} query={query} />}</Asked>
    </section>
  );
}

interface CountedParts {
  readonly count: CountResponse;
  readonly query: string;
}

function Counted({ count, query }: CountedParts) {
  const { understood, notes, groups, citation, deaths } = count;
  const names = [...understood.actors, ...understood.regions, ...understood.excludedRegions];
  const said = leftOpenWords(count);
  return (
    <>
      <p className="count-number">
        <b>{count.count.toLocaleString("en")}</b> {said}
      </p>
      {count.count > 0 && (
        <p className="soft">
          {deaths.best.toLocaleString("en")} killed by the datasets’ best estimates ({deaths.low.toLocaleString("en")} to{" "}
          {deaths.high.toLocaleString("en")})
        </p>
      )}
      {notes.map(({ code, message }) => (
        <p key={message} className="problem" data-code={code}>
          {message}
        </p>
      ))}
      <details>
        <summary>How it was understood</summary>
        <ul>
          {names.map(({ asked, means, names: written }) => (
            <li key={asked}>
              “<bdi>{asked}</bdi>”{means !== null && means !== asked && ` is ${means}`}: {written.join(", ") || "no name that is sure"}
            </li>
          ))}
          {understood.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
          {understood.datasets.map(({ dataset, title, version, versions, first, last }) => (
            <li key={dataset}>
              {title} ({version ?? (versions.filter(Boolean).join(", ") || "version not told")})
              {first !== null && last !== null && `: ${first} to ${last}`}
            </li>
          ))}
        </ul>
      </details>
      {groups !== undefined && <Groups groups={groups} />}
      {count.count > 0 && <Drawings query={query} alt={`${count.count} ${said}`} />}
      <Rows count={count} query={query} />
      <p className="soft citation">{citation}</p>
    </>
  );
}

const leftOpenWords = ({ count, low, high }: Pick<CountResponse, "count" | "low" | "high">): string =>
  low === count && high === count ? "nothing left open" : `at least ${low.toLocaleString("en")}, at most ${high.toLocaleString("en")}`;

function Groups({ groups: { by, lines } }: { readonly groups: NonNullable<CountResponse["groups"]> }) {
  return (
    <Sideways label="The count in its parts" className="count-parts">
      <table>
        <thead>
          <tr>
            {by.map((group) => (
              <th key={group} scope="col">
                {COUNT_GROUP_WORDS[group]}
              </th>
            ))}
            <th scope="col">count</th>
            <th scope="col">at least</th>
            <th scope="col">at most</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.by.join("\n")}>
              {line.by.map((value, at) => (
                <td key={by[at]}>
                  <bdi>{value ?? "not known"}</bdi>
                </td>
              ))}
              <td>{line.count}</td>
              <td>{line.low}</td>
              <td>{line.high}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

/** The same numbers as drawings, which the desk makes: what they show stands in the table as well. */
function Drawings({ query, alt }: { readonly query: string; readonly alt: string }) {
  return (
    <div className="drawings">
      <img src={`${API_PATHS.countMap}?${query}`} alt={`Map of the count: ${alt}`} loading="lazy" />
      <img src={`${API_PATHS.countSeries}?${query}`} alt={`The count over time: ${alt}`} loading="lazy" />
    </div>
  );
}

const FITS: Readonly<Record<CountResponse["rows"][number]["fits"], string | null>> = {
  sure: null,
  count: "counted, not for sure",
  possible: "only perhaps",
};

function Rows({ count: { rows, offset, high }, query }: CountedParts) {
  const at = (from: number): string => {
    const fields = new URLSearchParams(query);
    fields.delete("offset");
    if (from > 0) fields.set("offset", String(from));
    return countsAddress(fields.toString());
  };
  if (rows.length === 0) return <p>{offset === 0 ? "No row fits." : "There are no more rows."}</p>;
  return (
    <>
      <h3>
        Rows {offset + 1} to {offset + rows.length} of {high.toLocaleString("en")}
      </h3>
      <ol className="count-rows" start={offset + 1}>
        {rows.map((row) => (
          <li key={`${row.dataset} ${row.version} ${row.key}`}>
            <details>
              <summary>
                {row.starts === null ? "undated" : dateWords(row.starts === row.ends ? row.starts : `${row.starts}/${row.ends ?? ".."}`)} ·{" "}
                <bdi>{[row.place, row.region, row.country].filter((part) => part !== null).join(", ") || "unplaced"}</bdi> ·{" "}
                <bdi>{row.actors.join(" / ")}</bdi>{" "}
                <span className="soft">{[`${row.dataset} ${row.key}`, FITS[row.fits]].filter(Boolean).join(", ")}</span>
              </summary>
              <dl className="facts">
                {keyed(Object.entries(row.columns), ([name]) => name).map(({ key, item: [name, value] }) => (
                  <div key={key}>
                    <dt>{name}</dt>
                    <dd>
                      <bdi>{value}</bdi>
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          </li>
        ))}
      </ol>
      <p className="row-steps">
        {offset > 0 && <a href={at(Math.max(0, offset - ROWS_SHOWN))}>The {ROWS_SHOWN} before</a>}{" "}
        {rows.length === ROWS_SHOWN && <a href={at(offset + ROWS_SHOWN)}>The next {ROWS_SHOWN}</a>}
      </p>
    </>
  );
}
