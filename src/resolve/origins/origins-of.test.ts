import { describe, expect, it } from "vitest";
import type { Assertion } from "./assertion.ts";
import { CITATION_CHAINS } from "./citation-chains.ts";
import { originsOf } from "./origins-of.ts";

/** An assertion of a report of its own, unless told otherwise. */
function says(id: string, publisher: string | null, given: Partial<Assertion> = {}): Assertion {
  const nothing = { speaker: null, speakerOf: null, through: [], credits: [], quoted: null, copyOf: null };
  return { id, report: id, publisher, published: `2031-03-0${id.charCodeAt(0) - 96}`, ...nothing, ...given };
}

/** The origins, each as the ids of its assertions. */
const counted = (assertions: readonly Assertion[]) => originsOf(assertions).origins.map((origin) => origin.assertions.join(""));
/** Whether any two of the origins may be one. */
const undecided = (assertions: readonly Assertion[]) => originsOf(assertions).origins.some(({ maybeSameAs }) => maybeSameAs.length > 0);

const MINISTRY = { speaker: "Interior Ministry of Ostrel" };
const WITNESS = { speaker: "Mila Tarn" };

describe("the twenty citation chains", () => {
  it.each(CITATION_CHAINS.map((chain) => [chain.name, chain] as const))("%s", (_, chain) => {
    const { origins, circular } = originsOf(chain.assertions);
    const firstOf = new Map(origins.map(({ id, assertions: [first] }) => [id, first]));
    const maybe = origins.flatMap(({ assertions: [first = ""], maybeSameAs }) =>
      maybeSameAs.map((other) => [first, firstOf.get(other) ?? ""]),
    );
    expect(origins.map(({ assertions }) => assertions)).toEqual(chain.origins);
    expect(maybe.filter(([a = "", b = ""]) => a < b)).toEqual(chain.maybe);
    expect(maybe).toHaveLength(2 * chain.maybe.length);
    expect(circular).toBe(chain.circular);
  });

  it.each(CITATION_CHAINS.map((chain) => [chain.name, chain] as const))("has a reason for each join: %s", (_, chain) => {
    for (const { assertions, chain: reasons } of originsOf(chain.assertions).origins) {
      expect(reasons.length > 0).toBe(assertions.length > 1);
      expect(reasons.filter((reason) => /undefined|null|^ | {2}| $/.test(reason))).toEqual([]);
    }
  });

  it.each(CITATION_CHAINS.map((chain) => [chain.name, chain] as const))("are the same in any order of reports: %s", (_, chain) => {
    expect(originsOf(chain.assertions.toReversed())).toEqual(originsOf(chain.assertions));
  });
});

describe("origins", () => {
  it.each<[string, readonly Assertion[], readonly string[]]>([
    ["of nothing", [], []],
    [
      "of a copy that adds a speaker",
      [
        says("a", "Halm Post", MINISTRY),
        says("b", "Tavik Today", { report: "x", copyOf: "a", ...MINISTRY }),
        says("c", "Tavik Today", { report: "x", copyOf: "a", ...WITNESS }),
      ],
      ["ab", "c"],
    ],
    [
      "of a copy that gives the speaker another name",
      [says("a", "Halm Post", MINISTRY), says("b", "Nordre Tidende", { speaker: "Ostrels Innenriksdepartement", copyOf: "a" })],
      ["ab"],
    ],
    [
      "of a copy that changes one speaker and adds another: nobody can tell which is which",
      [
        says("a", "Halm Post"),
        says("b", "Tavik Today", { report: "x", copyOf: "a", ...MINISTRY }),
        says("c", "Tavik Today", { report: "x", copyOf: "a", ...WITNESS }),
      ],
      ["a", "b", "c"],
    ],
    [
      "of a copy that says it in its own voice, too",
      [
        says("a", "Halm Post", MINISTRY),
        says("b", "Tavik Today", { report: "x", copyOf: "a", ...MINISTRY }),
        says("c", "Tavik Today", { report: "x", copyOf: "a" }),
      ],
      ["abc"],
    ],
    [
      "of two copies of a report that was never seen",
      [says("a", "Halm Post", { copyOf: "z" }), says("b", "Tavik Today", { copyOf: "z" })],
      ["ab"],
    ],
    ["of a report that is said to copy itself", [says("a", "Halm Post", { copyOf: "a" })], ["a"]],
    ["of reports of unknown publishers in their own voice", [says("a", null), says("b", null)], ["a", "b"]],
    [
      "of two named witnesses, passed on by one agency",
      [
        says("a", "Halm Post", { ...WITNESS, through: ["Sorvan Wire"] }),
        says("b", "Tavik Today", { speaker: "Osk Lund", through: ["Sorvan Wire"] }),
      ],
      ["a", "b"],
    ],
    [
      "of two outlets that found it on Telegram, each somewhere",
      [says("a", "Halm Post", { through: ["Telegram"] }), says("b", "Tavik Today", { through: ["a Telegram channel"] })],
      ["a", "b"],
    ],
    [
      "of doctors in two papers",
      [says("a", "Halm Post", { speaker: "doctors" }), says("b", "Tavik Today", { speaker: "doctors" })],
      ["a", "b"],
    ],
    [
      "of the police of one town in two papers",
      [says("a", "Halm Post", { speaker: "Ostrel police" }), says("b", "Tavik Today", { speaker: "the Ostrel police" })],
      ["ab"],
    ],
    [
      "of two embassies",
      [says("a", "Halm Post", { speaker: "Embassy of Norrland" }), says("b", "Tavik Today", { speaker: "Embassy of Brakken" })],
      ["a", "b"],
    ],
    [
      "of a paper that cites a later report where there is none before",
      [says("a", "Halm Post", { through: ["Sorvan Wire"] }), says("b", "Sorvan Wire", WITNESS)],
      ["ab"],
    ],
    [
      "of a paper that cites an outlet for the first of its two reports",
      [says("a", "Sorvan Wire", WITNESS), says("b", "Halm Post", { credits: ["Sorvan Wire"] }), says("c", "Sorvan Wire", MINISTRY)],
      ["ab", "c"],
    ],
  ])("%s", (_, assertions, origins) => expect(counted(assertions)).toEqual(origins));

  it.each<[string, readonly Assertion[], boolean]>([
    ["officials, and a ministry", [says("a", "Halm Post", { speaker: "officials" }), says("b", "Tavik Today", MINISTRY)], true],
    [
      "a source, and a witness without a name",
      [says("a", "Halm Post", { speaker: "a source" }), says("b", "Tavik Today", { speaker: "a resident" })],
      true,
    ],
    ["officials, and a named witness", [says("a", "Halm Post", { speaker: "officials" }), says("b", "Tavik Today", WITNESS)], false],
    ["a resident, and a ministry", [says("a", "Halm Post", { speaker: "a resident" }), says("b", "Tavik Today", MINISTRY)], false],
    [
      "officials who are known by the words that they share with a ministry",
      [
        says("a", "Halm Post", { speaker: "officials", quoted: "we shall not rest until all of them stand before a court" }),
        says("b", "Tavik Today", { ...MINISTRY, quoted: "We shall not rest until all of them stand before a court" }),
        says("c", "Radio Pellin", { speaker: "Defence Ministry" }),
      ],
      false,
    ],
    ["two papers in their own voice", [says("a", "Halm Post"), says("b", "Tavik Today")], false],
  ])("may be one: %s", (_, assertions, maybe) => expect(undecided(assertions)).toBe(maybe));

  it.each<[string, readonly Assertion[], string]>([
    [
      "a speaker",
      [says("a", "Halm Post", { speaker: "Embassy of Norrland" }), says("b", "Tavik Today", { speaker: "the Norrland Embassy" })],
      "Halm Post and Tavik Today both quote Embassy of Norrland",
    ],
    [
      "a body",
      [says("a", "Halm Post", MINISTRY), says("b", "Tavik Today", { speaker: "Jon Vell", speakerOf: "Interior Ministry of Ostrel" })],
      "Jon Vell speaks for Interior Ministry of Ostrel",
    ],
    ["a credit", [says("a", "Sorvan Wire"), says("b", "Tavik Today", { credits: ["Sorvan Wire"] })], "Tavik Today credits Sorvan Wire"],
    [
      "a credit to an agency of which there is no report",
      [says("a", "Halm Post", { credits: ["Sorvan Wire"] }), says("b", "Tavik Today", { through: ["Sorvan Wire"] })],
      "Halm Post and Tavik Today both have it from Sorvan Wire",
    ],
    ["an outlet", [says("a", "Halm Post"), says("b", "Tavik Today", { speaker: "the Halm Post" })], "Tavik Today cites the Halm Post"],
    ["a copy", [says("a", "Halm Post"), says("b", "Tavik Today", { copyOf: "a" })], "Tavik Today has its text from Halm Post"],
    [
      "a later version",
      [says("a", "Halm Post"), says("b", "Halm Post", { copyOf: "a" })],
      "a later report of Halm Post has its text from an earlier one",
    ],
    ["a publisher's voice", [says("a", "Halm Post"), says("b", "Halm Post")], "Halm Post says it in its own voice more than once"],
    [
      "a quotation",
      [
        says("a", "Halm Post", { ...WITNESS, quoted: "They came at night and nobody dared to look" }),
        says("b", null, { speaker: "a woman", quoted: "they came at night and nobody dared to look" }),
      ],
      "Halm Post and a report of unknown publisher both quote the same words: “they came at night and nobody dared to”",
    ],
  ])("tells the reason: %s", (_, assertions, reason) =>
    expect(originsOf(assertions).origins.map(({ chain }) => chain)).toEqual([[reason]]),
  );

  it("tells of a circle", () => {
    const [origin] = originsOf([
      says("a", "Halm Post", { through: ["Tavik Today"] }),
      says("b", "Tavik Today", { credits: ["Halm Post"] }),
    ]).origins;
    expect(origin?.chain.at(-1)).toBe("Halm Post and Tavik Today cite each other in a circle");
  });

  it("sees no circle where two papers cite each other for different speakers", () => {
    const crossed = [
      says("a", "Halm Post", { ...WITNESS, through: ["Tavik Today"] }),
      says("b", "Tavik Today", { ...MINISTRY, through: ["Halm Post"] }),
    ];
    expect(originsOf(crossed)).toMatchObject({ circular: false, origins: [{ assertions: ["a"] }, { assertions: ["b"] }] });
  });

  it("sees a circle for one of two speakers", () => {
    const witness = says("a", "Tavik Today", WITNESS);
    const circle = [
      says("b", "Halm Post", { ...MINISTRY, through: ["Tavik Today"] }),
      says("c", "Tavik Today", { ...MINISTRY, through: ["Halm Post"] }),
    ];
    expect(originsOf([witness, ...circle])).toMatchObject({ circular: true, origins: [{ chain: [] }, { assertions: ["b", "c"] }] });
  });

  it("asks whoever knows better whether two speakers are one", () => {
    const renamed = [says("a", "Halm Post", { speaker: "Grey Banner" }), says("b", "Tavik Today", { speaker: "Banner of Iven" })];
    expect(originsOf(renamed).origins).toHaveLength(2);
    expect(originsOf(renamed, () => true).origins.map(({ chain }) => chain)).toEqual([
      ["Grey Banner and Banner of Iven are the same speaker"],
    ]);
  });

  it("have ids that stay when reports come in later", () => {
    const [before, after] = [[], [says("b", "Tavik Today", WITNESS)]].map(
      (more) => originsOf([says("a", "Halm Post", WITNESS), ...more]).origins[0]?.id,
    );
    expect(before).toMatch(/^ori_[0-9a-f]{16}$/);
    expect(after).toBe(before);
  });
});
