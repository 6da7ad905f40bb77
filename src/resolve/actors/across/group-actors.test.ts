import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActorRow } from "../../../model/actor-row.ts";
import { inventedActorRow } from "../../../model/invented-actor-row.ts";
import { createRegister } from "../register.ts";
import { byNature, compareActors, type NamedActor } from "./compare-actors.ts";
import { type ActorDecision, groupActors } from "./group-actors.ts";

const entry = (key: string, name: string, part: Partial<ActorRow> = {}): ActorRow => inventedActorRow({ key, name, ...part });
const register = createRegister([
  entry("northern-dawn", "Northern Dawn Front", { aliases: ["Zorro al-Shamal"], disputed: ["Dawn Guard"] }),
  entry("harrin-brigades", "Harrin Free Brigades"),
]);

const actor = (id: string, name: string, part: Partial<NamedActor> = {}): NamedActor => ({
  id: `act_${id}`,
  name,
  aliases: [],
  kind: "armed-group",
  country: null,
  ...part,
});
const person = (id: string, name: string, part: Partial<NamedActor> = {}): NamedActor => actor(id, name, { kind: "person", ...part });
const body = (id: string, name: string, country: string | null = null): NamedActor => actor(id, name, { kind: "state-body", country });
const FRONT = actor("northern-dawn", "Northern Dawn Front");

describe("compareActors", () => {
  it.each([
    ["the same letters", actor("1", "Velm Qarnat"), actor("2", "Velm Karnat"), "same", /transliteration/],
    ["an alias of the register", actor("1", "Zoro ash-Shamal"), FRONT, "same", /by which the register knows Northern Dawn Front/],
    ["two entries of the register", FRONT, actor("harrin-brigades", "Harrin Free Brigades"), "different", /register has them apart/],
    [
      "a disputed alias",
      actor("1", "Dawn Guard"),
      FRONT,
      "undecided",
      /disputed whether Dawn Guard is another name of Northern Dawn Front/,
    ],
    [
      "an alias in passing that is disputed",
      actor("1", "Guard of Harrin", { aliases: ["the Dawn Guard"] }),
      FRONT,
      "undecided",
      /disputed/,
    ],
    [
      "a person and a group",
      person("1", "Velm Qarnat"),
      actor("2", "Velm Qarnat"),
      "different",
      /two kinds of actor: person \/ armed group/,
    ],
    [
      "a group whose trade one report leaves out",
      actor("1", "Velm Qarnat", { kind: "organisation" }),
      actor("2", "Velm Qarnat"),
      "same",
      /letters/,
    ],
    ["two countries", body("1", "Qarnat Police", "XV"), body("2", "Qarnat Police", "XW"), "different", /two countries: XV \/ XW/],
    [
      "a ministry of nobody knows where",
      body("1", "Interior Ministry", "XV"),
      body("2", "Interior Ministry"),
      "undecided",
      /bodies of several countries/,
    ],
    ["a ministry of one country", body("1", "Interior Ministry", "XV"), body("2", "Interior Ministry", "XV"), "same", /same letters/],
    ["a surname alone", person("1", "Veldt"), person("2", "Veldt"), "undecided", /Veldt is a single name/],
    ["a whole name", person("1", "Tomas Veldt"), person("2", "Tomas Veldt"), "same", /same letters/],
    [
      "other names, one alias",
      actor("1", "Velm Qarnat", { aliases: ["Ashen Wave"] }),
      actor("2", "Sons of Pelm", { aliases: ["Ashen Wave"] }),
      "undecided",
      /both are called Ashen Wave, and otherwise/,
    ],
  ] as const)("%s", (_, a, b, answer, reason) => {
    expect(compareActors(a, b, register)).toMatchObject({ answer, reason: expect.stringMatching(reason) as string });
    expect(compareActors(b, a, register).answer).toBe(answer);
  });
});

const group = (actors: readonly NamedActor[], decisions: readonly ActorDecision[] = []) => groupActors(actors, register, decisions);
const say = (a: string, b: string, answer: ActorDecision["answer"]): ActorDecision => ({
  a: `act_${a}`,
  b: `act_${b}`,
  answer,
  reason: "because",
  by: "person:ada",
});

describe("groupActors", () => {
  it("joins what the register and the names join, and says why", () => {
    const { groups, joins } = group([
      FRONT,
      actor("1", "NDF"),
      actor("2", "Zorro al-Shamal"),
      actor("3", "Grey Qarnat"),
      actor("4", "Grey Qarnat"),
    ]);
    expect(groups).toEqual([
      ["act_1", "act_2", "act_northern-dawn"],
      ["act_3", "act_4"],
    ]);
    expect(joins.every(({ reason, by }) => reason !== "" && by === "actors-across@1")).toBe(true);
  });

  it("a name that fits two who are different stays apart from both", () => {
    const { groups, doubts } = group([FRONT, actor("1", "NDF"), actor("2", "National Defenders of Fruland")]);
    expect(groups).toHaveLength(3);
    expect(doubts.map(({ reason }) => reason).toSorted()).toEqual([
      expect.stringMatching(/but so it may be said of Northern Dawn Front/),
      expect.stringMatching(/but so it may be said of National Defenders of Fruland/),
    ]);
  });

  it("a disputed alias is a doubt and never a join, though it stands beside names that are known", () => {
    const { groups, doubts } = group([FRONT, actor("1", "Dawn Guard"), actor("2", "the Dawn Guard")]);
    expect(groups).toEqual([["act_1", "act_2"], ["act_northern-dawn"]]);
    expect(doubts).toContainEqual(expect.objectContaining({ reason: expect.stringMatching(/disputed whether/) as string }));
  });

  it("what a person says stands above names, and the later word counts", () => {
    const three = [FRONT, actor("1", "NDF"), actor("2", "Dawn Guard")];
    expect(group(three, [say("northern-dawn", "1", "different")]).groups).toHaveLength(3);
    expect(group(three, [say("2", "northern-dawn", "same")]).groups).toHaveLength(1);
    expect(group(three, [say("2", "northern-dawn", "same"), say("2", "northern-dawn", "different")]).groups).toHaveLength(2);
    const open = group(three, [say("1", "northern-dawn", "undecided")]);
    expect([open.groups.length, open.doubts.find(({ by }) => by === "person:ada")?.reason]).toEqual([3, "because"]);
    // Nor does a third one join what a person has parted.
    expect(
      group([actor("1", "Velm Qarnat"), actor("2", "Velm Karnat"), actor("3", "Velm Kharnat")], [say("1", "2", "different")]).groups,
    ).toHaveLength(2);
  });

  const names = [
    "Northern Dawn Front",
    "NDF",
    "Dawn Guard",
    "Velm Qarnat",
    "Velm Karnat",
    "Qarnat",
    "Interior Ministry",
    "Veldt",
    "Tomas Veldt",
    "Harrin Free Brigades",
    "HFB",
    "National Defenders of Fruland",
  ];
  const anyActors = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "northern-dawn", "harrin-brigades").map((id) => `act_${id}`),
      name: fc.constantFrom(...names),
      aliases: fc.array(fc.constantFrom(...names), { maxLength: 2 }),
      kind: fc.constantFrom("armed-group" as const, "organisation" as const, "person" as const, "state-body" as const),
      country: fc.constantFrom(null, "XV", "XW"),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  const anyDecisions = fc.array(
    fc.record({
      a: fc.constantFrom("act_a", "act_b", "act_c"),
      b: fc.constantFrom("act_d", "act_e", "act_northern-dawn"),
      answer: fc.constantFrom("same" as const, "different" as const, "undecided" as const),
      reason: fc.constant("r"),
      by: fc.constant("person:ada"),
    }),
    { maxLength: 4 },
  );

  it("gives the same actors and doubts in any order", () => {
    fc.assert(
      fc.property(
        anyActors.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        anyDecisions,
        ([all, shuffled], decisions) => {
          const bare = ({ groups, doubts }: ReturnType<typeof group>) => ({
            groups,
            doubts: doubts.map(({ a, b, reason }) => `${[a, b].toSorted().join()} ${reason}`).toSorted(),
          });
          expect(bare(group(shuffled, decisions))).toEqual(bare(group(all, decisions)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("never has two in one group of whom a person or, where no person joined them, a comparison says that they are different", () => {
    fc.assert(
      fc.property(anyActors, anyDecisions, (all, decisions) => {
        const byId = new Map(all.map((one) => [one.id, one]));
        const latest = new Map(decisions.map((one) => [`${one.a} ${one.b}`, one.answer]));
        // What a person says of one holds for those of the same words, kind and country: nothing but the person's own choice tells them apart.
        const words = (id: string): string => {
          const found = byId.get(id);
          return found === undefined || entryIds.has(id) ? id : [found.name, found.kind, found.country].join("\n");
        };
        const joined = new Set(
          decisions.filter(({ a, b }) => latest.get(`${a} ${b}`) === "same").flatMap(({ a, b }) => [words(a), words(b)]),
        );
        for (const ids of group(all, decisions).groups)
          for (const a of ids)
            for (const b of ids) {
              expect(latest.get(`${a} ${b}`) ?? "same").toBe("same");
              const [one, other] = [byId.get(a), byId.get(b)];
              const isSaid = joined.has(words(a)) || joined.has(words(b));
              const isParted = one !== undefined && other !== undefined && byNature(one, other) !== null;
              const areTwoEntries = entryIds.has(a) && entryIds.has(b) && a !== b;
              expect(!isSaid && (isParted || areTwoEntries)).toBe(false);
            }
      }),
    );
  });

  it("tells of a disputed name of an entry that no report names", () => {
    expect(group([actor("1", "Dawn Guard")]).doubts).toEqual([
      { a: "act_1", b: "act_northern-dawn", reason: expect.stringMatching(/disputed whether Dawn Guard/) as string, by: "actors-across@1" },
    ]);
  });
});
const entryIds = new Set(["act_northern-dawn", "act_harrin-brigades"]);
