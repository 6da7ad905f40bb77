/**
 * What a word says of the event that depends on it. After Karttunen (1971, 1973: implicatives and hedges), Kiparsky and Kiparsky (1970:
 * factives), Nairn, Condoravdi and Karttunen (2006: signatures), and the source- and factuality-introducing predicates of FactBank
 * (Saurí and Pustejovsky 2009; Saurí and Pustejovsky 2012).
 */
export type Signature =
  /** It happened, whatever is said of the governing word: "did not regret that". */
  | "factive"
  /** It happened just when the governing event did: "managed to", "began to". */
  | "same"
  /** It happened just when the governing event did not: "failed to", "prevented". */
  | "counter"
  /** Somebody says so: "said that". */
  | "report"
  /** Somebody says so, and the reporter keeps a distance: "alleged to have", "accused of". */
  | "alleged"
  /** Somebody says that it is not so: "denied". */
  | "denial"
  /** "believe", "appear to" */
  | "belief"
  /** "suspect", "fear", "possibility of" */
  | "suspicion"
  /** "expected to", "likely to" */
  | "expectation"
  /** "want to", "hope that" */
  | "desire"
  /** "plan to", "threaten to" */
  | "plan"
  /** "agreed to", "decision to" */
  | "commitment"
  /** "scheduled to", "set to", "is to" */
  | "scheduled"
  /** "try to", "effort to" */
  | "attempt"
  /** "urge somebody to", "call for", "should" */
  | "demand"
  /** "able to", "allow", "right to" */
  | "ability"
  /** "wonder whether", "investigate" */
  | "question"
  /** "to" with the force of "in order to" */
  | "purpose"
  /** "have to", "must" */
  | "need"
  /** "unlikely", "doubtful" */
  | "improbable";

type Table = ReadonlyMap<string, Signature>;

function tableOf(lists: Partial<Record<Signature, string>>): Table {
  const table = new Map<string, Signature>();
  for (const [signature, words] of Object.entries(lists)) for (const word of words.split(/\s+/)) table.set(word, signature as Signature);
  return table;
}

/** Verbs by what they say of an infinitive that depends on them, with or without an object between. */
export const INFINITIVE_VERBS: Table = tableOf({
  same: "manage remember bother get dare happen begin start continue proceed go come help cause force lead prompt drive compel oblige move bring turn hasten rush condescend deign succeed use live grow make persuade convince induce trigger inspire provoke coerce pressure push",
  counter: "fail forget neglect decline refuse cease omit hesitate",
  belief: "believe think seem appear consider understand presume assume suppose look find feel",
  alleged: "allege rumor rumour purport claim accuse reput suspect",
  report: "say report know show reveal prove confess profess",
  expectation: "expect forecast predict project tend anticipate estimate stand poise",
  scheduled: "slate schedule set book",
  commitment: "agree decide resolve arrange contract choose undertake opt elect volunteer determine",
  desire: "want wish hope like love prefer desire long yearn aspire hate care need dream",
  plan: "plan intend promise pledge vow threaten prepare offer swear commit mean propose aim conspire plot ready wait design guarantee",
  attempt: "try attempt seek strive struggle fight endeavor endeavour work vie bid move compete campaign lobby scramble",
  demand:
    "urge ask order tell call advise instruct require direct request command beg invite press encourage appeal petition recommend warn exhort implore plead summon assign hire authorize authorise demand remind pressure entreat counsel challenge",
  ability: "allow enable permit let entitle qualify empower license afford free leave help",
});

/** Verbs by what they say of a clause: "said (that) ...", "doubts that ...". */
export const CLAUSE_VERBS: Table = tableOf({
  factive:
    "know realize realise regret discover reveal learn remember forget notice recall recognize recognise acknowledge admit confirm concede prove demonstrate see find show point understand disclose observe hear resent note remind establish verify detect ensure",
  report:
    "say tell state claim report announce declare add explain argue insist assert maintain contend write testify suggest indicate warn stress emphasize emphasise vow promise pledge rule conclude determine decide agree complain estimate charge mention accuse swear answer reply respond notify inform assure reiterate repeat remark comment signal mean boast caution disclose tweet allege propose threaten hint imply advise",
  alleged: "allege rumor rumour purport",
  denial: "deny dispute reject refute dismiss rebut contradict disprove",
  belief:
    "believe think presume assume suppose feel consider reckon guess seem appear figure trust imagine hold calculate look sound convince bet judge",
  suspicion: "suspect fear worry speculate hypothesize theorize",
  expectation: "expect predict forecast anticipate project foresee",
  desire: "want wish hope prefer pray desire care like",
  demand: "demand request recommend urge ask require order propose call advise",
  question: "wonder investigate ask question examine probe inquire consider study debate check explore review doubt",
});

/** Verbs by what they say of a noun or an -ing form: "planned an attack", "denied involvement", "stopped the sale of". */
export const OBJECT_VERBS: Table = tableOf({
  counter:
    "prevent avoid avert cancel foil thwart block halt reject refuse decline lack omit miss abandon scrap forgo drop bar ban forbid prohibit refrain preclude escape forestall evade veto shelve withhold discourage deter dissuade stave",
  denial: "deny dispute",
  alleged: "allege accuse",
  suspicion: "suspect fear worry risk threaten warn speculate",
  expectation: "expect predict forecast anticipate project foresee await face",
  desire: "want hope favor favour desire need prefer await envision envisage support like",
  scheduled: "schedule",
  commitment: "agree arrange approve authorize negotiate",
  plan: "plan plot propose prepare intend offer promise contemplate mull pledge vow discuss weigh postpone delay defer explore threaten",
  attempt: "attempt try pursue seek",
  demand: "demand request seek urge recommend order call ask advocate require press suggest encourage",
  ability: "allow permit enable facilitate",
  question: "investigate question examine probe study review consider",
});

/** Nouns by what they say of what follows them: "plan to", "possibility of", "allegation that". */
export const NOUNS: Table = tableOf({
  factive: "fact knowledge realization realisation discovery news recognition confirmation admission disclosure",
  same: "beginning start continuation success",
  counter:
    "failure refusal lack absence prevention avoidance cancellation ban inability reluctance alternative impossibility rejection unwillingness",
  report: "statement announcement report claim assertion argument conclusion declaration contention remark word account",
  alleged: "allegation accusation rumor rumour charge complaint",
  denial: "denial",
  belief: "belief view opinion conviction sense assumption impression feeling idea notion thought perception theory hypothesis",
  suspicion:
    "suspicion possibility fear risk danger threat chance speculation prospect potential worry concern hint indication sign warning",
  expectation: "expectation forecast prediction likelihood probability projection outlook estimate anticipation",
  desire: "desire hope wish want willingness eagerness interest preference need ambition dream aspiration longing",
  commitment: "decision agreement deal contract resolution move talks negotiation arrangement commitment",
  plan: "plan intention intent proposal promise pledge vow offer scheme plot preparation option program programme project strategy goal aim objective target purpose mission determination deadline bill proposition",
  attempt: "attempt effort bid try campaign struggle fight drive quest push search",
  demand:
    "demand request call order appeal recommendation advice requirement suggestion instruction petition duty obligation responsibility plea pressure need invitation application",
  ability:
    "ability right chance opportunity power permission authority capacity capability way time freedom license licence room eligibility means authorization tool option money ground",
  question: "question doubt uncertainty investigation inquiry debate issue",
});

/** Adjectives by what they say of what follows them, or of what they are said of: "likely to", "it is possible that". */
export const ADJECTIVES: Table = tableOf({
  factive:
    "true clear obvious evident aware sorry glad certain sad happy proud lucky tragic odd strange surprised surprising disappointed known pleased regrettable",
  same: "quick slow first last",
  counter: "unable impossible false untrue unwilling reluctant loath powerless incapable unfounded baseless wrong",
  expectation: "likely probable sure bound expected poised destined apt prone ripe",
  scheduled: "set due scheduled slated",
  suspicion: "possible conceivable plausible potential afraid worried fearful concerned liable",
  desire: "willing eager anxious keen hopeful desperate impatient interested inclined",
  plan: "ready prepared determined intent planned",
  demand: "necessary important essential vital better crucial imperative advisable required preferable best desirable ideal",
  ability: "able free capable eligible easy hard difficult tough sufficient enough easier entitled",
  question: "unclear uncertain unsure unknown questionable",
  improbable: "unlikely improbable doubtful implausible far-fetched",
  alleged: "alleged rumored rumoured",
});

/** Adjectives before a noun that say how real it is: "a possible attack", "the planned sale". */
export const PREMODIFIERS: Table = tableOf({
  counter:
    "nonexistent cancelled canceled aborted foiled failed thwarted fake averted now-cancelled fictitious rejected abandoned unsuccessful",
  alleged: "alleged suspected reported so-called purported supposed accused rumored rumoured presumed claimed ostensible",
  belief: "apparent seeming perceived",
  improbable: "unlikely improbable implausible",
  expectation:
    "likely probable expected anticipated impending imminent upcoming projected forthcoming looming inevitable coming future estimated forecast",
  suspicion: "possible potential threatened hypothetical conceivable feared eventual would-be prospective theoretical",
  scheduled: "scheduled",
  plan: "planned proposed intended pending tentative prospective contemplated conditional",
  attempt: "attempted",
  desire: "desired hoped-for sought-after wanted",
  demand: "necessary required needed",
});

/** Adverbs that say how sure it is. "not" and "never" are read with the verb. */
export const ADVERBS: Table = tableOf({
  alleged: "allegedly reportedly supposedly purportedly ostensibly rumoredly",
  belief: "apparently seemingly presumably evidently",
  expectation: "probably likely doubtless undoubtedly",
  improbable: "unlikely",
  suspicion: "possibly perhaps maybe potentially conceivably theoretically",
  counter: "hardly scarcely seldom nowhere rarely nor",
});

/** Modal verbs, after Quirk et al. (1985, 4.49 to 4.66). "will" tells of the future and is certain. */
export const MODAL_SIGNATURES: Table = tableOf({
  suspicion: "may might could",
  ability: "can ca",
  expectation: "would 'd",
  demand: "should ought shall",
  need: "must",
});

/** Nouns and determiners that deny what they stand with. */
export const NEGATIVE_DETERMINERS: ReadonlySet<string> = new Set("no neither zero nobody none nothing".split(" "));

/** Verbs whose object happens just when they do: "launched an attack"; light verbs and verbs of holding, making and beginning. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  "launch make carry commit hold begin conduct give take start stage have mount perform undertake execute do cause reach complete issue provide create produce open win get see bring lead result continue end file bear form sign announce add include draw trigger inflict suffer receive enter impose place face join find organize organise deliver pose set".split(
    " ",
  ),
);

/** Verbs said of an event that are about its happening: "the attack took place". */
export const HAPPENING_VERBS: ReadonlySet<string> = new Set(
  "happen occur take begin start be come follow materialize materialise arise continue erupt break proceed ensue go end resume".split(" "),
);
