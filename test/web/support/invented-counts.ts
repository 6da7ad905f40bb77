import { DeskError } from "../../../src/desk/desk-error.ts";
import type { CountAnswer } from "../../../src/desk/datasets/count-answer.ts";
import type { CountDefinition } from "../../../src/model/count-definition.ts";
import type { PageDesk } from "../../../src/server/page-desk.ts";

/** Definitions that were counted, in their order. */
export const countsAsked: CountDefinition[] = [];

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20" fill="#789"/></svg>';

/** Counts that know Black Heron and Ostmark, and always come to the same. */
export const inventedCounts: PageDesk["datasets"] = {
  count: (definition, { by, rows } = {}) => {
    countsAsked.push(definition);
    const stray = definition.actors?.find((name) => !["Black Heron", "Ostmark"].includes(name));
    if (stray !== undefined) return Promise.reject(new DeskError("count-unclear", `No dataset has a side "${stray}".`));
    const answer: CountAnswer = {
      id: "cnt_1",
      count: 12,
      low: 11,
      high: 13,
      deaths: { low: 40, best: 44, high: 51 },
      definition,
      understood: {
        datasets: [
          {
            dataset: "vale-events",
            title: "Vale Events",
            version: null,
            versions: ["3.1"],
            first: "2026-01-02",
            last: "2031-03-30",
            citation: null,
          },
        ],
        actors: (definition.actors ?? []).map((asked) => ({
          asked,
          means: asked,
          names: [asked, `${asked} forces`],
          undecided: ["Heron faction"],
        })),
        regions: [],
        excludedRegions: [],
        rules: ["count: attacks that are inside by the first day on which they may have been and by the place as coded"],
      },
      notes: [{ code: "ends-early", message: "What vale-events holds ends on 2031-03-30, before the period does." }],
      since: null,
      ...(by === undefined
        ? {}
        : {
            groups: {
              by,
              lines: [
                { by: by.map((group) => (group === "year" ? "2030" : "Black Heron")), count: 9, low: 9, high: 9 },
                { by: by.map(() => null), count: 3, low: 2, high: 4 },
              ],
            },
          }),
      rows: Array.from({ length: Math.min(50, Math.max(0, 62 - (rows?.offset ?? 0))) }, (_, at) => ({
        dataset: "vale-events",
        version: "3.1",
        key: String((rows?.offset ?? 0) + at + 1),
        fits: at === 0 ? "possible" : "sure",
        starts: "2030-04-01",
        ends: at === 1 ? "2030-04-30" : "2030-04-01",
        type: "bombing",
        status: "accomplished",
        category: null,
        country: "XV",
        region: "Tolm",
        place: at === 2 ? null : "Port Sarn",
        lat: null,
        lon: null,
        precision: null,
        actors: ["Black Heron", "Ostmark"],
        killed: { low: 1, best: 1, high: 2 },
        columns: { source_headline: '=HYPERLINK("x") <b>Blast</b> in Port Sarn', side_a: "Black Heron" },
      })),
      citation: "12 (11 to 13) attacks; Vale Events 3.1; counted by Hearsay on 2031-06-01.",
    };
    return Promise.resolve(answer);
  },
  draw: async (definition) => ({ bytes: new TextEncoder().encode(SVG), answer: await inventedCounts.count(definition) }),
};
