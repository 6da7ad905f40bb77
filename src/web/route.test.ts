import { expect, test } from "vitest";
import { actorAddress, incidentAddress, NO_FILTER, parseRoute, reportAddress, warningsAddress } from "./route.ts";

const report = { view: "report", report: "rep_1", statement: null, filter: NO_FILTER };

test.each([
  ["nothing", "", { view: "reports" }],
  ["the top", "#/", { view: "reports" }],
  ["the list", "#/reports", { view: "reports" }],
  ["the incidents", "#/incidents", { view: "incidents" }],
  ["an incident", "#/incidents/inc_1", { view: "incident", incident: "inc_1", asOf: null }],
  ["an incident as of a day", "#/incidents/inc_1?asOf=2031-05-24", { view: "incident", incident: "inc_1", asOf: "2031-05-24" }],
  ["something of an incident", "#/incidents/inc_1/other", { view: "unknown" }],
  ["the warnings", "#/warnings", { view: "warnings", asOf: null }],
  ["the warnings as of a day", "#/warnings?asOf=2031", { view: "warnings", asOf: "2031" }],
  ["a count", "#/counts?actor=A+%26+B&by=year", { view: "counts", query: "actor=A+%26+B&by=year" }],
  ["a count of everything", "#/counts", { view: "counts", query: "" }],
  ["the actors", "#/actors", { view: "actors" }],
  ["an actor", "#/actors/act_1", { view: "actor", actor: "act_1", asOf: null }],
  ["problems", "#/problems", { view: "problems" }],
  ["a report", "#/reports/rep_1", report],
  ["a statement", "#/reports/rep_1/statements/st_2", { ...report, statement: "st_2" }],
  [
    "a filter",
    "#/reports/rep_1?act=warns&act=attributes&speaker=A+%26+B",
    { ...report, filter: { acts: ["attributes", "warns"], speaker: "A & B" } },
  ],
  ["an act that is none", "#/reports/rep_1?act=shouts", report],
  ["a statement of nothing", "#/reports/rep_1/statements", { view: "unknown" }],
  ["something else of a report", "#/reports/rep_1/other/st_2", { view: "unknown" }],
  ["something else", "#/elsewhere", { view: "unknown" }],
  ["a broken escape", "#/reports/%E0%A4%A", { view: "unknown" }],
])("%s", (_name, hash, expected) => {
  expect(parseRoute(hash)).toEqual(expected);
});

test.each([
  ["a report", "rep_1", null, NO_FILTER],
  ["a statement", "rep_1", "st_2", NO_FILTER],
  ["odd characters", "rep/1?#", "st 2", NO_FILTER],
  ["a filter", "rep_1", "st_2", { acts: ["attributes", "warns"], speaker: "Ærø & Søn?" }],
] as const)("the address of %s leads back to it", (_name, id, statement, filter) => {
  expect(parseRoute(reportAddress(id, statement, filter))).toEqual({ view: "report", report: id, statement, filter });
});

test.each([
  ["an incident", "inc_1", null],
  ["odd characters and a time", "inc/1?#", "2031-05-24T10:00:00Z"],
] as const)("the address of %s leads back to it", (_name, incident, asOf) => {
  expect(parseRoute(incidentAddress(incident, asOf))).toEqual({ view: "incident", incident, asOf });
});

test("the addresses of an actor and of the warnings lead back to them", () => {
  expect(parseRoute(actorAddress("Black Heron & Co", "2031"))).toEqual({ view: "actor", actor: "Black Heron & Co", asOf: "2031" });
  expect(parseRoute(warningsAddress("2031"))).toEqual({ view: "warnings", asOf: "2031" });
});
