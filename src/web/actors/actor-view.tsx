import { type ReactNode, useCallback } from "react";
import type { ActorPage } from "../../views/actor-page.ts";
import { actorFacts, affiliationWords } from "../../views/actor-words.ts";
import { dateWords } from "../../views/date-words.ts";
import { counted } from "../../views/plain-words.ts";
import { Asked } from "../asked.tsx";
import { deskClient } from "../desk-client.ts";
import { keyed } from "../keyed.ts";
import { ReportLine, reportNames } from "../report-line.tsx";
import { actorAddress, reportAddress } from "../route.ts";
import { StatementLine } from "../statement-line.tsx";
import { useAnswer } from "../use-answer.ts";
import { useTitle } from "../use-title.ts";
import "./actors.css";

interface ActorParts {
  /** Id or name. */
  readonly actor: string;
  readonly asOf: string | null;
}

/** One actor over all reports, as of now or of the time that the address names. */
export function ActorView({ actor, asOf }: ActorParts) {
  const ask = useCallback((signal: AbortSignal) => deskClient.actor(actor, asOf, signal), [actor, asOf]);
  const answer = useAnswer(`${actor} ${asOf ?? ""}`, ask);
  return (
    <Asked answer={answer} refused="This actor can not be shown" waysOut={<a href="#/actors">Go to the actors</a>}>
      {(page) => <Profile page={page} />}
    </Asked>
  );
}

/** Reasons that are shown; the interface has them all. */
const MOST = 12;

function Profile({ page }: { readonly page: ActorPage }) {
  useTitle(page.name);
  const from = reportNames(page.told);
  return (
    <div className="actor">
      <p className="soft crumbs">
        <a href="#/actors">Actors</a> /
      </p>
      <h1>
        <bdi>{page.name}</bdi>
      </h1>
      <p className="soft">
        {[...actorFacts(page), ...(page.asOf === null ? [] : [`as published by ${dateWords(page.asOf)}`])].join(" · ")}
      </p>
      <List title="Names, as reports write them">
        {page.names.map(({ name, times, reports }) => (
          <li key={name}>
            <bdi>{name}</bdi>{" "}
            <span className="soft">
              {counted(times, "time")} in {counted(reports, "report")}
            </span>
          </li>
        ))}
        {page.disputed.map((name) => (
          <li key={`disputed ${name}`}>
            <bdi>{name}</bdi> <span className="soft">disputed whether it is its name</span>
          </li>
        ))}
      </List>
      <List title="May be the same, and nobody can tell">
        {keyed(page.doubts, ({ id }) => id).map(({ key, item: { id, name, reason } }) => (
          <li key={key}>
            <a href={actorAddress(id)}>
              <bdi>{name}</bdi>
            </a>
            : {reason}
          </li>
        ))}
      </List>
      <List title="Whose it is, the latest first">
        {keyed(page.affiliations, affiliationWords).map(({ key, item }) => (
          <li key={key}>
            {affiliationWords(item)}{" "}
            <span className="soft">
              {from.has(item.source) ? <a href={reportAddress(item.source)}>says {from.get(item.source)}</a> : item.source}
            </span>
          </li>
        ))}
      </List>
      <Statements title="What is said of its part in incidents" said={page.about} from={from} />
      <Statements title="What it says, or is said for it" said={page.by} from={from} />
      {page.joins.length > 0 && (
        <details>
          <summary>Why these are taken for one actor</summary>
          <ul>
            {keyed(page.joins.slice(0, MOST), ({ a, b }) => `${a} ${b}`).map(({ key, item: { reason, by } }) => (
              <li key={key}>
                {reason} <span className="soft">{by}</span>
              </li>
            ))}
          </ul>
          {page.joins.length > MOST && <p className="soft">and {page.joins.length - MOST} more</p>}
        </details>
      )}
      <List title="What people decided">
        {page.decisions.map(({ id, answer, reason, by }) => (
          <li key={id}>
            {by}: {answer}, {reason}
          </li>
        ))}
      </List>
      <List title="Named in">
        {keyed(page.told, ({ report }) => report).map(({ key, item }) => (
          <li key={key}>
            <ReportLine told={item} />
          </li>
        ))}
      </List>
    </div>
  );
}

/** A heading with its list; nothing at all where the list is empty. */
function List({
  title,
  children,
}: {
  readonly title: string;
  readonly children: readonly ReactNode[] | readonly (readonly ReactNode[])[];
}) {
  if (children.flat().length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

interface StatementsParts {
  readonly title: string;
  readonly said: ActorPage["about"];
  readonly from: ReadonlyMap<string, string>;
}

function Statements({ title, said, from }: StatementsParts) {
  if (said.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ol className="statement-lines">
        {keyed(said, ({ report, statement }) => `${report} ${statement.id}`).map(({ key, item }) => (
          <li key={key}>
            <StatementLine {...item} from={from.get(item.report) ?? "a report"} />
          </li>
        ))}
      </ol>
    </section>
  );
}
