import type { FillerRole, RoleFiller } from "../../model/role-filler.ts";

/** From this probability on two fillers are taken for one thing. */
const SAME = 0.5;
/** Besides the first, the latest things of a slot are looked at, so that cost does not grow with the length of the text. */
const LATEST = 60;

interface OpenThing {
  readonly slot: FillerRole;
  readonly members: number[];
  readonly names: Set<string>;
}

/** For each filler the number of the thing that it names: by what the reader links, by equal words, and by names in brackets after names. */
export function thingsOf(fillers: readonly RoleFiller[], text: string): number[] {
  const things: OpenThing[] = [];
  return fillers.map((filler, index) => {
    const slot = slotOf(filler.role);
    const name = wordsKey(filler.span.text);
    let best = -1;
    let most = SAME;
    for (let at = Math.max(0, things.length - LATEST); at < things.length; at++) {
      const thing = things[at] as OpenThing;
      if (thing.slot !== slot) continue;
      const likely = thing.names.has(name) ? 1 : Math.max(likeness(filler, thing.members), byWords(filler, thing, { fillers, text }));
      if (likely > most || (likely === 1 && best < 0)) [best, most] = [at, likely];
    }
    if (best < 0) best = things.push({ slot, members: [], names: new Set() }) - 1;
    const thing = things[best] as OpenThing;
    thing.members.push(index);
    thing.names.add(name);
    return best;
  });
}

/** People are one slot, with a name or without. */
const slotOf = (role: FillerRole): FillerRole => (role === "named-person" ? "people" : role);

/** Words as they are compared: small letters, no articles, no marks. */
export const wordsKey = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .replace(/\b(?:an?|the)\b/g, " ")
    .trim()
    .replace(/\s+/g, " ");

function likeness(filler: RoleFiller, members: readonly number[]): number {
  const linked = filler.links.filter(({ to }) => members.includes(to));
  return linked.length === 0 ? 0 : linked.reduce((sum, { sameThing }) => sum + sameThing, 0) / linked.length;
}

/** A name in brackets right after another is the same ("the National Front [NF]"), and so is a person's last name alone. */
function byWords(
  filler: RoleFiller,
  thing: OpenThing,
  { fillers, text }: { readonly fillers: readonly RoleFiller[]; readonly text: string },
): number {
  const last = fillers[thing.members.at(-1) ?? -1];
  if (!last) return 0;
  if (filler.role === "organisation" && /^\s*[[(]\s*$/.test(text.slice(last.span.end, filler.span.start))) return 1;
  if (filler.role !== "named-person") return 0;
  const name = wordsKey(filler.span.text);
  return [...thing.names].some((other) => other.endsWith(` ${name}`)) ? 0.9 : 0;
}
