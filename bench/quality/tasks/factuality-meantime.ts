import type { Factuality } from "../../../src/extract/languages/en/certainty/factuality.ts";
import type { BenchTask } from "../bench-task.ts";
import { type GivenEvents, predictEvents } from "./factuality-events.ts";

const POLARITY = { positive: "pos", negative: "neg", unknown: "unknown" } as const satisfies Record<Factuality["polarity"], string>;
const TIME = { future: "future", "non-future": "non_future", unknown: "unknown" } as const satisfies Record<Factuality["time"], string>;

/** Certainty, polarity, time and holder of each given event; baseline: the commonest class of each. */
export const factualityMeantime: BenchTask = {
  name: "factuality-meantime",
  predict: (inputs) =>
    predictEvents(inputs as readonly GivenEvents[], (read) => ({
      certainty: read.certainty === "unstated" ? "unknown" : read.certainty,
      polarity: POLARITY[read.polarity],
      time: TIME[read.time],
      holder: read.holder ? { kind: "other", span: [read.holder] } : { kind: read.unnamed ? "unnamed" : "author" },
    })),
  baseline: async (inputs) =>
    (inputs as readonly GivenEvents[]).map((input) => ({
      id: input.id,
      events: input.events.map(({ span }) => ({
        span,
        certainty: "certain",
        polarity: "pos",
        time: "non_future",
        holder: { kind: "author" },
      })),
    })),
};
