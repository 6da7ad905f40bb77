import type { Token } from "../../../../text/analysis.ts";
import type { GuardName, TriggerSense } from "./lexicon.ts";
import { isPersonNoun, isThingNoun, isWeaponNoun, PERSON_PRONOUNS } from "./nouns.ts";

type Test = (word: Token) => boolean;
type Guard = (at: At) => boolean;

/** A trigger candidate in its sentence. */
class At {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly sense: TriggerSense;

  constructor(tokens: readonly Token[], index: number, sense: TriggerSense) {
    this.tokens = tokens;
    this.index = index;
    this.sense = sense;
  }

  get token(): Token {
    return this.tokens[this.index] as Token;
  }

  /** The word `offset` tokens away, in lower case; empty outside of the sentence. */
  word(offset: number): string {
    const other = this.tokens[this.index + offset];
    return other && other.sentence === this.token.sentence ? other.lower : "";
  }

  pos(offset: number): string {
    const other = this.tokens[this.index + offset];
    return other && other.sentence === this.token.sentence ? other.pos : "";
  }

  /** Whether a word from `from` to `to` tokens away (both included) passes the test. */
  some(from: number, to: number, test: Test): boolean {
    for (let offset = from; offset <= to; offset++) {
      const other = this.tokens[this.index + offset];
      if (other && other.sentence === this.token.sentence && test(other)) return true;
    }
    return false;
  }

  any(from: number, to: number, words: ReadonlySet<string>): boolean {
    return this.some(from, to, (word) => words.has(word.lower));
  }

  get verb(): boolean {
    return this.sense.form === "verb";
  }

  /** Whether the verb is passive, as far as the words before it tell. */
  get passive(): boolean {
    return this.any(-4, -1, BE) && this.sense.past;
  }
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const BE = set("be is are was were been being 's 're");
const ILLNESS = set("heart panic asthma anxiety verbal personal cyber ad ransomware phishing malware acne gout scathing blistering bitter");
const CRITICISED = set(
  "policy policies plan plans record decision idea bill critics proposal report rival rivals opponents opponent media press budget deal reforms problem problems criticism character reputation",
);
const UNLIKE_ATTACK = set(
  "ads ad helicopter helicopters aircraft dog dogs line lines midfielder ship submarine submarines jets plane surface vector vectors",
);
const ENTERTAINMENT = set(
  "film films movie movies video videos photo photos photograph photographs picture pictures scene scenes footage documentary series ad commercial selfie portrait camera cameras episode",
);
const SPORT = set("goal goals basket par penalty putt box-office audition joke jokes");
const BLOW_TO = set("interest growth activity colour color creativity anger demand debt prices popularity violence");
const LABOUR = set(
  "general hunger labor labour transport teachers workers miners doctors nurses rail union wildcat indefinite 24-hour 48-hour bus school lucky first second third pitcher called",
);
const STRIKE_KIND = set(
  "air drone missile rocket military retaliatory israeli american u.s. us nato russian saudi coalition pre-emptive preemptive precision nuclear turkish surgical artillery",
);
const DEATH_KIND = set(
  "penalty row threat threats sentence sentences certificate certificates squad squads camp camps star metal valley wish rate rates tax mask knell cult bed",
);
const ABSTRACT = set(
  "plan plans order orders warrant warrants strategy search bill deal project hopes hope time chances dream dreams appetite motion maneuver task will contract trade trades",
);
const FIGHT = set("shell rocket mortar artillery gun between with");
const FACES = set(
  "face faces faced facing criminal murder terrorism federal pending drop dropped bring brought file filed deny denied denies conspiracy weapons felony assault drug bail press pressed lay laid",
);
const INJURY_ABSTRACT = set("feelings economy chances business sales profits image pride efforts relations interests");
const WAR = set("weapons weapon mass property collateral brain reputational");
const SHOTS = set("fire fired fires firing rang heard warning gun exchange exchanged several");

const isPerson: Test = (word) => isPersonNoun(word.lower) || PERSON_PRONOUNS.has(word.lower) || word.pos === "PROPN";
const isWeapon: Test = (word) => isWeaponNoun(word.lower) || BLAST_WORDS.has(word.lower);
const isThing: Test = (word) => isThingNoun(word.lower);
const BLAST_WORDS = set(
  "blast blasts explosion explosions shrapnel bombing bombings airstrike airstrikes strike strikes attack attacks bullet bullets",
);

const GUARDS: Readonly<Record<GuardName, Guard>> = {
  none: () => true,
  attack: (at) =>
    !ILLNESS.has(at.word(-1)) &&
    !UNLIKE_ATTACK.has(at.word(1)) &&
    !(at.verb && at.any(1, 5, CRITICISED)) &&
    !(at.word(1) === "on" && at.any(2, 5, CRITICISED)),
  blast: (at) =>
    at.word(-1) !== "full" && at.word(1) !== "off" && at.word(1) !== "furnace" && at.word(1) !== "from" && at.word(1) !== "injuries",
  bomb: (at) => !at.any(1, 6, SPORT) && !(at.word(1) === "at" && at.word(3) === "box"),
  burn: (at) => at.word(1) === "down" || at.some(1, 5, isThing) || (at.passive && at.some(-8, -1, isThing)),
  casualties: () => true,
  charge: (at) => {
    if (!at.verb)
      return (
        at.word(-1) !== "in" &&
        at.word(-2) !== "in" &&
        (at.any(-4, -1, FACES) || at.word(-1) === "on" || /^(?:of|against)$/.test(at.word(1)) || at.token.lower === "charges")
      );
    return (
      at.word(1) === "with" ||
      at.some(2, 5, (word) => word.lower === "with" || word.lower === "under") ||
      (at.passive && at.some(-6, -1, isPerson))
    );
  },
  collapse: (at) => at.some(-7, -1, isThing) || (at.word(1) === "of" && at.some(2, 6, isThing)),
  conflict: (at) => at.token.lower.startsWith("clash") || at.token.lower.startsWith("standoff") || at.any(-1, 1, FIGHT),
  damage: (at) => at.word(-1) !== "mass" && !WAR.has(at.word(-1)) && at.token.lower !== "damages",
  dead: (at) => !(/^(?:NOUN|PROPN)$/.test(at.pos(1)) && at.word(1) !== "bodies") && at.word(-1) !== "brain",
  death: (at) =>
    !DEATH_KIND.has(at.word(1)) &&
    !(at.sense.lemma === "suicide" && /^(?:NOUN|PROPN|ADJ)$/.test(at.pos(1))) &&
    !(at.word(-1) === "to" && at.any(-4, -2, set("sentenced put condemned sentence stabbed beaten beat"))),
  down: (at) => at.token.lower === "downed" && at.some(1, 5, isThing),
  execution: (at) => !at.any(1, 3, ABSTRACT) && !(at.token.lower === "execution" && at.word(1) === "style"),
  explosion: (at) =>
    !/^(?:population|demographic)$/.test(at.word(-1)) &&
    !(at.word(1) === "of" && at.any(2, 4, BLOW_TO)) &&
    !(at.verb && at.word(1) === "in" && at.any(2, 3, BLOW_TO)),
  hit: (at) =>
    at.verb && (at.some(-6, -1, isWeapon) || at.some(1, 6, isWeapon)) && !at.any(1, 3, set("headlines record peak low high market")),
  hurt: (at) =>
    !at.any(1, 4, INJURY_ABSTRACT) && (at.any(-4, -1, BE) || at.pos(-1) === "NUM" || at.some(1, 3, isPerson) || at.some(-2, -1, isPerson)),
  kill: (at) => !(at.verb && at.any(1, 3, ABSTRACT)),
  operation: (at) => at.token.pos === "NOUN" && !/^(?:NOUN|PROPN)$/.test(at.pos(1)) && at.word(-1) !== "charm",
  "person-object": (at) => at.some(1, 4, isPerson) || (at.passive && at.some(-7, -1, isPerson)) || at.some(-3, -1, isPerson),
  raid: (at) => !at.some(-3, -1, (word) => /^(?:police|fbi|tax|drug)$/.test(word.lower)),
  shell: (at) => at.token.lower === "shelled" || at.token.lower === "shelling",
  shot: (at) => {
    if (at.verb) return !at.any(1, 4, ENTERTAINMENT) && !at.any(1, 3, SPORT) && !/^(?:up|to|for)$/.test(at.word(1));
    return /^shots?$/.test(at.token.lower) && (at.any(-4, -1, SHOTS) || at.any(1, 3, SHOTS));
  },
  storm: (at) =>
    at.token.pos === "VERB" && !/^(?:out|off|to|through|back)$/.test(at.word(1)) && /^(?:DET|PROPN|NOUN|ADJ|PRON|NUM)$/.test(at.pos(1)),
  strike: (at) => {
    if (at.verb)
      return (
        at.token.pos === "VERB" &&
        (at.some(-6, -1, isWeapon) || at.some(1, 6, isWeapon)) &&
        !at.any(1, 3, set("deal balance chord down agreement bargain lightning me him"))
      );
    return (
      !LABOUR.has(at.word(-1)) &&
      (STRIKE_KIND.has(at.word(-1)) || /^(?:on|against)$/.test(at.word(1)) || at.any(1, 3, set("killed killing hit targeted")))
    );
  },
  target: (at) =>
    at.some(-4, -1, isWeapon) || at.some(1, 8, (word) => /^(?:bomb|bombs|attack|bombing|suicide|explosion)$/.test(word.lower)),
  vehicle: (at) => at.some(1, 7, (word) => word.lower === "into"),
  "weapon-object": (at) =>
    at.some(1, 6, isWeapon) ||
    (at.passive && at.some(-7, -1, isWeapon)) ||
    (at.sense.lemma === "fire" && at.verb && /^(?:on|at|into)$/.test(at.word(1)) && at.pos(2) !== "NUM"),
};

/** Whether a word of violence means violence where it stands: not a "heart attack", a film that was "shot", a strike of workers. */
export function meansViolence(tokens: readonly Token[], index: number, sense: TriggerSense): boolean {
  return GUARDS[sense.guard](new At(tokens, index, sense));
}
