import type { ActorSummary, SourcedAffiliation } from "./actor-page.ts";
import { counted } from "./plain-words.ts";

const STANDING_WORDS: Readonly<Record<SourcedAffiliation["standing"], string>> = {
  "in-force": "",
  former: ", formerly",
  later: ", only later",
  unknown: ", the time not known",
};

/** "wing of Northern Dawn Front, 2011/2023, formerly". */
export const affiliationWords = ({ name, role, period, standing }: SourcedAffiliation): string =>
  `${role} of ${name}${period === null ? "" : `, ${period}`}${STANDING_WORDS[standing]}`;

/** What the desk knows of an actor in a line, in parts; nobody says here that it did anything. */
export function actorFacts({ kind, country, reports, heldFor, claimed, affiliation, undecided }: ActorSummary): string[] {
  return [
    `${kind.replaceAll("-", " ")}${country === null ? "" : ` (${country})`}`,
    counted(reports, "report"),
    ...(heldFor > 0 ? [`said by somebody to be responsible for ${counted(heldFor, "incident")}`] : []),
    ...(claimed > 0 ? [`${counted(claimed, "incident")} claimed`] : []),
    ...(affiliation === null ? [] : [affiliationWords(affiliation)]),
    ...(undecided > 0 ? [`${counted(undecided, "other")} may be the same`] : []),
  ];
}
