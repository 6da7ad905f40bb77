import { expect, it } from "vitest";
import type { EventMention } from "../../model/event-mention.ts";
import type { FoundStatement } from "../../model/found-statement.ts";
import type { Mention } from "../../model/mention.ts";
import { spanOf } from "../../model/span.ts";
import { heldResponsible } from "./held-responsible.ts";
import { participantsOf } from "./participants.ts";

const GROUP = "Norland Front";

function read(text: string, deed: string, options: { readonly agent?: string; readonly claims?: boolean } = {}): string[] {
  const spanIn = (words: string) => spanOf(text, text.indexOf(words), text.indexOf(words) + words.length);
  const span = spanIn(GROUP);
  const group: Mention = { span, head: span, type: "armed-group", kind: "named", entity: 1, number: "singular", gender: "neuter" };
  const event: EventMention = {
    trigger: spanIn(deed),
    eventClass: "attack",
    type: "attack",
    status: "accomplished",
    polarity: "positive",
    specific: true,
    roles: options.agent === undefined ? [] : [{ role: "agent", span: spanIn(options.agent) }],
  };
  const statement: FoundStatement = {
    act: "claims-responsibility",
    polarity: "positive",
    certainty: "certain",
    framing: "neutral",
    source: [span],
    cue: [],
    content: [spanIn(deed)],
    through: [],
    accused: [],
    nestedIn: null,
    tally: null,
    seen: null,
    by: "test",
  };
  const sentences = [...text.matchAll(/[^.]+\./g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const doers = participantsOf([event], [group], text).organisations;
  const held = heldResponsible({
    text,
    mentions: [group],
    sentences,
    statements: options.claims ? [statement] : [],
    doers,
    events: [event],
  });
  return held.map((one) => `${one.span.text} ${one.tie}${one.byAuthority ? " by authority" : ""}`);
}

it.each([
  ["told as the doer", "The Norland Front shelled a town.", "shelled", { agent: "Norland Front" }, ["Norland Front told"]],
  ["members of it", "Members of the Norland Front shelled a town.", "shelled", { agent: "Members" }, ["Norland Front told"]],
  ["claimed", "The Norland Front said that it did it. A town was shelled.", "shelled", { claims: true }, ["Norland Front claimed"]],
  ["accused by an authority", "Police blamed the shelling on the Norland Front.", "shelling", {}, ["Norland Front accused by authority"]],
  ["accused by others", "Villagers blamed the shelling on the Norland Front.", "shelling", {}, ["Norland Front accused"]],
  ["hedged", "The shelling was presumably the work of the Norland Front.", "shelling", {}, ["Norland Front suspected"]],
  [
    "only named, far from the deed",
    "The shelling came on the eve of the long awaited talks in the capital with envoys of the Norland Front.",
    "shelling",
    {},
    ["Norland Front named"],
  ],
  ["named in another sentence", "A town was shelled. The Norland Front met.", "shelled", {}, []],
])("%s", (_name, text, deed, options, expected) => {
  expect(read(text, deed, options)).toEqual(expected);
});
