import { describe, expect, it } from "vitest";
import type { Mention } from "../model/mention.ts";
import { spanOf } from "../model/span.ts";
import { toldIncidentOf, tollTold } from "./told-incident-of.ts";

describe("the toll that a report tells", () => {
  it.each<[string, string, string, ReturnType<typeof tollTold>]>([
    ["its numbers", "Two dead in Harwick", "Two men were killed and three others wounded on Monday.", { killed: 2, injured: 3 }],
    ["a death without a number", "Fatal shooting in Harwick", "Neighbours heard shots.", { killed: 1, injured: 0 }],
    ["the doer's own death", "Man kills two, then himself", "Police found the bodies.", { killed: 3, injured: 0 }],
    ["nothing", "Quay reopens", "The ferries run again.", null],
  ])("%s", (_, title, body, expected) => expect(tollTold(title, body)).toEqual(expected));
});

it("is told with where and whom the report names", () => {
  const text = "Shots in Harwick\n\nAnsel Horvik, 19, was killed.";
  const mention = (words: string, type: Mention["type"], entity: number): Mention => {
    const span = spanOf(text, text.indexOf(words), text.indexOf(words) + words.length);
    return { span, head: span, type, kind: "named", entity, number: "singular", gender: "unknown" };
  };
  const place = { written: "Harwick", name: "Harwick", country: "XV", admin1: "Ostmark", lat: 10, lon: 10, precision: "town" } as const;
  const told = toldIncidentOf(
    { id: "r", published: "2031-05-04", title: "Shots in Harwick", body: "Ansel Horvik, 19, was killed.", text },
    {
      mentions: [mention("Harwick", "place", 0), mention("Ansel Horvik", "person", 1)],
      places: [place, null],
      bodyPlaces: [],
      events: [],
      fillers: [],
      found: [],
      grouped: { incidents: [] },
    },
  );
  expect(told).toEqual({
    report: "r",
    published: "2031-05-04",
    date: null,
    places: [{ place, weight: 3 }],
    toll: { killed: 1, injured: 0 },
    persons: [{ name: "Ansel Horvik", involved: true }],
  });
});
