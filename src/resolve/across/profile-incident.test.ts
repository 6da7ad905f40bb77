import { describe, expect, it } from "vitest";
import type { Mention } from "../../model/mention.ts";
import type { Place } from "../../model/place.ts";
import { spanOf } from "../../model/span.ts";
import { profileOf } from "./profile-incident.ts";

const TEXT = "Gunmen of the Grey Banner shot Ada Marn in Tavik. On 3 May 17 people fled Ostrel.";
const spanIn = (words: string) => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);
const mention = (words: string, type: Mention["type"], kind: Mention["kind"] = "named"): Mention => ({
  span: spanIn(words),
  head: spanIn(words),
  type,
  kind,
  entity: 1,
  number: "singular",
  gender: "unknown",
});
const place = (name: string, given: Partial<Place> = {}): Place => ({
  written: name,
  name,
  country: "XA",
  admin1: "Talmar",
  lat: 10,
  lon: 20,
  precision: "town",
  ...given,
});
const sources = {
  text: TEXT,
  mentions: [
    mention("Gunmen", "person", "nominal"),
    mention("the Grey Banner", "armed-group"),
    mention("Ada Marn", "person"),
    mention("Tavik", "place"),
    mention("Ostrel", "place"),
  ],
  places: [null, null, null, place("Tavik"), place("Ostrel", { lat: null, lon: null, precision: "unresolved" })],
  times: [{ span: spanIn("3 May"), type: "DATE" as const, value: "2031-05-03", edtf: "2031-05-03", anchored: true }],
  events: [
    {
      trigger: spanIn("shot"),
      eventClass: "attack" as const,
      type: null,
      status: "accomplished" as const,
      polarity: "positive" as const,
      specific: true,
      roles: [],
    },
  ],
};
const about = { id: "inc_1", report: "rep_1", published: "2031-05-04", happened: "2031-05-03", where: null };
const whole = profileOf(about, [{ start: 0, end: TEXT.length }], sources);

describe("the profile of an incident", () => {
  it("holds who, what, where and when", () =>
    expect(whole).toMatchObject({
      ...about,
      persons: ["marn"],
      bodies: ["grey banner"],
      points: [[10, 20]],
      areas: ["XA/Talmar"],
      numbers: ["17"],
      deeds: ["shot"],
      days: ["2031-05-03"],
    }));

  it("knows places without a point by their words alone", () => expect(Object.keys(whole.names)).toContain("ostrel"));

  it("of some passages holds what stands there alone", () => {
    const second = profileOf(about, [{ start: TEXT.indexOf("On 3"), end: TEXT.length }], sources);
    expect(second).toMatchObject({ persons: [], points: [], deeds: [], days: ["2031-05-03"], numbers: ["17"] });
    expect(second.size).toBeLessThan(whole.size);
  });
});
