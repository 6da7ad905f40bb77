import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { mapScene, type CountryBorders } from "../../export/map-scene.ts";
import type { Scene } from "../../export/scene.ts";
import { sceneSvg } from "../../export/scene-svg.ts";
import { seriesScene } from "../../export/series-scene.ts";
import type { CountDefinition, CountGroup } from "../../model/count-definition.ts";
import { seriesOf } from "../../views/count-map.ts";
import type { CountAnswer } from "./count-answer.ts";
import { type CountContext, countByDefinition, queryOf } from "./count-incidents.ts";

/** What is drawn of a count. */
export type Drawing =
  | { readonly kind: "map" }
  /** Over time, and in small charts by a second thing where one is named. */
  | { readonly kind: "series"; readonly by: "year" | "month"; readonly parts: CountGroup | null };

/** A drawn count: the file's bytes with the numbers that it shows. */
export interface DrawnCount {
  readonly bytes: Uint8Array;
  readonly answer: CountAnswer;
}

/** Degrees of the cells by which incidents of a map are joined to one mark, for a world, a country and less. */
const CELLS = { world: 1.5, country: 0.25 } as const;

/** Draws a count as SVG or PNG. */
export async function drawCount(
  context: CountContext,
  definition: CountDefinition,
  { drawing, format, title }: { readonly drawing: Drawing; readonly format: "svg" | "png"; readonly title: string | null },
): Promise<DrawnCount> {
  const by = drawing.kind === "series" ? [drawing.by, ...(drawing.parts === null ? [] : [drawing.parts])] : [];
  const answer = await countByDefinition(context, definition, { by });
  const scene =
    drawing.kind === "map"
      ? await mapOf(context, answer, title)
      : seriesScene(seriesOf(answer.groups?.lines ?? [], { title: title ?? titleOf(answer), citation: answer.citation }));
  return { answer, bytes: format === "svg" ? Buffer.from(sceneSvg(scene)) : await (await import("./scene-png.ts")).scenePng(scene) };
}

async function mapOf(context: CountContext, answer: CountAnswer, title: string | null): Promise<Scene> {
  const { definition, count, citation } = answer;
  const narrow =
    definition.countries !== undefined || definition.regions !== undefined || definition.box !== undefined || definition.near !== undefined;
  const query = await queryOf(context, definition);
  const { clusters, unplaced } = await context.store.datasets.points(query, narrow ? CELLS.country : CELLS.world);
  const borders = narrow ? "countries-50m.json" : "countries-110m.json";
  const file = createRequire(import.meta.url).resolve(`world-atlas/${borders}`);
  return mapScene(
    { title: title ?? titleOf(answer), citation, count, unplaced, clusters },
    JSON.parse(readFileSync(file, "utf8")) as CountryBorders,
  );
}

/** What a picture is called where nobody names it. */
function titleOf({ definition: { actors, countries, since, until } }: CountAnswer): string {
  const who = actors === undefined ? "Attacks" : `Attacks with ${actors.join(", ")}`;
  const place = countries === undefined ? "" : ` in ${countries.join(", ")}`;
  const time = since === undefined && until === undefined ? "" : `, ${since ?? "…"} to ${until ?? "…"}`;
  return `${who}${place}${time}`;
}
