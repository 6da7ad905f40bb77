import { ACT_ORDER, CERTAINTY_ORDER, READ_WITH_MEANING } from "../../views/plain-words.ts";
import { ActSign } from "../marks/act-sign.tsx";
import { CertaintyWord } from "../marks/certainty-word.tsx";

/**
 * What the marks in the article mean; the signs of the acts are explained where they filter. `readWith` is an example of how often the
 * reader is right, as a row shows it; null where no row shows any.
 */
export function Legend({ readWith }: { readonly readWith: string | null }) {
  const act = ACT_ORDER[0] ?? "states";
  return (
    <ul className="legend" aria-label="What the marks mean">
      <li>
        How surely:{" "}
        {CERTAINTY_ORDER.map((certainty) => (
          <CertaintyWord key={certainty} certainty={certainty} />
        ))}
      </li>
      <li>
        <ActSign act={act} /> a named speaker
      </li>
      <li>
        <ActSign act={act} ownVoice /> the publisher’s own voice
      </li>
      <li>
        <span className="legend-source">who says it</span>
      </li>
      <li>
        <span className="legend-cue">words that report</span>
      </li>
      <li>
        <span className="boilerplate">not part of the report</span>
      </li>
      {readWith !== null && (
        <li>
          <span className="read-with">{readWith}</span>: {READ_WITH_MEANING}. Where it is missing, nobody has measured it.
        </li>
      )}
    </ul>
  );
}
