import { expect, test } from "vitest";
import { dateWords } from "./date-words.ts";

test.each([
  ["a day", "2024-03-07", "7 March 2024"],
  ["a month", "2024-03", "March 2024"],
  ["a year", "2024", "2024"],
  ["a day without a year", "XXXX-03-07", "7 March, year not known"],
  ["a month without a year", "XXXX-03", "March, year not known"],
  ["a day of an unknown day", "2024-03-XX", "March 2024"],
  ["a decade", "201X", "the 2010s"],
  ["a century", "20XX", "between 2000 and 2099"],
  ["a season", "2024-22", "summer 2024"],
  ["a time of day", "2024-03-07T18:30:00Z", "7 March 2024, 18:30 UTC"],
  ["a time with an offset", "2024-03-07T18:30+03:00", "7 March 2024, 18:30 (UTC+03:00)"],
  ["about", "2024-03~", "about March 2024"],
  ["uncertain", "2024-03-07?", "perhaps 7 March 2024"],
  ["an interval", "2016-08/2019-04", "August 2016 to April 2019"],
  ["an interval of one day", "2024-03-07/2024-03-07", "7 March 2024"],
  ["an open end", "2024-03-07/..", "from 7 March 2024"],
  ["an open start", "../2024-03-07", "until 7 March 2024"],
  ["no date at all", "in spring", "in spring"],
  ["a month that does not exist", "2024-13-01", "2024-13-01"],
  ["an interval that is open at both ends", "../..", "../.."],
  ["an interval with a broken end", "2024/soon", "2024/soon"],
  ["nothing", "", ""],
])("%s", (_name, edtf, expected) => {
  expect(dateWords(edtf)).toBe(expected);
});
