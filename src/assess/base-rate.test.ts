import { describe, expect, it } from "vitest";
import { inventedKnown, inventedWarning, UPPER_DALE } from "../model/invented-warning.ts";
import { baseRateOf, spanOf } from "./base-rate.ts";

const known = inventedKnown;
/** 1 to 31 May 2031, by two attacks on another target in another place. */
const ends = ["2031-05-01", "2031-05-31"].map((date) => known(date, date, { place: UPPER_DALE, targets: ["court"] }));
const rate = (...incidents: Parameters<typeof spanOf>[0]) => baseRateOf(inventedWarning(), [...ends, ...incidents], spanOf(ends));

/*
 * The window is 7 to 9 May: three days. Windows of three days within 1 to 31 May that do not touch it begin on 1 to 4 May and on 10 to 29 May: 24.
 */
describe("what chance would give, worked by hand", () => {
  it("nothing where nothing fits", () => expect(rate()).toEqual({ days: 3, windows: 24, held: 0, share: 0 }));

  it("a day lies in three windows of three days", () =>
    // 18, 19 and 20 May.
    expect(rate(known("a", "2031-05-20"))).toEqual({ days: 3, windows: 24, held: 3, share: 3 / 24 }));

  it("what lies in the warning's own window says nothing", () => expect(rate(known("a", "2031-05-08"))?.held).toBe(0));

  it("windows that hold two count once", () =>
    // 18 to 21 May.
    expect(rate(known("a", "2031-05-20"), known("b", "2031-05-21"))?.held).toBe(4));

  it("at the edge of the span there are fewer", () =>
    // Begins on 1 May, or on 29 May.
    expect(rate(known("a", "2031-05-01"), known("b", "2031-05-31"))?.held).toBe(2));

  it("a foiled attack is one, as it is for the hits; a feared one is none", () => {
    expect(rate(known("a", "2031-05-20", { status: "foiled" }))?.held).toBe(3);
    expect(rate(known("a", "2031-05-20", { status: "threatened" }))?.held).toBe(0);
  });

  it("elsewhere is none", () => expect(rate(known("a", "2031-05-20", { place: UPPER_DALE }))).toMatchObject({ windows: 24, held: 0 }));

  it("windows of which it cannot be told are left out", () => {
    expect(rate(known("a", "2031-05-20", { targets: [] }))).toEqual({ days: 3, windows: 21, held: 0, share: 0 });
    expect(rate(known("a", "2031-05-20", { targets: ["court"] }))).toMatchObject({ windows: 21, held: 0 });
    // In the first days of June: the windows that begin on 29 May, and none other, may hold it.
    expect(rate(known("a", "2031-05-31/2031-06-05"))).toMatchObject({ windows: 23, held: 0 });
    // What lies on another target, and perhaps elsewhere in time, is another matter.
    expect(rate(known("a", "2031-05-31/2031-06-05", { targets: ["court"] }))).toMatchObject({ windows: 24, held: 0 });
    expect(rate(known("a", "2031-05-20"), known("b", "2031-05-20", { targets: [] }))).toMatchObject({ windows: 24, held: 3 });
  });

  it("an interval has to lie within a window, and may lie in those that it touches", () =>
    // 19 and 20 May lie whole in the windows from 18 and 19 May; those from 17 and 20 May cannot be told.
    expect(rate(known("a", "2031-05-19/2031-05-20"))).toMatchObject({ windows: 22, held: 2 }));

  it("the whole country, where it was warned of", () => {
    const terms = inventedWarning({}, { place: { written: "Zedland", country: "ZZ", whole: true } });
    const incidents = [...ends, known("a", "2031-05-20", { place: UPPER_DALE })];
    expect(baseRateOf(terms, incidents, spanOf(ends))).toMatchObject({ held: 3 });
  });

  it("is not known where no window is left, and for what is void", () => {
    const [first] = ends;
    expect(baseRateOf(inventedWarning(), ends, spanOf(first === undefined ? [] : [first]))).toBeNull();
    expect(baseRateOf(inventedWarning({ windowEnd: null }), ends, spanOf(ends))).toBeNull();
    expect(baseRateOf(inventedWarning(), [], spanOf([]))).toBeNull();
  });
});

describe("the span of the incidents", () => {
  it("is not widened by what is only looked back on, feared, or known to no day", () => {
    const old = known("old", "1995-02-01", { news: false });
    const feared = known("feared", "2032-01-01", { status: "threatened" });
    expect(spanOf([...ends, old, feared, known("month", "2030-01")])).toEqual(spanOf(ends));
  });
});
