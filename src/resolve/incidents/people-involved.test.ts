import { describe, expect, it } from "vitest";
import type { EventMention, EventRoleName } from "../../model/event-mention.ts";
import type { Mention } from "../../model/mention.ts";
import { spanOf } from "../../model/span.ts";
import { peopleInvolved, type PeopleSources } from "./people-involved.ts";

/** Persons of a text by their words; names with the same number are one. */
type Names = Readonly<Record<string, number>>;

function people(
  text: string,
  names: Names,
  more: (at: (words: string) => ReturnType<typeof spanOf>) => Partial<PeopleSources> = () => ({}),
) {
  const at = (words: string) => spanOf(text, text.indexOf(words), text.indexOf(words) + words.length);
  const mentions = Object.entries(names).map(([words, entity]): Mention => {
    const span = at(words);
    return {
      span,
      head: span,
      type: "person",
      kind: /^\p{Lu}/u.test(words) ? "named" : "pronoun",
      entity,
      number: "singular",
      gender: "unknown",
    };
  });
  return peopleInvolved({ text, mentions, events: [], fillers: [], found: [], ...more(at) });
}

const event = (trigger: EventMention["trigger"], role: EventRoleName, span: EventMention["trigger"]): EventMention => ({
  trigger,
  eventClass: "injure",
  type: null,
  status: "accomplished",
  polarity: "positive",
  specific: true,
  roles: [{ role, span }],
});

describe("who is named as having a part", () => {
  it.each([
    ["an age after the name", "Ansel Horvik, 19, lay in the yard.", true],
    ["an age before it", "They found the 19-year-old Ansel Horvik.", true],
    ["an age in months", "They found 8-month-old Ansel Horvik.", true],
    ["a name that was found out", "The victim was identified Monday as Ansel Horvik.", true],
    ["a time of day is no age", "Ansel Horvik, 7 p.m. at the quay.", false],
    ["nothing", "Ansel Horvik lives next door.", false],
    ["an office", "It was hard, said Sheriff Ansel Horvik, 50, of the county.", false],
  ])("%s", (_, text, involved) => expect(people(text, { "Ansel Horvik": 1 })).toEqual([{ name: "Ansel Horvik", involved }]));

  it("who is struck, be it by a pronoun", () =>
    expect(
      people("Ansel Horvik ran, but he was wounded.", { "Ansel Horvik": 1, he: 1 }, (at) => ({
        events: [event(at("wounded"), "victim", at("he"))],
      })),
    ).toEqual([{ name: "Ansel Horvik", involved: true }]));

  it("who is accused", () =>
    expect(
      people("Police accuse Ansel Horvik.", { "Ansel Horvik": 1 }, (at) => ({
        found: [{ source: [at("Police")], accused: [{ span: at("Ansel Horvik"), role: "carried-out" }] }],
      })),
    ).toEqual([{ name: "Ansel Horvik", involved: true }]));

  it.each([
    [0.9, true],
    [0.1, false],
  ])("whom the trained reader holds for one with %d", (probability, involved) =>
    expect(
      people("Ansel Horvik was there.", { "Ansel Horvik": 1 }, (at) => ({
        fillers: [{ span: at("Ansel Horvik"), role: "named-person", probability, types: {}, statuses: {}, ties: null, links: [] }],
      })),
    ).toEqual([{ name: "Ansel Horvik", involved }]),
  );

  it("gives a person once, by the fullest name", () =>
    expect(
      people("Ansel Horvik, 19, fell. Horvik died.", { "Ansel Horvik": 1, "Horvik died": 2, Horvik: 1 }).filter(({ name }) =>
        name.startsWith("Ansel"),
      ),
    ).toEqual([{ name: "Ansel Horvik", involved: true }]));
});
