import type { TaskName } from "./tasks/index.ts";

/** One figure of a scorer's JSON. */
export interface Measure {
  readonly name: string;
  /** Where the figure stands in the scorer's JSON. */
  readonly path: readonly string[];
  /** 100 for shares that are shown as points. */
  readonly scale: number;
  /** For errors, where less is better. */
  readonly lowerIsBetter?: boolean;
  /** Whether the reader must stand ten points above the trivial baseline on it: the measure that the bench's own page recommends. */
  readonly held: boolean;
  /** A bar of its own, on the measure's scale. */
  readonly atLeast?: number;
}

/** One dev file of a bench with its scorer. */
export interface Bench {
  readonly name: string;
  readonly task: TaskName;
  /** Below DIR/bench. */
  readonly gold: string;
  readonly scorer: string;
  readonly scorerOptions?: readonly string[];
  /** Reports that questions are asked of, or that hold the texts of the gold lines. */
  readonly documents?: string;
  readonly measures: readonly Measure[];
}

const points = (name: string, path: readonly string[], held = false): Measure => ({ name, path, scale: 100, held });

/** Every task of the predictions contract on its dev files. */
export const BENCHES: readonly Bench[] = [
  {
    name: "polnear.dev",
    task: "polnear",
    gold: "polnear/dev.jsonl",
    scorer: "polnear/score.mjs",
    measures: [
      points("whole attribution F1", ["scores", "attribution", "f1"], true),
      points("cue overlap F1", ["scores", "cue_overlap", "f1"]),
      points("content token F1", ["scores", "content_tokens", "f1"]),
      points("source overlap F1", ["scores", "source_overlap", "f1"]),
    ],
  },
  {
    name: "muc4.dev",
    task: "muc4",
    gold: "muc4/dev.jsonl",
    scorer: "muc4/score.mjs",
    measures: [
      points("confidence macro-F1", ["confidence", "macroF1"], true),
      points("role fillers CEAF-REE F1", ["ree", "micro", "f1"], true),
      points("templates F1", ["template", "micro", "f1"]),
      points("document F1", ["document", "f1"]),
    ],
  },
  {
    name: "factuality uw.dev",
    task: "factuality-uw",
    gold: "factuality/uw.dev.jsonl",
    scorer: "factuality/score.mjs",
    measures: [
      points("Pearson r x 100", ["value", "pearson"], true),
      { name: "mean absolute error", path: ["value", "mae"], scale: 1, lowerIsBetter: true, held: false },
    ],
  },
  {
    name: "factuality meantime.dev",
    task: "factuality-meantime",
    gold: "factuality/meantime.dev.jsonl",
    scorer: "factuality/score.mjs",
    measures: [
      points("certainty macro-F1", ["certainty", "macro_f1"], true),
      points("certainty and polarity macro-F1", ["certainty_and_polarity", "macro_f1"]),
    ],
  },
  {
    name: "timex aquaint.dev",
    task: "timex",
    gold: "timex/aquaint.dev.jsonl",
    scorer: "timex/score.mjs",
    measures: [
      { ...points("value F1", ["value", "f1"], true), atLeast: 70 },
      points("span relaxed F1", ["span_relaxed", "f1"]),
      points("type F1", ["type", "f1"]),
    ],
  },
  {
    name: "timex meantime.dev",
    task: "timex",
    gold: "timex/meantime.dev.jsonl",
    scorer: "timex/score.mjs",
    measures: [points("value F1", ["value", "f1"], true), points("span relaxed F1", ["span_relaxed", "f1"])],
  },
  ...["lgl", "geovirus"].flatMap((corpus): Bench[] => [
    {
      name: `places ${corpus}.dev`,
      task: "places",
      gold: `places/${corpus}.dev.jsonl`,
      scorer: "places/score.mjs",
      measures: [points("recognition F1", ["recognition", "f1"], true), points("end to end within 161 km", ["endToEnd", "accuracy161"])],
    },
    {
      name: `places-given ${corpus}.dev`,
      task: "places-given",
      gold: `places/${corpus}.dev.jsonl`,
      scorer: "places/score.mjs",
      measures: [points("given names within 161 km", ["endToEnd", "accuracy161"], true), points("AUC of errors", ["resolution", "auc"])],
    },
  ]),
  ...["gvc", "ecbplus"].map((corpus): Bench => ({
    name: `incidents ${corpus}.dev`,
    task: "incidents",
    gold: `incidents/${corpus}.dev.jsonl`,
    scorer: "incidents/score.mjs",
    measures: [points("B-cubed F1", ["bcubed", "f1"])],
  })),
  ...["dwie", "wikievents"].map((corpus): Bench => ({
    name: `entities ${corpus}.dev`,
    task: "entities",
    gold: `entities/${corpus}.dev.jsonl`,
    scorer: "entities/score.mjs",
    scorerOptions: corpus === "dwie" ? ["--named"] : [],
    measures: [points("typed overlap F1", ["typed_overlap", "f1"], true), points("coreference CoNLL F1", ["coref conll", "f1"])],
  })),
  {
    name: "gap.dev",
    task: "gap",
    gold: "entities/gap.dev.jsonl",
    scorer: "entities/gap.mjs",
    measures: [points("F1", ["all", "f1"], true)],
  },
  {
    name: "events wikievents.dev",
    task: "events",
    gold: "events/wikievents.dev.jsonl",
    scorer: "events/score.mjs",
    measures: [
      points("trigger and type F1", ["trigger_overlap_and_type", "f1"], true),
      points("argument and role, head F1", ["argument_and_role_head", "f1"], true),
    ],
  },
  ...["wikievents", "rams"].map((corpus): Bench => ({
    name: `events-given ${corpus}.dev`,
    task: "events-given",
    gold: `events/${corpus}.dev.jsonl`,
    scorer: "events/score.mjs",
    scorerOptions: ["--given"],
    measures: [points("argument and role, head F1", ["argument_and_role_head", "f1"], true)],
  })),
  {
    name: "counts questions.dev",
    task: "counts",
    gold: "counts/questions.dev.jsonl",
    scorer: "counts/score.mjs",
    documents: "counts/documents.dev.jsonl",
    measures: [points("answers right", ["all", "accuracy"])],
  },
  {
    name: "casualties.dev",
    task: "casualties",
    gold: "counts/casualties.dev.jsonl",
    scorer: "counts/score.mjs",
    scorerOptions: ["--casualties"],
    documents: "counts/documents.dev.jsonl",
    measures: [points("killed and injured both right", ["bothRight"], true), points("killed right", ["killed", "accuracy"])],
  },
];
