import type { Doubt, QuotedStatement } from "../../views/doubts.ts";
import { keyed } from "../keyed.ts";
import { CertaintyWord } from "../marks/certainty-word.tsx";
import { StatementLink } from "../marks/statement-link.tsx";
import { VoiceName } from "../marks/voice-name.tsx";

/** Overclaims and oddities, with the words that they rest on. */
export function Doubts({ doubts }: { readonly doubts: readonly Doubt[] }) {
  return (
    <section className="notes" aria-labelledby="doubts-heading">
      <h2 id="doubts-heading">To look at twice</h2>
      <ul>
        {keyed(doubts, ({ kind, why }) => `${kind} ${why}`).map(({ key, item: doubt }) => (
          <li key={key} className="note" data-kind={doubt.kind}>
            <h3>
              <span className="note-kind">{doubt.kind === "overclaim" ? "Overclaim" : "Oddity"}</span> {doubt.title}
            </h3>
            {doubt.kind === "overclaim" ? (
              <>
                <Quoted quoted={doubt.strong} />
                <Quoted quoted={doubt.weak} />
              </>
            ) : (
              <Quoted quoted={doubt.statement} />
            )}
            <p>{doubt.why}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Quoted({ quoted }: { readonly quoted: QuotedStatement }) {
  return (
    <figure className="quoted">
      <blockquote>
        <p>{quoted.words}</p>
      </blockquote>
      <figcaption>
        <VoiceName voice={quoted.voice} />
        <span className="said">
          <CertaintyWord certainty={quoted.certainty} />
          <StatementLink statement={quoted.statement} />
        </span>
      </figcaption>
    </figure>
  );
}
