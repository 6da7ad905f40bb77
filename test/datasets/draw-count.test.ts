import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { scenePng } from "../../src/desk/datasets/scene-png.ts";
import { type CountryBorders, mapScene } from "../../src/export/map-scene.ts";
import { sceneSvg } from "../../src/export/scene-svg.ts";
import { niceTicks, seriesScene } from "../../src/export/series-scene.ts";
import { type CountMap, seriesOf } from "../../src/views/count-map.ts";

const borders = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-110m.json"), "utf8"),
) as CountryBorders;

const aMap: CountMap = {
  title: 'Attacks of <Grey> & "Lantern"\u0007',
  citation: "5 attacks.",
  count: 5,
  unplaced: 2,
  clusters: [
    { lat: 34.5, lon: 36.7, count: 2, coarse: false },
    { lat: 35.5, lon: 38.2, count: 1, coarse: true },
  ],
};

describe("a map", () => {
  test("shows each cluster, tells what has no point, and draws a ring where the place is known roughly", () => {
    const { shapes, description } = mapScene(aMap, borders);
    const marks = shapes.filter((shape) => shape.kind === "circle");
    expect(marks.map(({ fill, title }) => ({ ring: fill == null, title }))).toEqual([
      { ring: false, title: "2 incidents" },
      { ring: true, title: "1 incident, known to the district at best" },
    ]);
    expect(description).toContain("2 of which have no point");
    expect(shapes.some((shape) => shape.kind === "text" && shape.text.includes("but for 2 without a point"))).toBe(true);
  });

  test("lays north above south and east right of west, in a region and over the world", () => {
    for (const far of [
      { lat: -33, lon: 151 },
      { lat: 33.6, lon: 38.6 },
    ]) {
      const { shapes, width, height } = mapScene(
        {
          ...aMap,
          clusters: [
            { lat: 34.5, lon: 36.7, count: 1, coarse: false },
            { ...far, count: 1, coarse: true },
          ],
        },
        borders,
      );
      const [disc, ring] = [
        shapes.find((shape) => shape.kind === "circle" && shape.fill != null),
        shapes.find((shape) => shape.kind === "circle" && shape.fill == null),
      ];
      if (disc?.kind !== "circle" || ring?.kind !== "circle") throw new Error("two marks were drawn");
      expect(ring.x).toBeGreaterThan(disc.x);
      expect(ring.y).toBeGreaterThan(disc.y);
      for (const { x, y } of [disc, ring]) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    }
  });

  test("holds nothing that a browser would run", () => {
    const svg = sceneSvg(mapScene(aMap, borders));
    expect(svg).toContain("Attacks of &lt;Grey&gt; &amp; &quot;Lantern&quot;\ufffd");
    for (const run of ["<script", "<style", "href", "\u0007"]) expect(svg).not.toContain(run);
  });

  test("without incidents is the world", () => {
    expect(mapScene({ ...aMap, count: 0, clusters: [] }, borders).shapes.filter(({ kind }) => kind === "circle")).toEqual([]);
  });

  test("is painted as PNG", async () => {
    const png = Buffer.from(await scenePng(mapScene(aMap, borders)));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2000, 1240]);
  });
});

describe("a series", () => {
  const given = { title: "t", citation: "c" };

  test("has 0 in months of which nothing is counted, the part with most first, and what has no day apart", () => {
    const series = seriesOf(
      [
        { by: ["2016-11", "Vale"], count: 1, low: 0, high: 2 },
        { by: ["2017-01", "Vale"], count: 1, low: 1, high: 1 },
        { by: ["2016-12", "Hill"], count: 5, low: 5, high: 5 },
        { by: [null, "Hill"], count: 0, low: 0, high: 3 },
      ],
      given,
    );
    expect(series.undated).toBe(3);
    expect(series.parts.map(({ name, points }) => [name, ...points.map(({ time, count }) => `${time} ${count}`)])).toEqual([
      ["Hill", "2016-11 0", "2016-12 5", "2017-01 0"],
      ["Vale", "2016-11 1", "2016-12 0", "2017-01 1"],
    ]);
  });

  test("draws a band only where low and high differ, and tells the charts that are left out", () => {
    const sure = seriesScene(seriesOf([{ by: ["2016"], count: 2, low: 2, high: 2 }], given));
    const open = seriesScene(seriesOf([{ by: ["2016"], count: 2, low: 1, high: 4 }], given));
    const bands = (scene: typeof sure): number => scene.shapes.filter((shape) => shape.kind === "path" && shape.opacity === 0.8).length;
    expect([bands(sure), bands(open)]).toEqual([0, 1]);
    const many = seriesScene(
      seriesOf(
        Array.from({ length: 14 }, (_, n) => ({ by: ["2016", `Side ${n}`], count: n, low: n, high: n })),
        given,
      ),
    );
    expect(many.shapes.some((shape) => shape.kind === "text" && shape.text.includes("2 more are not drawn."))).toBe(true);
  });

  test.each([
    { most: 1, ticks: [0, 1] },
    { most: 9, ticks: [0, 5] },
    { most: 150, ticks: [0, 50, 100, 150] },
  ])("has round numbers up to $most", ({ most, ticks }) => {
    expect(niceTicks(most)).toEqual(ticks);
  });

  test("of nothing is an empty chart", () => {
    expect(() => sceneSvg(seriesScene(seriesOf([], given)))).not.toThrow();
  });
});
