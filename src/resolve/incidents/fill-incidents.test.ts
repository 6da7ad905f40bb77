import { describe, expect, it } from "vitest";
import { inventedFiller } from "../../model/invented-filler.ts";
import type { FillerLink, FillerRole, RoleFiller } from "../../model/role-filler.ts";
import { spanOf } from "../../model/span.ts";
import { fillIncidents } from "./fill-incidents.ts";

const TEXT = "The Grey Banner [GB] blew up the mill at Ostrel with dynamite. GB men also shot Ivo Marn, the mayor of Tavik. Marn died.";

function filler(words: string, role: FillerRole, change: Partial<RoleFiller> & { readonly from?: number } = {}): RoleFiller {
  const { from = 0, ...rest } = change;
  const start = TEXT.indexOf(words, from);
  const told = { told: 0.7, claimed: 0.1, suspected: 0.1, "accused-by-authority": 0.05, named: 0.05 };
  return inventedFiller({
    span: spanOf(TEXT, start, start + words.length),
    role,
    types: { bombing: 0.9, attack: 0.1 },
    statuses: { accomplished: 1 },
    ties: role === "organisation" ? told : null,
    ...rest,
  });
}

const link = (to: number, sameIncident: number, sameThing = 0): FillerLink => ({ to, sameIncident, sameThing });
const shown = (fillers: readonly RoleFiller[]) =>
  fillIncidents(fillers, { text: TEXT, ask: () => ({ agrees: true, told: true }) }).map(({ type, parts }) => [
    type,
    ...parts.map(({ role, span }) => `${role}: ${span.text}`),
  ]);

describe("fillIncidents", () => {
  it("joins what belongs together and opens a second incident for the rest", () => {
    const shot = { types: { attack: 1 } };
    expect(
      shown([
        filler("Grey Banner", "organisation"),
        filler("mill", "thing", { links: [link(0, 0.9)] }),
        filler("dynamite", "weapon", { links: [link(0, 0.9), link(1, 0.9)] }),
        filler("men", "individual", { ...shot, links: [link(0, 0.2), link(1, 0.1), link(2, 0.1)] }),
        filler("Ivo Marn", "named-person", { ...shot, links: [link(0, 0.2), link(1, 0.1), link(2, 0.1), link(3, 0.8)] }),
      ]),
    ).toEqual([
      ["bombing", "organisation: Grey Banner", "thing: mill", "weapon: dynamite"],
      ["attack", "individual: men", "named-person: Ivo Marn"],
    ]);
  });

  it.each([
    [
      "a name in brackets",
      filler("Grey Banner", "organisation"),
      filler("GB", "organisation", { links: [link(0, 0.9)] }),
      "organisation: Grey Banner",
    ],
    [
      "a last name",
      filler("Ivo Marn", "named-person"),
      filler("Marn", "named-person", { from: 100, links: [link(0, 0.9)] }),
      "named-person: Ivo Marn",
    ],
    ["words that the reader links", filler("mill", "thing"), filler("Ostrel", "thing", { links: [link(0, 0.9, 0.8)] }), "thing: mill"],
  ])("%s is the same thing", (_, first, second, part) => {
    expect(shown([first, second])).toEqual([["bombing", part]]);
  });

  it("does not join other types that were not read together", () => {
    expect(shown([filler("mill", "thing"), filler("Ivo Marn", "named-person", { types: { attack: 1 } })])).toHaveLength(2);
  });

  it.each([
    ["kept", 0.9, { agrees: false, told: true }, 1],
    ["dropped where the reader doubts it and the rules know nothing", 0.25, { agrees: false, told: false }, 0],
    ["kept where the reader doubts it less and the rules agree", 0.3, { agrees: true, told: true }, 1],
  ])("a part is %s", (_, probability, witness, count) => {
    expect(fillIncidents([filler("mill", "thing", { probability })], { text: TEXT, ask: () => witness })).toHaveLength(count);
  });
});
