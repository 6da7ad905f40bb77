import { describe, expect, test } from "vitest";
import type { Tally } from "../../model/tally.ts";
import { definitionOfTally } from "./definition-of-tally.ts";

const count = { min: 8, max: 8 };

describe("a quoted number as a count", () => {
  test.each<{ name: string; tally: Omit<Tally, "count">; definition: unknown; unread?: readonly string[] }>([
    {
      name: "bounds in space, time and by what is left out",
      tally: {
        type: "attacks",
        actors: ["Grey Lantern"],
        status: "accomplished",
        country: "TD",
        excluding: ["Lac"],
        since: "2016-08",
        until: "2019-04",
      },
      definition: {
        actors: ["Grey Lantern"],
        statuses: ["accomplished"],
        countries: ["TD"],
        excludedRegions: ["Lac"],
        since: "2016-08-01",
        until: "2019-04-30",
      },
    },
    { name: "an open end is the day of the report", tally: { since: "2020" }, definition: { since: "2020-01-01", until: "2021-03-07" } },
    {
      name: "a kind of incident",
      tally: { type: "deadly suicide bombings" },
      definition: { types: ["bombing"], until: "2021-03-07" },
      unread: ['"suicide" in "deadly suicide bombings"'],
    },
    {
      name: "every kind where one of the words names every kind",
      tally: { type: "bombings and attacks" },
      definition: { until: "2021-03-07" },
    },
    { name: "drone strikes", tally: { type: "drone strikes" }, definition: { types: ["air-strike"], until: "2021-03-07" } },
    {
      name: "attacks on civilians are those that somebody is held responsible for",
      tally: { actors: ["Grey Lantern"], targets: ["civilians"] },
      definition: { actors: ["Grey Lantern"], role: "accused", targets: ["civilians"], until: "2021-03-07" },
    },
    {
      name: "targets that no dataset has a word for",
      tally: { targets: ["schools"] },
      definition: { until: "2021-03-07" },
      unread: ['"on schools"'],
    },
    {
      name: "what a group claimed",
      tally: { actors: ["Grey Lantern"], stance: "claimed" },
      definition: { actors: ["Grey Lantern"], claimed: true, until: "2021-03-07" },
    },
    {
      name: "several countries, and affiliates",
      tally: { affiliates: true, countries: ["TD", "NE"] },
      definition: { affiliates: true, countries: ["TD", "NE"], until: "2021-03-07" },
    },
    { name: "a beginning without a year", tally: { since: "XXXX-08" }, definition: { until: "2021-03-07" }, unread: ["since XXXX-08"] },
  ])("$name", ({ tally, definition, unread = [] }) => {
    expect(definitionOfTally({ count, ...tally }, "2021-03-07")).toEqual({ definition, unread });
  });

  test("without a day of the report stays open", () => {
    expect(definitionOfTally({ count }, null).definition).toEqual({});
  });
});
