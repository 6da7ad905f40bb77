import { describe, expect, it } from "vitest";
import type { KnownActor, KnownActors, PlaceNames } from "../../../../model/lookups.ts";
import { analyse } from "../../../../text/analysis.ts";
import { findNames } from "./find-names.ts";

const state = (key: string, name: string, country: string): KnownActor => ({
  key,
  name,
  aliases: [],
  kind: "state",
  mentionType: "place",
  affiliations: [],
  country,
});
const VARRENIA = state("state-vr", "Varrenia", "VR");
const GROUP: KnownActor = {
  key: "grey-tide",
  name: "Grey Tide",
  aliases: ["GT"],
  kind: "armed-group",
  mentionType: "armed-group",
  affiliations: [],
  country: null,
};
const PAPER: KnownActor = {
  key: "the-lantern",
  name: "The Lantern",
  aliases: [],
  kind: "outlet",
  mentionType: "organisation",
  affiliations: [],
  country: null,
};

/** An invented register: one state with its people's names, one armed group, one paper with its article. */
const actors: KnownActors = {
  find: (name) =>
    new Map([
      ["Varrenia", VARRENIA],
      ["Grey Tide", GROUP],
      ["GT", GROUP],
      ["The Lantern", PAPER],
    ]).get(name) ?? null,
  byKey: () => null,
  byDemonym: (word) => (/^varrenians?$/i.test(word) ? VARRENIA : null),
  disputed: () => [],
};
const TOWNS = new Map([
  ["Ostrellburg", 400_000],
  ["Lower Pelm", 9_000],
  ["Marek", 2_000],
  ["Harwick", 12_000],
  ["ASTEN", 12_000],
  ["HARWICK", 12_000],
  ["St. Elmar", 3_000],
]);
const places: PlaceNames = {
  best: (name) => {
    if (name === "Ostmark" || name === "O.M.") return { kind: "region", population: 2_000_000, country: "VR" };
    const population = TOWNS.get(name);
    return population === undefined
      ? null
      : { kind: "town", population, country: "VR", ...(name === "Marek" || name === "Harwick" ? { otherUse: "given-name" as const } : {}) };
  },
};

/** Mentions as "kind type words". */
const found = (text: string, kinds: readonly string[] = ["named"]): string[] =>
  findNames(analyse(text), { places, actors }, null)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, type, span }) => (kinds.length > 1 ? `${kind} ${type} ${span.text}` : `${type} ${span.text}`));

describe("findNames, names", () => {
  it.each([
    { name: "a title is no part of the name", text: "They met President Tomas Velin.", names: ["person Tomas Velin"] },
    { name: "an office with 'of' is a title", text: "Then Secretary of State Ilse Kramm left.", names: ["person Ilse Kramm"] },
    {
      name: "a body before a spokesman",
      text: "It was Interior Ministry spokesman Peter Oslak.",
      names: ["organisation Interior Ministry", "person Peter Oslak"],
    },
    { name: "a body with 'of'", text: "He worked at the University of Ostrellburg.", names: ["organisation University of Ostrellburg"] },
    {
      name: "a body with 'to' and a verb",
      text: "She leads the Committee to Protect Gardens.",
      names: ["organisation Committee to Protect Gardens"],
    },
    {
      name: "initials in brackets",
      text: "The Rural Safety Agency (RSA) replied.",
      names: ["organisation Rural Safety Agency", "organisation RSA"],
    },
    { name: "a registered group", text: "Then Grey Tide claimed it.", names: ["armed-group Grey Tide"] },
    { name: "an unregistered front", text: "The Pelm Liberation Front denied it.", names: ["armed-group Pelm Liberation Front"] },
    { name: "a group by the noun after it", text: "Some Korvat militants fled.", names: ["armed-group Korvat"] },
    { name: "a town by the gazetteer", text: "A bomb went off in Ostrellburg.", names: ["place Ostrellburg"] },
    { name: "an unknown town by its preposition and noun", text: "It fell on the village of Tarn.", names: ["place Tarn"] },
    { name: "a river", text: "They crossed the Ilver River.", names: ["place Ilver River"] },
    { name: "an airport", text: "Shots were heard at Ostrellburg Airport.", names: ["facility Ostrellburg Airport"] },
    { name: "a link inside a person's name", text: "A letter to Karim bin Tal was found.", names: ["person Karim bin Tal"] },
    { name: "a paper keeps its article", text: "He told The Lantern so.", names: ["organisation The Lantern"] },
    { name: "a tied prefix", text: "The speaker was Yahya al-Marri.", names: ["person Yahya al-Marri"] },
    { name: "a state", text: "Troops entered Varrenia.", names: ["place Varrenia"] },
    { name: "two names parted by a comma", text: "He was born in Lower Pelm, Varrenia.", names: ["place Lower Pelm", "place Varrenia"] },
    {
      name: "a surname takes the type of the whole name",
      text: "Tomas Velin spoke. Later, near Velin, a guard fell.",
      names: ["person Tomas Velin", "person Velin"],
    },
  ])("$name", ({ text, names }) => {
    expect(found(text)).toEqual(names);
  });

  it.each([
    { name: "a division after its comma", text: "She moved to Tollen, Ostmark, and stayed.", names: ["place Tollen", "place Ostmark"] },
    { name: "an abbreviated division", text: "She moved to Tollen, O.M., and stayed.", names: ["place Tollen", "place O.M."] },
    { name: "an age before it", text: "Ilse Kramm, 43, of Tollen, fell.", names: ["person Ilse Kramm", "place Tollen"] },
    { name: "both of", text: "Two drivers, both of Tollen, fell.", names: ["place Tollen"] },
    { name: "a person of a known town", text: "They met Ilse Kramm of Harwick.", names: ["person Ilse Kramm", "place Harwick"] },
    {
      name: "a list before the kind of several",
      text: "Roads in Tollen, Marek and Pelm counties closed.",
      names: ["place Tollen", "place Marek", "place Pelm"],
    },
    { name: "who is named by a known town", text: "Later Harwick police came.", names: ["place Harwick"] },
    { name: "a town's dateline", text: "HARWICK (Lantern News) — A guard fell.", names: ["place HARWICK", "organisation Lantern News"] },
    {
      name: "a lawmaker's home after the party",
      text: "Then Ilse Kramm, D-Tollen, spoke.",
      names: ["person Ilse Kramm", "place Tollen"],
    },
    { name: "a home with its full stops", text: "Then Ilse Kramm, D-O.M., spoke.", names: ["person Ilse Kramm", "place O.M."] },
    { name: "a tail put to a town", text: "It sued the Ostrellburg-based firm.", names: ["place Ostrellburg"] },
    { name: "a tail put to a name that is another word, too", text: "It sued the Harwick-based firm.", names: [] },
    { name: "roads of a list", text: "He drove to Marek and Mill streets.", names: ["facility Marek", "facility Mill"] },
    {
      name: "a town before an office",
      text: "He called Ostrellburg City Manager Peter Oslak.",
      names: ["place Ostrellburg", "person Peter Oslak"],
    },
    { name: "a saint's town", text: "A fire broke out near St. Elmar on Friday.", names: ["place St. Elmar"] },
    {
      name: "a county before an office",
      text: "He called Tollen County Sheriff Peter Oslak.",
      names: ["place Tollen County", "person Peter Oslak"],
    },
    { name: "a town with its kind before it", text: "The City of Ostrellburg paid.", names: ["place Ostrellburg"] },
    { name: "a part of a town", text: "The fighting reached Northern Ostrellburg on Friday.", names: ["place Ostrellburg"] },
    { name: "a town that has the word in its name", text: "The fighting reached Lower Pelm on Friday.", names: ["place Lower Pelm"] },
    { name: "an unknown name that something goes to", text: "He gave it to Tarnweld on Friday.", names: ["person Tarnweld"] },
    { name: "capitals that a town has, too", text: "The new ASTEN team came.", names: ["organisation ASTEN"] },
    {
      name: "a surname that the gazetteer knows",
      text: "Ilse Ostrellburg spoke. Ostrellburg left. Then Ostrellburg slept. She met Ostrellburg. Her friends like Ostrellburg.",
      names: ["person Ilse Ostrellburg", "person Ostrellburg", "person Ostrellburg", "person Ostrellburg", "person Ostrellburg"],
    },
    { name: "a saint's day", text: "They met on St. Elmar's Day.", names: [] },
    { name: "a line that opens with a word in capitals", text: "UPDATE — The rain stopped.", names: ["organisation UPDATE"] },
    { name: "the region, not the direction", text: "Trade with the West fell.", names: ["person West"] },
  ])("where: $name", ({ text, names }) => {
    expect(found(text)).toEqual(names);
  });

  it.each([
    { name: "a common word at the head of a sentence", text: "Tensions between them grew." },
    { name: "days and months", text: "It happened on Friday in March." },
    { name: "roads by number", text: "He drove along Highway 12 to Exit 4." },
    { name: "a bare direction", text: "It lies between North and the mill." },
    { name: "faiths", text: "The Christian and Muslim leaders met." },
    { name: "a cup", text: "They won the World Cup." },
    { name: "a headline of common words", text: "Leave Early Tomorrow\n\nThe rain stopped." },
    { name: "a title of a work in quotation marks", text: "He sang “Detour” again." },
  ])("no name: $name", ({ text }) => {
    expect(found(text)).toEqual([]);
  });
});

describe("findNames, role nouns and pronouns", () => {
  it.each([
    { name: "a noun with its words", text: "The former mayor wept.", mentions: ["nominal person The former mayor"] },
    {
      name: "a nation's word before a noun",
      text: "Varrenian officials agreed.",
      mentions: ["nominal person Varrenian officials", "nominal place Varrenian"],
    },
    { name: "a nation's people", text: "Two Varrenians fled.", mentions: ["nominal person Varrenians"] },
    {
      name: "a body before a person's noun",
      text: "A government official called.",
      mentions: ["nominal person A government official", "nominal organisation government"],
    },
    { name: "a pronoun", text: "Then she left it.", mentions: ["pronoun person she", "pronoun organisation it"] },
    { name: "police are a body", text: "Then police fired.", mentions: ["nominal organisation police"] },
  ])("$name", ({ text, mentions }) => {
    expect(found(text, ["nominal", "pronoun"])).toEqual(mentions);
  });

  it("spans slice to their words, in the order of the text", () => {
    const text = "President Tomas Velin said Grey Tide’s men hit Ostrellburg; he blamed them.";
    const mentions = findNames(analyse(text), { places, actors }, null);
    for (const { span, head } of mentions) {
      expect(text.slice(span.start, span.end)).toBe(span.text);
      expect(text.slice(head.start, head.end)).toBe(head.text);
    }
    expect(mentions.map(({ span }) => span.start)).toEqual(mentions.map(({ span }) => span.start).toSorted((a, b) => a - b));
    expect(mentions.find(({ span }) => span.text === "Tomas Velin")?.gender).toBe("masculine");
  });
});
