import { describe, expect, it } from "vitest";
import type { FigureKind } from "../model/figure.ts";
import type { FigureMention } from "../model/figure-mention.ts";
import { reportToll } from "./report-toll.ts";

interface Said {
  readonly kind?: FigureKind;
  readonly min: number;
  readonly words?: string;
  readonly trigger?: string;
  readonly at?: number;
  /** Whether the people are the object of an active verb. */
  readonly object?: boolean;
  readonly scope?: FigureMention["scope"];
}

function figure({
  kind = "killed",
  min,
  words = "people",
  trigger = kind,
  at = 0,
  object = false,
  scope = "incident",
}: Said): FigureMention {
  const span = { start: at + 20, end: at + 20 + words.length, text: words };
  const word = { start: object ? at : at + 100, end: (object ? at : at + 100) + trigger.length, text: trigger };
  return { kind, min, max: min, qualifier: null, span, number: span, trigger: word, scope };
}

const toll = (title: readonly Said[], body: readonly Said[], deathTold = false): readonly [number, number] | null => {
  const result = reportToll(title.map(figure), body.map(figure), { deathTold });
  return result === null ? null : [result.killed, result.injured];
};

describe("who killed and died by the same hand", () => {
  const withOwn = (title: readonly Said[], body: readonly Said[], ownDeath: "title" | "opening" | null): number | undefined =>
    reportToll(title.map(figure), body.map(figure), { ownDeath })?.killed;
  it.each<[string, Said[], Said[], "title" | "opening" | null, number]>([
    ["is one more than those whom the title says somebody killed", [{ min: 2, object: true }], [], "title", 3],
    ["and than those whom it says were killed", [{ min: 2 }], [], "title", 3],
    ["and than those of the opening", [], [{ min: 1, object: true }], "opening", 2],
    ["is in a list that names that one", [{ min: 3, words: "2 children, herself", object: true }], [], "title", 3],
    ["may be in a number of deaths", [], [{ min: 2, trigger: "deaths", object: true }], "opening", 2],
    ["is in a total that is told as well", [], [{ min: 1, object: true }, { min: 3 }], "opening", 3],
    ["does not count where nobody tells it", [], [{ min: 1, object: true }], null, 1],
  ])("%s", (_, title, body, ownDeath, expected) => expect(withOwn(title, body, ownDeath)).toBe(expected));
});

describe("the toll of a report's own incident", () => {
  it.each([
    ["one of each kind", [], [{ min: 4 }, { kind: "wounded", min: 9 }], [4, 9]],
    ["the title before the text", [{ min: 5 }], [{ min: 9 }], [5, 0]],
    ["the opening before the rest", [], [{ min: 4 }, { min: 26, at: 3_000 }], [4, 0]],
    ["the rest where the opening tells nothing", [], [{ min: 26, at: 3_000 }], [26, 0]],
    ["other years do not count", [], [{ min: 4 }, { min: 60, scope: "period" }], [4, 0]],
    ["what is denied does not count", [], [{ min: 4 }, { min: 20, scope: "denied" }], [4, 0]],
    ["those shot include the dead", [], [{ kind: "wounded", min: 6, trigger: "shot" }, { min: 1 }], [1, 5]],
    ["those shot alone", [], [{ kind: "wounded", min: 3, trigger: "shot" }], [0, 3]],
    [
      "wounded, then dead, is one person",
      [],
      [
        { kind: "wounded", min: 1, words: "a boy" },
        { min: 1, words: "the boy" },
      ],
      [1, 0],
    ],
    [
      "another is another person",
      [],
      [
        { kind: "wounded", min: 1, words: "another man" },
        { min: 1, words: "a man" },
      ],
      [1, 1],
    ],
    [
      "the doer is added to those he killed",
      [],
      [
        { min: 3, object: true },
        { min: 1, words: "himself", trigger: "killed" },
      ],
      [4, 0],
    ],
    ["but not to those found dead", [], [{ min: 4 }, { min: 1, words: "himself", trigger: "killing" }], [4, 0]],
    ["nobody hurt", [], [{ kind: "wounded", min: 0 }], null],
    ["nothing told", [], [], null],
  ] satisfies [string, Said[], Said[], [number, number] | null][])("%s", (_name, title, body, expected) => {
    expect(toll(title, body)).toEqual(expected);
  });

  it("takes one person who was shot for the dead one where a death is told", () => {
    expect(toll([], [{ kind: "wounded", min: 1, trigger: "shot" }], true)).toEqual([1, 0]);
    expect(toll([], [{ kind: "wounded", min: 3, trigger: "shot" }], true)).toEqual([0, 3]);
  });
});
