import type { BenchTask } from "../bench-task.ts";
import { casualties } from "./casualties.ts";
import { counts } from "./counts.ts";
import { entities } from "./entities.ts";
import { events } from "./events.ts";
import { eventsGiven } from "./events-given.ts";
import { factualityMeantime } from "./factuality-meantime.ts";
import { factualityUw } from "./factuality-uw.ts";
import { gap } from "./gap.ts";
import { incidents } from "./incidents.ts";
import { muc4 } from "./muc4.ts";
import { places } from "./places.ts";
import { placesGiven } from "./places-given.ts";
import { polnear } from "./polnear.ts";
import { timex } from "./timex.ts";

/** All tasks by name. A new one is a file here and a line in this list. */
export const TASKS = {
  polnear,
  "factuality-uw": factualityUw,
  "factuality-meantime": factualityMeantime,
  timex,
  muc4,
  places,
  "places-given": placesGiven,
  incidents,
  entities,
  gap,
  events,
  "events-given": eventsGiven,
  counts,
  casualties,
} as const satisfies Readonly<Record<string, BenchTask>>;

export type TaskName = keyof typeof TASKS;
