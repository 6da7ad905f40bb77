import { describe, expect, it } from "vitest";
import type { EventClass, EventMention, EventRoleName, IncidentStatus, IncidentType } from "../../model/event-mention.ts";
import type { FigureMention } from "../../model/figure-mention.ts";
import type { Mention } from "../../model/mention.ts";
import type { Place } from "../../model/place.ts";
import type { FillerRole } from "../../model/role-filler.ts";
import { type Span, spanOf } from "../../model/span.ts";
import type { TimeExpression } from "../../model/time-expression.ts";
import { groupIncidents, type GroupedIncidents, type IncidentSources } from "./group-incidents.ts";
import { mucTypeOf } from "./muc-type.ts";

type EventHint = readonly [
  trigger: string,
  type: IncidentType | null,
  roles?: Readonly<Partial<Record<EventRoleName, string>>>,
  more?: {
    readonly status?: IncidentStatus;
    readonly eventClass?: EventClass;
    readonly specific?: boolean;
    readonly polarity?: "negative";
  },
];

interface Hints {
  readonly events: readonly EventHint[];
  /** Name of a place to its country and point. */
  readonly places?: Readonly<Record<string, readonly [country: string, lat: number, lon: number]>>;
  readonly persons?: Readonly<Record<string, number>>;
  readonly times?: Readonly<Record<string, string>>;
  readonly figures?: readonly (readonly [trigger: string, words: string, min: number])[];
  readonly published?: string;
  /** Words that the trained reader finds: their role and how sure it is. */
  readonly fillers?: Readonly<Record<string, readonly [role: FillerRole, probability: number]>>;
}

/** Builds the sources of a text by its words; each trigger is looked for after the one before it. */
function group(text: string, hints: Hints): GroupedIncidents {
  let cursor = 0;
  const spanIn = (words: string, from: number): Span => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`"${words}" does not stand in the text after ${from}`);
    return spanOf(text, start, start + words.length);
  };
  const sentences = [...text.matchAll(/[^.\n]+\.?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    paragraph: text.slice(0, match.index).split("\n\n").length - 1,
  }));
  const startOfSentence = (at: number): number => sentences.findLast(({ start }) => start <= at)?.start ?? 0;
  const events: EventMention[] = hints.events.map(([words, type, roles = {}, more = {}]) => {
    const trigger = spanIn(words, cursor);
    cursor = trigger.end;
    return {
      trigger,
      type,
      eventClass: more.eventClass ?? (type === null ? "die" : "attack"),
      status: more.status ?? "accomplished",
      polarity: more.polarity ?? "positive",
      specific: more.specific ?? true,
      roles: Object.entries(roles).map(([role, filler]) => ({
        role: role as EventRoleName,
        span: spanIn(filler, startOfSentence(trigger.start)),
      })),
    };
  });
  const mentions: Mention[] = [];
  const places = new Map<Mention, Place>();
  const mention = (words: string, start: number, type: Mention["type"], entity: number): Mention => {
    const span = spanOf(text, start, start + words.length);
    const made: Mention = { span, head: span, type, kind: "named", entity, number: "singular", gender: "unknown" };
    mentions.push(made);
    return made;
  };
  for (const [words, [country, lat, lon]] of Object.entries(hints.places ?? {})) {
    for (const { index } of text.matchAll(new RegExp(words, "g")))
      places.set(mention(words, index, "place", 1000 + words.length), {
        written: words,
        name: words,
        country,
        admin1: null,
        lat,
        lon,
        precision: "town",
      });
  }
  for (const [words, entity] of Object.entries(hints.persons ?? {}))
    for (const { index } of text.matchAll(new RegExp(words, "g"))) mention(words, index, "person", entity);
  mentions.sort((a, b) => a.span.start - b.span.start);
  const times: TimeExpression[] = Object.entries(hints.times ?? {}).map(([words, edtf]) => ({
    span: spanIn(words, 0),
    type: "DATE" as const,
    value: edtf,
    edtf,
    anchored: true,
  }));
  const figures: FigureMention[] = (hints.figures ?? []).map(([trigger, words, min]) => ({
    span: spanIn(words, 0),
    number: spanIn(words, 0),
    kind: "killed",
    min,
    max: min,
    qualifier: null,
    trigger: spanIn(trigger, 0),
    scope: "incident",
  }));
  const sources: IncidentSources = {
    text,
    documentId: "doc_test",
    events,
    mentions,
    places: mentions.map((one) => places.get(one) ?? null),
    times: times.toSorted((a, b) => a.span.start - b.span.start),
    figures,
    fillers: Object.entries(hints.fillers ?? {}).map(([words, [role, probability]]) => ({
      span: spanIn(words, 0),
      role,
      probability,
      types: { bombing: 0.8, attack: 0.2 },
      statuses: { accomplished: 1 },
      ties: null,
      links: [],
    })),
    sentences,
    titleSpan: null,
    published: hints.published ?? null,
  };
  return groupIncidents(sources);
}

const summary = ({ incidents }: GroupedIncidents): string[] =>
  incidents.map(({ type, status, place, date, mentions }) => `${type} ${status} ${place?.name ?? "-"} ${date ?? "-"} x${mentions.length}`);

const HARROW: readonly [string, number, number] = ["NL", 10, 20];
const SELBY: readonly [string, number, number] = ["NL", 14, 28];

describe("mentions of one incident", () => {
  it("are joined by definite words, and harm by its sentence", () => {
    const found = group("Gunmen stormed a hall in Harrow on Friday and killed 12 people. The attack shocked the town.", {
      events: [
        ["stormed", "armed-assault", { target: "hall", place: "Harrow", time: "Friday" }],
        ["killed", null, { victim: "12 people" }],
        ["attack", "attack"],
      ],
      places: { Harrow: HARROW },
      times: { Friday: "2031-05-09" },
    });
    expect(summary(found)).toEqual(["armed-assault accomplished Harrow 2031-05-09 x3"]);
    expect(found.incidents[0]?.targets).toEqual(["hall"]);
  });

  it("are joined by the same victim", () => {
    const found = group("A judge was kidnapped in Harrow. Police found a car. They said that Mara Voss was kidnapped by armed men.", {
      events: [
        ["kidnapped", "kidnapping", { victim: "A judge" }],
        ["kidnapped", "kidnapping", { victim: "Mara Voss" }],
      ],
      places: { Harrow: HARROW },
      persons: { "A judge": 1, "Mara Voss": 1 },
    });
    expect(found.incidents).toHaveLength(1);
  });
});

describe("distinct incidents", () => {
  it("in different places stay apart", () => {
    const found = group("Gunmen attacked a post in Harrow. They also attacked a post in Selby.", {
      events: [
        ["attacked", "attack", { target: "post", place: "Harrow" }],
        ["attacked", "attack", { target: "post", place: "Selby" }],
      ],
      places: { Harrow: HARROW, Selby: SELBY },
    });
    expect(summary(found)).toEqual(["attack accomplished Harrow - x1", "attack accomplished Selby - x1"]);
  });

  it("a suburb is no other place", () => {
    const found = group("Gunmen attacked a hall in Harrow. The group said that it attacked a hall in Lower Harrow.", {
      events: [
        ["attacked", "attack", { target: "hall", place: "Harrow" }],
        ["attacked", "attack", { target: "hall", place: "Lower Harrow" }],
      ],
      places: { "Lower Harrow": ["NL", 10.1, 20.1], Harrow: HARROW },
    });
    expect(found.incidents).toHaveLength(1);
  });

  it("at different dates stay apart, but the day of saying decides nothing", () => {
    const text =
      "A bomb exploded in Harrow on Friday. The attack on the Harrow market in 2029 was worse. On Sunday the group said that the attack in Harrow was its own.";
    const found = group(text, {
      events: [
        ["exploded", "bombing", { place: "Harrow", time: "Friday" }],
        ["attack", "attack", { place: "Harrow", time: "2029" }],
        ["attack", "attack", { place: "Harrow", time: "Sunday" }],
      ],
      places: { Harrow: HARROW },
      times: { Friday: "2031-05-09", "2029": "2029", Sunday: "2031-05-11" },
    });
    expect(found.incidents.map(({ mentions }) => mentions.length)).toEqual([2, 1]);
  });

  it("a foiled plot and a feared attack have a status of their own", () => {
    const found = group(
      "Gunmen attacked a hall in Harrow. In March police foiled an attack on a chapel in Harrow. Officials had warned of an attack on a stadium in Harrow.",
      {
        events: [
          ["attacked", "attack", { target: "hall", place: "Harrow" }],
          ["attack", "attack", { target: "chapel", place: "Harrow" }, { status: "foiled" }],
          ["attack", "attack", { target: "stadium", place: "Harrow" }, { status: "threatened" }],
        ],
        places: { Harrow: HARROW },
      },
    );
    expect(found.incidents.map(({ status }) => status)).toEqual(["accomplished", "foiled", "threatened"]);
  });

  it("two named victims of two days are two incidents", () => {
    const found = group("Mara Voss was murdered on Monday. Ilo Brandt was murdered on Thursday.", {
      events: [
        ["murdered", "assassination", { victim: "Mara Voss", time: "Monday" }],
        ["murdered", "assassination", { victim: "Ilo Brandt", time: "Thursday" }],
      ],
      persons: { "Mara Voss": 1, "Ilo Brandt": 2 },
      times: { Monday: "2031-05-05", Thursday: "2031-05-08" },
    });
    expect(found.incidents).toHaveLength(2);
  });
});

describe("what is no incident", () => {
  it.each([
    ["attacks in general", "Attacks rose last year.", ["Attacks", "attack", {}, { specific: false }]],
    ["deaths in a crash", "A bus crash killed 12 people.", ["killed", null, { victim: "12 people" }]],
    ["a death without a deed", "The former mayor died in his sleep.", ["died", null, {}]],
    ["an arrest", "Police arrested a man.", ["arrested", null, {}, { eventClass: "justice" }]],
    ["what did not happen", "No attack took place.", ["attack", "attack", {}, { polarity: "negative" }]],
  ] satisfies readonly (readonly [string, string, EventHint])[])("%s", (_name, text, event) => {
    expect(group(text, { events: [event] }).incidents).toEqual([]);
  });
});

it("figures belong to the incident of their word of harm", () => {
  const found = group("Gunmen attacked a post in Harrow. A bomb in Selby killed eight people.", {
    events: [
      ["attacked", "attack", { target: "post", place: "Harrow" }],
      ["bomb", "bombing", { place: "Selby" }],
      ["killed", null, { victim: "eight people" }],
    ],
    places: { Harrow: HARROW, Selby: SELBY },
    figures: [["killed", "eight", 8]],
  });
  expect(found.incidents.map(({ figures }) => figures.map(({ min }) => min))).toEqual([[], [8]]);
});

it("a number of doers is a figure of its incident", () => {
  const found = group("Four fighters attacked a post in Harrow.", {
    events: [["attacked", "attack", { agent: "Four fighters", target: "post", place: "Harrow" }]],
    places: { Harrow: HARROW },
  });
  expect(found.incidents[0]?.figures.map(({ kind, min, max }) => [kind, min, max])).toEqual([["attackers", 4, 4]]);
});

it("a span speaks of the incidents in it, else of the one told last", () => {
  const text = "Gunmen attacked a post in Harrow. A bomb exploded in Selby. Nobody has said why.";
  const found = group(text, {
    events: [
      ["attacked", "attack", { target: "post", place: "Harrow" }],
      ["exploded", "bombing", { place: "Selby" }],
    ],
    places: { Harrow: HARROW, Selby: SELBY },
  });
  const [first, second] = found.incidents;
  expect(found.incidentsIn({ start: 0, end: text.length })).toEqual([first?.id, second?.id]);
  expect(found.incidentOf({ start: 0, end: 30 })).toBe(first?.id);
  expect(found.incidentsOf({ start: text.indexOf("Nobody"), end: text.length })).toEqual([second?.id]);
});

it("the same text gives the same ids", () => {
  const make = (): (string | undefined)[] =>
    group("Gunmen attacked a post.", { events: [["attacked", "attack", { target: "post" }]] }).incidents.map(({ id }) => id);
  expect(make()).toEqual(make());
  expect(make()[0]).toMatch(/^inc_[0-9a-f]{16}$/);
});

it.each([
  ["bombing", "BOMBING"],
  ["assassination", "ATTACK"],
  ["air-strike", "ATTACK"],
  ["kidnapping", "KIDNAPPING"],
] as const)("MUC type of %s", (type, expected) => {
  expect(mucTypeOf(type)).toBe(expected);
});

describe("parts that the trained reader finds", () => {
  const text = "An attack with dynamite hit Harrow and its old mill. Selby kept a watchman.";
  const read = (event: EventHint, fillers: NonNullable<Hints["fillers"]>) => group(text, { events: [event], fillers }).incidents[0];

  it("stand where the rules found none", () => {
    const incident = read(["attack", "attack"], { dynamite: ["weapon", 0.9], "old mill": ["thing", 0.8], watchman: ["people", 0.9] });
    expect(incident).toMatchObject({ type: "bombing", targets: ["old mill"], weapons: ["dynamite"] });
  });

  it.each([
    ["not beside what the rules found", ["attack", "arson", { target: "Harrow" }], 0.9, { type: "arson", targets: ["Harrow"] }],
    ["not where the reader is unsure", ["attack", "attack"], 0.5, { type: "attack", targets: [] }],
  ] as const)("%s", (_, event, probability, expected) => {
    expect(read(event, { "old mill": ["thing", probability] })).toMatchObject(expected);
  });
});
