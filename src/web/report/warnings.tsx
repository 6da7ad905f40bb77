import type { WarningRow } from "../../views/warning-rows.ts";
import { Fact } from "./fact.tsx";
import { StatementLink } from "../marks/statement-link.tsx";

/** Warnings, and what became of each. */
export function Warnings({ warnings }: { readonly warnings: readonly WarningRow[] }) {
  return (
    <section className="notes" aria-labelledby="warnings-heading">
      <h2 id="warnings-heading">Warnings, and what became of them</h2>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.statement} className="note" data-kind="warning">
            <h3>
              {warning.issuer} {warning.issued !== null && <span className="when">{warning.issued}</span>}{" "}
              <StatementLink statement={warning.statement} />
            </h3>
            <dl className="facts">
              <Fact term="Time named" value={warning.window ?? "none"} />
              {warning.place !== null && <Fact term="Place" value={warning.place} />}
              {warning.target !== null && <Fact term="In danger" value={warning.target} />}
            </dl>
            <p className="outcome" data-outcome={warning.outcome.kind}>
              {warning.outcome.words}
              {warning.outcome.incident !== null && `: ${warning.outcome.incident.label}`}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
