import { describe, expect, it } from "vitest";
import { EXIT } from "../src/cli/exit-codes.ts";
import { ENGINES } from "../src/extract/engines/index.ts";
import { ODDITY_KINDS } from "../src/model/assessment.ts";
import { INCIDENT_STATUSES, INCIDENT_TYPES } from "../src/model/event-mention.ts";
import { FIGURE_KINDS } from "../src/model/figure.ts";
import { ACTS, CERTAINTIES, FRAMINGS, POLARITIES, RESPONSIBILITY_ROLES } from "../src/model/statement.ts";
import { OUTCOME_KINDS } from "../src/model/warning.ts";

/** Words that stored records, exports and other people's scripts rely on: a failing pin means that the change is deliberate. */
describe("pins", () => {
  it.each([
    [
      "acts",
      ACTS,
      "claims-responsibility denies-responsibility attributes accuses dismisses warns threatens describes-motive tallies reports states",
    ],
    ["certainties", CERTAINTIES, "certain probable possible unstated"],
    ["polarities", POLARITIES, "positive negative"],
    ["framings", FRAMINGS, "neutral distancing endorsing"],
    ["roles", RESPONSIBILITY_ROLES, "planned ordered carried-out helped inspired failed-to-stop unstated"],
    ["statuses", INCIDENT_STATUSES, "accomplished attempted foiled threatened"],
    [
      "types of incident",
      INCIDENT_TYPES,
      "attack armed-assault bombing arson kidnapping assassination hijacking robbery sabotage air-strike stabbing poisoning vehicle-attack forced-work-stoppage",
    ],
    ["figures", FIGURE_KINDS, "killed wounded missing detained attackers"],
    ["outcomes of warnings", OUTCOME_KINDS, "in-window late elsewhere foiled none-known void open"],
    ["oddities", ODDITY_KINDS, "dismissed-before-event window-ended-before-event claimed-before-event"],
    ["engines", ENGINES.map(({ name, language }) => `${name}:${language}`), "rules/en@1:en"],
  ] as const)("%s", (_name, values, pinned) => {
    expect([...values].join(" ")).toBe(pinned);
  });

  it("exit codes", () => {
    expect(Object.values(EXIT).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 129, 130, 141, 143]);
  });
});
