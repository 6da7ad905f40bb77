import { createContext, useContext } from "react";
import type { StatementPlace } from "../../model/said-time.ts";
import type { Statement } from "../../model/statement.ts";
import type { IncidentPage } from "../../views/incident-page.ts";
import { reportNames } from "../report-line.tsx";

/** A statement of the incident as the page counts it. */
export interface NumberedStatement {
  readonly number: number;
  readonly report: string;
  readonly statement: Statement;
}

/** What parts of an incident's page need to know of all of it. */
export interface IncidentParts {
  /** By report and statement. */
  readonly statements: ReadonlyMap<string, NumberedStatement>;
  /** Publisher or title of each report, by id. */
  readonly reports: ReadonlyMap<string, string>;
}

export const IncidentContext = createContext<IncidentParts>({ statements: new Map(), reports: new Map() });

export const useIncident = (): IncidentParts => useContext(IncidentContext);

/** Numbers the statements of an incident, the earliest first. */
export function incidentParts({ said, told }: IncidentPage): IncidentParts {
  return {
    statements: new Map(
      said.map(({ report, statement }, at) => [keyOf({ report, statement: statement.id }), { number: at + 1, report, statement }]),
    ),
    reports: reportNames(told),
  };
}

export const keyOf = ({ report, statement }: Pick<StatementPlace, "report" | "statement">): string => `${report} ${statement}`;
