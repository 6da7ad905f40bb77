import type { Certainty } from "../../../../model/statement.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { ActReading } from "./act.ts";
import type { Attribution } from "./attribution.ts";
import { type Clauses, nounPhraseStartingAt, type TokenRange } from "./clause.ts";
import { doerKind } from "./doers.ts";
import { isDeed } from "./held-responsible.ts";

/** What the law does, with how sure that makes it (GUIDE: "Suspects, arrests, charges"). */
const JUSTICE: ReadonlyMap<string, Certainty> = new Map<string, Certainty>([
  ["charge", "certain"],
  ["indict", "certain"],
  ["convict", "certain"],
  ["sentence", "certain"],
  ["arraign", "certain"],
  ["prosecute", "certain"],
  ["arrest", "possible"],
  ["detain", "possible"],
  ["identify", "possible"],
  ["name", "possible"],
]);
const LABELLING = new Set(["label", "designate", "brand", "blacklist", "proscribe", "declare", "sanction"]);
const SUSPECT_WORDS = new Set([
  "suspect",
  "suspected",
  "alleged",
  "gunman",
  "attacker",
  "bomber",
  "shooter",
  "perpetrator",
  "killer",
  "assailant",
  "mastermind",
]);

/** "prosecutors charged the suspect with murder", "named him as the gunman", "designated the group as terrorist" */
export function justiceRead(clauses: Clauses, attribution: Attribution, content: TokenRange): ActReading | null {
  const { tokens } = clauses;
  const certainty = JUSTICE.get(attribution.lemma);
  const labelling = LABELLING.has(attribution.lemma);
  if ((certainty === undefined && !labelling) || attribution.pattern === "passive") return null;
  const phrase = nounPhraseStartingAt(clauses, content.first);
  if (phrase === null) return null;
  const person = { first: phrase.firstToken, end: phrase.endToken };
  if (labelling) {
    for (let at = phrase.endToken; at < content.end; at++)
      if ((tokens[at] as Token).lower.startsWith("terror"))
        return { act: "accuses", accused: [{ range: person, role: "unstated" }], polarity: null, certainty: null };
    return null;
  }
  if (attribution.lemma === "identify" || attribution.lemma === "name") {
    let suspect = false;
    for (let at = content.first; at < content.end; at++)
      suspect ||= SUSPECT_WORDS.has((tokens[at] as Token).lower) || SUSPECT_WORDS.has((tokens[at] as Token).lemma);
    if (!suspect) return null;
  } else if (doerKind(clauses, person, phrase.head) === "thing" || !namesOffence(clauses, content)) return null;
  const named =
    attribution.lemma === "identify" || attribution.lemma === "name" ? nameAfterAs(clauses, phrase.endToken, content.end) : null;
  return { act: "attributes", accused: [{ range: named ?? person, role: "unstated" }], polarity: null, certainty: certainty ?? null };
}

const OFFENCES = new Set([
  "murder",
  "terrorism",
  "manslaughter",
  "homicide",
  "kidnapping",
  "conspiracy",
  "treason",
  "assault",
  "arson",
  "explosive",
  "weapon",
  "shooting",
  "suspect",
  "gunman",
  "attacker",
  "bomber",
]);
/** A charge, arrest or sentence is about responsibility only with a word on what for. */
function namesOffence(clauses: Clauses, content: TokenRange): boolean {
  for (let at = content.first; at < content.end; at++) {
    const { lemma } = clauses.tokens[at] as Token;
    if (OFFENCES.has(lemma) || isDeed(clauses, at, new Map())) return true;
  }
  return false;
}

/** "identified the suspect as Jon Doe": the name. */
function nameAfterAs(clauses: Clauses, from: number, limit: number): TokenRange | null {
  if (clauses.tokens[from]?.lower !== "as") return null;
  const name = nounPhraseStartingAt(clauses, from + 1);
  return name === null || name.endToken > limit || clauses.named[name.head] === 0 ? null : { first: name.firstToken, end: name.endToken };
}
