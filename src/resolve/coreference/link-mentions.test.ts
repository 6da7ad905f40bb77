import { describe, expect, it } from "vitest";
import type { KnownActor, KnownActors } from "../../model/lookups.ts";
import type { Mention, MentionType } from "../../model/mention.ts";
import { spanOf } from "../../model/span.ts";
import { analyse } from "../../text/analysis.ts";
import { chooseAntecedent } from "./choose-antecedent.ts";
import { linkMentions } from "./link-mentions.ts";

type Marked = readonly [words: string, kind: Mention["kind"], type: MentionType, traits?: Partial<Pick<Mention, "gender" | "number">>];

/** Mentions by their words, each looked for after the one before it; the head of a phrase is its last word. */
function marked(text: string, list: readonly Marked[]): Mention[] {
  let from = 0;
  let last = "";
  return list.map(([words, kind, type, traits]) => {
    const start = text.indexOf(words, words === last ? from + 1 : from);
    last = words;
    if (start < 0) throw new Error(`"${words}" does not stand after ${from}`);
    from = start;
    const end = start + words.length;
    const head = kind === "nominal" ? start + words.lastIndexOf(" ") + 1 : start;
    return {
      span: spanOf(text, start, end),
      head: spanOf(text, head, end),
      kind,
      type,
      entity: -1,
      number: "singular",
      gender: "unknown",
      ...traits,
    };
  });
}

const named = (words: string, type: MentionType = "person", gender: Mention["gender"] = "unknown"): Marked => [
  words,
  "named",
  type,
  { gender },
];
const phrase = (words: string, type: MentionType, number: Mention["number"] = "singular"): Marked => [words, "nominal", type, { number }];
const HE: Marked = ["he", "pronoun", "person", { gender: "masculine" }];
const SHE: Marked = ["she", "pronoun", "person", { gender: "feminine" }];
const IT: Marked = ["it", "pronoun", "organisation", { gender: "neuter" }];
const THEY: Marked = ["they", "pronoun", "person", { number: "plural" }];

const labels = (text: string, list: readonly Marked[], actors: KnownActors | null = null): number[] =>
  linkMentions(marked(text, list), analyse(text), { actors }).map(({ entity }) => entity);

describe("linkMentions, names", () => {
  it.each([
    { name: "a surname", text: "Tomas Velin spoke. Velin left.", list: [named("Tomas Velin"), named("Velin")], same: true },
    {
      name: "a surname spelt otherwise",
      text: "Tomas Velind spoke. Velint left.",
      list: [named("Tomas Velind"), named("Velint")],
      same: true,
    },
    {
      name: "a surname two letters apart",
      text: "Tomas Velind spoke. Velton left.",
      list: [named("Tomas Velind"), named("Velton")],
      same: false,
    },
    {
      name: "another first name",
      text: "Tomas Velin spoke. Ida Velin left.",
      list: [named("Tomas Velin"), named("Ida Velin")],
      same: false,
    },
    {
      name: "initials of a body",
      text: "The Rural Safety Agency came. RSA left.",
      list: [named("Rural Safety Agency", "organisation"), named("RSA", "organisation")],
      same: true,
    },
    {
      name: "initials of another body",
      text: "The Rural Safety Agency came. RTA left.",
      list: [named("Rural Safety Agency", "organisation"), named("RTA", "organisation")],
      same: false,
    },
    {
      name: "a name in brackets",
      text: "The Watch for Rivers (Streamline) came.",
      list: [named("Watch for Rivers", "organisation"), named("Streamline", "organisation")],
      same: true,
    },
    {
      name: "known as",
      text: "The Pelm Front, also known as the Red Hand, fled.",
      list: [named("Pelm Front", "armed-group"), named("Red Hand", "armed-group")],
      same: true,
    },
    {
      name: "a body's short form",
      text: "The Oslak Group came. Oslak left.",
      list: [named("Oslak Group", "organisation"), named("Oslak", "organisation")],
      same: true,
    },
    {
      name: "a person and a town of one name",
      text: "Tomas Velin spoke in Velin.",
      list: [named("Tomas Velin"), named("Velin", "place")],
      same: false,
    },
  ])("$name: same is $same", ({ text, list, same }) => {
    const [first, second] = labels(text, list);
    expect(first === second).toBe(same);
  });

  it("joins two names of one entry of the register", () => {
    const tide: KnownActor = {
      key: "grey-tide",
      name: "Grey Tide",
      aliases: [],
      kind: "armed-group",
      mentionType: "armed-group",
      affiliations: [],
      country: null,
    };
    const actors: KnownActors = {
      find: (name) => (name === "Grey Tide" || name === "Ashen Wave" ? tide : null),
      byKey: () => null,
      byDemonym: () => null,
      disputed: () => [],
    };
    const list = [named("Grey Tide", "armed-group"), named("Ashen Wave", "armed-group")];
    expect(labels("Grey Tide came. Ashen Wave left.", list, actors)).toEqual([0, 0]);
    expect(labels("Grey Tide came. Ashen Wave left.", list)).toEqual([0, 1]);
  });
});

describe("linkMentions, role nouns", () => {
  it.each([
    {
      name: "a title before a name",
      text: "Then spokesman Tomas Velin spoke.",
      list: [phrase("spokesman", "person"), named("Tomas Velin")],
      same: true,
    },
    { name: "an apposition", text: "Tomas Velin, a guard, spoke.", list: [named("Tomas Velin"), phrase("a guard", "person")], same: true },
    {
      name: "the same noun again",
      text: "A guard fell. The guard rose.",
      list: [phrase("A guard", "person"), phrase("The guard", "person")],
      same: true,
    },
    {
      name: "one more of them",
      text: "A guard fell. A guard rose.",
      list: [phrase("A guard", "person"), phrase("a guard".replace("a", "A"), "person")],
      same: false,
    },
    {
      name: "the group",
      text: "The Pelm Front fled. The group denied it.",
      list: [named("Pelm Front", "armed-group"), phrase("The group", "organisation")],
      same: true,
    },
    {
      name: "the ministry",
      text: "The Interior Ministry replied. The ministry denied it.",
      list: [named("Interior Ministry", "organisation"), phrase("The ministry", "organisation")],
      same: true,
    },
    {
      name: "the gunman is the attacker",
      text: "The attacker fell. The gunman died.",
      list: [phrase("The attacker", "person"), phrase("The gunman", "person")],
      same: true,
    },
    {
      name: "the bakery is not the group",
      text: "The Pelm Front fled. The bakery burned.",
      list: [named("Pelm Front", "armed-group"), phrase("The bakery", "facility")],
      same: false,
    },
  ])("$name: same is $same", ({ text, list, same }) => {
    const [first, second] = labels(text, list);
    expect(first === second).toBe(same);
  });
});

describe("linkMentions, pronouns", () => {
  it.each([
    {
      name: "the subject of the sentence before",
      text: "Tomas Velin met Ivo Marek. Then he left.",
      list: [named("Tomas Velin", "person", "masculine"), named("Ivo Marek", "person", "masculine"), HE],
      to: 0,
    },
    {
      name: "by sex",
      text: "Ida Kramm met Ivo Marek. Then he left.",
      list: [named("Ida Kramm", "person", "feminine"), named("Ivo Marek", "person", "masculine"), HE],
      to: 1,
    },
    {
      name: "she",
      text: "Ida Kramm met Ivo Marek. Then she left.",
      list: [named("Ida Kramm", "person", "feminine"), named("Ivo Marek", "person", "masculine"), SHE],
      to: 0,
    },
    {
      name: "not the name in its own clause",
      text: "Ivo Marek spoke. Tomas Velin sat. Then he praised Velin.",
      list: [named("Ivo Marek", "person", "masculine"), named("Tomas Velin", "person", "masculine"), HE, named("Velin")],
      to: 0,
    },
    {
      name: "it is a body",
      text: "Tomas Velin left the Pelm Front. Then it split.",
      list: [named("Tomas Velin"), named("Pelm Front", "armed-group"), IT],
      to: 1,
    },
    {
      name: "they are many",
      text: "Ivo Marek met two guards. Then they left.",
      list: [named("Ivo Marek", "person", "masculine"), phrase("two guards", "person", "plural"), THEY],
      to: 1,
    },
  ])("$name", ({ text, list, to }) => {
    const found = labels(text, list);
    const pronoun = list.findIndex(([, kind]) => kind === "pronoun");
    expect(found[pronoun]).toBe(found[to]);
    expect(found[pronoun]).toBeGreaterThanOrEqual(0);
  });

  it.each([
    {
      name: "an expletive",
      text: "The Pelm Front fled. It was not clear that anybody saw.",
      list: [named("Pelm Front", "armed-group"), ["It", "pronoun", "organisation", { gender: "neuter" }] as Marked],
    },
    { name: "a first person", text: "Ida Kramm fell. Then I left.", list: [named("Ida Kramm"), ["I", "pronoun", "person"] as Marked] },
    { name: "nobody of that sex", text: "Ida Kramm fell. Then he left.", list: [named("Ida Kramm", "person", "feminine"), HE] },
  ])("stands for nothing: $name", ({ text, list }) => {
    expect(labels(text, list).at(-1)).toBe(-1);
  });

  it("numbers entities from the label that is given", () => {
    const text = "Ida Kramm fell.";
    expect(linkMentions(marked(text, [named("Ida Kramm")]), analyse(text), { firstEntity: 7 }).map(({ entity }) => entity)).toEqual([7]);
  });
});

describe("chooseAntecedent", () => {
  it("chooses among given names, and none of the other sex", () => {
    const text = "Ida Kramm met Ivo Marek. Then she left.";
    const mentions = marked(text, [named("Ida Kramm", "person", "feminine"), named("Ivo Marek", "person", "masculine"), SHE]);
    const [ida, ivo, she] = mentions.map(({ span }) => span);
    if (!ida || !ivo || !she) throw new Error("a mention is missing");
    expect(chooseAntecedent(mentions, analyse(text), { pronoun: she, candidates: [ivo, ida] })).toBe(1);
    expect(chooseAntecedent(mentions, analyse(text), { pronoun: she, candidates: [ivo] })).toBeNull();
  });
});
