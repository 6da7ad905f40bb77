import type { Statement } from "../model/statement.ts";
import { spanWords } from "../views/span-words.ts";

const ACTS: Readonly<Record<Statement["act"], string>> = {
  "claims-responsibility": "claims responsibility",
  "denies-responsibility": "denies responsibility",
  attributes: "says who did it",
  accuses: "accuses",
  dismisses: "dismisses",
  warns: "warns",
  threatens: "threatens",
  "describes-motive": "describes the motive",
  tallies: "counts",
  reports: "reports",
  states: "states",
};

/** What the speaker does, as a verb. */
export const actWords = ({ act }: Statement): string => ACTS[act];

/** Whose voice it is, and for whom. */
export function speakerWords({ speaker, speakerOf, source }: Statement): string {
  const name = speaker?.name ?? (source.length > 0 ? spanWords(source) : "the publisher");
  return speakerOf === null ? name : `${name} for ${speakerOf}`;
}

/** Who does what by saying it, through whom and when: "Ines Varga for the Vale police says who did it, through Vale Courier, 2024-05-05". */
export function headWords(statement: Statement): string {
  const through = statement.through.length === 0 ? "" : `, through ${statement.through.join(" through ")}`;
  const said = statement.saidAt === null ? "" : `, ${statement.saidAt}`;
  return `${speakerWords(statement)} ${actWords(statement)}${through}${said}`;
}

/** How it is said: certainty, polarity where it is negative, framing where there is one. */
export const mannerWords = ({ certainty, polarity, framing }: Statement): string =>
  [certainty, ...(polarity === "negative" ? ["negative"] : []), ...framingWords(framing)].join(", ");

/** What is said, pieces joined by an ellipsis. */
export const contentWords = ({ content }: Statement): string => spanWords(content);

/** Who is said to be responsible, each with the part that is named. */
export const accusedWords = ({ accused }: Statement): string =>
  accused.map(({ name, role }) => (role === "unstated" ? name : `${name} (${role})`)).join(", ");

const framingWords = (framing: Statement["framing"]): readonly string[] =>
  framing === "neutral" ? [] : [framing === "distancing" ? "the reporter keeps a distance" : "the reporter endorses it"];
