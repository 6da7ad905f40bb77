import { openDesk } from "../../src/desk/compose.ts";
import { tinyEngine, tinyReports } from "./tiny-reports.ts";

// A process that reads the generated reports into a folder's store and tells each as soon as it is stored: "read rep_...".
const [, , dataFolder = "", count = "0"] = process.argv;
const desk = await openDesk({ dataFolder, databaseUrl: null, engine: () => Promise.resolve(tinyEngine) });
for await (const { state, reading } of desk.readSources(tinyReports(Number(count))))
  process.stdout.write(`${state} ${reading.report.id}\n`);
await desk.close();
