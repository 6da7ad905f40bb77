import { describe, expect, it } from "vitest";
import type { Mention, MentionType } from "../../model/mention.ts";
import { spanOf } from "../../model/span.ts";
import type { ActorRow } from "../../model/actor-row.ts";
import { inventedActorRow } from "../../model/invented-actor-row.ts";
import { createRegister } from "./register.ts";
import { resolveActors, type ResolvedActors } from "./resolve-actors.ts";

const row = (key: string, name: string, part: Partial<ActorRow> = {}): ActorRow => inventedActorRow({ key, name, ...part });

/** Invented actors; the states are those of the world. */
const register = createRegister([
  row("grey-tide", "Grey Tide", { aliases: ["GT"] }),
  row("grey-tide-chad", "Grey Tide in Chad", { affiliations: [{ parent: "grey-tide", role: "affiliate", period: null }], country: "TD" }),
  row("foam", "Foam", {
    kind: "outlet",
    mentionType: "organisation",
    affiliations: [{ parent: "grey-tide", role: "affiliate", period: null }],
  }),
]);

type Marked = readonly [words: string, kind: Mention["kind"], type: MentionType, entity: number];

function mentionsIn(text: string, list: readonly Marked[]): Mention[] {
  let from = 0;
  let last = "";
  return list.map(([words, kind, type, entity]) => {
    const start = text.indexOf(words, words === last ? from + 1 : from);
    last = words;
    if (start < 0) throw new Error(`"${words}" does not stand after ${from}`);
    from = start;
    const end = start + words.length;
    const head = kind === "nominal" ? start + words.lastIndexOf(" ") + 1 : start;
    return { span: spanOf(text, start, end), head: spanOf(text, head, end), kind, type, entity, number: "singular", gender: "unknown" };
  });
}

const resolve = (text: string, list: readonly Marked[]): ResolvedActors =>
  resolveActors(mentionsIn(text, list), { documentId: "doc_1", register, text, published: null });
const spanIn = (text: string, words: string) => spanOf(text, text.indexOf(words), text.indexOf(words) + words.length);

const OSLAK = "Interior Ministry spokesman Peter Oslak said so. Later Oslak left, and he slept.";
const OSLAK_MENTIONS: readonly Marked[] = [
  ["Interior Ministry", "named", "organisation", 0],
  ["spokesman", "nominal", "person", 1],
  ["Peter Oslak", "named", "person", 1],
  ["Oslak", "named", "person", 1],
  ["he", "pronoun", "person", 1],
];

describe("resolveActors, speakers", () => {
  it.each([
    {
      name: "a spokesman",
      text: OSLAK,
      list: OSLAK_MENTIONS,
      words: "Interior Ministry spokesman Peter Oslak",
      speaker: "Peter Oslak",
      of: "Interior Ministry",
    },
    { name: "a pronoun", text: OSLAK, list: OSLAK_MENTIONS, words: "he", speaker: "Peter Oslak", of: "Interior Ministry" },
    {
      name: "an apposition",
      text: "Ida Kramm, an analyst at the Oslak Group, agreed.",
      list: [
        ["Ida Kramm", "named", "person", 0],
        ["an analyst", "nominal", "person", 0],
        ["Oslak Group", "named", "organisation", 1],
      ] as const,
      words: "Ida Kramm, an analyst at the Oslak Group",
      speaker: "Ida Kramm",
      of: "Oslak Group",
    },
    {
      name: "a description before the name",
      text: "The head of Lantern Media, Dr Ali Tarn, agreed.",
      list: [
        ["The head", "nominal", "person", 1],
        ["Lantern Media", "named", "organisation", 0],
        ["Dr", "nominal", "person", 1],
        ["Ali Tarn", "named", "person", 1],
      ] as const,
      words: "The head of Lantern Media, Dr Ali Tarn",
      speaker: "Ali Tarn",
      of: "Lantern Media",
    },
    {
      name: "officials of a state stay officials",
      text: "Chadian officials agreed.",
      list: [
        ["Chadian officials", "nominal", "person", 1],
        ["Chadian", "nominal", "place", 0],
      ] as const,
      words: "Chadian officials",
      speaker: "Chadian officials",
      of: "Chad",
    },
    {
      name: "police at the head of a sentence",
      text: "The police agreed.",
      list: [["The police", "nominal", "organisation", 0]] as const,
      words: "The police",
      speaker: "police",
      of: null,
    },
    {
      name: "the group",
      text: "Grey Tide fled. The group denied it.",
      list: [
        ["Grey Tide", "named", "armed-group", 0],
        ["The group", "nominal", "organisation", 0],
      ] as const,
      words: "The group",
      speaker: "Grey Tide",
      of: null,
    },
    {
      name: "an embassy by its host",
      text: "The Chadian Embassy in Ghana warned. The Embassy closed.",
      list: [
        ["Chadian", "nominal", "place", 0],
        ["Embassy", "named", "organisation", 1],
        ["Ghana", "named", "place", 2],
        ["Embassy", "named", "organisation", 1],
      ] as const,
      words: "The Embassy",
      speaker: "Chadian Embassy in Ghana",
      of: null,
    },
  ])("$name", ({ text, list, words, speaker, of }) => {
    const phrase = resolve(text, list).speakerName(spanIn(text, words));
    expect(phrase?.name).toBe(speaker);
    expect(phrase?.speakerOf).toBe(of);
  });

  it("reads two speakers as two", () => {
    const text = "Chad and Ghana agreed.";
    const found = resolve(text, [
      ["Chad", "named", "place", 0],
      ["Ghana", "named", "place", 1],
    ]).resolveActorPhrase(spanIn(text, "Chad and Ghana"));
    expect(found.map(({ name }) => name)).toEqual(["Chad", "Ghana"]);
  });
});

describe("resolveActors, accused", () => {
  it.each([
    {
      name: "members of a group",
      text: "It blamed four GT fighters.",
      list: [
        ["four GT fighters", "nominal", "person", 1],
        ["GT", "named", "armed-group", 0],
      ] as const,
      words: "four GT fighters",
      accused: "Grey Tide",
    },
    {
      name: "those who answer to a group",
      text: "Several attackers responding to GT came.",
      list: [
        ["Several attackers", "nominal", "person", 1],
        ["GT", "named", "armed-group", 0],
      ] as const,
      words: "Several attackers responding to GT",
      accused: "Grey Tide",
    },
    {
      name: "a state's connection",
      text: "It saw a Ghanaian connection.",
      list: [["Ghanaian", "nominal", "place", 0]] as const,
      words: "a Ghanaian connection",
      accused: "Ghana",
    },
    {
      name: "a national is not the state",
      text: "It blamed a Ghanaian national.",
      list: [["Ghanaian", "nominal", "place", 0]] as const,
      words: "a Ghanaian national",
      accused: "Ghanaian national",
    },
    {
      name: "a group's affiliate in a country",
      text: "It blamed the Chadian affiliate of Grey Tide.",
      list: [
        ["Chadian", "nominal", "place", 0],
        ["Grey Tide", "named", "armed-group", 1],
      ] as const,
      words: "the Chadian affiliate of Grey Tide",
      accused: "Grey Tide in Chad",
    },
  ])("$name", ({ text, list, words, accused }) => {
    const found = resolve(text, list).resolveActorPhrase(spanIn(text, words), "accused");
    expect(found.map(({ name }) => name)).toEqual([accused]);
  });
});

describe("resolveActors, the list of actors", () => {
  it("names, aliases, kinds and affiliations", () => {
    const { actors } = resolve(OSLAK, OSLAK_MENTIONS);
    expect(actors.map(({ name, kind, aliases, affiliateOf }) => ({ name, kind, aliases, affiliateOf }))).toEqual([
      { name: "Interior Ministry", kind: "state-body", aliases: [], affiliateOf: null },
      { name: "Peter Oslak", kind: "person", aliases: ["Oslak"], affiliateOf: "Interior Ministry" },
    ]);
  });

  it("takes name and parent from the register, and gives the same ids again", () => {
    const text = "GT spoke by its Foam news agency.";
    const list: readonly Marked[] = [
      ["GT", "named", "armed-group", 0],
      ["its", "pronoun", "armed-group", 0],
      ["Foam", "named", "organisation", 1],
    ];
    const { actors } = resolve(text, list);
    expect(actors.map(({ id, name, affiliateOf }) => [id, name, affiliateOf])).toEqual([
      ["act_grey-tide", "Grey Tide", null],
      ["act_foam", "Foam", "Grey Tide"],
    ]);
    expect(resolve(text, list).actors).toEqual(actors);
  });

  it("tells the parent of an unknown group from the report's words", () => {
    const text = "The Pelm Front, the local branch of Grey Tide, came.";
    const { actors } = resolve(text, [
      ["Pelm Front", "named", "armed-group", 0],
      ["Grey Tide", "named", "armed-group", 1],
    ]);
    expect(actors.find(({ name }) => name === "Pelm Front")?.affiliateOf).toBe("Grey Tide");
  });

  it("leaves out towns and unnamed people", () => {
    const text = "A guard fell in Tarn.";
    expect(
      resolve(text, [
        ["A guard", "nominal", "person", 0],
        ["Tarn", "named", "place", 1],
      ]).actors,
    ).toEqual([]);
  });

  it("gives no actor for words that name nobody", () => {
    const text = "Somebody fell.";
    const found = resolve(text, []);
    expect(found.actorOf(spanIn(text, "Somebody"))).toBeNull();
    expect(found.speakerName(spanIn(text, "Somebody"))).toEqual({ name: "somebody", actorId: null, speakerOf: null });
  });
});
