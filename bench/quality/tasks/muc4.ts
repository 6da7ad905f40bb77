import type { Incident } from "../../../src/model/incident.ts";
import { fillIncidents } from "../../../src/resolve/incidents/fill-incidents.ts";
import { ruleWitness } from "../../../src/resolve/incidents/rule-witness.ts";
import type { BenchTask } from "../bench-task.ts";
import { filledTemplate } from "../muc4/filled-template.ts";
import { COVERED, readReport, type ReadReport } from "../muc4/read-report.ts";
import { relevance } from "../muc4/relevance.ts";
import { type Template, templateOf } from "../muc4/template.ts";
import { textOf } from "./events.ts";

/** Points from which on an incident is taken for one that the key holds; chosen on the train reports for the best F1 of templates and of role fillers. */
const ENOUGH = 0;

function isRelevant(incident: Incident, template: Template, { document, grouped }: ReadReport): boolean {
  const first = incident.mentions[0]?.start ?? 0;
  const fillers = [
    template.instruments,
    template.perpIndividuals,
    template.perpOrganizations,
    template.physicalTargets,
    template.humanTargets,
  ];
  const points = relevance({
    text: document.text,
    incident,
    events: grouped.eventsOf.get(incident.id) ?? [],
    firstSentence: document.sentences.findIndex(({ end }) => end > first),
    published: document.published,
    covered: document.home !== null && COVERED.has(document.home),
    namesVictim: template.humanTargets.some((target) => "name" in target),
    fillers: fillers.reduce((sum, { length }) => sum + length, 0),
  });
  return points >= ENOUGH;
}

/** The templates of a report: those that the trained reader fills, or else those of the rules. */
export function templatesOf(report: ReadReport): Template[] {
  const { document, grouped } = report;
  const { text, mentions, sentences, fillers } = document;
  if (fillers !== null) {
    const ask = ruleWitness({ text, grouped, mentions, sentences });
    return fillIncidents(fillers, { text, ask }).map((filled) => filledTemplate(filled, report));
  }
  return grouped.incidents.flatMap((incident) => {
    const template = templateOf(incident, grouped, document);
    return isRelevant(incident, template, report) ? [template] : [];
  });
}

/** Names in brackets, or before them: "FMLN [FARABUNDO MARTI NATIONAL LIBERATION FRONT]". */
const BRACKETED = /\b([A-Z]{3,6}) [[(]|[[(]([A-Z]{3,6})[\])]/g;

/** Incidents with their slots; the trivial answer is one attack in each report, by every abbreviation in or before brackets, as a fact. */
export const muc4: BenchTask = {
  name: "muc4",
  async predict(inputs) {
    const lines = [];
    for (const input of inputs) lines.push({ id: input["id"], incidents: templatesOf(await readReport(input)) });
    return lines;
  },
  baseline(inputs) {
    return Promise.resolve(
      inputs.map((input) => {
        const names = new Set([...textOf(input).matchAll(BRACKETED)].map((match) => match[1] ?? match[2] ?? ""));
        const perpOrganizations = [...names].map((name) => ({ name, confidence: "REPORTED AS FACT" }));
        return { id: input["id"], incidents: [{ type: "ATTACK", stage: "ACCOMPLISHED", perpOrganizations }] };
      }),
    );
  },
};
