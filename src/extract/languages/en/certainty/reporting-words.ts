import type { Act, Certainty, Framing, Polarity } from "../../../../model/statement.ts";
import { REPORTING_NOUNS } from "./reporting-nouns.ts";
import { REPORTING_VERBS } from "./reporting-verbs.ts";

/** What a reporting word tells of the speaker and of the reporter, before its surroundings are read. */
export interface ReportingWord {
  /** How sure the speaker is who uses the word flatly: "presumes" is probable, "suspects" possible. */
  readonly certainty: Certainty;
  /** How the reporter presents it: "claims" is distancing, "confirms" endorsing. */
  readonly framing: Framing;
  /** `negative` where the word itself says that it is not so: "denies", "dismisses". */
  readonly polarity: Polarity;
  /** The act that the word points to, where it says more than "states"; the content may still overrule it. */
  readonly act: Act | null;
  /** True for words of speech ("say"), false for words of thought, wish and feeling ("believe", "hope"). */
  readonly speech: boolean;
  /** 0..1: how often such a word, with the syntax of a verb or noun, introduces an attribution. */
  readonly strength: number;
}

/** Words that share a reading, as `word` or `word:strength in hundredths`; words of several parts are joined by hyphens. */
export interface ReportingClass extends ReportingWord {
  readonly words: string;
}

function tableOf(classes: readonly ReportingClass[]): ReadonlyMap<string, ReportingWord> {
  const table = new Map<string, ReportingWord>();
  for (const { words, ...reading } of classes) {
    for (const entry of words.split(/\s+/)) {
      const [word = "", hundredths] = entry.split(":");
      if (word === "" || table.has(word)) continue;
      table.set(word, hundredths === undefined ? reading : { ...reading, strength: Number(hundredths) / 100 });
    }
  }
  return table;
}

const VERBS = tableOf(REPORTING_VERBS);
const NOUNS = tableOf(REPORTING_NOUNS);

/**
 * The reading of a reporting verb or noun by its base form, or null where the word reports nothing.
 * Verbs with a particle or a fixed object are looked up whole, joined by a hyphen: `point-out`, `rule-out`, `claim-responsibility`.
 */
export function reportingWord(lemma: string, pos: "verb" | "noun"): ReportingWord | null {
  return (pos === "verb" ? VERBS : NOUNS).get(lemma) ?? null;
}
