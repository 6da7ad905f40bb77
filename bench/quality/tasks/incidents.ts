import { openShippedLinker } from "../../../src/desk/shipped-linker.ts";
import { IncidentLinker } from "../../../src/resolve/across/incident-linker.ts";
import type { BenchTask } from "../bench-task.ts";
import { readReport } from "./report-profiles.ts";

/** Which reports tell of one incident; the trivial answer is that none do. */
export const incidents: BenchTask = {
  name: "incidents",
  together: true,
  async predict(inputs) {
    const linker = new IncidentLinker(openShippedLinker());
    for (const input of inputs) linker.add((await readReport(input)).profile);
    return linker.groups().flatMap((group, cluster) => group.map((id) => ({ id, cluster: String(cluster) })));
  },
  baseline: (inputs) => Promise.resolve(inputs.map((input) => ({ id: input["id"], cluster: String(input["id"]) }))),
};
