import type { CopiedReport } from "./find-copies.ts";

/**
 * Reports for tests, made from word lists by a seed: originals, independent reports of the same incidents, and copies of the originals made by the
 * rules by which papers make them. Places, outlets and groups are invented.
 */

/** A report, and the original that it is or is copied from; null for reports of their own. */
export interface InventedReport {
  readonly report: CopiedReport;
  readonly family: number | null;
  /** How it was made. */
  readonly made: string;
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export type Random = () => number;
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}

const list = (words: string): readonly string[] => words.split("|");
const PLACES = list("Ostrel|Tavik|Halm|Pellin|Brack|Lowen|Mereside|Quill|Norrby|Vessin|Karst Ford|Upper Doln|Iven|Sorvan|Hask|Little Marn");
const OUTLETS = list(
  "Ostrel Courier|Halm Post|Tavik Today|Radio Pellin|Brack Gazette|Lowen Mirror|Mereside Herald|Quill Evening News|Sorvan Wire",
);
const GROUPS = list("Grey Banner|Sons of Iven|Northern Column|River Brigade|Free Halm Front|Red Lantern Cell|Marn Legion");
const THINGS = list(
  "a grain store|the bus depot|a market hall|the customs house|a police post|the old bridge|a fuel depot|the radio mast|a mill|the court",
);
const MANNERS = list(
  "young|tired|armed|local|off-duty|elderly|masked|wounded|retired|unpaid|nervous|foreign|uniformed|hungry|silent|angry|hired|homeless|stranded|volunteer",
);
const PEOPLE = list(
  "officers|shopkeepers|drivers|guards|travellers|watchmen|farmers|medics|teachers|dockers|councillors|soldiers|clerks|nurses|firemen|neighbours|pilots|pupils|bakers|masons|anglers|weavers|brokers|monks|students|porters|tailors|miners|joiners|sailors",
);
const DID = list(
  "heard|cleared|searched|reached|left|described|guarded|photographed|closed|surrounded|avoided|inspected|saw|passed|watched|entered|crossed|blocked|opened|mapped|sealed|noticed|drew|emptied|repaired|lit|swept|counted|moved|filmed",
);
const WHICH = list("the|a|one|another|every|some|that|no");
const LOOKS = list(
  "blue|broken|empty|burnt|narrow|wet|northern|wooden|rusty|heavy|small|grey|loose|flooded|parked|locked|dusty|torn|painted|distant|iron|shallow|wide|rented|dark",
);
const OBJECTS = list(
  "yard|van|glass|gate|crate|cellar|queue|shell|canteen|fence|square|lorry|sandbag|office|cable|stair|tractor|door|roof|dog|ditch|tent|boiler|ladder|crane|wagon|window|barrel|shed|ledger",
);
const WHEN = list(
  "before dawn|after the blast|towards noon|within minutes|late in the evening|at first light|an hour later|once the sirens stopped|during prayers|on market day|as rain set in|shortly after seven|by then|the next morning",
);
const WHERE = list(
  "near the canal|behind the school|on the coast road|beside the clinic|at the crossroads|below the dam|outside the town hall|along the railway|by the wells|in the upper quarter|past the sawmill|under the viaduct",
);
const TAILS = list(
  "while traders packed up|though nobody was hurt there|which surprised many|because the phones were down|and then turned back|so trains were held|until troops came|but gave no reason|as children slept|without a word|and counted the damage|where help was slow",
);
const HOW = list(
  "quietly|again|in haste|for hours|one by one|with care|twice|at a run|in silence|together|on foot|reluctantly|briefly|by torchlight",
);

const pick = (random: Random, from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? "";
const upper = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
const between = (random: Random, low: number, high: number): number => low + random() * (high - low);
const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Somebody did something, in six words. */
function core(random: Random): string {
  return [MANNERS, PEOPLE, DID, WHICH, LOOKS, OBJECTS].map((words) => pick(random, words)).join(" ");
}

function sentence(random: Random): string {
  const shapes = [
    () => `${core(random)} ${pick(random, WHERE)} ${pick(random, WHEN)}`,
    () => `${pick(random, WHEN)}, ${core(random)} ${pick(random, TAILS)}`,
    () => `${core(random)} ${pick(random, HOW)} ${pick(random, WHERE)}, ${pick(random, TAILS)}`,
    () => `${pick(random, WHERE)} ${core(random)} ${pick(random, HOW)}, and ${core(random)}`,
    () => `${core(random)} ${pick(random, WHEN)}, ${core(random)} said`,
    () => `${pick(random, HOW)} ${core(random)}, and ${pick(random, WHEN)} ${core(random)} ${pick(random, WHERE)}`,
  ];
  return `${upper(shapes[Math.floor(random() * shapes.length)]?.() ?? "")}.`;
}

function paragraph(random: Random, words: number): string {
  const sentences: string[] = [];
  while (wordCount(sentences.join(" ")) < words) sentences.push(sentence(random));
  return sentences.join(" ");
}

/** What all who report of one incident have alike: its facts and one quotation of thirty words. */
interface InventedIncident {
  readonly place: string;
  readonly thing: string;
  readonly group: string;
  readonly killed: number;
  readonly quotation: string;
}

function incident(random: Random): InventedIncident {
  const words = paragraph(random, 30).replaceAll(".", ",").split(/\s+/).slice(0, 30).join(" ");
  return {
    place: pick(random, PLACES),
    thing: pick(random, THINGS),
    group: pick(random, GROUPS),
    killed: 2 + Math.floor(random() * 60),
    quotation: `"${words}," the governor said.`,
  };
}

const titleOf = ({ thing, place, killed }: InventedIncident): string => `Blast at ${thing} in ${place} kills ${killed}`;
/** The facts of an incident, in the words of the desk that reports it: agencies' leads are much alike, and those of two desks are not the same. */
const LEADS: readonly ((about: InventedIncident, random: Random) => string)[] = [
  ({ thing, place, killed, group }, random) =>
    `At least ${killed} people were killed ${pick(random, WHEN)} at ${thing} in ${place}, ${pick(random, TAILS)}. The ${group} said that ${core(random)}.`,
  ({ thing, place, killed, group }, random) =>
    `A bomb at ${thing} killed ${killed} in ${place} as ${core(random)}. A caller named the ${group}.`,
  ({ thing, place, killed, group }, random) =>
    `In ${place} ${killed} died ${pick(random, WHERE)} where ${core(random)}; the ${group} claimed the attack on ${thing}.`,
  ({ thing, place, killed, group }, random) =>
    `The ${group} has claimed the bombing of ${thing}, ${place}, which ${pick(random, HOW)} left ${killed} dead, ${pick(random, TAILS)}.`,
  ({ thing, place, killed, group }, random) =>
    `${upper(core(random))} after a blast killed ${killed} at ${thing} in ${place}. Blame fell ${pick(random, WHEN)} on the ${group}.`,
];
/** The words with which an outlet ends whatever it prints: each has its own. */
const closingOf = (outlet: string): string => `${outlet} thanks its readers. ${paragraph(randomFrom(OUTLETS.indexOf(outlet)), 20)}`;

/** One report of an incident, in sentences of its own but for the lead, the quotation and the outlet's closing words. */
function report(id: string, about: InventedIncident, random: Random): CopiedReport {
  const publisher = pick(random, OUTLETS);
  const length = between(random, 120, 600);
  const lead = LEADS[Math.floor(random() * LEADS.length)] ?? titleOf;
  const paragraphs = [`${about.place.toUpperCase()} (${publisher}) - ${lead(about, random)}`, about.quotation];
  while (wordCount(paragraphs.join(" ")) < length - 40) paragraphs.push(paragraph(random, between(random, 20, 50)));
  const body = [...paragraphs, closingOf(publisher)].join("\n\n");
  return { id, title: titleOf(about), text: body, publisher, published: "2031-03-02" };
}

type Change = (paragraphs: readonly string[], random: Random, from: CopiedReport) => readonly string[];

function cut(paragraphs: readonly string[], random: Random): readonly string[] {
  const words = paragraphs.join(" \n\n ").split(" ");
  return words
    .slice(0, Math.ceil(words.length * between(random, 0.4, 0.9)))
    .join(" ")
    .split(" \n\n ");
}

function swapSentences(paragraphs: readonly string[], random: Random): readonly string[] {
  return paragraphs.map((one) =>
    one
      .split(/(?<=\.) /)
      .map((part) => ({ part, order: random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ part }) => part)
      .join(" "),
  );
}

function edit(paragraphs: readonly string[], random: Random): readonly string[] {
  return paragraphs.map((one) =>
    one
      .split(" ")
      .map((word) => (random() < 0.04 ? pick(random, HOW) : word))
      .join(" "),
  );
}

const CHANGES: Readonly<Record<string, Change>> = {
  cut,
  "sentences swapped": swapSentences,
  "outlet renamed": (paragraphs, random, from) => paragraphs.map((one) => one.replaceAll(from.publisher ?? "", pick(random, OUTLETS))),
  "paragraph added": (paragraphs, random) =>
    paragraphs.toSpliced(Math.floor(random() * paragraphs.length), 0, paragraph(random, between(random, 20, 50))),
  "words edited": edit,
};

/** A copy of a report, changed in one to four of the ways in which papers change what they copy; its headline is its own. */
export function copied(id: string, from: CopiedReport, random: Random): { readonly report: CopiedReport; readonly made: string } {
  const made = Object.keys(CHANGES)
    .map((name) => ({ name, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, 1 + Math.floor(random() * 4))
    .map(({ name }) => name);
  const text = made.reduce<readonly string[]>(
    (paragraphs, name) => CHANGES[name]?.(paragraphs, random, from) ?? paragraphs,
    from.text.split("\n\n"),
  );
  const publisher = pick(
    random,
    OUTLETS.filter((outlet) => outlet !== from.publisher),
  );
  const title = `${pick(random, PLACES)}: ${sentence(random)}`;
  return { report: { id, title, text: text.join("\n\n"), publisher, published: "2031-03-03" }, made: made.join(", ") };
}

/** A later report of the same outlet that repeats a quarter of the earlier one as background. */
function followUp(id: string, from: CopiedReport, random: Random): CopiedReport {
  const words = from.text.split(" ");
  const start = Math.floor(words.length * 0.2);
  const background = words.slice(start, start + Math.floor(words.length / 4)).join(" ");
  const news = paragraph(random, wordCount(from.text) * 0.7);
  return { ...from, id, text: `${news}\n\n${background}`, published: "2031-03-09" };
}

/** How many reports of each kind. */
export interface CorpusSize {
  readonly originals: number;
  /** Independent reports; of four, one tells of an incident of the originals, with the same quotation. */
  readonly others: number;
  readonly copies: number;
}

/** A corpus in an order that is drawn, too: copies may come before what they were copied from. */
export function inventedCorpus(seed: number, size: CorpusSize): readonly InventedReport[] {
  const random = randomFrom(seed);
  const incidents = Array.from({ length: size.originals }, () => incident(random));
  const originals = incidents.map((about, family): InventedReport => ({
    report: report(`original-${family}`, about, random),
    family,
    made: "original",
  }));
  const others = Array.from({ length: size.others }, (_, at): InventedReport => {
    const known = at % size.originals;
    const about = at % 4 === 0 ? incidents[known] : undefined;
    const earlier = at % 10 === 1 ? originals[Math.floor(at / 10) % size.originals] : undefined;
    const id = `other-${at}`;
    if (earlier) return { report: followUp(id, earlier.report, random), family: null, made: "follow-up" };
    return { report: report(id, about ?? incident(random), random), family: null, made: about ? "same incident" : "other" };
  });
  const copies = Array.from({ length: size.copies }, (_, at): InventedReport => {
    const family = at % size.originals;
    const from = originals[family];
    if (!from) throw new Error("a copy needs an original");
    return { family, ...copied(`copy-${at}`, from.report, random) };
  });
  return [...originals, ...others, ...copies]
    .map((one) => ({ one, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ one }) => one);
}
