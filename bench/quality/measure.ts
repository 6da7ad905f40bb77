/**
 * How the figure of many documents comes from the documents: `counts` adds up what one document's precision, recall and numbers
 * say (micro F1), `labels` the same for each label (macro F1), `rescore` needs the scorer on every resample, `none` has no
 * interval, because documents are not independent or the scorer is too slow.
 */
export type Combining = "counts" | "labels" | "rescore" | "none";

/** One figure of a scorer's JSON, with what it must reach. */
export interface Measure {
  readonly name: string;
  /** Where the figure stands in the scorer's JSON. */
  readonly path: readonly string[];
  /** 100 for shares that are shown as points. */
  readonly scale: number;
  readonly combining: Combining;
  /** Where the counts stand for a document in which nothing was predicted, if not beside the figure. */
  readonly elsePath?: readonly string[];
  /** For errors, where less is better. */
  readonly lowerIsBetter?: boolean;
  /** Whether the reader must stand ten points above the trivial baseline on it: the measure that the bench's own page recommends. */
  readonly held?: boolean;
  /** Below this the measure is a failure; above `aim` it is as good as hoped for. On the measure's scale. */
  readonly floor?: number;
  readonly aim?: number;
  /** What the bench's page tells of others' figures. */
  readonly published?: string;
}

type Json = unknown;

/** What stands at a path of a scorer's JSON; undefined where there is nothing. */
export function at(json: Json, path: readonly string[]): Json {
  let value = json;
  for (const key of path) value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return value;
}

/** The measure's figure in a scorer's JSON, on its own scale; null where the scorer gives none. */
export function figureOf(json: Json, measure: Measure): number | null {
  const value = at(json, measure.path);
  return typeof value === "number" ? value * measure.scale : null;
}

/** Right ones among the predicted, predicted, right ones among the gold, gold. */
type Counts = [number, number, number, number];

/** Counts of one document by label; micro figures have one label. */
export type Tally = ReadonlyMap<string, Counts>;

/** What one document adds to a measure that adds up. */
export function tallyOf(json: Json, measure: Measure): Tally {
  const parent = measure.path.slice(0, -1);
  if (measure.combining === "labels") {
    const labels = at(json, [...parent, "perLabel"]);
    return new Map(Object.entries((labels as object | undefined) ?? {}).map(([label, node]) => [label, countsOf(node)] as const));
  }
  const node = at(json, parent) ?? (measure.elsePath === undefined ? undefined : at(json, measure.elsePath));
  return new Map([["", countsOf(node)]]);
}

function countsOf(node: Json): Counts {
  const number = (...names: string[]): number => {
    for (const name of names) {
      const value = at(node, [name]);
      if (typeof value === "number") return value;
    }
    return 0;
  };
  const predicted = number("pred", "predicted");
  const gold = number("gold");
  return [number("p") * predicted, predicted, number("r") * gold, gold];
}

/** F1 over the documents named by their numbers, each as often as it is named: mean over labels that the gold has. Null where there is no gold. */
export function combinedF1(tallies: readonly Tally[], documents: Iterable<number>, scale: number): number | null {
  const sums = new Map<string, Counts>();
  for (const document of documents) {
    for (const [label, counts] of tallies[document] ?? []) {
      const sum = sums.get(label) ?? [0, 0, 0, 0];
      sums.set(label, [sum[0] + counts[0], sum[1] + counts[1], sum[2] + counts[2], sum[3] + counts[3]]);
    }
  }
  const figures = [...sums.values()].filter(([, , , gold]) => gold > 0).map(f1);
  return figures.length === 0 ? null : (scale * figures.reduce((sum, figure) => sum + figure, 0)) / figures.length;
}

function f1([right, predicted, found, gold]: Counts): number {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = found / gold;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
