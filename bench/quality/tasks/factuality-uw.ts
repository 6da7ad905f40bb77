import type { BenchTask } from "../bench-task.ts";
import { type GivenEvents, predictEvents } from "./factuality-events.ts";

/** The crowd's judgement of how real each given event is, -3 to 3; baseline: always 3. */
export const factualityUw: BenchTask = {
  name: "factuality-uw",
  predict: (inputs) => predictEvents(inputs as readonly GivenEvents[], ({ value }) => ({ value })),
  baseline: async (inputs) =>
    (inputs as readonly GivenEvents[]).map((input) => ({ id: input.id, events: input.events.map(({ span }) => ({ span, value: 3 })) })),
};
