import type { IncidentPage } from "../../views/incident-page.ts";
import { dateWords } from "../../views/date-words.ts";
import { liesWords } from "../../views/incident-words.ts";
import { windowWords } from "../../views/warning-words.ts";
import { ActSign } from "../marks/act-sign.tsx";
import { keyed } from "../keyed.ts";
import { StatementLine } from "../statement-line.tsx";
import { keyOf, useIncident } from "./incident-context.ts";
import { StatementRefs } from "./statement-ref.tsx";

type Said = IncidentPage["said"][number];

/** One line of the timeline: something said, a warning before it, or the incident itself. */
type Moment =
  | { readonly kind: "incident"; readonly time: string }
  | { readonly kind: "warning"; readonly time: string | null; readonly warning: IncidentPage["warnings"][number] }
  | { readonly kind: "said"; readonly time: string | null; readonly said: readonly [Said, ...Said[]] };

function momentsOf({ said, warnings, date }: IncidentPage): Moment[] {
  const own = new Set(warnings.flatMap(({ told }) => told.map(keyOf)));
  const all: Moment[] = [
    ...warnings.map((warning): Moment => ({ kind: "warning", time: warning.issued ?? warning.published, warning })),
    ...(date === null ? [] : [{ kind: "incident", time: date } as const]),
    ...withCopies(said.filter(({ report, statement }) => !own.has(keyOf({ report, statement: statement.id })))).map((alike): Moment => ({
      kind: "said",
      time: alike[0].statement.saidAt ?? alike[0].published,
      said: alike,
    })),
  ];
  return all.toSorted((a, b) => (a.time ?? "9999").localeCompare(b.time ?? "9999"));
}

/** The same words of the same speaker, in whatever reports, stand once: with the report that had them first. */
function withCopies(said: readonly Said[]): (readonly [Said, ...Said[]])[] {
  const byWords = new Map<string, [Said, ...Said[]]>();
  for (const one of said) {
    const { act, polarity, certainty, speaker, content } = one.statement;
    const voice = speaker?.name ?? `own voice of ${one.report}`;
    const key = [act, polarity, certainty, voice, ...content.map(({ text }) => text)].join("\n");
    const alike = byWords.get(key);
    if (alike === undefined) byWords.set(key, [one]);
    else alike.push(one);
  }
  return [...byWords.values()];
}

/** Who said what when, with the warnings before it and the incident in its place. */
export function Timeline({ page }: { readonly page: IncidentPage }) {
  const nameOf = (moment: Moment): string =>
    moment.kind === "said"
      ? keyOf({ report: moment.said[0].report, statement: moment.said[0].statement.id })
      : moment.kind === "warning"
        ? `warning ${moment.warning.id}`
        : "incident";
  return (
    <ol className="timeline">
      {keyed(momentsOf(page), nameOf).map(({ key, item }) => (
        <li key={key} data-kind={item.kind}>
          <p className="timeline-when">{item.time === null ? "Day not known" : dateWords(item.time)}</p>
          {item.kind === "incident" && <p className="timeline-incident">{page.label}</p>}
          {item.kind === "warning" && <Warned warning={item.warning} />}
          {item.kind === "said" && (
            <div className="timeline-said">
              <SaidLine said={item.said} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Warned({ warning }: { readonly warning: IncidentPage["warnings"][number] }) {
  const { place, target, lookedBackOn } = warning;
  return (
    <div data-act="warns">
      <p>
        <ActSign act="warns" /> <b>{warning.issuer ?? "Issuer not named"}</b> warns:{" "}
        {[windowWords(warning), place ?? "no place named", target ?? "no target named"].join(" · ")} <StatementRefs places={warning.told} />
      </p>
      <p className="soft">
        {liesWords(warning)}
        {lookedBackOn === "yes" && "; first told after its outcome"}
        {lookedBackOn === "unknown" && "; nobody can tell whether it was first told before its outcome"}
      </p>
    </div>
  );
}

function SaidLine({ said }: { readonly said: readonly [Said, ...Said[]] }) {
  const { reports } = useIncident();
  const [{ report, statement, published }, ...copies] = said;
  const others = new Set(copies.filter((one) => one.report !== report).map((one) => reports.get(one.report) ?? "another report"));
  return (
    <>
      <span className="timeline-numbers">
        <StatementRefs places={said.map((one) => ({ report: one.report, statement: one.statement.id }))} />
      </span>
      <div>
        <StatementLine report={report} statement={statement} published={published} from={reports.get(report) ?? "a report"} />
        {others.size > 0 && <p className="soft">The same words in {[...others].join(", ")}</p>}
      </div>
    </>
  );
}
