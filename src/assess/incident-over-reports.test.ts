import { describe, expect, it } from "vitest";
import type { ToldIncident } from "../model/told-incident.ts";
import { incidentOverReports } from "./incident-over-reports.ts";
import { inventedTold } from "./invented-told-incident.ts";

type Toll = readonly [published: string, killed: number, injured: number];

const over = (...told: Partial<ToldIncident>[]) => incidentOverReports(told.map((one, at) => inventedTold({ report: `r${at}`, ...one })));

describe("an incident over the reports that tell it", () => {
  it.each<[string, Toll[], [number, number]]>([
    ["one report", [["2031-05-04", 2, 1]], [2, 1]],
    [
      "somebody wounded first and dead later is one of those struck",
      [
        ["2031-05-04", 0, 1],
        ["2031-05-06", 1, 0],
      ],
      [1, 0],
    ],
    [
      "the newest report knows the dead, most reports those struck",
      [
        ["2031-05-04", 1, 3],
        ["2031-05-05", 1, 3],
        ["2031-05-09", 2, 0],
      ],
      [2, 2],
    ],
    [
      "of one day the highest number of dead",
      [
        ["2031-05-04", 3, 0],
        ["2031-05-04", 1, 0],
      ],
      [3, 0],
    ],
    [
      "a number of a whole year is told by one alone",
      [
        ["2031-05-04", 0, 1],
        ["2031-05-08", 0, 105],
      ],
      [0, 1],
    ],
  ])("%s", (_, tolls, expected) => {
    const { toll } = over(...tolls.map(([published, killed, injured]) => ({ published, toll: { killed, injured } })));
    expect([toll?.killed.number, toll?.injured.number]).toEqual(expected);
  });

  it("keeps between which numbers its reports lie", () => {
    const { toll } = over(
      { published: "2031-05-04", toll: { killed: 0, injured: 4 } },
      { published: "2031-05-05", toll: { killed: 1, injured: 3 } },
    );
    expect(toll).toEqual({ killed: { number: 1, low: 0, high: 1 }, injured: { number: 3, low: 3, high: 4 } });
  });

  it("has no toll where no report tells one", () => expect(over({ toll: null }).toll).toBeNull());

  it("happened when the first report that tells it says", () => {
    expect(over({ published: "2031-05-09", date: "2031-05-09" }, { published: "2031-05-04", date: "2031-05-03" })).toMatchObject({
      reports: ["r1", "r0"],
      date: "2031-05-03",
      dateTold: true,
      datesTold: ["2031-05-03"],
    });
  });

  it.each([
    ["years before the report", "1990"],
    ["after it", "2031-06-01"],
    ["without a year", "XXXX-05-03"],
  ])("is not dated %s", (_, date) => {
    expect(over({ date })).toMatchObject({ date: "2031-05-04", dateTold: false, datesTold: [] });
  });

  it("is the same in any order of its reports", () => {
    const told = [
      inventedTold({ report: "a", published: "2031-05-04", toll: { killed: 0, injured: 2 } }),
      inventedTold({ report: "b", published: "2031-05-04", toll: { killed: 1, injured: 1 } }),
      inventedTold({ report: "c", published: null, date: null }),
    ];
    expect(incidentOverReports(told.toReversed())).toEqual(incidentOverReports(told));
  });
});
