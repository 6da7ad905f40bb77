import { countTold } from "../../../src/assess/count-told.ts";
import { incidentOverReports } from "../../../src/assess/incident-over-reports.ts";
import { openShippedLinker } from "../../../src/desk/shipped-linker.ts";
import type { ToldIncident } from "../../../src/model/told-incident.ts";
import { IncidentLinker } from "../../../src/resolve/across/incident-linker.ts";
import { foldName } from "../../../src/resolve/places/fold-name.ts";
import type { BenchTask } from "../bench-task.ts";
import { USUAL } from "./casualties.ts";
import { readReport } from "./report-profiles.ts";
import { toldCount } from "./told-count.ts";

/** How many incidents, killed or injured over many reports, and the reports behind the number. */
export const counts: BenchTask = {
  name: "counts",
  together: true,
  async predict(inputs, { documents = [] }) {
    const linker = new IncidentLinker(openShippedLinker());
    const told = new Map<string, ToldIncident>();
    for (const document of documents) {
      const report = await readReport(document);
      linker.add(report.profile);
      // A report that tells no number is one of the usual kind.
      told.set(report.profile.id, { ...report.told, toll: report.told.toll ?? USUAL });
    }
    const incidents = linker.groups().map((group) => incidentOverReports(group.flatMap((id) => told.get(id) ?? [])));
    return inputs.map((input) => {
      const { number, incidents: counted } = countTold(incidents, toldCount(input), foldName);
      return {
        id: input["id"],
        answer: number,
        documents: counted.filter(({ standing }) => standing !== "unlikely").flatMap(({ reports }) => reports),
      };
    });
  },
  baseline: (inputs) => Promise.resolve(inputs.map((input) => ({ id: input["id"], answer: 2 }))),
};
