import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inventedKnown, UPPER_DALE } from "../model/invented-warning.ts";
import type { Place } from "../model/place.ts";
import type { IncidentFacts } from "../model/told-warning.ts";
import { type IncidentTelling, knownIncident } from "./known-incident.ts";

const telling = (
  id: string,
  date: string | null,
  facts: Partial<IncidentFacts> = {},
  published: string | null = "2031-05-23",
): IncidentTelling => {
  const { label: _label, news: _news, ...known } = inventedKnown(id, date, facts);
  return { incident: known, published };
};
const PORT_SELM = inventedKnown("a", null).place as Place;
const known = (...tellings: IncidentTelling[]) => knownIncident(tellings, ({ date }) => `on ${date ?? "?"}`);

describe("an incident over its reports", () => {
  it("is what most of them tell, with the targets of all", () => {
    const one = known(
      telling("a", "2031-05-21", { targets: ["market"] }),
      telling("b", "2031-05-22", { targets: ["stalls"], place: UPPER_DALE }),
      telling("c", "2031-05-22", { targets: ["market"], status: "attempted" }),
    );
    expect(one).toMatchObject({
      id: "a",
      date: "2031-05-22",
      status: "accomplished",
      place: { name: "Port Selm" },
      targets: ["market", "stalls"],
      label: "on 2031-05-22",
      news: true,
    });
  });

  it("leaves out who only feared it, once others tell that it happened", () => {
    const feared = telling("a", "2031-05-07/2031-05-09", { status: "threatened", targets: ["churches"] });
    expect(known(feared, feared, telling("b", "2031-05-22"))).toMatchObject({
      status: "accomplished",
      date: "2031-05-22",
      targets: ["market"],
    });
    expect(known(feared)).toMatchObject({ status: "threatened" });
  });

  it("of dates and places told as often takes the more exact", () => {
    const country = { written: "Zedland", name: "Zedland", country: "ZZ", admin1: null, lat: 0, lon: 0, precision: "country" as const };
    const one = known(telling("a", "2031-05", { place: country }), telling("b", "2031-05-22"));
    expect(one).toMatchObject({ date: "2031-05-22", place: { name: "Port Selm" } });
  });

  it.each<[string, string | null, string | null, boolean]>([
    ["told on its day", "2031-05-22", "2031-05-22T08:00:00Z", true],
    ["told sixty days after", "2031-05-22", "2031-07-21", true],
    ["told later", "2031-05-22", "2031-07-22", false],
    ["of no known date", null, "2031-05-22", false],
    ["told nobody knows when", "2031-05-22", null, false],
  ])("is news where it is %s", (_name, date, published, news) => {
    expect(known(telling("a", date, {}, published))?.news).toBe(news);
  });

  it("is the same in any order, but for its id", () => {
    const tellings = fc.array(
      fc.record({
        date: fc.constantFrom(null, "2031-05-21", "2031-05-22", "2031-05"),
        status: fc.constantFrom("accomplished" as const, "attempted" as const, "foiled" as const, "threatened" as const),
        place: fc.constantFrom(null, UPPER_DALE, PORT_SELM, { ...PORT_SELM, written: "the port" }),
        target: fc.constantFrom("market", "court"),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(tellings, fc.infiniteStream(fc.nat()), (made, order) => {
        const all = made.map(({ date, status, place, target }, at) => telling(`i${at}`, date, { status, place, targets: [target] }));
        const other = all.map((one) => [order.next().value as number, one] as const).toSorted(([a], [b]) => a - b);
        const shape = (list: readonly IncidentTelling[]) => ({ ...known(...list), id: "" });
        expect(shape(other.map(([, one]) => one))).toEqual(shape(all));
      }),
      { seed: 20_310_522, numRuns: 100 },
    );
  });

  it("of no reports is none", () => expect(known()).toBeNull());
});
