import { describe, expect, it } from "vitest";
import type { Incident } from "../model/incident.ts";
import type { Reading } from "../model/reading.ts";
import { coordinatedGroups, coordinatedIn } from "./coordinated-attacks.ts";

function told(text: string, dates: readonly (string | null)[]): Pick<Reading, "report" | "incidents" | "text"> {
  const incidents = [...text.matchAll(/\[(\w+)\]/g)].map((match, at): Incident => ({
    id: match[1] ?? "",
    type: "bombing",
    status: "accomplished",
    date: dates[at] ?? null,
    place: null,
    targets: [],
    weapons: [],
    figures: [],
    mentions: [{ start: match.index, end: match.index + match[0].length, text: match[0] }],
  }));
  return { report: { id: "rep_1" } as Reading["report"], incidents, text };
}

const DAY = "2031-03-02";

describe("attacks told as one operation", () => {
  it.each<[string, string, (string | null)[], string | null]>([
    ["coordinated", "In coordinated attacks the [depot] and the [mill] were bombed.", [DAY, DAY], "coordinated"],
    ["the same time", "The [depot] burnt at almost the same time as the [mill].", [DAY, DAY], "at almost the same time"],
    ["a series", "It was a series of car bombings: the [depot], then the [mill].", [DAY, null], "series of car bombings"],
    ["nothing says so", "The [depot] was bombed, and so was the [mill].", [DAY, DAY], null],
    ["other days", "In coordinated attacks the [depot] and, last year, the [mill] were bombed.", [DAY, "2030-03-02"], null],
    [
      "said of something else far off",
      `The [depot] burnt. ${"It rained. ".repeat(40)}A coordinated plan. The [mill] burnt.`,
      [DAY, DAY],
      null,
    ],
  ])("%s", (_, text, dates, words) => {
    expect(coordinatedIn(told(text, dates)).map((one) => one.words)).toEqual(words === null ? [] : [words]);
  });

  it("are grouped over reports, and two of one incident are no group", () => {
    const pair = (a: string, b: string) => ({ incidents: [a, b] as const, report: "rep", words: "coordinated" });
    const incidentOf = (id: string): string | null => (id === "gone" ? null : id.slice(0, 1));
    expect(
      coordinatedGroups([pair("a1", "b1"), pair("c1", "d1"), pair("b2", "c2"), pair("e1", "e2"), pair("f1", "gone")], incidentOf),
    ).toEqual([["a", "b", "c", "d"]]);
  });
});
