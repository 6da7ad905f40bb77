import type { Sentence } from "../../../../text/analysis.ts";
import type { Attribution } from "./attribution.ts";
import { isByNobody, isDeedItself, isInBoilerplate } from "./no-statement.ts";
import { withAsComplements } from "./as-complements.ts";
import type { Clauses } from "./clause.ts";
import { withMakerAsSource } from "./document-makers.ts";
import { joinAttributions } from "./join-attributions.ts";
import { oneReadingACue } from "./one-reading-a-cue.ts";
import { accordingTo, hedgeAttributions, nounAttributions, suspicionOn } from "./other-attributions.ts";
import { throughOutlets } from "./outlets.ts";
import { withoutSpeakersOfPassives } from "./passive-cues.ts";
import { perceivedAttributions } from "./perceived-attributions.ts";
import { withoutOwnVoice } from "./own-voice-first.ts";
import type { Found, ReadingInput } from "./reading-input.ts";
import { withWholeQuotations } from "./quotations.ts";
import { verbChains } from "./verb-chains.ts";

/** A reader or a refiner: it takes what was found before it and gives the whole list on. */
export interface ReadingStep {
  readonly name: string;
  /** Why it stands where it stands. */
  readonly why: string;
  apply(found: Found, input: ReadingInput): Found;
}

const reader = (name: string, why: string, read: (clauses: Clauses) => Attribution[]): ReadingStep => ({
  name,
  why,
  apply: (found, { clauses }) => ({ ...found, cited: [...found.cited, ...read(clauses)] }),
});

const refiner = (
  name: string,
  why: string,
  refine: (cited: readonly Attribution[], input: ReadingInput) => readonly Attribution[],
): ReadingStep => ({ name, why, apply: (found, input) => ({ ...found, cited: refine(found.cited, input) }) });

const bySentence =
  (read: (clauses: Clauses, sentence: Sentence) => Attribution[]) =>
  (clauses: Clauses): Attribution[] =>
    clauses.analysis.sentences.flatMap((sentence) => read(clauses, sentence));

/** All readers and refiners of statements, in their order. Act, certainty and nesting are read after them, of each statement. */
export const READING_STEPS: readonly ReadingStep[] = [
  reader("suspicion", "A fixed phrase says more than the verb or noun in it, which is read after.", bySentence(suspicionOn)),
  reader("according-to", "A fixed phrase, like the one before.", bySentence(accordingTo)),
  reader("verbs", "Before nouns: in “made a claim that” the verb shows who speaks.", verbChains),
  reader("nouns", "Before hedges, which name nobody.", bySentence(nounAttributions)),
  reader("hedges", "Last of the rules: the weakest sign of somebody else's words.", bySentence(hedgeAttributions)),
  refiner("one-reading-a-cue", "Once all rules have read: the first reader of a cue keeps it.", oneReadingACue),
  refiner("outlets", "Before the trained reader, which tells speakers and channels not apart.", (cited, { clauses, isOutlet }) =>
    throughOutlets(clauses, cited, isOutlet),
  ),
  refiner(
    "document-makers",
    "Before the trained reader, which names the maker at once: “a warning from the embassy”.",
    (cited, { clauses }) => cited.map((one) => withMakerAsSource(clauses, one)),
  ),
  refiner(
    "trained",
    "After the rules as a whole: it confirms them, gives them its bounds or adds to them.",
    (cited, { clauses, perception }) =>
      perception === null
        ? cited
        : joinAttributions(
            cited,
            perceivedAttributions(clauses, perception).map((one) => withMakerAsSource(clauses, one)),
          ),
  ),
  refiner("passives", "Once the trained reader has read: its sources alone can be wrong here.", (cited, { clauses }) =>
    withoutSpeakersOfPassives(clauses, cited),
  ),
  refiner("as-complements", 'When bounds are joined: either reader can stop before "as".', (cited, { clauses }) =>
    withAsComplements(clauses, cited),
  ),
  refiner(
    "no-deeds",
    "Once all have read, and before quotations go to the speaker before them: a deed is no speech.",
    (cited, { clauses, eventAt }) => cited.filter((one) => !isDeedItself(clauses, one, eventAt)),
  ),
  refiner(
    "whole-quotations",
    "After all readers: a quotation without a speaker goes to the one before it only if nobody has it.",
    (cited, { clauses }) => withWholeQuotations(clauses, cited),
  ),
  refiner("no-boilerplate", "Late: a speaker in a passage apart can still have claimed a quotation.", (cited, { clauses, boilerplate }) =>
    cited.filter((one) => !isInBoilerplate(clauses, one.cue, boilerplate)),
  ),
  refiner("no-speaker-at-all", "When sources are final.", (cited, { clauses }) => cited.filter((one) => !isByNobody(clauses, one))),
  {
    name: "own-voice",
    why: "Last: it reads what nobody is cited for.",
    apply: ({ cited }, input) => withoutOwnVoice(cited, input),
  },
];

/** Runs all steps but those left out. A name of a pattern (`before`, `passive`) leaves out what the rules read by it. */
export function readInSteps(input: ReadingInput, leftOut: ReadonlySet<string> = new Set()): Found {
  const steps = READING_STEPS.filter(({ name }) => !leftOut.has(name));
  return steps.reduce((found, step) => withoutPatterns(step.apply(found, input), leftOut), { cited: [], own: [] } as Found);
}

const withoutPatterns = ({ cited, own }: Found, leftOut: ReadonlySet<string>): Found => ({
  cited: leftOut.size === 0 ? cited : cited.filter(({ by, pattern }) => by === "reader" || !leftOut.has(pattern)),
  own,
});
