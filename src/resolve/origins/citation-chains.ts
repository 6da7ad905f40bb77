/**
 * Citation chains made by hand, with the right answers: who has it from whom, and how many origins there are in the end. Written before the
 * code that counts them, and not changed to suit it. Places, outlets, agencies and groups are invented.
 *
 * The rules that the answers follow, where more than one answer could be given:
 * - An origin is whoever first said it to the public: a body, a witness, a group, an outlet in its own voice.
 * - Two persons who speak for one body are one origin: they have it from the same desk. Two bodies of one state are two.
 * - Who certainly has it from somebody else adds no origin, even where it cannot be told from which of two: it goes with the first named.
 * - What may be one origin or two is counted apart and marked.
 */

import type { Assertion } from "./assertion.ts";

/** Reports that all say the same thing, and how many independent origins they have. */
interface CitationChain {
  readonly name: string;
  readonly assertions: readonly Assertion[];
  /** Ids of the assertions of each origin. */
  readonly origins: readonly (readonly string[])[];
  /** Pairs of origins, each by its first assertion, that may be one. */
  readonly maybe: readonly (readonly [string, string])[];
  readonly circular: boolean;
}

function says(id: string, publisher: string, published: string, given: Partial<Assertion> = {}): Assertion {
  return {
    id,
    report: id,
    publisher,
    published,
    speaker: null,
    speakerOf: null,
    through: [],
    credits: [],
    quoted: null,
    copyOf: null,
    ...given,
  };
}

const ROOF = "we saw two men run from the roof before the fire took hold";
const EMBASSY = { speaker: "Embassy of Norrland" };

/** Twenty citation chains. */
export const CITATION_CHAINS: readonly CitationChain[] = [
  {
    name: "ten outlets quote one embassy",
    assertions: [
      says("a", "Ostrel Courier", "2031-03-02", EMBASSY),
      says("b", "Halm Post", "2031-03-02", { speaker: "the Embassy of Norrland" }),
      says("c", "Tavik Today", "2031-03-02", { ...EMBASSY, credits: ["Sorvan Wire"] }),
      says("d", "Radio Pellin", "2031-03-02", { speaker: "Norrland Embassy" }),
      says("e", "Quill Evening News", "2031-03-03", { ...EMBASSY, through: ["Sorvan Wire"] }),
      says("f", "Brack Gazette", "2031-03-03", { ...EMBASSY, through: ["Halm Post", "Ostrel Courier"] }),
      says("g", "Channel Nine Ostrel", "2031-03-03", { speaker: "Ruta Sand", speakerOf: "Embassy of Norrland" }),
      says("h", "Lowen Mirror", "2031-03-03", { speaker: "embassy of Norrland", through: ["Radio Pellin"] }),
      says("i", "Mereside Herald", "2031-03-04", EMBASSY),
      says("j", "The Tavik Farmer", "2031-03-05", { ...EMBASSY, credits: ["Iven Press"] }),
    ],
    origins: [["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]],
    maybe: [],
    circular: false,
  },
  {
    name: "papers that credit an agency at the end, whose report quotes unnamed officials",
    assertions: [
      says("a", "Sorvan Wire", "2031-04-10T08:00", { speaker: "security officials" }),
      says("b", "Ostrel Courier", "2031-04-10T09:30", { credits: ["Sorvan Wire"] }),
      says("c", "Halm Post", "2031-04-10T11:00", { speaker: "officials", credits: ["SORVAN WIRE"] }),
      says("d", "Tavik Today", "2031-04-11", { credits: ["the Sorvan Wire"] }),
    ],
    origins: [["a", "b", "c", "d"]],
    maybe: [],
    circular: false,
  },
  {
    name: "an outlet quotes another outlet that quotes an official",
    assertions: [
      says("a", "Ostrel Courier", "2031-05-01", { speaker: "Jon Vell", speakerOf: "Interior Ministry of Ostrel" }),
      says("b", "Radio Pellin", "2031-05-02", { speaker: "Ostrel Courier" }),
      says("c", "Brack Gazette", "2031-05-03", { through: ["Radio Pellin", "Ostrel Courier"] }),
      says("d", "Halm Post", "2031-05-03", { through: ["Radio Pellin"] }),
    ],
    origins: [["a", "b", "c", "d"]],
    maybe: [],
    circular: false,
  },
  {
    name: "two officials of one ministry say it separately: one body, one origin; another ministry is a second",
    assertions: [
      says("a", "Ostrel Courier", "2031-05-11", { speaker: "Jon Vell", speakerOf: "Interior Ministry of Ostrel" }),
      says("b", "Halm Post", "2031-05-13", { speaker: "Asta Brune", speakerOf: "the Interior Ministry of Ostrel" }),
      says("c", "Tavik Today", "2031-05-13", { speaker: "Pell Orrin", speakerOf: "Defence Ministry of Ostrel" }),
    ],
    origins: [["a", "b"], ["c"]],
    maybe: [],
    circular: false,
  },
  {
    name: "a witness and a ministry, both told by the same agency",
    assertions: [
      says("a", "Ostrel Courier", "2031-06-02", { speaker: "Mila Tarn", credits: ["Sorvan Wire"] }),
      says("b", "Halm Post", "2031-06-02", { speaker: "Interior Ministry of Ostrel", credits: ["Sorvan Wire"] }),
      says("c", "Tavik Today", "2031-06-03", { speaker: "Mila Tarn", through: ["Sorvan Wire"] }),
    ],
    origins: [["a", "c"], ["b"]],
    maybe: [],
    circular: false,
  },
  {
    name: "unnamed officials in two papers, and a passer-by who is none of them",
    assertions: [
      says("a", "Ostrel Courier", "2031-06-20", { speaker: "officials" }),
      says("b", "Halm Post", "2031-06-20", { speaker: "two senior officials" }),
      says("c", "Tavik Today", "2031-06-20", { speaker: "a witness" }),
    ],
    origins: [["a"], ["b"], ["c"]],
    maybe: [["a", "b"]],
    circular: false,
  },
  {
    name: "circular citation of two",
    assertions: [
      says("a", "Lowen Mirror", "2031-07-01T10:00", { through: ["Mereside Herald"] }),
      says("b", "Mereside Herald", "2031-07-01T12:00", { speaker: "Lowen Mirror" }),
    ],
    origins: [["a", "b"]],
    maybe: [],
    circular: true,
  },
  {
    name: "the same long quotation recurs without credit, given to different speakers",
    assertions: [
      says("a", "Ostrel Courier", "2031-07-14", { speaker: "Mila Tarn", quoted: ROOF }),
      says("b", "Brack Gazette", "2031-07-15", {
        speaker: "a shopkeeper",
        quoted: "We saw two men run from the roof, before the fire took hold.",
      }),
      says("c", "Halm Post", "2031-07-16", { speaker: "a resident", quoted: "two men run from the roof before the fire" }),
    ],
    origins: [["a", "b", "c"]],
    maybe: [],
    circular: false,
  },
  {
    name: "a copy with another head, and a copy of that copy that lost the speaker",
    assertions: [
      says("a", "Ostrel Courier", "2031-08-02", { speaker: "Mila Tarn" }),
      says("b", "Tavik Today", "2031-08-03", { speaker: "Mila Tarn", copyOf: "a" }),
      says("c", "The Tavik Farmer", "2031-08-05", { copyOf: "b" }),
    ],
    origins: [["a", "b", "c"]],
    maybe: [],
    circular: false,
  },
  {
    name: "a translation, in which the ministry has another name",
    assertions: [
      says("a", "Ostrel Courier", "2031-08-20", { speaker: "Interior Ministry of Ostrel" }),
      says("b", "Nordre Tidende", "2031-08-21", { speaker: "Ostrels innenriksdepartement", copyOf: "a" }),
      says("c", "Brakker Anzeiger", "2031-08-22", { through: ["Nordre Tidende"] }),
    ],
    origins: [["a", "b", "c"]],
    maybe: [],
    circular: false,
  },
  {
    name: "a correction: first in the paper's own voice, then on the word of the police; an outlet had it from the first version",
    assertions: [
      says("a", "Ostrel Courier", "2031-09-01T07:00"),
      says("b", "Radio Pellin", "2031-09-01T09:00", { speaker: "Ostrel Courier" }),
      says("c", "Ostrel Courier", "2031-09-01T18:00", { speaker: "Ostrel police", copyOf: "a" }),
    ],
    origins: [["a", "b", "c"]],
    maybe: [],
    circular: false,
  },
  {
    name: "correspondents of two outlets, each seeing for themselves",
    assertions: [
      says("a", "Ostrel Courier", "2031-09-12", { speaker: "our correspondent" }),
      says("b", "Halm Post", "2031-09-12", { speaker: "Lena Ord", speakerOf: "Halm Post" }),
      says("c", "Halm Post", "2031-09-13"),
    ],
    origins: [["a"], ["b", "c"]],
    maybe: [],
    circular: false,
  },
  {
    name: "a claim on a Telegram channel, passed on by the group's news agency",
    assertions: [
      says("a", "Banner News", "2031-10-03T06:00", { speaker: "Grey Banner", through: ["Telegram"] }),
      says("b", "Ostrel Courier", "2031-10-03T08:00", { speaker: "the Grey Banner", through: ["Banner News"] }),
      says("c", "Halm Post", "2031-10-03T09:00", { speaker: "Banner News" }),
      says("d", "Tavik Today", "2031-10-04", { through: ["Banner News", "Telegram"] }),
    ],
    origins: [["a", "b", "c", "d"]],
    maybe: [],
    circular: false,
  },
  {
    name: "three publishers in their own voice, with no source",
    assertions: [says("a", "Ostrel Courier", "2031-10-20"), says("b", "Halm Post", "2031-10-20"), says("c", "Tavik Today", "2031-10-21")],
    origins: [["a"], ["b"], ["c"]],
    maybe: [],
    circular: false,
  },
  {
    name: "two agencies carry one ministry, and a paper each credits them; the group says it, too",
    assertions: [
      says("a", "Sorvan Wire", "2031-11-02T05:00", { speaker: "Defence Ministry of Ostrel" }),
      says("b", "Iven Press", "2031-11-02T05:10", { speaker: "Pell Orrin", speakerOf: "Defence Ministry of Ostrel" }),
      says("c", "Halm Post", "2031-11-02T12:00", { credits: ["Sorvan Wire"] }),
      says("d", "Tavik Today", "2031-11-02T12:30", { credits: ["Iven Press"] }),
      says("e", "Radio Pellin", "2031-11-03", { speaker: "Grey Banner" }),
    ],
    origins: [["a", "b", "c", "d"], ["e"]],
    maybe: [],
    circular: false,
  },
  {
    name: "circular citation of three, beside a witness of one's own",
    assertions: [
      says("a", "Lowen Mirror", "2031-11-20T08:00", { through: ["Brack Gazette"] }),
      says("b", "Mereside Herald", "2031-11-20T09:00", { speaker: "Lowen Mirror" }),
      says("c", "Brack Gazette", "2031-11-20T10:00", { credits: ["Mereside Herald"] }),
      says("d", "Ostrel Courier", "2031-11-20T11:00", { speaker: "Mila Tarn" }),
    ],
    origins: [["a", "b", "c"], ["d"]],
    maybe: [],
    circular: true,
  },
  {
    name: "no circle: a paper cites the outlet that had cited its own earlier report",
    assertions: [
      says("a", "Lowen Mirror", "2031-12-06"),
      says("b", "Mereside Herald", "2031-12-07", { through: ["Lowen Mirror"] }),
      says("c", "Lowen Mirror", "2031-12-08", { through: ["Mereside Herald"] }),
    ],
    origins: [["a", "b", "c"]],
    maybe: [],
    circular: false,
  },
  {
    name: "two named witnesses who use the same few words",
    assertions: [
      says("a", "Ostrel Courier", "2031-12-15", { speaker: "Mila Tarn", quoted: "It was the Grey Banner, everyone knows" }),
      says("b", "Halm Post", "2031-12-15", { speaker: "Osk Lund", quoted: "it was the Grey Banner, everyone knows" }),
    ],
    origins: [["a"], ["b"]],
    maybe: [],
    circular: false,
  },
  {
    name: "one paper names the ministry that told an agency, two others only credit the agency: perhaps for the same dispatch",
    assertions: [
      says("a", "Ostrel Courier", "2032-01-09", { speaker: "Interior Ministry of Ostrel", through: ["Sorvan Wire"] }),
      says("b", "Halm Post", "2032-01-09", { credits: ["Sorvan Wire"] }),
      says("c", "Tavik Today", "2032-01-10", { credits: ["Sorvan Wire"] }),
    ],
    origins: [["a"], ["b", "c"]],
    maybe: [["a", "b"]],
    circular: false,
  },
  {
    name: "a paper credits two agencies that each have it in their own voice: it adds no third origin",
    assertions: [
      says("a", "Sorvan Wire", "2032-02-01T06:00"),
      says("b", "Iven Press", "2032-02-01T06:20"),
      says("c", "Halm Post", "2032-02-01T15:00", { credits: ["Sorvan Wire", "Iven Press"] }),
    ],
    origins: [["a", "c"], ["b"]],
    maybe: [],
    circular: false,
  },
];
