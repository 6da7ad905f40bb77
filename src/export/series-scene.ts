import { type CountSeries, MOST_PARTS, type SeriesPoint } from "../views/count-map.ts";
import { lines } from "./map-scene.ts";
import { INK, type Scene, type Shape } from "./scene.ts";

const WIDTH = 1000;
const MARGIN = 16;
const HEAD = 44;
const FOOT = 64;
const COLUMNS = 3;
const ROW_HEIGHT = 210;
const SINGLE_HEIGHT = 420;
const AXIS = { left: 40, bottom: 24, top: 22, right: 10 } as const;

/** Draws counts over time as steps, with a band from low to high; small charts share one scale, so that they can be compared. */
export function seriesScene({ title, citation, undated, parts }: CountSeries): Scene {
  const shown = parts.slice(0, MOST_PARTS);
  const columns = shown.length > 1 ? Math.min(COLUMNS, shown.length) : 1;
  const rows = Math.max(1, Math.ceil(shown.length / columns));
  const height = shown.length > 1 ? ROW_HEIGHT : SINGLE_HEIGHT;
  const most = Math.max(1, ...shown.flatMap(({ points }) => points.map(({ high }) => high)));
  const total = HEAD + rows * height + FOOT;
  const left = parts.length - shown.length;
  const told = [
    ...(undated > 0 ? [`${undated} without a day are not drawn.`] : []),
    ...(left > 0 ? [`${left} more are not drawn.`] : []),
    "Steps: count; band: from low to high.",
  ].join(" ");
  return {
    width: WIDTH,
    height: total,
    description: `${title}: counts over time in ${shown.length} chart${shown.length === 1 ? "" : "s"}.`,
    shapes: [
      { kind: "path", d: `M0 0H${WIDTH}V${total}H0Z`, fill: INK.paper },
      { kind: "text", x: MARGIN, y: 28, text: title, size: 18, fill: INK.text, anchor: "start", bold: true },
      ...shown.flatMap(({ name, points }, index) => {
        const width = (WIDTH - 2 * MARGIN) / columns;
        const frame = { x: MARGIN + (index % columns) * width, y: HEAD + Math.floor(index / columns) * height, width, height };
        return chart(points, { name: shown.length > 1 ? (name ?? "not known") : name, most, ...frame });
      }),
      ...lines([told, citation], total - FOOT + 22),
    ],
  };
}

interface Frame {
  readonly name: string | null;
  readonly most: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function chart(points: readonly SeriesPoint[], { name, most, x, y, width, height }: Frame): Shape[] {
  const [left, right] = [x + AXIS.left, x + width - AXIS.right];
  const [top, bottom] = [y + AXIS.top, y + height - AXIS.bottom];
  const step = points.length === 0 ? 0 : (right - left) / points.length;
  const across = (index: number): number => left + index * step;
  const up = (value: number): number => bottom - ((bottom - top) * value) / most;
  const ticks = niceTicks(most);
  const every = Math.max(1, Math.ceil(points.length / Math.max(1, Math.floor((right - left) / 56))));
  const stairs = (value: (point: SeriesPoint) => number): string =>
    points
      .map((point, index) => `${index === 0 ? "M" : "L"}${fixed(across(index))} ${fixed(up(value(point)))}H${fixed(across(index + 1))}`)
      .join("");
  const back = points
    .map((point, index) => `V${fixed(up(point.low))}H${fixed(across(index))}`)
    .toReversed()
    .join("");
  return [
    ...ticks.flatMap((tick): Shape[] => [
      { kind: "path", d: `M${fixed(left)} ${fixed(up(tick))}H${fixed(right)}`, stroke: INK.line, strokeWidth: 1 },
      { kind: "text", x: left - 6, y: up(tick) + 4, text: String(tick), size: 10, fill: INK.faint, anchor: "end" },
    ]),
    ...(points.some(({ low, high }) => low !== high)
      ? [{ kind: "path", d: `${stairs(({ high }) => high)}${back}Z`, fill: INK.band, opacity: 0.8 } as const]
      : []),
    ...(points.length === 0 ? [] : [{ kind: "path", d: stairs(({ count }) => count), stroke: INK.mark, strokeWidth: 1.8 } as const]),
    ...points.flatMap(({ time }, index): Shape[] =>
      index % every === 0
        ? [{ kind: "text", x: across(index) + step / 2, y: bottom + 15, text: time, size: 10, fill: INK.faint, anchor: "middle" }]
        : [],
    ),
    ...(name === null
      ? []
      : [
          {
            kind: "text",
            x: left,
            y: y + 14,
            text: name.length > 44 ? `${name.slice(0, 43)}…` : name,
            size: 12,
            fill: INK.text,
            anchor: "start",
            bold: true,
          } as const,
        ]),
  ];
}

const fixed = (value: number): string => String(Math.round(value * 100) / 100);

/** A few round numbers from 0 to the largest. */
export function niceTicks(most: number): number[] {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? 10 * power);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
