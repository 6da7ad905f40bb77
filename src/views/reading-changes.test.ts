import { describe, expect, test } from "vitest";
import { portSarnReading, words } from "../../test/web/support/port-sarn.ts";
import type { Statement } from "../model/statement.ts";
import { readingChanges } from "./reading-changes.ts";

const { statements } = portSarnReading();
const of = (id: string): Statement => {
  const found = statements.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the sample has no statement ${id}`);
  return found;
};
const changes = (before: readonly Statement[], after: readonly Statement[]): readonly string[] => {
  const { added, gone, changed, same } = readingChanges({ statements: [...before] }, { statements: [...after] });
  return [
    ...added.map(({ id }) => `added ${id}`),
    ...gone.map(({ id }) => `gone ${id}`),
    ...changed.map(({ before: earlier, after: later, fields }) => `${earlier.id} to ${later.id}: ${fields.join(", ")}`),
    `${same} same`,
  ];
};

const presume = of("st_presume");
const claim = of("st_claim");
/** As a newer reader has it: ids hang on the maker, so that every id is another. */
const anew = (one: Statement, other: Partial<Statement> = {}): Statement => ({ ...one, id: `${one.id}-2`, by: "reader-xx@2", ...other });

describe("what another reading of the same text has otherwise", () => {
  test.each<readonly [string, readonly Statement[], readonly Statement[], readonly string[]]>([
    ["nothing", statements, statements, [`${statements.length} same`]],
    ["another maker, id and probability alone", [presume], [anew(presume, { probability: 0.5 })], ["1 same"]],
    ["one more", [presume], [anew(claim), anew(presume)], ["added st_claim-2", "1 same"]],
    ["one less", [presume, claim], [anew(claim)], ["gone st_presume", "1 same"]],
    ["another act", [presume], [anew(presume, { act: "accuses" })], ["st_presume to st_presume-2: act", "0 same"]],
    [
      "another speaker",
      [presume],
      [anew(presume, { speaker: { name: "Norvane", actorId: null } })],
      ["st_presume to st_presume-2: speaker", "0 same"],
    ],
    [
      "nobody accused, less surely",
      [presume],
      [anew(presume, { accused: [], certainty: "possible" })],
      ["st_presume to st_presume-2: accused, certainty", "0 same"],
    ],
    ["the opposite", [presume], [anew(presume, { polarity: "negative" })], ["st_presume to st_presume-2: polarity", "0 same"]],
    [
      "fewer words of it",
      [presume],
      [anew(presume, { content: [words("the Black Heron is behind the attack")] })],
      ["st_presume to st_presume-2: words", "0 same"],
    ],
    [
      "another mark at the end alone",
      [presume],
      [anew(presume, { content: [words("that the Black Heron is behind the attack in Port Sarn.")] })],
      ["1 same"],
    ],
    [
      "the same words by other reporting words",
      [presume],
      [anew(presume, { cue: [words("Norvane officials")], act: "accuses" })],
      ["st_presume to st_presume-2: act", "0 same"],
    ],
    [
      "the same reporting words with wholly other content",
      [presume],
      [anew(presume, { content: [words("Vigils were held in all cafés of the old port")] })],
      ["added st_presume-2", "gone st_presume", "0 same"],
    ],
  ])("%s", (_, before, after, expected) => expect(changes(before, after)).toEqual(expected));

  test("two speakers of the same words keep their own", () => {
    const two = ["Ada Strand", "Ole Brekke"].map((name, at) => ({ ...presume, id: `st_${at}`, speaker: { name, actorId: null } }));
    expect(changes(two, two.map((one) => anew(one)).toReversed())).toEqual(["2 same"]);
  });

  test("a statement that was cut in two is one changed and one added: the larger piece is the old one", () => {
    const [whole, small] = [words("that the Black Heron is behind the attack in Port Sarn"), words("in Port Sarn", 2)];
    const larger = words("that the Black Heron is behind the attack");
    const cut = [anew(presume, { id: "st_b", content: [small] }), anew(presume, { id: "st_a", content: [larger] })];
    expect(changes([{ ...presume, content: [whole] }], cut)).toEqual(["added st_b", "st_presume to st_a: words", "0 same"]);
  });
});
