import type { Evidence, HypothesisMatrix } from "../../model/hypothesis-matrix.ts";
import { hypothesisWords } from "../../views/incident-words.ts";
import { capitalised } from "../../views/plain-words.ts";
import { Sideways } from "../sideways.tsx";
import { keyed } from "../keyed.ts";
import { StatementRefs } from "./statement-ref.tsx";

const LIES: Readonly<Record<Evidence["cells"][number]["consistency"], readonly [sign: string, words: string]>> = {
  consistent: ["+", "fits"],
  inconsistent: ["−", "speaks against"],
  "not-applicable": ["·", "tells nothing"],
};

/** What speaks against each hypothesis. It ranks by that alone and never says how probable any is. */
export function Matrix({ matrix: { by, hypotheses, evidence } }: { readonly matrix: HypothesisMatrix }) {
  const names = hypotheses.map((one) => (one.accused === null ? capitalised(hypothesisWords(one)) : one.accused));
  return (
    <>
      <p className="lead">
        What is held, against every hypothesis. It says what speaks against each, and never how probable any is; evidence that fits all of
        them tells nothing. Proposed by {by}; a person decides.
      </p>
      <Sideways label="Matrix of hypotheses" className="board-frame">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">Evidence</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(evidence, ({ speaker, says }) => `${speaker} ${says}`).map(({ key, item }) => (
              <tr key={key} data-diagnostic={item.diagnostic || undefined}>
                <th scope="row">
                  <bdi>{item.speaker}</bdi> {item.says} <StatementRefs places={item.statements} />
                  {!item.diagnostic && <span className="soft"> (fits all: tells nothing)</span>}
                  {item.decisive && <span className="soft"> (without it the order would be another)</span>}
                </th>
                {item.cells.map(({ consistency, why }, at) => (
                  <td key={names[at]} title={why}>
                    <span aria-hidden="true">{LIES[consistency][0]}</span> <span className="soft">{LIES[consistency][1]}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Against it</th>
              {hypotheses.map(({ inconsistent, selfServing }, at) => (
                <td key={names[at]}>
                  {inconsistent}
                  {selfServing > 0 && (
                    <span className="soft">
                      {" "}
                      and {selfServing} that serve{selfServing === 1 ? "s" : ""} whoever says it
                    </span>
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Sideways>
    </>
  );
}
