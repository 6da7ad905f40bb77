import { parseArgs } from "node:util";
import { chooseReader, closeLookups } from "./lookups.ts";
import { readJsonLines } from "./json-lines.ts";
import { TASKS } from "./tasks/index.ts";

const USAGE = `usage: npm run -s predict -- TASK FILE [--documents FILE] [--baseline | --engine rules] [--without NAME]...
TASK is one of: ${Object.keys(TASKS).join(", ")}`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      documents: { type: "string" },
      baseline: { type: "boolean" },
      engine: { type: "string" },
      without: { type: "string", multiple: true },
    },
  });
  const [name, file] = positionals;
  const task = Object.values(TASKS).find((one) => one.name === name);
  if (task === undefined || file === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  if (values.engine === "rules") chooseReader("rules");
  const options = {
    ...(values.documents === undefined ? {} : { documents: readJsonLines(values.documents) }),
    leftOut: new Set(values.without),
  };
  const inputs = readJsonLines(file);
  const lines = values.baseline === true ? await task.baseline(inputs, options) : await task.predict(inputs, options);
  await closeLookups();
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
  return 0;
}

process.exitCode = await main();
