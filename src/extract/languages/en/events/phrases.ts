import type { Token } from "../../../../text/analysis.ts";
import type { TriggerSense } from "./lexicon.ts";
import { isWeaponNoun } from "./nouns.ts";

/** A phrase of violence: its sense, how many tokens the trigger takes, and whether something must follow. */
interface Phrase {
  readonly words: readonly (readonly string[])[];
  readonly sense: TriggerSense;
  /** Number of tokens of the phrase that are the trigger. */
  readonly length: number;
  readonly needs?: "weapon" | "into";
}

const sense = (lemma: string, eventClass: TriggerSense["eventClass"], type: TriggerSense["type"], unaccusative = false): TriggerSense => ({
  lemma,
  form: "verb",
  eventClass,
  type,
  guard: "none",
  unaccusative,
  past: false,
});

const forms = (...words: readonly string[]): readonly string[] => words;
const BLOW = forms("blow", "blows", "blew", "blown", "blowing");
const GO = forms("go", "goes", "went", "going", "gone");
const SET = forms("set", "sets", "setting");
const OPEN = forms("open", "opens", "opened", "opening");
const SHOOT = forms("shoot", "shoots", "shot", "shooting");
const CLAIM = forms("claim", "claims", "claimed", "claiming");
const TAKE = forms("take", "takes", "took", "taking", "taken");
const LOSE = forms("lose", "loses", "lost", "losing");
const PLOUGH = forms(
  "drive",
  "drives",
  "drove",
  "driving",
  "driven",
  "crash",
  "crashes",
  "crashed",
  "crashing",
  "slam",
  "slammed",
  "smashed",
);

// Phrasal verbs and idioms of English news prose; ordered so that the longest comes first.
const PHRASES: readonly Phrase[] = [
  { words: [GO, ["off"]], sense: sense("go-off", "attack", "bombing", true), length: 2, needs: "weapon" },
  { words: [BLOW, ["up"]], sense: sense("blow-up", "attack", "bombing"), length: 2 },
  { words: [BLOW, ["himself", "herself", "themselves", "itself"], ["up"]], sense: sense("blow-up", "attack", "bombing"), length: 1 },
  { words: [BLOW, ["apart"]], sense: sense("blow-up", "attack", "bombing"), length: 2 },
  { words: [SET, ["off"]], sense: sense("set-off", "attack", "bombing"), length: 2, needs: "weapon" },
  { words: [forms("touch", "touched", "touching"), ["off"]], sense: sense("set-off", "attack", "bombing"), length: 2, needs: "weapon" },
  { words: [OPEN, ["fire"]], sense: sense("open-fire", "attack", "armed-assault"), length: 2 },
  { words: [SET, ["fire"], ["to"]], sense: sense("set-fire", "attack", "arson"), length: 2 },
  { words: [SHOOT, ["down"]], sense: sense("shoot-down", "damage", "attack"), length: 2 },
  { words: [forms("gun", "guns", "gunned", "gunning"), ["down"]], sense: sense("gun-down", "die", "assassination"), length: 2 },
  { words: [CLAIM, ["the"], ["lives", "life"]], sense: sense("claim-lives", "die", null), length: 1 },
  { words: [TAKE, ["hostage"]], sense: sense("take-hostage", "attack", "kidnapping"), length: 2 },
  { words: [LOSE, ["their", "his", "her"], ["lives", "life"]], sense: sense("lose-life", "die", null, true), length: 1 },
  { words: [forms("put", "puts", "putting"), ["to"], ["death"]], sense: sense("put-to-death", "die", "assassination"), length: 3 },
];

const BY_FIRST = new Map<string, Phrase[]>();
for (const phrase of PHRASES) {
  for (const first of phrase.words[0] ?? []) BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), phrase]);
}

/** Verbs with a vehicle as object and "into" after it: "drove a van into the crowd". */
const DRIVE = new Set(PLOUGH);
const DRIVE_SENSE = sense("drive-into", "attack", "vehicle-attack");

/** Verbs that, with an object and "on fire", "ablaze" or "alight" after it, tell of arson. */
const ARSON_SENSE = sense("set-ablaze", "attack", "arson");

/** The phrase that starts at a token, or null: its sense and the number of tokens of its trigger. */
export function phraseAt(tokens: readonly Token[], at: number): { readonly sense: TriggerSense; readonly length: number } | null {
  const token = tokens[at] as Token;
  const candidates = BY_FIRST.get(token.lower);
  if (candidates) {
    for (const phrase of candidates) {
      if (!phrase.words.every((options, k) => tokens[at + k]?.sentence === token.sentence && options.includes(tokens[at + k]?.lower ?? "")))
        continue;
      if (phrase.needs === "weapon" && !weaponNear(tokens, at)) continue;
      return phrase;
    }
    if (SET.includes(token.lower) && setsFire(tokens, at)) return { sense: ARSON_SENSE, length: 1 };
    if (CLAIM.includes(token.lower) && livesAfter(tokens, at)) return { sense: sense("claim-lives", "die", null), length: 1 };
  }
  if (DRIVE.has(token.lower) && drivesIntoPeople(tokens, at)) return { sense: DRIVE_SENSE, length: 1 };
  return null;
}

function weaponNear(tokens: readonly Token[], at: number): boolean {
  const { sentence } = tokens[at] as Token;
  for (let k = Math.max(0, at - 10); k < Math.min(tokens.length, at + 10); k++) {
    const token = tokens[k] as Token;
    if (token.sentence === sentence && (isWeaponNoun(token.lower) || /^(?:explosions?|blasts?|bombs?)$/.test(token.lower))) return true;
  }
  return false;
}

function setsFire(tokens: readonly Token[], at: number): boolean {
  const { sentence } = tokens[at] as Token;
  for (let k = at + 1; k < Math.min(tokens.length, at + 8); k++) {
    const token = tokens[k] as Token;
    if (token.sentence !== sentence) return false;
    if (token.lower === "ablaze" || token.lower === "alight") return true;
    if (token.lower === "fire" && tokens[k - 1]?.lower === "on") return true;
  }
  return false;
}

function livesAfter(tokens: readonly Token[], at: number): boolean {
  for (let k = at + 1; k < Math.min(tokens.length, at + 6); k++) if (tokens[k]?.lower === "lives") return true;
  return false;
}

const WHEELS = new Set("car cars truck trucks van vans lorry lorries vehicle vehicles bus suv minivan motorcycle pickup".split(" "));
const CROWD = new Set(
  "crowd crowds people pedestrians protesters demonstrators shoppers market passers-by cyclists bystanders marchers worshippers".split(" "),
);

function drivesIntoPeople(tokens: readonly Token[], at: number): boolean {
  const { sentence } = tokens[at] as Token;
  let wheels = false;
  let into = false;
  for (let k = at + 1; k < Math.min(tokens.length, at + 14); k++) {
    const token = tokens[k] as Token;
    if (token.sentence !== sentence) return false;
    if (WHEELS.has(token.lower)) wheels = true;
    if (token.lower === "into") into = true;
    if (into && CROWD.has(token.lower)) return true;
    if (into && wheels && /^(?:laden|packed|explosives|explosive-laden)$/.test(token.lower)) return true;
  }
  return false;
}
