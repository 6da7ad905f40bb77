import { describe, expect, it } from "vitest";
import type { EventMention } from "../../../../model/event-mention.ts";
import type { Mention } from "../../../../model/mention.ts";
import { spanOf } from "../../../../model/span.ts";
import { analyse } from "../../../../text/analysis.ts";
import { findEvents, readGivenEvents } from "./find-events.ts";

const read = (text: string): EventMention[] => findEvents(analyse(text), [], []);

/** "stormed: agent=gunmen, target=town hall" for each event, in order. */
const told = (text: string): string[] =>
  read(text).map(({ trigger, roles }) => {
    const parts = roles.filter(({ role }) => role !== "place").map(({ role, span }) => `${role}=${span.text}`);
    return `${trigger.text}: ${parts.join(", ")}`;
  });

describe("who did what to whom", () => {
  const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    ["active verb", "The army shelled the village.", ["shelled: agent=army, target=village"]],
    ["passive with by", "The market was bombed by rebels.", ["bombed: target=market, agent=rebels"]],
    [
      "participle after the clause",
      "A suicide bomber attacked a convoy, killing four soldiers.",
      ["attacked: agent=suicide bomber, target=convoy", "killing: agent=suicide bomber, victim=four soldiers"],
    ],
    [
      "verbs in a row share their subject",
      "Several attackers loyal to the Grey Front stormed a concert hall, opened fire and killed at least 12 people.",
      [
        "stormed: agent=Several attackers, target=concert hall",
        "opened fire: agent=Several attackers",
        "killed: agent=Several attackers, victim=12 people",
      ],
    ],
    ["relative clause", "Gunmen who had crossed the border killed a mayor.", ["killed: agent=Gunmen, victim=mayor"]],
    ["insertion between commas", "Smith, 32, attacked a guard with a knife.", ["attacked: agent=Smith, victim=guard, instrument=knife"]],
    [
      "reduced relative before the verb",
      "The man accused of killing three people was shot dead by police officers.",
      ["killing: agent=man, victim=three people", "shot: victim=man, agent=police officers", "dead: victim=man"],
    ],
    ["infinitive", "Rebels tried to bomb the bridge.", ["bomb: agent=Rebels, target=bridge"]],
    [
      "what they are armed with",
      "The attack was carried out by four fighters, armed with rifles and knives.",
      ["attack: agent=four fighters, instrument=rifles, instrument=knives"],
    ],
    ["carrier verb", "The group carried out the attack.", ["attack: agent=group"]],
    [
      "noun with of and by",
      "The bombing of the embassy by rebels left three dead.",
      ["bombing: target=embassy, agent=rebels", "dead: victim=three"],
    ],
    ["weapon as a modifier", "A car bombing killed nine people.", ["bombing: instrument=car", "killed: victim=nine people"]],
    [
      "a device as the subject",
      "A bomb that injured 29 people went off near a school.",
      ["bomb: ", "injured: instrument=bomb, victim=29 people", "went off: instrument=bomb"],
    ],
    ["headline without auxiliaries", "Two killed in blast", ["killed: victim=Two", "blast: "]],
    ["a list of victims", "The mayor, a driver and two guards were killed.", ["killed: victim=mayor, victim=driver, victim=two guards"]],
    ["explosives aimed at something", "Explosives were hurled at the door of a house.", ["hurled: instrument=Explosives, target=door"]],
  ];
  it.each(cases)("%s", (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("words that mean no violence", () => {
  it.each([
    ["illness", "He suffered a heart attack."],
    ["criticism", "The minister attacked the budget plan."],
    ["film", "She shot a film in the hills."],
    ["photographs", "He shot the photographs himself."],
    ["workers on strike", "The rail strike ended."],
    ["a deal", "The two sides struck a deal."],
    ["punishment", "They debated the death penalty."],
    ["being in charge", "She was in charge of the office."],
    ["growth", "The report speaks of a population explosion."],
    ["leaving angrily", "He stormed out of the meeting."],
    ["a plan put into effect", "The board executed the plan."],
    ["a bill that failed", "The vote killed the bill."],
    ["plain news", "The council met and approved the budget."],
  ])("%s", (_name, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("whether it happened", () => {
  const standing = (text: string): string => {
    const event = read(text).find(({ eventClass }) => eventClass !== "justice" && eventClass !== "other");
    return event ? `${event.status} ${event.polarity} ${event.specific ? "specific" : "general"}` : "none";
  };
  it.each([
    ["told as done", "Gunmen attacked a bus on Monday.", "accomplished positive specific"],
    ["foiled by a verb", "The service said that it had foiled an attack on a synagogue.", "foiled positive specific"],
    ["prevented", "Police prevented a bombing.", "foiled positive specific"],
    ["tried", "Rebels tried to bomb the bridge.", "attempted positive specific"],
    ["attempt as a noun", "He survived an assassination attempt.", "attempted positive specific"],
    ["planned", "Extremists have imminent plans to attack large gatherings.", "threatened positive specific"],
    ["warned of", "Officials warned of an attack on the airport.", "threatened positive specific"],
    ["may happen", "The rebels could strike the airport with rockets.", "threatened positive specific"],
    ["nobody", "No one was hurt.", "accomplished negative specific"],
    ["negated", "The soldiers were not killed.", "accomplished negative specific"],
    ["a rising number", "Attacks on schools rose last year.", "accomplished positive general"],
    ["a count over a period", "He counted eight attacks in the region between May and July.", "accomplished positive general"],
    ["a habit", "They often attack villages.", "accomplished positive general"],
  ])("%s", (_name, text, expected) => {
    expect(standing(text)).toBe(expected);
  });
});

describe("types", () => {
  it.each([
    ["Rebels set the town hall ablaze.", "arson"],
    ["An attack with explosives damaged the bridge.", "bombing"],
    ["He drove a truck into the crowd.", "vehicle-attack"],
    ["They kidnapped a judge.", "kidnapping"],
    ["Jets bombarded the port.", "air-strike"],
    ["A man stabbed a guard.", "stabbing"],
  ])("%s", (text, type) => {
    expect(read(text)[0]?.type).toBe(type);
  });
});

describe("names", () => {
  const text = "A Norland Front attack on the Selby post in Harrow killed two.";
  const mention = (words: string, type: Mention["type"]): Mention => {
    const start = text.indexOf(words);
    const span = spanOf(text, start, start + words.length);
    return { span, head: span, type, kind: "named", entity: -1, number: "singular", gender: "neuter" };
  };
  it("take their roles from what they are", () => {
    const [attack] = findEvents(analyse(text), [mention("Norland Front", "armed-group"), mention("Harrow", "place")], []);
    expect(attack?.roles.map(({ role, span }) => `${role}=${span.text}`)).toEqual([
      "agent=Norland Front",
      "target=Selby post",
      "place=Harrow",
    ]);
  });
});

describe("given triggers", () => {
  it("are read even where the lexicon does not hold the word", () => {
    const text = "Raiders torpedoed a ferry.";
    const start = text.indexOf("torpedoed");
    const [event] = readGivenEvents(analyse(text), { mentions: [], times: [] }, [
      { span: spanOf(text, start, start + 9), eventClass: "attack" },
    ]);
    expect(event?.trigger.text).toBe("torpedoed");
    expect(event?.roles.map(({ role, span }) => `${role}=${span.text}`)).toContain("target=ferry");
  });
});

it("every span is cut from the text", () => {
  const text = "At least 20 people — among them a “doctor” — were killed when a bomb exploded in Harrow 💥, police said.";
  for (const { trigger, roles } of read(text))
    for (const span of [trigger, ...roles.map((one) => one.span)]) expect(text.slice(span.start, span.end)).toBe(span.text);
});
