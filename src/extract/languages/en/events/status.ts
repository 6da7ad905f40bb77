import type { IncidentStatus } from "../../../../model/event-mention.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { NounPhrase, VerbGroup } from "../syntax/chunks.ts";
import type { Clauses } from "./clauses.ts";
import type { Trigger } from "./triggers.ts";

/** What the words around a trigger say of it: did it happen, and is one happening meant? */
export interface Standing {
  readonly status: IncidentStatus;
  readonly polarity: "positive" | "negative";
  readonly specific: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const FOIL = words("foil thwart prevent avert stop disrupt block abort intercept neutralize neutralise defuse deactivate forestall");
const TRY = words("try attempt fail seek");
const INTEND = words(
  "plan threaten vow prepare intend want plot hope promise conspire consider pledge order swear plan urge call aim mean wish discuss",
);
const FEAR = words(
  "fear warn threaten plan plot plot prepare expect anticipate predict foresee announce promise risk inspire encourage incite condone",
);
const POSSIBLE = words("may might could would can will shall should must 'll 'd ca wo");
const FOILED_WORDS = words("foiled thwarted failed averted prevented disrupted aborted botched unsuccessful");
const ATTEMPTED_WORDS = words("attempted");
const FEARED_WORDS = words(
  "planned possible potential imminent future threatened feared impending likely further new more other upcoming suspected",
);
const THREAT_NOUNS = words(
  "threat threats plan plans plot plots warning warnings risk risks danger fear fears possibility call calls likelihood prospect conspiracy attempt attempts bid",
);
const PLOT_AFTER = words("plot plots plan plans threat threats warning warnings attempt attempts bid alert risk fears");
const DEFINITE = words("the this that these those his her its their 's whose");
const ANY = words("any every such no all more further future many most other");
const HABIT = words(
  "often regularly frequently repeatedly usually routinely sometimes always never generally typically continually constantly daily",
);

/** Reads status, polarity and specificity of a trigger from its phrase, its verb and what governs them. */
export function standingOf(clauses: Clauses, trigger: Trigger): Standing {
  const chunk = clauses.chunkAt(trigger.firstToken);
  const group = clauses.verbGroup(chunk);
  if (group && trigger.sense.form === "verb") return verbStanding(clauses, trigger, group, chunk);
  const phrase = clauses.nounPhrase(chunk);
  if (phrase && trigger.sense.form === "noun") return nounStanding(clauses, trigger, phrase, chunk);
  return { status: "accomplished", polarity: "positive", specific: true };
}

function verbStanding(clauses: Clauses, trigger: Trigger, group: VerbGroup, chunk: number): Standing {
  const noOne = deniesSubject(clauses, chunk);
  const polarity = group.negated || noOne ? "negative" : "positive";
  const governed = governorStatus(clauses, chunk, group);
  const status =
    group.modal && POSSIBLE.has(group.modal) && !/^(?:had|been)$/.test(group.modal) && !isPastModal(clauses, group)
      ? "threatened"
      : governed;
  return { status, polarity, specific: !isHabitual(clauses, trigger, group) };
}

const isPastModal = (clauses: Clauses, group: VerbGroup): boolean => {
  for (let at = group.firstToken; at < group.head; at++) if (clauses.tokens[at]?.lower === "have") return true;
  return false;
};

/** "No one was killed", "nobody died", "none of them were hurt", "failed to explode". */
function deniesSubject(clauses: Clauses, chunk: number): boolean {
  const subject = clauses.nounPhrase(clauses.subjectOf(chunk));
  if (!subject) return false;
  const first = (clauses.tokens[subject.firstToken] as Token).lower;
  return first === "no" || first === "none" || first === "nobody" || first === "neither";
}

function governorStatus(clauses: Clauses, chunk: number, group: VerbGroup): IncidentStatus {
  const previous = clauses.chunks[chunk - 1];
  if (!previous || previous.sentence !== group.sentence) return "accomplished";
  const left = clauses.word(group.firstToken - 1, group.sentence);
  if (group.form === "infinitive") {
    const governor = previous.kind === "verb-group" ? previous : clauses.verbGroup(chunk - 2);
    const noun = previous.kind === "noun-phrase" ? (clauses.tokens[previous.head] as Token).lower : "";
    if (/^(?:attempts?|bid|effort|efforts)$/.test(noun))
      return isFoiledAround(clauses, previous as NounPhrase, chunk - 1) ? "foiled" : "attempted";
    if (THREAT_NOUNS.has(noun) || /^(?:intention|decision|order|orders)$/.test(noun))
      return isFoiledAround(clauses, previous as NounPhrase, chunk - 1) ? "foiled" : "threatened";
    if (governor && governor.sentence === group.sentence) {
      if (TRY.has(governor.lemma)) return "attempted";
      if (INTEND.has(governor.lemma)) return "threatened";
    }
    if (clauses.word(group.firstToken - 1, group.sentence) === "about") return "attempted";
    return "accomplished";
  }
  if (group.form === "gerund") {
    const foil = clauses.verbGroup(left === "from" ? chunk - 2 : chunk - 1);
    if (foil && foil.sentence === group.sentence && FOIL.has(foil.lemma)) return "foiled";
    if (
      foil &&
      foil.sentence === group.sentence &&
      (FEAR.has(foil.lemma) || foil.lemma === "consider") &&
      left !== "," &&
      /^(?:of|to|about|from)?$/.test(left)
    )
      return "threatened";
  }
  return "accomplished";
}

/** Whether a plot or attempt is itself the object or the subject of a verb of foiling. */
function isFoiledAround(clauses: Clauses, phrase: NounPhrase, chunk: number): boolean {
  for (let at = phrase.firstToken; at < phrase.head; at++) if (FOILED_WORDS.has((clauses.tokens[at] as Token).lower)) return true;
  const before = clauses.verbGroup(chunk - 1);
  if (before && before.sentence === phrase.sentence && FOIL.has(before.lemma)) return true;
  for (let at = chunk + 1; at < Math.min(clauses.chunks.length, chunk + 6); at++) {
    const after = clauses.verbGroup(at);
    if (after && after.sentence === phrase.sentence && after.passive && FOIL.has(after.lemma)) return true;
  }
  return false;
}

/** Plain present tense and words of habit: "the group attacks civilians", "often bombs markets". */
function isHabitual(clauses: Clauses, trigger: Trigger, group: VerbGroup): boolean {
  for (let at = group.firstToken - 1; at <= group.endToken; at++) if (HABIT.has(clauses.word(at, group.sentence))) return true;
  const token = clauses.tokens[trigger.firstToken] as Token;
  if (group.form !== "finite" || group.passive || trigger.sense.past || group.endToken - group.firstToken > 1) return false;
  // Headlines tell what happened in the present tense.
  if (token.sentence === 0) return false;
  return token.lower === trigger.sense.lemma && !token.lower.endsWith("ed") && !["hit", "hurt", "set", "shot"].includes(token.lower);
}

function nounStanding(clauses: Clauses, trigger: Trigger, phrase: NounPhrase, chunk: number): Standing {
  const { sentence } = phrase;
  let status: IncidentStatus = "accomplished";
  let definite = false;
  let indefiniteAny = false;
  let negative = false;
  for (let at = phrase.firstToken; at < trigger.firstToken; at++) {
    const { lower, pos } = clauses.tokens[at] as Token;
    if (FOILED_WORDS.has(lower)) status = lower === "failed" || lower === "botched" || lower === "unsuccessful" ? "attempted" : "foiled";
    else if (ATTEMPTED_WORDS.has(lower)) status = "attempted";
    else if (FEARED_WORDS.has(lower) && !/^(?:further|new|more|other|suspected|likely)$/.test(lower)) status = "threatened";
    if (DEFINITE.has(lower)) definite = true;
    if (ANY.has(lower)) indefiniteAny = true;
    if (lower === "no" || lower === "without") negative = true;
    if (pos === "NUM") definite = true;
  }
  const after = clauses.word(trigger.endToken, sentence);
  const left = clauses.word(phrase.firstToken - 1, sentence);
  if (left === "without" || left === "no") negative = true;
  if (PLOT_AFTER.has(after))
    status = isFoiledAround(clauses, phrase, chunk) ? "foiled" : /^(?:attempts?|bid)$/.test(after) ? "attempted" : "threatened";
  else if (isFoiledAround(clauses, phrase, chunk) || isStopped(clauses, phrase, chunk)) status = "foiled";
  else if (status === "accomplished" && !definite) status = fearedBy(clauses, phrase, chunk, left) ?? status;
  const plural = (clauses.tokens[trigger.firstToken] as Token).lower.endsWith("s") && trigger.firstToken === phrase.head;
  const bare =
    !definite &&
    !hasNameBefore(clauses, phrase, trigger.firstToken) &&
    !/^(?:an?|one|another|two|three|four|five|six|seven|eight|nine|ten|twin|several|some|first|second)$/.test(
      clauses.word(phrase.firstToken, sentence),
    );
  const aimed = /^(?:on|against|in|at)$/.test(after);
  const general =
    indefiniteAny || (plural && bare && (status === "accomplished" || !aimed)) || (plural && isCounted(clauses, phrase, trigger));
  return { status, polarity: negative ? "negative" : "positive", specific: !general };
}

/** "eight attacks since 2016", "12 bombings between May and July": a count over a period, not one happening. */
function isCounted(clauses: Clauses, phrase: NounPhrase, trigger: Trigger): boolean {
  if (clauses.tokens[phrase.firstToken]?.pos !== "NUM") return false;
  for (let at = trigger.endToken; at < trigger.endToken + 8; at++)
    if (/^(?:between|since|over|during|annually|yearly)$/.test(clauses.word(at, phrase.sentence))) return true;
  return false;
}

function hasNameBefore(clauses: Clauses, phrase: NounPhrase, end: number): boolean {
  for (let at = phrase.firstToken; at < end; at++) if ((clauses.tokens[at] as Token).pos === "PROPN" || clauses.isTime(at)) return true;
  return false;
}

/** "was foiled", "which was thwarted": the noun as the subject of a passive verb of foiling. */
function isStopped(clauses: Clauses, phrase: NounPhrase, chunk: number): boolean {
  const next = clauses.verbGroup(chunk + 1);
  return next !== null && next.sentence === phrase.sentence && next.passive && FOIL.has(next.lemma);
}

/** Whether the noun stands under a word of fear, threat or planning: "warned of an attack", "the threat of bombings". */
function fearedBy(clauses: Clauses, phrase: NounPhrase, chunk: number, left: string): IncidentStatus | null {
  const noun = clauses.nounPhrase(chunk - 1);
  if (
    noun &&
    noun.sentence === phrase.sentence &&
    /^(?:of|for|to|about)$/.test(left) &&
    THREAT_NOUNS.has((clauses.tokens[noun.head] as Token).lower)
  )
    return "threatened";
  const verb = clauses.verbGroup(chunk - 1);
  if (!verb || verb.sentence !== phrase.sentence || phrase.firstToken - verb.endToken > 2) return null;
  if (FEAR.has(verb.lemma)) return "threatened";
  if (verb.lemma === "attempt") return "attempted";
  if (verb.modal && /^(?:may|might|could|would|can|will)$/.test(verb.modal)) return "threatened";
  if (verb.form === "infinitive" && /^(?:carry|launch|commit|stage|mount|conduct|perpetrate|make|execute)$/.test(verb.lemma))
    return governorStatus(clauses, chunk - 1, verb) === "accomplished" ? "threatened" : governorStatus(clauses, chunk - 1, verb);
  return null;
}
