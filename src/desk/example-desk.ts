import { fileURLToPath } from "node:url";
import { defaultDataFolder, thisMachine } from "./data-folder.ts";

const EXAMPLES = new URL("../../examples/", import.meta.url);

/** The example reports, which are invented, with the places and actors that they name. */
export interface ExampleDesk {
  readonly reports: string;
  readonly places: string;
  readonly actors: string;
  /** A folder beside the user's own, so that invented reports never stand among real ones. */
  readonly dataFolder: string;
}

/** What a desk with the examples is opened with. */
export const exampleDesk = (): ExampleDesk => ({
  reports: fileURLToPath(new URL("reports", EXAMPLES)),
  places: fileURLToPath(new URL("places.csv", EXAMPLES)),
  actors: fileURLToPath(new URL("actors", EXAMPLES)),
  dataFolder: `${defaultDataFolder(thisMachine())}-examples`,
});
