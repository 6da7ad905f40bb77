import type { Analysis } from "../../../../text/analysis.ts";

/** A noun phrase without what follows it ("the group's affiliate" in "the group's affiliate in Afghanistan"); half-open in tokens. */
export interface NounPhrase {
  readonly kind: "noun-phrase";
  readonly firstToken: number;
  readonly endToken: number;
  /** Token of the noun, name or pronoun that it is about. */
  readonly head: number;
  readonly sentence: number;
  readonly proper: boolean;
  readonly pronoun: boolean;
}

/** A verb with its auxiliaries, negation and adverbs: "had not been killed"; half-open in tokens. */
export interface VerbGroup {
  readonly kind: "verb-group";
  readonly firstToken: number;
  readonly endToken: number;
  /** Token of the main verb. */
  readonly head: number;
  readonly sentence: number;
  /** Base form of the main verb. */
  readonly lemma: string;
  readonly form: "finite" | "infinitive" | "participle" | "gerund";
  readonly passive: boolean;
  readonly negated: boolean;
  /** `may`, `might`, `could`, `would`, `will`, ... in lower case, or null. */
  readonly modal: string | null;
}

export type Chunk = NounPhrase | VerbGroup;

/** The noun phrases and verb groups of an analysis, in the order of the text. */
export declare function chunksOf(analysis: Analysis): readonly Chunk[];
