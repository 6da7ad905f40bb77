import type { EventMention } from "../../../../model/event-mention.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { Clauses, TokenRange } from "./clause.ts";
import { verbGroupAt } from "./clause.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that say why a deed was done. Base forms, and fixed pairs joined by a space. */
const MOTIVE_WORDS = words(
  `motive motivate motivation avenge retaliation retaliate reprisal revenge vengeance obsess obsessed obsession grievance self-defense self-defence defensive provoke punish intimidate coerce deter`,
);
const MOTIVE_PAIRS = words(
  `aimed-at designed-to intended-to meant-to response-to context-of because-of retaliation-for revenge-for name-of driven-by inspired-by motivated-by self-defense self-defence in-defense in-defence`,
);
const REVENGE = words("revenge vengeance retaliation retaliate avenge reprisal");

/** Words by which an accusation or a warning is waved away (GUIDE: "dismisses"); nouns and adjectives after "is", "as", "called". */
const DISMISSIVE = words(
  `blackmail propaganda stunt lie nonsense provocation fabrication baseless unfounded false fake fabricated absurd ridiculous hoax slander smear speculation rumour rumor groundless
   untrue bogus ludicrous farce sham pretext politically-motivated unrelated disinformation misinformation fiction theatre theater`,
);
/** What can be dismissed: the nouns for accusations, warnings and links. Base forms. */
const DISMISSED = words(
  "warning claim accusation allegation suggestion report charge link theory speculation rumour rumor version connection responsibility involvement evidence trace threat",
);
const DANGER = words(
  "attack threat danger violence terror terrorism bomb bombing plot risk strike assault explosion kidnapping shooting unrest extremist militant terrorist killing",
);
const AVOIDANCE = words("leave avoid evacuate flee shelter stay depart exercise reconsider postpone keep");
const NO_EVIDENCE = words("evidence trace sign proof indication link connection reason");

export interface ContentSigns {
  readonly motive: boolean;
  readonly revenge: boolean;
  readonly dismissive: boolean;
  /** Speaks of an accusation, warning or link that can be dismissed. */
  readonly dismissible: boolean;
  /** "no evidence of", "unrelated", "nothing to do with". */
  readonly deniesLink: boolean;
  readonly danger: boolean;
  /** Advice to leave, to keep away, to take shelter. */
  readonly avoidance: boolean;
  /** Violence to come, in a future or a command. */
  readonly futureViolence: boolean;
  readonly firstPerson: boolean;
}

/** Verbs that, in a future of the speaker's own side, announce violence. */
const VIOLENT_VERBS = words("target destroy retaliate strike attack hit kill bomb punish avenge burn execute shoot slaughter");
const FUTURE = words("will shall 'll wo");

/** What the words of a stretch of text point to; read once for every content. */
export function readSigns(clauses: Clauses, range: TokenRange, eventAt: ReadonlyMap<number, EventMention>): ContentSigns {
  const { tokens } = clauses;
  let motive = false;
  let revenge = false;
  let dismissive = false;
  let dismissible = false;
  let deniesLink = false;
  let danger = false;
  let avoidance = false;
  let future = false;
  let violence = false;
  let firstPerson = false;
  for (let at = range.first; at < range.end; at++) {
    const token = tokens[at] as Token;
    const { lemma, lower } = token;
    const next = tokens[at + 1]?.lower ?? "";
    motive ||= MOTIVE_WORDS.has(lemma) || MOTIVE_WORDS.has(lower) || MOTIVE_PAIRS.has(`${lower}-${next}`);
    revenge ||= REVENGE.has(lemma);
    dismissive ||= DISMISSIVE.has(lemma) || DISMISSIVE.has(lower);
    dismissible ||= DISMISSED.has(lemma);
    deniesLink ||=
      lower === "unrelated" ||
      (lower === "no" && NO_EVIDENCE.has(next)) ||
      (lower === "nothing" && next === "to") ||
      (lower === "not" && (next === "related" || next === "linked" || next === "connected"));
    danger ||= DANGER.has(lemma);
    avoidance ||= AVOIDANCE.has(lemma) && token.pos === "VERB";
    future ||= FUTURE.has(lower) || (lower === "going" && next === "to");
    violence ||=
      revenge || (eventAt.get(at)?.eventClass ?? "other") === "attack" || (VIOLENT_VERBS.has(lemma) && verbGroupAt(clauses, at) !== null);
    firstPerson ||= lower === "we" || lower === "our" || lower === "i" || lower === "us" || lower === "my";
  }
  return { motive, revenge, dismissive, dismissible, deniesLink, danger, avoidance, futureViolence: future && violence, firstPerson };
}
