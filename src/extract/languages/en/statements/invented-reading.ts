import type { FoundStatement } from "../../../../model/found-statement.ts";
import type { KnownActor, KnownActors, PlaceNames } from "../../../../model/lookups.ts";
import type { Span } from "../../../../model/span.ts";
import { analyse } from "../../../../text/analysis.ts";
import { englishRules } from "../../../engines/english-rules.ts";
import { type Seen, seeing } from "./invented-perception.ts";

const places = new Map([
  ["oria", "country"],
  ["brask", "country"],
  ["sutan", "town"],
  ["port selm", "town"],
] as const);

const actor = (key: string, name: string, kind: KnownActor["kind"], mentionType: KnownActor["mentionType"]): KnownActor => ({
  key,
  name,
  aliases: [],
  kind,
  mentionType,
  affiliations: [],
  country: null,
});

const actors: readonly KnownActor[] = [
  actor("red-tide", "Red Tide", "armed-group", "armed-group"),
  actor("grey-front", "Grey Front", "armed-group", "armed-group"),
  actor("daily-post", "Daily Post", "outlet", "organisation"),
  actor("oria", "Oria", "state", "place"),
  actor("brask", "Brask", "state", "place"),
];
const byName = new Map(actors.map((one) => [one.name.toLowerCase(), one]));
const demonyms = new Map([
  ["orian", "oria"],
  ["orians", "oria"],
  ["braskan", "brask"],
  ["braskans", "brask"],
]);

const withoutArticle = (name: string): string => name.toLowerCase().replace(/^the /, "");
const byKey = (key: string): KnownActor | null => actors.find((one) => one.key === key) ?? null;

/** Look-ups of two invented countries, two towns, two groups and an outlet, for tests. */
export const INVENTED_PLACES: PlaceNames = {
  best(name) {
    const kind = places.get(withoutArticle(name) as "oria");
    return kind === undefined ? null : { kind, population: 200_000, country: null };
  },
};
export const INVENTED_ACTORS: KnownActors = {
  find: (name) => byName.get(withoutArticle(name)) ?? null,
  byKey,
  byDemonym: (word) => byKey(demonyms.get(word.toLowerCase()) ?? ""),
  disputed: () => [],
};

/** All statements of a text about the invented countries, as the rules find them. */
export function statementsIn(text: string, boilerplate: readonly Span[] = []): readonly FoundStatement[] {
  const context = { published: "2031-05-09", boilerplate, places: INVENTED_PLACES, actors: INVENTED_ACTORS };
  return englishRules.read(analyse(text), context).statements;
}

/** All statements of a text about the invented countries, as rules and trained reader find them where the encoder sees these attributions. */
export function statementsSeenIn(text: string, seen: readonly Seen[]): readonly FoundStatement[] {
  const context = { published: "2031-05-09", boilerplate: [], places: INVENTED_PLACES, actors: INVENTED_ACTORS };
  return englishRules.read(analyse(text), { ...context, perception: seeing(text, seen) }).statements;
}

/** Each statement as `source | cue | content`; several spans are joined by " + ", and a dash stands for the publisher's own voice. */
export const attributionsIn = (text: string): string[] => statementsIn(text).map(shown);
export const attributionsSeenIn = (text: string, seen: readonly Seen[]): string[] => statementsSeenIn(text, seen).map(shown);

const shown = ({ source, cue, content }: FoundStatement): string => [source, cue, content].map(wordsOf).join(" | ");

/** Each statement as `act: accused (role)`, with the polarity where it is negative. */
export const actsIn = (text: string): string[] =>
  statementsIn(text).map(({ act, polarity, accused }) => {
    const whom = accused.map(({ span, role }) => `${span.text} (${role})`).join(", ");
    return `${polarity === "negative" ? "not " : ""}${act}${whom === "" ? "" : `: ${whom}`}`;
  });

const wordsOf = (spans: readonly Span[]): string =>
  spans.length === 0 ? "-" : spans.map((span) => span.text.replace(/\s+/g, " ")).join(" + ");
