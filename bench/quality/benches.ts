import type { Measure } from "./measure.ts";
import type { TaskName } from "./tasks/index.ts";

/** One dev file of a bench with its scorer. */
export interface Bench {
  readonly name: string;
  readonly task: TaskName;
  /** Below DIR/bench. */
  readonly gold: string;
  readonly scorer: { readonly file: string; readonly function: string; readonly options?: object };
  /** Reports that questions are asked of, or that hold the texts of the gold lines. */
  readonly documents?: string;
  readonly measures: readonly Measure[];
}

/** What is asked of a measure: floor and aim, and what others reach. */
type Asked = Pick<Measure, "held" | "floor" | "aim" | "published">;

const micro = (name: string, path: readonly string[], asked: Asked = {}): Measure => ({
  name,
  path,
  scale: 100,
  combining: "counts",
  ...asked,
});
const rescored = (name: string, path: readonly string[], asked: Asked = {}): Measure => ({
  name,
  path,
  scale: 100,
  combining: "rescore",
  ...asked,
});
const plain = (name: string, path: readonly string[], asked: Asked = {}): Measure => ({
  name,
  path,
  scale: 100,
  combining: "none",
  ...asked,
});

const EVENTS = { file: "events/score.mjs", function: "score" };
const PLACES = { file: "places/score.mjs", function: "scoreRows" };
const FACTUALITY = { file: "factuality/score.mjs", function: "score" };
const TIMEX = { file: "timex/score.mjs", function: "score" };

/** Who says what in news: the bench on which steps and writings are compared. */
export const POLNEAR: Bench = {
  name: "polnear.dev",
  task: "polnear",
  gold: "polnear/dev.jsonl",
  scorer: { file: "polnear/score.mjs", function: "score" },
  measures: [
    micro("whole attribution F1", ["scores", "attribution", "f1"], {
      held: true,
      floor: 70,
      aim: 78,
      published: "pairs of annotators 75.7 (16 articles of train)",
    }),
    micro("cue overlap F1", ["scores", "cue_overlap", "f1"], { floor: 80, aim: 86, published: "pairs of annotators 81.5" }),
    micro("content token F1", ["scores", "content_tokens", "f1"], { floor: 84, aim: 90, published: "pairs of annotators 91.2" }),
    micro("source overlap F1", ["scores", "source_overlap", "f1"], { floor: 78, aim: 84, published: "pairs of annotators, tokens 80.5" }),
  ],
};

/** Who did what to whom with what in reports of attacks, and how surely it is told. */
export const MUC4: Bench = {
  name: "muc4.dev",
  task: "muc4",
  gold: "muc4/dev.jsonl",
  scorer: { file: "muc4/score.mjs", function: "score" },
  measures: [
    micro("role fillers CEAF-REE F1", ["ree", "micro", "f1"], { held: true, floor: 52, aim: 60, published: "GRIT 54.5 (test)" }),
    {
      ...micro("confidence macro-F1", ["confidence", "macroF1"], { held: true, floor: 45, aim: 60, published: "majority 12.7" }),
      combining: "labels",
    },
    micro("document F1", ["document", "f1"]),
  ],
};

/** Every task of the predictions contract on its dev files, with what the project asks of itself. */
export const BENCHES: readonly Bench[] = [
  POLNEAR,
  MUC4,
  {
    name: "muc4.dev, published counting",
    task: "muc4",
    gold: "muc4/dev.jsonl",
    scorer: { file: "muc4/score.mjs", function: "score", options: { published: true } },
    measures: [
      micro("templates F1", ["template", "micro", "f1"], {
        floor: 45,
        aim: 55,
        published: "IterX T5-large 53.0, a fine-tuned model of 4 billion 53.9 (test)",
      }),
      micro("role fillers CEAF-REE F1", ["ree", "micro", "f1"], { published: "GRIT 54.5 (test)" }),
    ],
  },
  {
    name: "factuality uw.dev",
    task: "factuality-uw",
    gold: "factuality/uw.dev.jsonl",
    scorer: FACTUALITY,
    measures: [
      rescored("Pearson r x 100", ["value", "pearson"], { held: true, floor: 68, aim: 78 }),
      {
        ...rescored("mean absolute error", ["value", "mae"], { floor: 0.52, aim: 0.45, published: "always 3.0: 0.768" }),
        scale: 1,
        lowerIsBetter: true,
      },
    ],
  },
  {
    name: "factuality meantime.dev",
    task: "factuality-meantime",
    gold: "factuality/meantime.dev.jsonl",
    scorer: FACTUALITY,
    measures: [
      rescored("certainty macro-F1", ["certainty", "macro_f1"], { held: true, floor: 50, aim: 60, published: "commonest class 24.5" }),
      rescored("certainty and polarity macro-F1", ["certainty_and_polarity", "macro_f1"], { published: "commonest class 10.7" }),
    ],
  },
  {
    name: "timex aquaint.dev",
    task: "timex",
    gold: "timex/aquaint.dev.jsonl",
    scorer: TIMEX,
    measures: [
      micro("span relaxed F1", ["span_relaxed", "f1"], { floor: 88, aim: 92, published: "82.8 (the bench's own tool)" }),
      micro("value F1", ["value", "f1"], { held: true, floor: 76, aim: 82, published: "60.6 (the bench's own tool)" }),
      micro("type F1", ["type", "f1"]),
    ],
  },
  {
    name: "timex meantime.dev",
    task: "timex",
    gold: "timex/meantime.dev.jsonl",
    scorer: TIMEX,
    measures: [micro("value F1", ["value", "f1"], { held: true }), micro("span relaxed F1", ["span_relaxed", "f1"])],
  },
  ...(["lgl", "geovirus"] as const).flatMap((corpus): Bench[] => {
    const gold = `places/${corpus}.dev.jsonl`;
    const asked = {
      lgl: [
        { floor: 72, aim: 80, published: "DM NLP and StanfordNER 67.7" },
        { floor: 62, aim: 70 },
        { floor: 80, published: "CamCoder and Edinburgh 76 (of the names found)" },
      ],
      geovirus: [
        { floor: 85, aim: 90, published: "DM NLP 91.7" },
        { floor: 74, aim: 80 },
        { floor: 85, published: "CamCoder 82 (of the names found)" },
      ],
    }[corpus] as [Asked, Asked, Asked];
    return [
      {
        name: `places ${corpus}.dev`,
        task: "places",
        gold,
        scorer: PLACES,
        measures: [
          rescored("recognition F1", ["recognition", "f1"], { held: true, ...asked[0] }),
          rescored("end to end within 161 km", ["endToEnd", "accuracy161"], asked[1]),
        ],
      },
      {
        name: `places-given ${corpus}.dev`,
        task: "places-given",
        gold,
        scorer: PLACES,
        measures: [
          rescored("given names within 161 km", ["endToEnd", "accuracy161"], { held: true, ...asked[2] }),
          { ...rescored("AUC of errors x 100", ["resolution", "auc"]), lowerIsBetter: true },
        ],
      },
    ];
  }),
  ...["gvc", "ecbplus"].map((corpus): Bench => ({
    name: `incidents ${corpus}.dev`,
    task: "incidents",
    gold: `incidents/${corpus}.dev.jsonl`,
    scorer: { file: "incidents/score.mjs", function: "scoreRows" },
    measures: [
      plain("B-cubed F1", ["bcubed", "f1"], {
        floor: corpus === "gvc" ? 98 : 90,
        published: `TF-IDF with a tuned threshold ${corpus === "gvc" ? 96.9 : 80.9}`,
      }),
    ],
  })),
  ...["dwie", "wikievents"].map((corpus): Bench => ({
    name: `entities ${corpus}.dev`,
    task: "entities",
    gold: `entities/${corpus}.dev.jsonl`,
    scorer: { file: "entities/score.mjs", function: "score", options: { named: corpus === "dwie" } },
    measures: [
      {
        ...micro("typed overlap F1", ["typed_overlap", "f1"], {
          held: true,
          ...(corpus === "dwie" ? { floor: 74, aim: 82 } : { floor: 68, aim: 76 }),
        }),
        elsePath: ["span_overlap"],
      },
      plain("coreference CoNLL F1", ["coref conll", "f1"]),
    ],
  })),
  {
    name: "gap.dev",
    task: "gap",
    gold: "entities/gap.dev.jsonl",
    scorer: { file: "entities/gap.mjs", function: "scoreGap" },
    measures: [
      micro("F1", ["all", "f1"], {
        held: true,
        floor: 70,
        aim: 78,
        published: "syntactic parallelism 66.9, with titles 70.6 (test); nearer name 49.9",
      }),
    ],
  },
  {
    name: "events wikievents.dev",
    task: "events",
    gold: "events/wikievents.dev.jsonl",
    scorer: EVENTS,
    measures: [
      micro("trigger and type F1", ["trigger_overlap_and_type", "f1"], { held: true, floor: 71, aim: 76, published: "word list 70.3" }),
      micro("argument and role, head F1", ["argument_and_role_head", "f1"], { held: true, floor: 40, aim: 50 }),
    ],
  },
  ...["wikievents", "rams"].map((corpus): Bench => ({
    name: `events-given ${corpus}.dev`,
    task: "events-given",
    gold: `events/${corpus}.dev.jsonl`,
    scorer: { ...EVENTS, options: { given: true } },
    measures: [
      micro("argument and role, head F1", ["argument_and_role_head", "f1"], {
        held: true,
        published: corpus === "wikievents" ? "TagPrime-CR 65.5 (all types, test)" : "PAIE 50.5 (all types, test)",
      }),
    ],
  })),
  {
    name: "counts questions.dev",
    task: "counts",
    gold: "counts/questions.dev.jsonl",
    scorer: { file: "counts/score.mjs", function: "scoreQuestions" },
    documents: "counts/documents.dev.jsonl",
    measures: [
      plain("answers right", ["all", "accuracy"], { held: true, floor: 55, published: "keywords 33.3" }),
      { ...plain("root mean square error", ["all", "rmse"], { floor: 2.5, published: "keywords 3.99" }), scale: 1, lowerIsBetter: true },
      plain("documents F1", ["documents", "f1"], { floor: 78, published: "keywords 58.2" }),
    ],
  },
  {
    name: "casualties.dev",
    task: "casualties",
    gold: "counts/casualties.dev.jsonl",
    scorer: { file: "counts/score.mjs", function: "scoreCasualties" },
    documents: "counts/documents.dev.jsonl",
    measures: [
      rescored("killed and injured both right", ["bothRight"], { held: true, floor: 78 }),
      rescored("killed right", ["killed", "accuracy"], { floor: 88 }),
    ],
  },
];
