import type { EventClass, IncidentType } from "../../../../model/event-mention.ts";

/** What a word must stand beside before it counts as a trigger; read in `guards.ts`. */
export type GuardName =
  | "none"
  | "attack"
  | "blast"
  | "bomb"
  | "burn"
  | "casualties"
  | "charge"
  | "collapse"
  | "conflict"
  | "damage"
  | "dead"
  | "death"
  | "down"
  | "execution"
  | "explosion"
  | "hit"
  | "hurt"
  | "kill"
  | "operation"
  | "person-object"
  | "raid"
  | "shell"
  | "shot"
  | "storm"
  | "strike"
  | "target"
  | "vehicle"
  | "weapon-object";

/** How a trigger word sits in its clause, which decides where its roles stand. */
export type TriggerForm = "verb" | "noun" | "adjective";

/** What one word or phrase of violence tells, before its sentence is read. */
export interface TriggerSense {
  readonly lemma: string;
  readonly form: TriggerForm;
  readonly eventClass: EventClass;
  readonly type: IncidentType | null;
  readonly guard: GuardName;
  /** Verbs whose subject is what suffers or goes off, not who did it: "died", "exploded". */
  readonly unaccusative: boolean;
  /** True where the form can only be the past participle or the past tense. */
  readonly past: boolean;
}

type Row = readonly [lemmas: string, eventClass: EventClass, type: IncidentType | null, guard?: GuardName];

// The rows are words of English grouped by what they tell, checked against the classes of ACE 2005 and WikiEvents.
const VERBS: readonly Row[] = [
  ["attack assault", "attack", "attack", "attack"],
  ["ambush", "attack", "armed-assault"],
  ["storm", "attack", "armed-assault", "storm"],
  ["raid", "attack", "attack", "raid"],
  ["bomb carbomb", "attack", "bombing", "bomb"],
  ["dynamite", "attack", "bombing"],
  ["bombard strafe", "attack", "air-strike"],
  ["shell", "attack", "attack", "shell"],
  ["shoot machine-gun", "attack", "armed-assault", "shot"],
  ["stab knife", "attack", "stabbing"],
  ["behead decapitate lynch", "die", "assassination"],
  ["assassinate", "attack", "assassination"],
  ["murder slay massacre slaughter", "die", "assassination"],
  ["execute", "die", "assassination", "execution"],
  ["ram plough plow", "attack", "vehicle-attack", "vehicle"],
  ["torch firebomb", "attack", "arson"],
  ["kidnap abduct", "attack", "kidnapping"],
  ["hijack", "attack", "hijacking"],
  ["rob loot", "attack", "robbery"],
  ["sabotage", "attack", "sabotage"],
  ["poison", "attack", "poisoning"],
  ["fire hurl lob", "attack", "armed-assault", "weapon-object"],
  ["throw launch plant", "attack", null, "weapon-object"],
  ["strike", "attack", "attack", "strike"],
  ["hit", "attack", "attack", "hit"],
  ["target", "attack", "attack", "target"],
  ["kill", "die", null, "kill"],
  ["strangle", "die", null],
  ["martyr electrocute", "die", null],
  ["injure wound maim mutilate", "injure", null],
  ["hurt", "injure", null, "hurt"],
  ["beat torture", "injure", null, "person-object"],
  ["damage destroy wreck demolish shatter raze flatten devastate vandalize", "damage", null],
  ["down", "damage", null, "down"],
  ["burn gut", "damage", null, "burn"],
  ["defuse disarm", "damage", "bombing", "weapon-object"],
  ["arrest apprehend detain jail imprison incarcerate", "justice", null],
  ["capture seize", "justice", null, "person-object"],
  ["charge", "justice", null, "charge"],
  ["indict prosecute convict", "justice", null],
  ["sentence", "justice", null, "person-object"],
  ["acquit extradite", "justice", null],
];

/** Verbs of which the subject is the victim or the device. */
const UNACCUSATIVE: readonly Row[] = [
  ["die perish", "die", null],
  ["explode detonate", "attack", "bombing", "explosion"],
  ["collapse", "damage", null, "collapse"],
];

const NOUNS: readonly Row[] = [
  ["attack terror-attack", "attack", "attack", "attack"],
  ["assault", "attack", "armed-assault", "attack"],
  ["ambush", "attack", "armed-assault"],
  ["raid incursion", "attack", "attack", "raid"],
  ["onslaught offensive", "attack", "attack", "operation"],
  ["bombing car-bombing firebombing truck-bombing", "attack", "bombing"],
  ["explosion detonation", "attack", "bombing", "explosion"],
  ["blast", "attack", "bombing", "blast"],
  ["shooting shootout shoot-out gunfire gunfight gunbattle firefight gunshot", "attack", "armed-assault"],
  ["shot", "attack", "armed-assault", "shot"],
  ["fusillade crossfire", "attack", "armed-assault"],
  ["stabbing", "attack", "stabbing"],
  ["airstrike air-strike drone-strike", "attack", "air-strike"],
  ["bombardment", "attack", "air-strike"],
  ["shelling", "attack", "attack"],
  ["strike", "attack", "attack", "strike"],
  ["assassination", "attack", "assassination"],
  ["massacre slaughter bloodbath carnage", "die", "attack"],
  ["murder killing slaying beheading homicide genocide lynching", "die", "assassination"],
  ["execution", "die", "assassination", "execution"],
  ["kidnapping kidnaping abduction", "attack", "kidnapping"],
  ["hijacking", "attack", "hijacking"],
  ["robbery holdup", "attack", "robbery"],
  ["arson", "attack", "arson"],
  ["sabotage", "attack", "sabotage"],
  ["poisoning", "attack", "poisoning"],
  ["clash battle skirmish", "attack", "armed-assault", "conflict"],
  ["standoff", "attack", "armed-assault", "conflict"],
  ["death", "die", null, "death"],
  ["fatality", "die", null],
  ["casualty", "die", null, "casualties"],
  ["suicide", "die", null, "death"],
  ["injury wound", "injure", null],
  ["maiming torture", "injure", null],
  ["damage destruction devastation", "damage", null, "damage"],
  ["arrest detention", "justice", null],
  ["indictment conviction", "justice", null],
  ["charge", "justice", null, "charge"],
  ["custody", "justice", null],
];

/** Nouns that speak of an incident without telling it: weapons and doers. They help to group, and are never asked for by a bench. */
const WEAK_NOUNS: readonly Row[] = [
  ["car-bomb truck-bomb carbomb ied", "other", "bombing"],
  ["bomb", "other", "bombing"],
];

const ADJECTIVES: readonly Row[] = [
  ["dead", "die", null, "dead"],
  ["slain", "die", "assassination"],
  ["lifeless", "die", null, "dead"],
];

/** Past tense and past participle of the irregular verbs above. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  shoot: ["shot"],
  slay: ["slew", "slain"],
  throw: ["threw", "thrown"],
  strike: ["struck", "stricken"],
  hit: ["hit"],
  hurt: ["hurt"],
  beat: ["beat", "beaten"],
  burn: ["burned", "burnt"],
  target: ["targeted", "targetted"],
  shell: ["shelled"],
  kidnap: ["kidnapped", "kidnaped"],
  bomb: ["bombed"],
  behead: ["beheaded"],
};

/** Verbs that double their last consonant. */
const DOUBLING = new Set(["stab", "ram", "rob", "kidnap", "hit", "lob", "gut"]);

/** Present, past and -ing forms of a verb: [third person, past forms, -ing]. */
export function formsOfVerb(lemma: string): { readonly present: string; readonly past: readonly string[]; readonly ing: string } {
  const last = lemma.at(-1) ?? "";
  const doubled = DOUBLING.has(lemma) ? lemma + last : lemma;
  const present = /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
  const regular = lemma.endsWith("e") ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${doubled}ed`;
  const ing = lemma === "die" ? "dying" : lemma.endsWith("e") && !lemma.endsWith("ee") ? `${lemma.slice(0, -1)}ing` : `${doubled}ing`;
  return { present, past: IRREGULAR[lemma] ?? [regular], ing };
}

const pluralOf = (noun: string): string =>
  /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;

/** All senses of a word form in lower case, verbs before nouns. */
export interface WordSenses {
  readonly verb: TriggerSense | null;
  readonly noun: TriggerSense | null;
  readonly adjective: TriggerSense | null;
}

type MutableSenses = { verb: TriggerSense | null; noun: TriggerSense | null; adjective: TriggerSense | null };

function buildSenses(): Map<string, WordSenses> {
  const senses = new Map<string, MutableSenses>();
  const put = (word: string, sense: TriggerSense): void => {
    const entry = senses.get(word) ?? { verb: null, noun: null, adjective: null };
    entry[sense.form] ??= sense;
    senses.set(word, entry);
  };
  const verbs = (rows: readonly Row[], unaccusative: boolean): void => {
    for (const [lemmas, eventClass, type, guard = "none"] of rows) {
      for (const lemma of lemmas.split(" ")) {
        const sense = { lemma, form: "verb" as const, eventClass, type, guard, unaccusative, past: false };
        const forms = formsOfVerb(lemma);
        for (const past of forms.past) put(past, { ...sense, past: past !== lemma });
        for (const form of [lemma, forms.present, forms.ing]) put(form, sense);
      }
    }
  };
  verbs(VERBS, false);
  verbs(UNACCUSATIVE, true);
  for (const [lemmas, eventClass, type, guard = "none"] of [...NOUNS, ...WEAK_NOUNS]) {
    for (const lemma of lemmas.split(" ")) {
      const sense = { lemma, form: "noun" as const, eventClass, type, guard, unaccusative: false, past: false };
      put(lemma, sense);
      put(pluralOf(lemma), sense);
    }
  }
  for (const [lemmas, eventClass, type, guard = "none"] of ADJECTIVES) {
    for (const lemma of lemmas.split(" "))
      put(lemma, { lemma, form: "adjective", eventClass, type, guard, unaccusative: true, past: true });
  }
  return senses;
}

const SENSES = buildSenses();

/** The senses of a word form in lower case, or undefined where it tells of no violence. */
export const sensesOf = (lower: string): WordSenses | undefined => SENSES.get(lower);
