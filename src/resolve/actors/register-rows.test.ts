import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActorRow } from "../../model/actor-row.ts";
import { ACTOR_KINDS } from "../../model/actor.ts";
import { csvRows } from "../../text/csv-rows.ts";
import { parseActorRows, writeActorRows } from "./register-rows.ts";

const GREY_TIDE: ActorRow = {
  key: "grey-tide",
  name: "Grey Tide",
  aliases: ["GT", "Tide"],
  disputed: [],
  kind: "armed-group",
  mentionType: "armed-group",
  affiliations: [],
  country: "VR",
  demonyms: ["Tider"],
  source: "invented list 4",
};

const HEADER = "key,name,aliases,disputed aliases,kind,mention type,affiliations,country,members,source";

describe("parseActorRows", () => {
  it("reads rows with tabs, passes over comments, and needs no column that may be empty", () => {
    const text =
      "key\tname\taliases\tkind\tmention type\tcountry\tmembers\tsource\n# comment\n\ngrey-tide\tGrey Tide\tGT|Tide\tarmed-group\tarmed-group\tVR\tTider\tinvented list 4";
    expect(parseActorRows(text)).toEqual({ rows: [GREY_TIDE], problems: [] });
  });

  it("reads CSV in any order of columns, with affiliations for their time", () => {
    const text =
      `\uFEFFsource,key,name,kind,mention type,affiliations,disputed aliases\r\n` +
      `"a list, page 3",ada,"Ada  Strand",person,person,"front @ 2019/2022 (spokesman)|front@../2018 (member)| state-xv","A. Strand|Strand"\r\n`;
    expect(parseActorRows(text)).toEqual({
      rows: [
        {
          key: "ada",
          name: "Ada Strand",
          aliases: [],
          disputed: ["A. Strand", "Strand"],
          kind: "person",
          mentionType: "person",
          affiliations: [
            { parent: "front", role: "spokesman", period: "2019/2022" },
            { parent: "front", role: "member", period: "../2018" },
            { parent: "state-xv", role: "affiliate", period: null },
          ],
          country: null,
          demonyms: [],
          source: "a list, page 3",
        },
      ],
      problems: [],
    });
  });

  it.each([
    { name: "no source", line: "a,A,,,state,place,,,,", says: /^line 2: the source is missing/ },
    { name: "an unknown kind", line: "a,A,,,gang,place,,,,x", says: /kind "gang" must be one of person, armed-group/ },
    { name: "a bad key", line: "A b,A,,,state,place,,,,x", says: /key "A b"/ },
    { name: "a bad country", line: "a,A,,,state,place,,vr,,x", says: /country "vr"/ },
    { name: "no name", line: "a,,,,state,place,,,,x", says: /name is missing/ },
    { name: "a period without years", line: "a,A,,,state,place,b @ last year,,,x", says: /parent-key @ 2009\/2023 \(wing\)/ },
    { name: "a period that is no date", line: "a,A,,,state,place,b @ 2023-19,,,x", says: /period must be an EDTF date/ },
    { name: "a period that ends before it starts", line: "a,A,,,state,place,b @ 2023/2019,,,x", says: /period must be an EDTF date/ },
    { name: "an affiliate of itself", line: "a,A,,,state,place,a,,,x", says: /affiliate of itself/ },
    {
      name: "an alias that is disputed and not",
      line: "a,A,B,B,state,place,,,,x",
      says: /"B" is its name or alias and a disputed alias, too/,
    },
    { name: "a name that is too long", line: `a,A,${"b".repeat(301)},,state,place,,,,x`, says: /300 letters/ },
  ])("keeps the other lines: $name", ({ line, says }) => {
    const parsed = parseActorRows(`${HEADER}\n${line}\ngrey-tide,Grey Tide,,,armed-group,armed-group,,,,invented`);
    expect(parsed.rows.map(({ key }) => key)).toEqual(["grey-tide"]);
    expect(parsed.problems).toHaveLength(1);
    expect(parsed.problems[0]).toMatch(says);
  });

  it("tells of columns that are missing or not known, and of a key that comes again", () => {
    expect(parseActorRows("key,name\na,A").problems[0]).toMatch(/lacks kind, mention type, source/);
    expect(parseActorRows("").problems[0]).toMatch(/line 1: the first row must name the columns/);
    const { rows, problems } = parseActorRows(`${HEADER},notes\na,A,,,state,place,,,,x,n\na,B,,,state,place,,,,x,n`);
    expect(rows.map(({ name }) => name)).toEqual(["A"]);
    expect(problems).toEqual([expect.stringMatching(/column "notes"/), expect.stringMatching(/^line 3: the key "a" stands in an earlier/)]);
  });
});

const tidied = (text: string): string => text.replace(/\s+/g, " ").trim();
/** Words as a hostile file might have them: quotes, commas, signs that begin a formula. */
const cell = fc
  .string({ unit: fc.constantFrom("a", "Z", "é", "'", '"', ",", ";", "=", "+", "-", "@", " ", "#", "\t", "\n", "1"), maxLength: 12 })
  .map(tidied)
  .filter((text) => text !== "");
const key = fc.constantFrom("a", "b-2", "grey-tide", "state-xv");
const anyRow: fc.Arbitrary<ActorRow> = fc
  .record({
    key: fc.constantFrom("k1", "k2", "k3", "k-4"),
    name: cell,
    aliases: fc.uniqueArray(cell, { maxLength: 3 }),
    disputed: fc.uniqueArray(cell, { maxLength: 3 }),
    kind: fc.constantFrom(...ACTOR_KINDS),
    mentionType: fc.constantFrom("person" as const, "organisation" as const, "armed-group" as const, "place" as const, "facility" as const),
    affiliations: fc.uniqueArray(
      fc.record({
        parent: key,
        role: fc.constantFrom("affiliate", "wing", "spokesman, =acting"),
        period: fc.constantFrom(null, "2009/2023", "2019-05/..", "../2023", "2020", "/2020"),
      }),
      { maxLength: 3, selector: (one) => JSON.stringify(one) },
    ),
    country: fc.constantFrom(null, "XV", "US"),
    demonyms: fc.uniqueArray(cell, { maxLength: 2 }),
    source: cell,
  })
  .map((row) => ({ ...row, disputed: row.disputed.filter((name) => name !== row.name && !row.aliases.includes(name)) }));

describe("writeActorRows", () => {
  it("writes what parseActorRows reads back to the same register", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRow, { maxLength: 4, selector: ({ key: own }) => own }), (rows) => {
        const written = writeActorRows(rows);
        expect(parseActorRows(written)).toEqual({ rows, problems: [] });
        expect(writeActorRows(parseActorRows(written).rows)).toBe(written);
      }),
    );
  });

  it("leaves no cell that a spreadsheet would take for a formula", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRow, { maxLength: 4, selector: ({ key: own }) => own }), (rows) => {
        for (const { cells } of csvRows(writeActorRows(rows))) for (const one of cells) expect(one).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
