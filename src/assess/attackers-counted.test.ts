import { expect, it } from "vitest";
import type { Figure } from "../model/figure.ts";
import type { Incident } from "../model/incident.ts";
import type { Reading } from "../model/reading.ts";
import { attackersCounted } from "./attackers-counted.ts";

it.each<[string, number, string]>([
  ["Nine people died, including the gunman.", 9, "yes"],
  ["Nine people died, not counting the attackers.", 9, "no"],
  ["Nine people were killed in Tavik.", 9, "unknown"],
  ["Nine people were killed, and two attackers were shot dead.", 2, "alone"],
  ["Nine people were killed, and two attackers were shot dead.", 9, "unknown"],
])("whether attackers are counted: %s (%i)", (text, min, expected) => {
  const figure = { kind: "killed", min, max: min, qualifier: null, speaker: null, saidAt: null, statement: null } as Figure;
  const incident = { mentions: [{ start: 5, end: 9, text: text.slice(5, 9) }] } as unknown as Incident;
  expect(attackersCounted(figure, incident, { text, statements: [] } as unknown as Reading)).toBe(expected);
});
