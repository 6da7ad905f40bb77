import type { MentionType } from "../../../../model/mention.ts";
import type { Analysis, Token } from "../../../../text/analysis.ts";
import { type Draft, type Strength, wholeDraft } from "./draft.ts";
import { sexOfGivenName } from "./given-names.ts";
import type { NameLookups, NameRun } from "./name-runs.ts";
import {
  ARMED_HEADS,
  ARMED_WORDS,
  BODY_HEADS,
  FACILITY_HEADS,
  NOT_NAMES,
  OTHER_HEADS,
  PERSON_LINKS,
  PLACE_FIRST,
  PLACE_LAST,
  PLACE_PREPOSITIONS,
  SPEECH_VERBS,
} from "./name-words.ts";
import { hasPlaceSign, isListedBefore, ROADS_OF_SEVERAL } from "./place-signs.ts";
import { roleOfNoun } from "./role-nouns.ts";

/** Words that part a place: "South London", "Upper Egypt". */
const DIRECTIONS = new Set(
  "north south east west northern southern eastern western central upper lower greater downtown inner outer northeast northwest southeast southwest".split(
    " ",
  ),
);

/** Words for parties and their people. */
const PARTIES = new Set(
  "democratic democrat democrats republican republicans tory tories conservative conservatives liberal liberals greens labour likud".split(
    " ",
  ),
);

interface Verdict {
  readonly type: MentionType;
  readonly strength: Strength;
}

const sure = (type: MentionType): Verdict => ({ type, strength: 3 });
const told = (type: MentionType): Verdict => ({ type, strength: 2 });
const guess = (type: MentionType): Verdict => ({ type, strength: 1 });

/** How a name stands: after a title, and in a line where most words have capitals. */
export interface NameContext {
  readonly titled: boolean;
  readonly title: boolean;
  readonly lookups: NameLookups;
}

/** The mention that a name makes, with its type; null where the words name a day, a law, a cup or a faith. */
export function classifyName(analysis: Analysis, range: NameRun, context: NameContext): Draft | null {
  const { tokens, text } = analysis;
  const trimmed = bareName(analysis, trim(tokens, range), context.lookups);
  if (trimmed.end <= trimmed.first) return null;
  const start = (tokens[trimmed.first] as Token).start;
  const end = nameEnd(tokens[trimmed.end - 1] as Token, text);
  // "Roman Catholic", "Sunni Muslim": a faith, not what stands before it.
  if (
    trimmed.end < range.end &&
    range.end - range.first > 1 &&
    isFaith((tokens[range.end - 1] as Token).lower) &&
    context.lookups.actors.find(text.slice(start, end)) === null
  )
    return null;
  if (/[$€£]/.test(text.slice(start, end))) return null;
  const party = partyLength(tokens, trimmed.first);
  if (party > 0) return wholeDraft(start + party, homeEnd(text, start + party, end, context.lookups), "place", "named", 2);
  const verdict = verdictOf(analysis, trimmed, text.slice(start, end), context);
  if (verdict === null || ((verdict.strength < 2 || isSaint(tokens, trimmed)) && namesFeast(tokens, range.end))) return null;
  const draft = wholeDraft(start, end, verdict.type, "named", verdict.strength);
  if (verdict.strength === 0 && trimmed.end < range.end && !context.title && NOT_NAMES.has((tokens[trimmed.end] as Token).lower))
    return null;
  if (verdict.strength === 0 && (context.title || opensAlone(analysis, trimmed) || isQuotedWork(analysis, trimmed))) draft.faint = true;
  if (verdict.type === "person") draft.gender = genderOf(tokens, trimmed);
  return draft;
}

/** One word with a capital at the head of a sentence or a quotation, where any word has one. */
function opensAlone({ tokens }: Analysis, { first, end }: NameRun): boolean {
  if (end - first > 1) return false;
  const after = tokens[end];
  // "Byron returned", "Byron's friends": what acts or owns is somebody; a plural at the head of a sentence is likelier a common noun.
  if (
    after !== undefined &&
    (after.pos === "VERB" || after.pos === "AUX" || after.lower === "'s") &&
    !/[^s]s$/.test((tokens[first] as Token).lower)
  )
    return false;
  const before = tokens[first - 1];
  return before === undefined || before.sentence !== (tokens[first] as Token).sentence || /^[“"‘'«`(:[•–—-]+$/.test(before.text);
}

/** All of what stands between quotation marks: the name of a song, a film, a sign. */
function isQuotedWork({ tokens }: Analysis, { first, end }: NameRun): boolean {
  const opener = tokens[first - 1]?.text === "The" ? tokens[first - 2] : tokens[first - 1];
  return opener !== undefined && /^[“"‘«]$/.test(opener.text) && /^[”"’».,]+$/.test(tokens[end]?.text ?? "");
}

/** A full stop after the last word stays with it only in an abbreviation, which the tokens already tell. */
const nameEnd = (last: Token, text: string): number => (text[last.end - 1] === "-" ? last.end - 1 : last.end);

/** Drops what cannot end or begin a name: small words, and days and months at either end. */
function trim(tokens: readonly Token[], range: NameRun): NameRun {
  let { first, end } = range;
  const idle = (token: Token): boolean => NOT_NAMES.has(token.lower) || /^(?:of|the|for|and|in|to|&)$/.test(token.lower);
  while (first < end && idle(tokens[first] as Token) && !(end - first > 1 && isFaith((tokens[first] as Token).lower))) first++;
  while (end > first && idle(tokens[end - 1] as Token)) end--;
  return { first, end };
}

/** Length of the party in "Ilse Kramm, D-Harwick": news gives a lawmaker's party and home so (The Associated Press Stylebook, "party affiliation"). */
function partyLength(tokens: readonly Token[], first: number): number {
  if (tokens[first - 1]?.text !== ",") return 0;
  return /^(?:D|R|I|DFL|GOP)-(?=\p{Lu})/u.exec((tokens[first] as Token).text)?.[0].length ?? 0;
}

/** "St. Marek's Day", "Founders' Prize": what the name belongs to is a feast, a cup, a law. */
function namesFeast(tokens: readonly Token[], end: number): boolean {
  const head = tokens[end + 1];
  return /^['’]s?$/.test(tokens[end]?.lower ?? "") && head !== undefined && /^\p{Lu}/u.test(head.text) && OTHER_HEADS.has(head.lower);
}

const isSaint = (tokens: readonly Token[], { first }: NameRun): boolean => /^(?:st\.?|saint)$/.test(tokens[first]?.lower ?? "");

/** End of a lawmaker's home with its full stops, which the tokens part from it: "D-N.Y.", "R-Wis.". */
function homeEnd(text: string, start: number, end: number, lookups: NameLookups): number {
  const letters = /^(?:\p{Lu}\.)+/u.exec(text.slice(start, start + 8))?.[0].length ?? 0;
  if (letters > 0) return start + letters;
  return text[end] === "." && lookups.places.best(`${text.slice(start, end)}.`) !== null ? end + 1 : end;
}

/**
 * "City of Ostrellburg" and "Northern Varrenia" without the words for the kind or the part, as "northern Varrenia" is read, too; unless the whole is the name
 * of something ("West Ostmark").
 */
function bareName({ tokens, text }: Analysis, { first, end }: NameRun, lookups: NameLookups): NameRun {
  const opener = tokens[first]?.lower ?? "";
  const part = DIRECTIONS.has(opener);
  const rest = part ? first + 1 : /^(?:city|town|village)$/.test(opener) && tokens[first + 1]?.lower === "of" ? first + 2 : end;
  if (rest >= end) return { first, end };
  const nameFrom = (at: number): string => text.slice((tokens[at] as Token).start, (tokens[end - 1] as Token).end);
  if (lookups.actors.find(nameFrom(first)) !== null || lookups.places.best(nameFrom(first)) !== null) return { first, end };
  const inner = lookups.places.best(nameFrom(rest));
  if (inner === null || (part && (inner.otherUse !== undefined || inner.kind === "other"))) return { first, end };
  return { first: rest, end };
}

const isFaith = (lower: string): boolean =>
  /^(?:islamic|muslim|christian|jewish|arab|european|kurdish|african|asian|western|catholic|orthodox|olympic|hindu|socialist|communist|protestant|shia|shiite|sunni|may|mar|jan|latin|kurd|english|islam|jesus|sun)$/.test(
    lower,
  );

function verdictOf(analysis: Analysis, range: NameRun, name: string, context: NameContext): Verdict | null {
  const { tokens } = analysis;
  const { first, end } = range;
  const count = end - first;
  const head = tokens[first] as Token;
  const last = tokens[end - 1] as Token;
  const known = context.lookups.actors.find(name);
  if (known !== null && !(context.titled && count === 1 && known.kind !== "person")) return sure(known.mentionType);
  const byForm = verdictByForm(tokens, range);
  if (byForm !== undefined && !(context.titled && byForm?.type !== "person" && sexOfGivenName(head.lower) !== null)) return byForm;
  if (context.titled) return sure("person");
  if (count > 1 && DIRECTIONS.has(head.lower) && context.lookups.places.best(name.slice(name.indexOf(" ") + 1)) !== null)
    return told("place");
  if (/[-. ]TV$/.test(name)) return sure("organisation");
  if (count === 1 && PARTIES.has(head.lower)) return told("organisation");
  // Capitals are the letters of a body rather than a town: "SWAT", "ASTA".
  const place = count === 1 && /^\p{Lu}{4,6}$/u.test(name) ? null : context.lookups.places.best(name);
  const given = sexOfGivenName(head.lower);
  if (place !== null && (place.kind === "country" || place.kind === "region") && given === null) return told("place");
  if (isListedBefore(ROADS_OF_SEVERAL, tokens, range)) return told("facility");
  if (hasPlaceSign(analysis, range, context.lookups) && !(count > 1 && given !== null && place === null)) return told("place");
  if (count > 1 && given !== null && !(place !== null && place.population > 300_000)) return told("person");
  const said = verdictByNeighbours(analysis, range);
  const near = place === null && said?.type === "place" && said.strength === 1 && followsWeakly(tokens, first) ? null : said;
  if (near !== null && !(near.type === "place" && near.strength < 2)) return near;
  if (count > 1 && /^\p{Lu}\.$/u.test((tokens[first + 1] as Token).text)) return told("person");
  if (/^\p{Lu}{2,6}s?$/u.test(last.text) && count === 1) return guess("organisation");
  if (place !== null) {
    if (near?.type === "place") return place.otherUse === undefined || place.population > 100_000 ? told("place") : guess("place");
    // "Lawrence", "Victor", "Reading": a small town of such a name is named less often than a person or a thing.
    const likely = place.otherUse === undefined ? given === null || place.population > 50_000 : place.population > 300_000;
    if (likely || count > 1) return guess("place");
  }
  if (near !== null) return near;
  if (given !== null) return guess("person");
  if (ABSTRACT.test(last.lower)) return null;
  return { type: count === 1 ? loneGuess(head) : groupGuess(tokens, range, context.lookups), strength: 0 };
}

/** Endings of nouns for what is thought, done or studied: "Scientology", "Continuity". */
const ABSTRACT = /(?:ology|ism|ity|ness|tions?|ments?|ships?|graphy|sophy|metry|ics|hood|dom|ances?|ences?)$/;

/** What the words of the name themselves tell; undefined where nothing, null where it is no name of the kinds looked for. */
function verdictByForm(tokens: readonly Token[], { first, end }: NameRun): Verdict | null | undefined {
  const count = end - first;
  const head = (tokens[first] as Token).lower;
  const last = (tokens[end - 1] as Token).lower;
  // In "Bank of England", "Committee to Protect Journalists", "University of Oslo" the word before the small word decides.
  let inner = "";
  for (let i = first + 1; i < end; i++) {
    const { lower } = tokens[i] as Token;
    if (lower === "of" || lower === "for" || lower === "to" || lower === "in") {
      inner = (tokens[i - 1] as Token).lower;
      break;
    }
  }
  const key = inner === "" ? last : inner;
  if (isArmed(tokens, first, end, key)) return sure("armed-group");
  if (inner !== "" && OTHER_HEADS.has(inner)) return null;
  if (count === 1) {
    if (OTHER_HEADS.has(last) || isBareDirection(tokens, first) || isNumbered(tokens, end - 1)) return null;
    if (BODY_HEADS.has(last)) return sure("organisation");
    return undefined;
  }
  if (BODY_HEADS.has(key)) return sure("organisation");
  if (FACILITY_HEADS.has(key)) return sure("facility");
  if (PLACE_LAST.has(key) || PLACE_FIRST.has(head)) return sure("place");
  if (OTHER_HEADS.has(last)) return null;
  return undefined;
}

/** "South and Mill avenues"; but "the West" and "the South" are regions. */
const isBareDirection = (tokens: readonly Token[], at: number): boolean =>
  DIRECTIONS.has((tokens[at] as Token).lower) && tokens[at - 1]?.lower !== "the";

/** "Highway 12", "Route 9", "Exits 4 and 6": the word for what the number names is no name. */
const isNumbered = (tokens: readonly Token[], at: number): boolean =>
  NUMBERED.has((tokens[at] as Token).lower) && /^(?:\d|\p{Lu}$)/u.test(tokens[at + 1]?.text ?? "");
const NUMBERED = new Set(
  "highway highways route routes road roads street avenue interstate exit exits lane lanes lot room gate flight platform section chapter page line phase level class grade district ward precinct zone division group number no. no".split(
    " ",
  ),
);

function isArmed(tokens: readonly Token[], first: number, end: number, key: string): boolean {
  if (ARMED_HEADS.has(key)) return true;
  if (
    !/^(?:front|army|movement|group|forces?|state|council|brigade|brigades|organi[sz]ation|jihad|emirate|corps|party|command|resistance|faction)$/.test(
      key,
    )
  )
    return false;
  let armed = 0;
  for (let i = first; i < end; i++) {
    const { lower } = tokens[i] as Token;
    if (ARMED_WORDS.has(lower)) armed++;
  }
  if (key === "party" || key === "council" || key === "group" || key === "organization" || key === "organisation" || key === "corps")
    return false;
  return armed > 0 && !(key === "state" && (tokens[first] as Token).lower !== "islamic");
}

/** "To", "at" and "between" stand as often before persons and bodies: only with a name that the gazetteer knows do they tell of a place. */
const followsWeakly = (tokens: readonly Token[], first: number): boolean => /^(?:to|at|between|via)$/.test(tokens[first - 1]?.lower ?? "");

const ARMED_NOUNS = new Set(
  "militants militant rebels rebel insurgents insurgent fighters fighter guerrillas guerrilla militia militias militiamen jihadists jihadist extremists terrorists terrorist gunmen paramilitaries separatists".split(
    " ",
  ),
);
const BODY_NOUNS = new Set(
  "captain coach midfielder striker defender goalkeeper fans squad lawmakers employees newspaper magazine daily agency company group party website network broadcaster channel corporation foundation airline airlines spokesman spokeswoman spokesperson shares executives ceo".split(
    " ",
  ),
);
const PLACE_NOUNS = new Set(
  "province city district village town region airport area neighborhood neighbourhood suburb border governorate county river valley mountains island coast prison mosque".split(
    " ",
  ),
);

/** What the words around a name tell of it; null where nothing. */
function verdictByNeighbours(analysis: Analysis, { first, end }: NameRun): Verdict | null {
  const { tokens } = analysis;
  const before = tokens[first - 1];
  const before2 = tokens[first - 2];
  const after = tokens[end];
  const after2 = tokens[end + 1];
  if (after !== undefined) {
    if (ARMED_NOUNS.has(after.lower)) return told("armed-group");
    if (BODY_NOUNS.has(after.lower)) return guess("organisation");
    if (PLACE_NOUNS.has(after.lower)) return told("place");
  }
  if (before !== undefined && (tokens[first] as Token).start - before.end <= 2) {
    if (before.lower === "of" && before2 !== undefined && roleOfNoun(before2.lower)?.type === "place") return told("place");
    if (before.pos === "NOUN" || before.pos === "PROPN") {
      const role = roleOfNoun(before.lower);
      if (role !== null && role.number === "singular") {
        if (role.type !== "organisation") return told(role.type);
        return before.lower === "group" && before2 !== undefined && ARMED_NOUNS.has(before2.lower)
          ? told("armed-group")
          : told("organisation");
      }
    }
  }
  if (after?.text === "," && after2 !== undefined) {
    if (/^\d{1,2}$/.test(after2.text) && tokens[end + 2]?.text === ",") return told("person");
    const apposed = appositionType(tokens, end + 1);
    if (apposed !== null) return told(apposed);
  }
  if (after !== undefined && SPEECH_VERBS.has(after.lower)) return guess("person");
  if (
    before !== undefined &&
    SPEECH_VERBS.has(before.lower) &&
    /^(?:said|says|added|adds|wrote|explained|told|noted|warned)$/.test(before.lower) &&
    !/^(?:told)$/.test(before.lower)
  )
    return guess("person");
  if (before !== undefined && PLACE_PREPOSITIONS.has(before.lower)) return guess("place");
  return null;
}

/** Type of the noun in an apposition that begins at `at`: "a spokesman for", "the militant group", "the capital of". */
function appositionType(tokens: readonly Token[], at: number): MentionType | null {
  const first = tokens[at] as Token;
  if (first.pos !== "DET" && first.pos !== "NOUN" && first.pos !== "ADJ" && first.pos !== "PRON" && first.pos !== "VERB") return null;
  if (/^(?:and|who|which|that|as)$/.test(first.lower)) return first.lower === "who" ? "person" : null;
  for (let i = at; i < at + 6; i++) {
    const token = tokens[i];
    if (token === undefined) return null;
    if (token.pos === "NOUN" && tokens[i + 1]?.pos !== "NOUN") {
      const role = roleOfNoun(token.lower);
      return role === null || role.number === "plural" ? null : role.type;
    }
    if (
      token.pos !== "DET" &&
      token.pos !== "NOUN" &&
      token.pos !== "ADJ" &&
      token.pos !== "PROPN" &&
      token.pos !== "PRON" &&
      token.lower !== "'s" &&
      !(token.pos === "VERB" && i > at)
    )
      return null;
  }
  return null;
}

const loneGuess = (token: Token): MentionType => (/\p{Lu}.*\p{Lu}/u.test(token.text) || /\d/.test(token.text) ? "organisation" : "person");

function groupGuess(tokens: readonly Token[], { first, end }: NameRun, lookups: NameLookups): MentionType {
  const opener = (tokens[first] as Token).text;
  // "Springfield Pirates": a town and what plays, works or sells there.
  if (
    sexOfGivenName((tokens[first] as Token).lower) === null &&
    (/[^s]s$/.test((tokens[end - 1] as Token).lower) || (tokens[end - 1] as Token).pos !== "PROPN") &&
    (lookups.places.best(opener) !== null || lookups.actors.find(opener) !== null)
  )
    return "organisation";
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.pos !== "PROPN" && !PERSON_LINKS.has(token.lower)) return "organisation";
    if (/^\p{Lu}{2,}$/u.test(token.text) || token.lower === "&" || token.lower === "of") return "organisation";
  }
  return end - first > 4 ? "organisation" : "person";
}

function genderOf(tokens: readonly Token[], { first, end }: NameRun): Draft["gender"] {
  for (let i = first; i < Math.min(end, first + 2); i++) {
    if (end - first === 1 && i > first) break;
    const sex = sexOfGivenName((tokens[i] as Token).lower);
    if (sex === "masculine" || sex === "feminine") return sex;
    if (i === first && sex === null && end - first > 1 && /^\p{Lu}\.?$/u.test((tokens[i] as Token).text)) continue;
    break;
  }
  return "unknown";
}
