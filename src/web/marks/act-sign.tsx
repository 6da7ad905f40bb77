import type { ReactNode } from "react";
import type { Act } from "../../model/statement.ts";
import "./marks.css";

/** One drawing an act, on a field of 16 by 16: each is told from the others without its colour. */
const DRAWINGS: Readonly<Record<Act, ReactNode>> = {
  "claims-responsibility": <path d="M4 14V2.5h8.5L10 5.5l2.5 3H4" />,
  "denies-responsibility": (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M4.2 11.8l7.6-7.6" />
    </>
  ),
  attributes: (
    <>
      <path d="M1.5 8h7M6 5l3 3-3 3" />
      <circle cx="12.5" cy="8" r="2" />
    </>
  ),
  accuses: <path d="M8 2v7.5M8 13v.6" />,
  dismisses: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  warns: <path d="M8 2L14.5 13.5h-13zM8 6.5v3.2M8 11.6v.4" />,
  threatens: <path d="M9.5 1.5L4 9h4l-1.5 5.5L12 7H8z" />,
  "describes-motive": <path d="M5 5.2a3 3 0 1 1 4.6 2.6C8.4 8.5 8 9 8 10.3M8 13.2v.6" />,
  tallies: <path d="M3.5 3v10M6.5 3v10M9.5 3v10M12.5 3v10M1.5 11.5l13-7" />,
  reports: <path d="M2.5 4h11M2.5 8h11M2.5 12h6.5" />,
  states: <path d="M2.5 3h11v7.5H8L5 13.5v-3H2.5z" />,
};

/** The sign of an act: filled for somebody who is named, outlined for the publisher's own voice; crossed by "not" where it is negated. */
export function ActSign({
  act,
  ownVoice = false,
  negated = false,
}: {
  readonly act: Act;
  readonly ownVoice?: boolean;
  readonly negated?: boolean;
}) {
  return (
    <span className="sign" data-act={act} data-voice={ownVoice ? "own" : "named"} aria-hidden="true">
      {negated && <span className="sign-not">not</span>}
      <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round">
        {DRAWINGS[act]}
      </svg>
    </span>
  );
}
