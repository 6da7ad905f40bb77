import type { Oddity } from "../model/assessment.ts";
import type { IncidentStatus, IncidentType } from "../model/event-mention.ts";
import type { FigureKind } from "../model/figure.ts";
import type { Act, Certainty, Framing, ResponsibilityRole } from "../model/statement.ts";
import type { Outcome } from "../model/warning.ts";

/** An act as a reader of the page meets it. */
export interface ActWords {
  /** The noun: what a statement of the kind is called. */
  readonly label: string;
  /** What the act is, in one sentence. */
  readonly meaning: string;
}

/** Plain words for each act, in the order in which legends and filters list them. */
export const ACT_WORDS: Readonly<Record<Act, ActWords>> = {
  "claims-responsibility": { label: "Claim of responsibility", meaning: "The speaker says that it did it." },
  "denies-responsibility": { label: "Denial", meaning: "The speaker says that it did not do it." },
  attributes: { label: "Attribution", meaning: "The speaker says that somebody did a particular thing." },
  accuses: { label: "Accusation", meaning: "The speaker blames somebody in general." },
  dismisses: { label: "Dismissal", meaning: "The speaker rejects an attribution or a warning." },
  warns: { label: "Warning", meaning: "The speaker says that violence by others may come." },
  threatens: { label: "Threat", meaning: "The speaker announces violence of its own side." },
  "describes-motive": { label: "Motive", meaning: "The speaker says why it was done." },
  tallies: { label: "Tally", meaning: "The speaker counts incidents under a definition." },
  reports: { label: "Account", meaning: "The speaker says what happened." },
  states: { label: "Other statement", meaning: "The speaker says anything else." },
};

/** All acts, in the order in which legends and filters list them. */
export const ACT_ORDER = Object.keys(ACT_WORDS) as readonly Act[];

/** Acts that say by themselves that something was not so. */
export const NEGATIVE_ACTS: ReadonlySet<Act> = new Set<Act>(["denies-responsibility", "dismisses"]);

/** How sure the speaker is, as a word that follows "how surely". */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  certain: "certain",
  probable: "probable",
  possible: "possible",
  unstated: "not said how surely",
};

/** All degrees of certainty, surest first. */
export const CERTAINTY_ORDER = Object.keys(CERTAINTY_WORDS) as readonly Certainty[];

/**
 * How often the reader is right about statements like one, in words that nobody takes for the speaker's certainty. Never 0 or 100%: no
 * measure is as sure as that. `probability` 0..1.
 */
export const readWithWords = (probability: number): string => `read with ${Math.min(99, Math.max(1, Math.round(100 * probability)))}%`;

/** What `readWithWords` says, as the end of a sentence that begins with it. */
export const READ_WITH_MEANING =
  "the reader gets so many of the statements like this one right (who speaks, and what is said); this is neither how sure the speaker is nor whether it is true";

/** How the reporter presents the words; null where there is nothing to remark. */
export const FRAMING_WORDS: Readonly<Record<Framing, string | null>> = {
  neutral: null,
  distancing: "the report keeps its distance",
  endorsing: "the report takes it as true",
};

/** The part that an accused actor is said to have had; null where the words do not say. */
export const ROLE_WORDS: Readonly<Record<ResponsibilityRole, string | null>> = {
  planned: "said to have planned it",
  ordered: "said to have ordered it",
  "carried-out": "said to have carried it out",
  helped: "said to have helped",
  inspired: "said to have inspired it",
  "failed-to-stop": "said to have failed to stop it",
  unstated: null,
};

export const INCIDENT_WORDS: Readonly<Record<IncidentType, string>> = {
  attack: "Attack",
  "armed-assault": "Armed assault",
  bombing: "Bombing",
  arson: "Arson",
  kidnapping: "Kidnapping",
  assassination: "Assassination",
  hijacking: "Hijacking",
  robbery: "Robbery",
  sabotage: "Sabotage",
  "air-strike": "Air strike",
  stabbing: "Stabbing",
  poisoning: "Poisoning",
  "vehicle-attack": "Vehicle attack",
  "forced-work-stoppage": "Forced work stoppage",
};

/** What became of an incident; null for one that took place, since that is what a reader expects. */
export const STATUS_WORDS: Readonly<Record<IncidentStatus, string | null>> = {
  accomplished: null,
  attempted: "attempted",
  foiled: "said to be foiled",
  threatened: "feared or threatened",
};

export const FIGURE_WORDS: Readonly<Record<FigureKind, string>> = {
  killed: "killed",
  wounded: "wounded",
  missing: "missing",
  detained: "detained",
  attackers: "attackers",
};

export const ODDITY_WORDS: Readonly<Record<Oddity["kind"], string>> = {
  "dismissed-before-event": "Dismissed before it happened",
  "window-ended-before-event": "The warning ran out before it happened",
  "claimed-before-event": "Claimed before it happened",
};

/** "1 report", "2 reports": for nouns whose plural ends in s. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Words as a sentence or a heading begins. */
export const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** What became of a warning, as one clause. */
export function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case "in-window":
      return "The report tells of an incident within that time";
    case "late":
      return outcome.days === null
        ? "The report tells of an incident after that time"
        : `The report tells of an incident ${counted(outcome.days, "day")} after that time`;
    case "elsewhere":
      return "The report tells of an incident, but in another place";
    case "foiled":
      return "A plot of the kind is said to have been foiled";
    case "none-known":
      return "No incident that fits is known";
    case "void":
      return "It can not be compared: it names no time or place";
    case "open":
      return "That time is not over";
  }
}
