import { describe, expect, it } from "vitest";
import {
  addDays,
  compareDates,
  daysBetween,
  earliest,
  hasYear,
  isAfter,
  isBefore,
  isoWeekOf,
  latest,
  monthLength,
  weekdayOf,
  yearOf,
} from "./edtf.ts";

describe("what an EDTF date covers", () => {
  it.each([
    ["a day", "2024-03-07", "2024-03-07", "2024-03-07"],
    ["a day with a time", "2024-03-07T20:15", "2024-03-07", "2024-03-07"],
    ["a month", "2024-02", "2024-02-01", "2024-02-29"],
    ["a year", "1999", "1999-01-01", "1999-12-31"],
    ["a decade", "199X", "1990-01-01", "1999-12-31"],
    ["a century", "19XX", "1900-01-01", "1999-12-31"],
    ["some day of a month", "2023-02-XX", "2023-02-01", "2023-02-28"],
    ["a day of some month", "2023-XX-XX", "2023-01-01", "2023-12-31"],
    ["summer", "2023-22", "2023-06-01", "2023-08-31"],
    ["winter, around either end", "2023-24", "2023-01-01", "2024-02-29"],
    ["a quarter", "2023-36", "2023-10-01", "2023-12-31"],
    ["an interval", "2016-08/2019-04", "2016-08-01", "2019-04-30"],
    ["an interval open at the end", "2015/..", "2015-01-01", null],
    ["an interval open at the start", "../2015", null, "2015-12-31"],
    ["an interval with an unknown end", "2015/", "2015-01-01", null],
    ["a date that is approximate", "2015~", "2015-01-01", "2015-12-31"],
    ["a day without a year", "XXXX-03-07", null, null],
    ["a month that does not exist", "2024-15", null, null],
    ["a day that does not exist", "2023-02-29", null, null],
    ["no date at all", "PAST_REF", null, null],
  ])("%s", (_name, edtf, first, last) => {
    expect([earliest(edtf), latest(edtf)]).toEqual([first, last]);
  });
});

describe("how dates lie to each other", () => {
  it.each([
    ["a day before a day", "2024-03-19", "2024-03-22", "before", 3],
    ["a window before an incident", "2024-03-07/2024-03-09", "2024-03-22", "before", 13],
    ["an incident after a window's start", "2024-03-22", "2024-03-07/2024-03-09", "after", -13],
    ["a day in a month", "2024-03-22", "2024-03", "overlaps", 0],
    ["the last day of a window", "2024-03-07/2024-03-09", "2024-03-09", "overlaps", 0],
    ["an open interval and a later day", "2015/..", "2024-03-22", "overlaps", 0],
    ["an open interval and an earlier day", "2015/..", "2014-12-31", "after", -1],
    ["across a leap day", "2024-02-28", "2024-03-01", "before", 2],
    ["years", "2019", "2021", "before", 367],
    ["no year on one side", "XXXX-03-07", "2024-03-22", "unknown", null],
    ["no year on either side", "XXXX-03-07", "XXXX-03-22", "unknown", null],
  ])("%s", (_name, a, b, order, days) => {
    expect(compareDates(a, b)).toBe(order);
    expect(daysBetween(a, b)).toBe(days);
    expect(isBefore(a, b)).toBe(order === "before");
    expect(isAfter(a, b)).toBe(order === "after");
  });

  it.each([
    ["neither has a year", "XXXX-03-07", "XXXX-03-22", "before", 15],
    ["one has a year", "XXXX-03-23", "2024-03-22", "after", -1],
    ["both have one", "2023-12-30", "2024-01-02", "before", 3],
    ["29 February", "XXXX-02-29", "XXXX-03-01", "before", 1],
  ])("taken as of one year: %s", (_name, a, b, order, days) => {
    expect(compareDates(a, b, { sameYear: true })).toBe(order);
    expect(daysBetween(a, b, { sameYear: true })).toBe(days);
  });
});

describe("days, weeks and years", () => {
  it("adds days across months and years", () => {
    expect([
      addDays("2024-02-28", 2),
      addDays("2024-01-01", -1),
      addDays("2024-03-07T20:00", 2),
      addDays("2024-03", 1),
      addDays("XXXX-03-07", 2),
      addDays("XXXX-02-28", 2),
      addDays("XXXX-12-31", 1),
    ]).toEqual(["2024-03-01", "2023-12-31", "2024-03-09", null, "XXXX-03-09", null, null]);
  });
  it("knows the weekday and the ISO week", () => {
    expect(["2024-03-22", "1969-12-28", "2024-03"].map(weekdayOf)).toEqual([5, 7, null]);
    expect(["2024-03-22", "2021-01-03", "2024-12-30", "2024"].map(isoWeekOf)).toEqual(["2024-W12", "2020-W53", "2025-W01", null]);
  });
  it("knows the length of months and the year that is written", () => {
    expect([monthLength(2023, 2), monthLength(2024, 2), monthLength(2024, 12)]).toEqual([28, 29, 31]);
    expect(["2024-03", "XXXX-03", "../2015", "199X"].map(yearOf)).toEqual(["2024", null, "2015", null]);
    expect(["2024-03", "XXXX-03", "2015/..", "199X", "2015/2016"].map(hasYear)).toEqual([true, false, false, true, true]);
  });
});
