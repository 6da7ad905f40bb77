import { describe, expect, it } from "vitest";
import { analyse } from "../../../../text/analysis.ts";
import { findTimes } from "./find-times.ts";
import { resolveWindow } from "./resolve-window.ts";

/** A Thursday. */
const ISSUED = "2024-03-07";

function windowOf(text: string, issued: string | null = ISSUED): readonly [string | null, string | null] {
  const analysis = analyse(text);
  const { start, end } = resolveWindow(findTimes(analysis, issued?.startsWith("2") ? issued : null), analysis, {
    start: 0,
    end: text.length,
    issued,
  });
  return [start, end];
}

describe("the window of a warning", () => {
  it.each([
    ["hours", "It may come over the next 48 hours.", ["2024-03-07", "2024-03-09"]],
    ["within", "It may come within 24 hours.", ["2024-03-07", "2024-03-08"]],
    ["weeks", "It may come in the next two weeks.", ["2024-03-07", "2024-03-21"]],
    ["months", "It may come in the next three months.", ["2024-03-07", "2024-06-07"]],
    ["this weekend", "It may come this weekend.", ["2024-03-09", "2024-03-10"]],
    ["between two days", "It may come between March 9 and March 12.", ["2024-03-09", "2024-03-12"]],
    ["from weekday to weekday", "It may come from Friday to Sunday.", ["2024-03-08", "2024-03-10"]],
    ["until a day", "People should stay away until Sunday.", ["2024-03-07", "2024-03-10"]],
    ["a stretch of days", "It may come on March 9-11.", ["2024-03-09", "2024-03-11"]],
    ["the day of issue is no window", "On March 7 it warned of an attack within two days.", ["2024-03-07", "2024-03-09"]],
    ["no end", "It may come in the coming days.", ["2024-03-07", null]],
    ["no word of time", "It may come.", [null, null]],
    ["a past day", "It came on March 1.", [null, null]],
  ])("%s", (_name, text, expected) => {
    expect(windowOf(text)).toEqual(expected);
  });

  it("stays without a year where the day of issue has none", () => {
    expect(windowOf("It may come over the next 48 hours.", "XXXX-03-07")).toEqual(["XXXX-03-07", "XXXX-03-09"]);
  });

  it("stays open where the day of issue is not known", () => {
    expect(windowOf("It may come over the next 48 hours.", null)).toEqual([null, null]);
  });
});
