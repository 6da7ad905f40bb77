import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { ReadingLookups } from "../../src/desk/read-document.ts";
import { isEnglish } from "../../src/ingest/language.ts";
import type { Reading } from "../../src/model/reading.ts";
import type { Span } from "../../src/model/span.ts";
import { type CaseScore, codedCases, openCaseScorer, readCase } from "../cases/coded-cases.ts";
import { captureAll, readCaptured } from "../cases/read-captured.ts";
import { closeLookups, openLookups } from "../quality/lookups.ts";
import { eventDataChecks } from "./event-data.ts";

interface Check {
  readonly name: string;
  readonly found: string;
  readonly bar: string;
  readonly met: boolean;
}

const atLeast = (name: string, value: number | null | undefined, bar: number): Check => ({
  name,
  found: value == null ? "-" : value.toFixed(3),
  bar: `>= ${bar}`,
  met: value != null && value >= bar,
});
const none = (name: string, value: number): Check => ({ name, found: String(value), bar: "0", met: value === 0 });

/** Every span of a reading that does not stand in its text. */
function brokenSpans({ text, statements, incidents, boilerplate }: Reading): number {
  const spans: Span[] = [
    ...boilerplate,
    ...incidents.flatMap((incident) => incident.mentions),
    ...statements.flatMap((one) => [...one.source, ...one.cue, ...one.content]),
  ];
  return spans.filter((span) => text.slice(span.start, span.end) !== span.text).length;
}

async function caseChecks(directory: string, lookups: ReadingLookups): Promise<Check[]> {
  const scorer = await openCaseScorer(directory);
  const scores = new Map<string, CaseScore>();
  for (const coded of codedCases(directory)) {
    const reading = await readCase(coded, lookups);
    scores.set(coded.name, scorer.score(coded.expected, reading, reading.text));
  }
  const moscow = scores.get("moscow-2024");
  const others = scorer.scoreAll([...scores].filter(([name]) => name !== "moscow-2024").map(([, one]) => one));
  const undated = await readCase({ folder: join(directory, "cases", "moscow-2024"), published: null }, lookups);
  const years = JSON.stringify({
    incidents: undated.incidents.map(({ date }) => date),
    warnings: undated.warnings,
    said: undated.statements.map(({ saidAt }) => saidAt),
  });
  const written = new Set(undated.text.match(/\b(?:19|20)\d\d\b/g));
  return [
    none("moscow: broken spans", moscow?.brokenSpans ?? -1),
    atLeast("moscow: recall", moscow?.recall, 0.9),
    atLeast("moscow: precision of responsibility", moscow?.precisionOfResponsibility, 0.9),
    atLeast("moscow: all right", moscow?.allRight, 0.8),
    atLeast("moscow: incidents", moscow?.facts?.["incidents"], 0.75),
    ...["warnings", "overclaims", "oddities", "boilerplate"].map((fact) => atLeast(`moscow: ${fact}`, moscow?.facts?.[fact], 1)),
    none(
      "moscow without a date: years that the article does not write",
      (years.match(/\b(?:19|20)\d\d\b/g) ?? []).filter((year) => !written.has(year)).length,
    ),
    none("other cases: broken spans", others.brokenSpans),
    atLeast("other cases: recall", others.recall, 0.82),
    atLeast("other cases: precision of responsibility", others.precisionOfResponsibility, 0.8),
    atLeast("other cases: all right", others.allRight, 0.58),
  ];
}

async function dataChecks(directory: string, lookups: ReadingLookups): Promise<Check[]> {
  const checks: Check[] = [];
  for (const folder of ["reports", "current-events"]) {
    const files = readdirSync(join(directory, "data", folder)).length;
    const captured = await captureAll(join(directory, "data", folder));
    const read = captured.filter((one) => one.report !== null && one.documents.length > 0);
    checks.push({
      name: `data/${folder}: reports read of ${files} files`,
      found: String(read.length),
      bar: String(files),
      met: read.length === files,
    });
    const english: Reading[] = [];
    for (const one of captured) if (isEnglish(one.report?.language ?? "en")) english.push(...(await readCaptured(one, null, lookups)));
    checks.push(
      none(
        `data/${folder}: broken spans`,
        english.reduce((sum, one) => sum + brokenSpans(one), 0),
      ),
    );
    const french = captured.filter((one) => /Language: fr/.test(Buffer.from(one.bytes ?? []).toString("utf8")));
    const told = french.filter((one) => one.report?.language === "fr" && one.problems.some(({ code }) => code === "language-not-read"));
    if (french.length > 0)
      checks.push({
        name: `data/${folder}: French reports kept with a problem that says so`,
        found: String(told.length),
        bar: String(french.length),
        met: told.length === french.length,
      });
  }
  return checks;
}

/** Of one page of current events its versions, as they were read. */
async function versionsOf(directory: string, file: string, lookups: ReadingLookups): Promise<readonly Reading[]> {
  const captured = await captureAll(join(directory, "data", "current-events"));
  const page = captured.find((one) => one.report?.file?.includes(file));
  return page === undefined ? [] : readCaptured(page, null, lookups);
}

/** Two pages of current events: a toll that rises from version to version, and two accounts of who did it. */
async function currentEventsChecks(directory: string, lookups: ReadingLookups): Promise<Check[]> {
  const church = await versionsOf(directory, "kizlyar", lookups);
  const dead = church.map(({ incidents }) =>
    Math.max(0, ...(incidents[0]?.figures.filter(({ kind }) => kind === "killed") ?? []).map(({ min }) => min)),
  );
  const steps = dead.filter((one, at) => one !== dead[at - 1]).join(", ");
  const office = (await versionsOf(directory, "khabarovsk", lookups)).at(-1);
  const accounts = office?.hypotheses.filter(({ incident }) => incident === office.incidents[0]?.id) ?? [];
  const named = accounts.filter(({ claimedBy, attributedBy }) => claimedBy.length + attributedBy.length > 0).length;
  return [
    { name: "data/current-events: killed in Kizlyar, from version to version", found: steps, bar: "4, 5", met: steps === "4, 5" },
    {
      name: "data/current-events: attributions of the attack in Khabarovsk, side by side",
      found: String(named),
      bar: "2",
      met: named === 2,
    },
  ];
}

function print(checks: readonly Check[]): void {
  const width = Math.max(...checks.map(({ name }) => name.length));
  for (const { name, found, bar, met } of checks)
    process.stdout.write(`${name.padEnd(width)}  ${found.padStart(6)}  ${bar.padEnd(8)}  ${met ? "met" : "MISSED"}\n`);
  process.stdout.write(`\n${checks.filter(({ met }) => met).length} of ${checks.length} bars met\n`);
}

async function main(): Promise<number> {
  const [directory] = process.argv.slice(2);
  if (directory === undefined || !existsSync(join(directory, "cases"))) {
    process.stderr.write(
      `usage: npm run accept -- DIR\nDIR holds the folders cases/ and data/${directory === undefined ? "" : `; ${basename(directory)} has no cases/`}.\n`,
    );
    return 2;
  }
  const lookups = openLookups();
  const checks = [
    ...(await caseChecks(directory, lookups)),
    ...(await dataChecks(directory, lookups)),
    ...(await currentEventsChecks(directory, lookups)),
    ...(await eventDataChecks(directory)),
  ];
  await closeLookups();
  print(checks);
  return checks.every(({ met }) => met) ? 0 : 1;
}

process.exitCode = await main();
