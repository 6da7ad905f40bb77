import { expect, it } from "vitest";
import type { DatedAffiliation } from "../model/affiliation.ts";
import type { Hypothesis } from "../model/assessment.ts";
import { emptyReading } from "../desk/empty-reading.ts";
import { affiliateWords } from "./affiliate-words.ts";

const hypothesis: Hypothesis = {
  incident: "inc_1",
  actor: "Grey Lantern",
  actorId: "act_grey",
  claimedBy: [],
  attributedBy: [],
  deniedBy: [],
  dismissedBy: [],
  origins: [],
  statements: [],
  affiliateOf: "The Lanterns",
};
const report = { id: "rep_1", title: null, publisher: null, published: null, language: "en", sha256: null, file: null, address: null };

it.each([
  { name: "of the time", standing: "in-force", words: "affiliate of The Lanterns" },
  {
    name: "of nobody knows when",
    standing: "unknown",
    words: "affiliate of The Lanterns (2009/2023; the report has no date, and the latest is taken)",
  },
] as const)("tells whose branch an actor is: $name", ({ standing, words }) => {
  const tie: DatedAffiliation = { name: "The Lanterns", role: "wing", period: "2009/2023", standing };
  const actor = {
    id: "act_grey",
    name: "Grey Lantern",
    aliases: [],
    kind: "armed-group" as const,
    affiliateOf: "The Lanterns",
    country: null,
  };
  const reading = { ...emptyReading(report, null, []), actors: [{ ...actor, affiliations: [tie] }] };
  expect(affiliateWords(hypothesis, reading)).toBe(words);
  expect(affiliateWords({ ...hypothesis, affiliateOf: null }, reading)).toBe("");
});
