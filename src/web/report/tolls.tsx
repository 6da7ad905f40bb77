import type { Toll } from "../../views/toll.ts";
import { keyed } from "../keyed.ts";
import { StatementLink } from "../marks/statement-link.tsx";
import { VoiceName } from "../marks/voice-name.tsx";

/** The numbers that the report gives for an incident, side by side. */
export function Tolls({ tolls }: { readonly tolls: readonly Toll[] }) {
  if (tolls.length === 0) return null;
  return (
    <ul className="tolls" aria-label="Numbers given">
      {tolls.flatMap(({ kind, figures }) =>
        keyed(figures, ({ words, voice }) => `${kind} ${words} ${voice.name}`).map(({ key, item: figure }) => (
          <li key={key}>
            <b>{figure.words}</b>{" "}
            <span className="soft">
              <VoiceName voice={figure.voice} />
              {figure.saidAt !== null && `, ${figure.saidAt}`}
            </span>{" "}
            {figure.statement !== null && <StatementLink statement={figure.statement} />}
          </li>
        )),
      )}
    </ul>
  );
}
