import { describe, expect, it } from "vitest";
import { readWrittenDate } from "./written-date.ts";

describe("readWrittenDate", () => {
  it.each([
    ["2031-03-22", "2031-03-22"],
    ["2031-03", "2031-03"],
    ["2031/3/2", "2031-03-02"],
    ["20310322", "2031-03-22"],
    ["2031-03-22T10:15:00+01:00", "2031-03-22T10:15:00+01:00"],
    ["2031-03-22T10:15:00.123Z", "2031-03-22T10:15:00Z"],
    ["2031-03-22 10:15", "2031-03-22T10:15:00"],
    ["2031-03-22T10:15:00+0100", "2031-03-22T10:15:00+01:00"],
    ["Saturday, March 22, 2031", "2031-03-22"],
    ["March 22nd, 2031", "2031-03-22"],
    ["Mar. 22, 2031", "2031-03-22"],
    ["22 March 2031", "2031-03-22"],
    ["Sat, 22 Mar 2031 10:15:00 GMT", "2031-03-22T10:15:00Z"],
    ["Sat, 22 Mar 2031 10:15:00 +0100", "2031-03-22T10:15:00+01:00"],
    ["22 mars 2031", "2031-03-22"],
    ["1er août 2031", "2031-08-01"],
    ["22. März 2031", "2031-03-22"],
    ["22 de marzo de 2031", "2031-03-22"],
    ["22 марта 2031", "2031-03-22"],
  ])("%s is %s", (written, edtf) => {
    expect(readWrittenDate(written)).toBe(edtf);
  });

  it.each([
    "03/04/2031",
    "22 March",
    "Saturday",
    "31 February 2031",
    "2031-13-01",
    "March 2031 was cold",
    "On March 22, 2031 a bomb went off",
    "2031",
    "soon",
    "",
    "22 Foo 2031",
    "7 of 12 2031",
  ])("%j is no date of a day, or not a clear one", (written) => {
    expect(readWrittenDate(written)).toBeNull();
  });
});
