import { describe, expect, it } from "vitest";
import type { TimeExpression } from "../../../../model/time-expression.ts";
import { analyse } from "../../../../text/analysis.ts";
import { findTimes } from "./find-times.ts";

/** A Thursday. */
const PUBLISHED = "2024-03-07";

const read = (text: string, published: string | null = PUBLISHED): TimeExpression[] => findTimes(analyse(text), published);
const short = (times: readonly TimeExpression[]): unknown[] => times.map(({ span, type, value }) => [span.text, type, value]);

describe("dates in full", () => {
  it.each([
    ["month first", "It happened on March 5, 2023.", "March 5, 2023", "2023-03-05"],
    ["day first", "It happened on 5 March 2023.", "5 March 2023", "2023-03-05"],
    ["an ordinal", "It happened on the 5th of March 2023.", "the 5th of March 2023", "2023-03-05"],
    ["an abbreviated month", "It happened on Sept. 30, 2021.", "Sept. 30, 2021", "2021-09-30"],
    ["a weekday before it", "It happened on Monday, January 28, 2019.", "Monday, January 28, 2019", "2019-01-28"],
    ["ISO", "It happened on 2023-03-05 at dawn.", "2023-03-05", "2023-03-05"],
    ["slashes", "It happened on 12/25/2013.", "12/25/2013", "2013-12-25"],
    ["slashes, day first", "It happened on 25/12/2013.", "25/12/2013", "2013-12-25"],
    ["a month of a year", "It began in August 2016.", "August 2016", "2016-08"],
    ["a year", "It began in 2016.", "2016", "2016"],
    ["part of a decade", "It began in the late 1970s.", "the late 1970s", "197"],
    ["a century", "It began in the 20th century.", "the 20th century", "19"],
    ["a season", "It began in the summer of 2012.", "the summer of 2012", "2012-SU"],
    ["a quarter", "It fell in the third quarter of 2012.", "the third quarter of 2012", "2012-Q3"],
    ["a quarter after its year", "It fell in the 2012 third quarter.", "the 2012 third quarter", "2012-Q3"],
    ["a part of a month", "It began in mid-November 2012.", "mid-November 2012", "2012-11"],
    ["a holiday with its year", "It happened on Easter Sunday 2019.", "Easter Sunday 2019", "2019-04-21"],
  ])("%s", (_name, text, words, value) => {
    expect(short(read(text))).toEqual([[words, "DATE", value]]);
    expect(read(text)[0]?.anchored).toBe(false);
  });
});

describe("dates against the day of publication", () => {
  it.each([
    ["a weekday in the past", "Rebels attacked a convoy on Friday.", "Friday", "2024-03-01"],
    ["the weekday of publication", "Rebels attacked a convoy on Thursday.", "Thursday", "2024-03-07"],
    ["a weekday to come", "The court will meet on Friday.", "Friday", "2024-03-08"],
    ["a weekday of an infinitive", "The court is due to meet on Tuesday.", "Tuesday", "2024-03-12"],
    ["next", "They spoke of next Monday.", "next Monday", "2024-03-11"],
    ["last", "They met last Thursday.", "last Thursday", "2024-02-29"],
    ["yesterday", "It happened yesterday.", "yesterday", "2024-03-06"],
    ["tomorrow", "It ends tomorrow.", "tomorrow", "2024-03-08"],
    ["last week", "It happened last week.", "last week", "2024-W09"],
    ["last month", "It happened last month.", "last month", "2024-02"],
    ["earlier this month", "It happened earlier this month.", "earlier this month", "2024-03"],
    ["next year", "It opens next year.", "next year", "2025"],
    ["a month behind", "It happened in November.", "November", "2023-11"],
    ["a month ahead", "It will open in November.", "November", "2024-11"],
    ["a day behind", "It happened on March 1.", "March 1", "2024-03-01"],
    ["a day behind, in last year", "It happened on May 2.", "May 2", "2023-05-02"],
    ["a day ahead", "It will open on May 2.", "May 2", "2024-05-02"],
    ["days ago", "It happened three days ago.", "three days ago", "2024-03-04"],
    ["weeks ago", "It happened two weeks ago.", "two weeks ago", "2024-W08"],
    ["years ago", "It happened two years ago.", "two years ago", "2022"],
    ["the end of the year", "It will open by the end of the year.", "the end of the year", "2024"],
    ["the weekend", "It happened over the weekend.", "the weekend", "2024-W09-WE"],
    ["a holiday", "It happened on Christmas Eve.", "Christmas Eve", "2023-12-24"],
    ["what had been due", "The truce had been due to end on Friday.", "Friday", "2024-03-01"],
    ["as planned before", "The vote began as previously planned on Friday.", "Friday", "2024-03-01"],
    ["what takes effect", "The board named her head, effective May 2.", "May 2", "2024-05-02"],
    ["the quarter that a company reports", "Sales fell in the quarter.", "the quarter", "2023-Q4"],
    ["the latest period", "Sales fell in the latest period.", "the latest period", "2023-Q4"],
    ["the quarter a year before it", "Sales fell in the year-ago quarter.", "the year-ago quarter", "2022-Q4"],
    [
      "a quarter by its number, a year before",
      "Sales fell in the year-earlier third quarter.",
      "the year-earlier third quarter",
      "2023-Q3",
    ],
    ["for the year", "For the year, sales fell.", "the year", "2024"],
    ["the attacks of that day", "It recalled the September 11 attacks.", "September 11", "2001-09-11"],
  ])("%s", (_name, text, words, value) => {
    expect(short(read(text))).toEqual([[words, "DATE", value]]);
  });

  it("counts from the date named before", () => {
    expect(short(read("It fled on March 1, 2020. Two days later it returned. The following year it left."))).toEqual([
      ["March 1, 2020", "DATE", "2020-03-01"],
      ["Two days later", "DATE", "2020-03-03"],
      ["The following year", "DATE", "2021"],
    ]);
  });
});

describe("without the day of publication nothing is guessed", () => {
  it.each([
    ["a day without a year", "It happened on March 7.", "XXXX-03-07", "XXXX-03-07"],
    ["a month without a year", "It happened in November.", "XXXX-11", "XXXX-11"],
    ["a weekday", "It happened on Friday.", "XXXX-WXX-5", null],
    ["yesterday", "It happened yesterday.", "XXXX-XX-XX", null],
    ["last year", "It happened last year.", "XXXX", null],
    ["a fixed holiday", "It happened on Christmas Eve.", "XXXX-12-24", "XXXX-12-24"],
    ["a movable holiday", "It happened on Easter Sunday.", "XXXX-XX-XX", null],
    ["a full date", "It happened on March 7, 2024.", "2024-03-07", "2024-03-07"],
  ])("%s", (_name, text, value, edtf) => {
    const [time] = read(text, null);
    expect([time?.value, time?.edtf]).toEqual([value, edtf]);
  });
});

describe("durations, sets, times of day and vague times", () => {
  it.each([
    ["a length of time", "It lasted two weeks.", "two weeks", "DURATION", "P2W"],
    ["with a qualifier", "It lasted more than four hours.", "more than four hours", "DURATION", "PT4H"],
    ["and a half", "It lasted 2 1/2 years.", "2 1/2 years", "DURATION", "P2Y6M"],
    ["a hyphen", "It was a two-year war.", "two-year", "DURATION", "P2Y"],
    ["decades", "It lasted decades.", "decades", "DURATION", "PXY"],
    ["in the past", "It has in the past denied this.", "the past", "DATE", "PAST_REF"],
    ["the past", "It grew over the past two years.", "the past two years", "DURATION", "P2Y"],
    ["the next", "It may come over the next 48 hours.", "the next 48 hours", "DURATION", "PT48H"],
    ["some", "It lasted several months.", "several months", "DURATION", "PXM"],
    ["each", "It meets every month.", "every month", "SET", "P1M"],
    ["each weekday", "It meets every Friday.", "every Friday", "SET", "XXXX-WXX-5"],
    ["times a week", "It meets twice a week.", "a week", "SET", "P1W"],
    ["a part of a day", "It happened on Friday night.", "Friday night", "TIME", "2024-03-01TNI"],
    ["last night", "It happened last night.", "last night", "TIME", "2024-03-06TNI"],
    ["a clock and a weekday", "It happened at 10:30 p.m. on Wednesday.", "10:30 p.m. on Wednesday", "TIME", "2024-03-06T22:30"],
    ["universal time", "It happened at 0800 UTC.", "0800 UTC", "TIME", "2024-03-07T08:00Z"],
    ["now", "It is currently closed.", "currently", "DATE", "PRESENT_REF"],
    ["recent years", "It grew in recent years.", "recent years", "DATE", "PAST_REF"],
    ["coming days", "It may come in the coming days.", "the coming days", "DATE", "FUTURE_REF"],
    ["the future", "They spoke of the future.", "the future", "DATE", "FUTURE_REF"],
  ])("%s", (_name, text, words, type, value) => {
    expect(short(read(text))).toEqual([[words, type, value]]);
  });
});

it("takes a year that ended on a day for a length of time", () => {
  expect(short(read("Sales fell in the year ended June 30, 2019. The year ended with losses."))).toEqual([
    ["the year", "DURATION", "P1Y"],
    ["June 30, 2019", "DATE", "2019-06-30"],
  ]);
});

describe("the same as EDTF", () => {
  it.each([
    ["a week is its days", "It happened last week.", "2024-02-26/2024-03-03"],
    ["a weekend is its days", "It happens this weekend.", "2024-03-09/2024-03-10"],
    ["a quarter", "It fell in the first quarter of 2012.", "2012-33"],
    ["a decade", "It began in the 1970s.", "197X"],
    ["a stretch of days", "It lasted on March 1-3, 2023.", "2023-03-01/2023-03-03"],
    ["a pair of years", "It raged in 1996-97.", "1996/1997"],
    ["a time of day is its day", "It happened at 10 a.m. on March 1, 2023.", "2023-03-01"],
    ["a length of time is none", "It lasted two weeks.", null],
  ])("%s", (_name, text, edtf) => {
    expect(read(text).map((time) => time.edtf)).toEqual([edtf]);
  });
});

describe("what is no time", () => {
  it.each([
    ["the modal", "It may rain; they march on."],
    ["a number of people", "Some 2000 people fled."],
    ["an amount", "It cost $1999."],
    ["a fraction", "It lost three-quarters of them."],
    ["an aircraft", "Two A320s landed."],
    ["an age", "A 21-year-old man fled."],
    ["a year told by what follows", "It was the year of the flood."],
    ["a part of a town", "Shops in the quarter closed."],
    ["a stretch of time without a quarter", "It was a long period."],
    ["a second place", "He came second."],
  ])("%s", (_name, text) => {
    expect(short(read(text))).toEqual([]);
  });
});

it("gives spans of the document, also in a later section", () => {
  const text = "Nothing here.\n\nIt happened on Friday.";
  const [time] = findTimes(analyse(text, 15, text.length), PUBLISHED);
  expect(text.slice(time?.span.start, time?.span.end)).toBe("Friday");
});
