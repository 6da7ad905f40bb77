/** Incidents of a count that lie close to each other, as one mark of a map. */
export interface MapCluster {
  /** WGS 84 degrees: the middle of its incidents. */
  readonly lat: number;
  readonly lon: number;
  /** Incidents of `count`. */
  readonly count: number;
  /** Whether the points are known no better than to the district: such a mark is a ring. */
  readonly coarse: boolean;
}

/** A map of what a count found. */
export interface CountMap {
  readonly title: string;
  /** The line below: definition, datasets, day. */
  readonly citation: string;
  readonly count: number;
  /** Incidents of `count` that have no point: told, since the map cannot show them. */
  readonly unplaced: number;
  readonly clusters: readonly MapCluster[];
}

/** One line of a series: a value of time with its numbers. */
export interface SeriesPoint {
  /** Year or month: `2017`, `2017-03`. */
  readonly time: string;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** Counts over time, in one chart or, parted by a second thing, in small ones side by side. */
export interface CountSeries {
  readonly title: string;
  readonly citation: string;
  /** Incidents that have no day. */
  readonly undated: number;
  readonly parts: readonly { readonly name: string | null; readonly points: readonly SeriesPoint[] }[];
}

/** Small charts that are drawn at most; the others are told. */
export const MOST_PARTS = 12;

/** Lines of a count that is parted by time, and perhaps by a second thing, as a series: what has nothing in a year or month between has 0 there. */
export function seriesOf(
  lines: readonly { readonly by: readonly (string | null)[]; readonly count: number; readonly low: number; readonly high: number }[],
  given: Pick<CountSeries, "title" | "citation">,
): CountSeries {
  const parts = new Map<string | null, Map<string, SeriesPoint>>();
  let undated = 0;
  for (const { by, count, low, high } of lines) {
    const [time, name = null] = by;
    if (time == null) undated += high;
    else {
      const points = parts.get(name) ?? new Map<string, SeriesPoint>();
      points.set(time, { time, count, low, high });
      parts.set(name, points);
    }
  }
  const times = [...new Set([...parts.values()].flatMap((points) => [...points.keys()]))].toSorted();
  const all = timesBetween(times[0], times.at(-1));
  const total = (points: ReadonlyMap<string, SeriesPoint>): number => [...points.values()].reduce((sum, { count }) => sum + count, 0);
  return {
    ...given,
    undated,
    parts: [...parts]
      .toSorted(([a, one], [b, other]) => total(other) - total(one) || String(a).localeCompare(String(b)))
      .map(([name, points]) => ({ name, points: all.map((time) => points.get(time) ?? { time, count: 0, low: 0, high: 0 }) })),
  };
}

/** All years, or all months, from one to another. */
function timesBetween(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return [];
  const times: string[] = [];
  const monthly = first.length > 4;
  let [year, month] = [Number(first.slice(0, 4)), monthly ? Number(first.slice(5)) : 1];
  for (;;) {
    const time = monthly ? `${year}-${String(month).padStart(2, "0")}` : String(year);
    times.push(time);
    if (time >= last) return times;
    month++;
    if (!monthly || month > 12) [year, month] = [year + 1, 1];
  }
}
