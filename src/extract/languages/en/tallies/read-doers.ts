import type { Tally } from "../../../../model/tally.ts";
import type { Token } from "../../../../text/analysis.ts";
import { mentionsIn, type Placed, type TallyInput, type TokenRange } from "./tally-input.ts";

/** Who is said to have done what is counted. */
export interface Doers {
  readonly actors: readonly string[];
  /** Whether groups that belong to them count, too; undefined where nothing is said of such groups. */
  readonly affiliates?: boolean;
  readonly stance?: Tally["stance"];
}

/** Prepositions and participles before a doer, after what is counted (Quirk et al. 1985, 9.50; "involving" and "with" where two sides fight). */
const MARKS: ReadonlyMap<string, Tally["stance"] | null> = new Map([
  ["by", null],
  ["involving", null],
  ["claimed by", "claimed"],
  ["attributed to", "attributed"],
  ["attributable to", "attributed"],
  ["ascribed to", "attributed"],
  ["blamed on", "attributed"],
  ["linked to", "attributed"],
  ["imputed to", "attributed"],
]);
const FIGHTS = new Set("clashes battles skirmishes firefights gunfights engagements".split(" "));
/** Verbs of doing a deed (Levin 1993, 26.7 "perform verbs"; FrameNet "Intentionally_act"), with which the subject is the doer. */
const DOING = new Set(
  "carry stage conduct commit perpetrate launch mount execute undertake unleash wage take claim organise organize orchestrate do make fight".split(
    " ",
  ),
);
/** A verb that stands this far before the number at most has it as its object. */
const REACH = 6;
/** The same for the words that tell what is surveyed, in tokens. */
const FAR = 40;
const DOER_TYPES = new Set(["armed-group", "organisation"]);

export interface Around {
  /** Tokens of the sentence before the number, and of the words after the noun that define it. */
  readonly sentenceFirst: number;
  readonly firstToken: number;
  readonly typeStart: number;
  readonly noun: number;
  readonly after: TokenRange;
}

/** Those said to have done what is counted: "Red Front attacks", "attacks by the Red Front and its affiliates", "the Red Front carried out 12 attacks". */
export function doersOf(input: TallyInput, around: Around): Doers {
  const found =
    before(input, around) ??
    marked(input, around) ??
    relative(input, around) ??
    assigned(input, around) ??
    subject(input, around) ??
    activity(input, around);
  if (found === null) return { actors: [] };
  const rest = affiliatesAfter(input.analysis.tokens, found.end, Math.max(around.after.end, found.end));
  return {
    actors: [...new Set(found.names.map(({ mention }) => mention.span.text))],
    ...(rest === undefined ? {} : { affiliates: rest }),
    ...(found.stance === null || found.stance === undefined ? {} : { stance: found.stance }),
  };
}

interface Found {
  readonly names: readonly Placed[];
  readonly end: number;
  readonly stance: Tally["stance"] | null;
}

const isDoer = ({ mention }: Placed): boolean => DOER_TYPES.has(mention.type) && mention.kind === "named";

/** "40 Red Front attacks", "suspected Red Front attacks", "Zedlandish air strikes". */
function before(input: TallyInput, { typeStart, noun, after }: Around): Found | null {
  const names = mentionsIn(input, { first: typeStart, end: noun }).filter((one) => isDoer(one) || one.mention.kind === "nominal");
  if (names.length === 0) return null;
  const suspected = /^(?:suspected|alleged|presumed)$/.test(input.analysis.tokens[typeStart]?.lower ?? "");
  const claimed = input.analysis.tokens[typeStart]?.lower === "claimed";
  return { names, end: after.first, stance: claimed ? "claimed" : suspected ? "attributed" : stanceAfter(input, after) };
}

const stanceAfter = ({ analysis }: TallyInput, { first }: TokenRange): Tally["stance"] | null =>
  MARKS.get(`${analysis.tokens[first]?.lower} ${analysis.tokens[first + 1]?.lower}`) ?? null;

/** "attacks by the Red Front", "raids attributed to it", "clashes with it", "clashes between it and the army". */
function marked(input: TallyInput, { noun, after }: Around): Found | null {
  const { tokens } = input.analysis;
  const fights = FIGHTS.has((tokens[noun] as Token).lower) || FIGHTS.has(tokens[after.first - 1]?.lower ?? "");
  let stance: Tally["stance"] | null = null;
  for (let at = after.first; at < after.end; at++) {
    const word = (tokens[at] as Token).lower;
    const pair = MARKS.get(`${word} ${tokens[at + 1]?.lower}`);
    if (pair !== undefined && pair !== null) stance = pair;
    const opens = MARKS.has(word) || (pair !== undefined && pair !== null) || (fights && /^(?:with|between|against)$/.test(word));
    if (!opens) continue;
    const names = listedFrom(input, at + (pair === undefined ? 1 : 2), after.end);
    if (names.length > 0) return { names, end: (names.at(-1) as Placed).end, stance };
  }
  return null;
}

/** Names that follow one another with nothing but articles, commas and "and" between them. */
function listedFrom(input: TallyInput, first: number, end: number): Placed[] {
  const { tokens } = input.analysis;
  const names: Placed[] = [];
  let at = first;
  for (const one of mentionsIn(input, { first, end: Math.min(end, first + 40) })) {
    if (one.first < at) continue;
    if (one.first - at > 4 || !tokens.slice(at, one.first).every(isLink)) break;
    const known = isDoer(one) || (one.mention.type === "place" && (names.length > 0 || one.first <= first + 1));
    if (!known) break;
    names.push(one);
    at = one.end;
  }
  return names.filter((one) => isDoer(one) || one.mention.type === "place");
}

const LINKS = new Set(
  "the and or both either suspected alleged members fighters militants of group groups extremist jihadist rebel forces from".split(" "),
);
const isLink = ({ lower, text, pos }: Token): boolean => LINKS.has(lower) || text === "," || (pos === "ADJ" && !/^\p{Lu}/u.test(text));

/** "attacks that the Red Front carried out". */
function relative(input: TallyInput, { after }: Around): Found | null {
  const { tokens } = input.analysis;
  for (let at = after.first; at < Math.min(after.end, after.first + 12); at++) {
    const word = (tokens[at] as Token).lower;
    const names =
      word === "that" || word === "which" || at === after.first
        ? listedFrom(input, at + (at === after.first && word !== "that" && word !== "which" ? 0 : 1), after.end)
        : [];
    const last = names.at(-1);
    if (last === undefined) continue;
    let verb = last.end;
    while (verb < last.end + 3 && /^(?:AUX|ADV)$/.test(tokens[verb]?.pos ?? "")) verb++;
    const lemma = tokens[verb]?.lemma ?? "";
    if (DOING.has(lemma)) return { names, end: last.end, stance: lemma === "claim" ? "claimed" : null };
  }
  return null;
}

const ASSIGNING = new Set("attribute ascribe impute assign".split(" "));
const BLAMING = new Set("blame accuse".split(" "));

/** "attributed 65 attacks in Zedland to the Red Front", "blamed the Red Front for 65 attacks". */
function assigned(input: TallyInput, { sentenceFirst, firstToken, after }: Around): Found | null {
  const { tokens } = input.analysis;
  for (let at = firstToken - 1; at >= Math.max(sentenceFirst, firstToken - 10); at--) {
    const { lemma } = tokens[at] as Token;
    if (ASSIGNING.has(lemma) && firstToken - at <= 2) {
      for (let to = after.first; to < after.end; to++) {
        if ((tokens[to] as Token).lower !== "to") continue;
        const names = listedFrom(input, to + 1, after.end);
        if (names.length > 0) return { names, end: (names.at(-1) as Placed).end, stance: "attributed" };
      }
      return null;
    }
    if (BLAMING.has(lemma)) {
      const names = listedFrom(input, at + 1, firstToken);
      return names.length > 0 ? { names, end: (names.at(-1) as Placed).end, stance: "attributed" } : null;
    }
  }
  return null;
}

/** "the Red Front carried out 12 attacks", "has claimed responsibility for 12 attacks", "was behind 12 attacks". */
function subject(input: TallyInput, { sentenceFirst, firstToken }: Around): Found | null {
  const { tokens } = input.analysis;
  for (let at = firstToken - 1; at >= Math.max(sentenceFirst, firstToken - REACH); at--) {
    const { lemma, lower, pos } = tokens[at] as Token;
    const does = (DOING.has(lemma) && pos !== "NOUN") || lower === "behind" || lower === "responsible";
    if (!does) continue;
    const names = mentionsIn(input, { first: Math.max(sentenceFirst, at - 16), end: at }).filter(
      (one) =>
        (isDoer(one) || (one.mention.kind === "named" && one.mention.type === "place")) &&
        at - one.end <= 9 &&
        reachesVerb(tokens, one.end, at),
    );
    if (names.length === 0) return null;
    return { names, end: (names.at(-1) as Placed).end, stance: lemma === "claim" ? "claimed" : null };
  }
  return null;
}

/** Whether only helping verbs, adverbs and words of the subject's list stand between a name and its verb. */
function reachesVerb(tokens: readonly Token[], from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) {
    const token = tokens[at] as Token;
    const fits =
      /^(?:AUX|ADV|PART|PROPN|ADJ|CCONJ|PRON|DET)$/.test(token.pos) ||
      /^(?:and|or|its|their|groups|affiliates|branches|allies|loyal|affiliated|to|is|was|been)$/.test(token.lower);
    if (!fits) return false;
  }
  return true;
}

const ACTIVITY = new Set(
  "map mapping count counting tally list database dataset record survey review study timeline tracker overview log archive".split(" "),
);
/** "in a survey of the Red Front's activity": what is then counted is its doing. */
function activity(input: TallyInput, { sentenceFirst, firstToken }: Around): Found | null {
  const { tokens } = input.analysis;
  for (let at = Math.max(sentenceFirst, firstToken - FAR); at + 1 < firstToken; at++) {
    if (!ACTIVITY.has((tokens[at] as Token).lower) || tokens[at + 1]?.lower !== "of") continue;
    const name = mentionsIn(input, { first: at + 2, end: firstToken }).find(isDoer);
    if (name !== undefined && name.first <= at + 4) return { names: [name], end: name.end, stance: null };
  }
  return null;
}

const JOINING = new Set("and or including with plus".split(" "));
/** Words for groups that belong to another (design's "affiliate"; WordNet 3.1 "affiliate", "branch", "offshoot"). */
const AFFILIATES =
  /^(?:affiliates?|affiliated|branch|branches|offshoots?|franchises?|loyal|allegiance|subsidiaries|wings?|splinter|cells)$/;

/** Whether "and its affiliates", "or groups loyal to it" follows the names of the doers, or "without its affiliates". */
function affiliatesAfter(tokens: readonly Token[], from: number, end: number): boolean | undefined {
  let joined: boolean | undefined;
  for (let at = from; at < Math.min(end, from + 10); at++) {
    const { lower } = tokens[at] as Token;
    if (JOINING.has(lower)) joined ??= true;
    else if (lower === "without" || lower === "excluding") joined = false;
    else if (AFFILIATES.test(lower)) return joined;
    else if (lower === "in" || lower === "since" || lower === "between") return undefined;
  }
  return undefined;
}
