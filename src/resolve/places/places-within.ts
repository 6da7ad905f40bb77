import type { PlaceNames } from "../../model/lookups.ts";
import type { Mention } from "../../model/mention.ts";
import { spanOf } from "../../model/span.ts";

/** Bodies that a town, a county or a state has, by the last word of their names; others ("Ostrellburg Times") may be anywhere. */
const CIVIC = new Set(
  "police department departments council court courts jail patrol board commission legislature library school schools hospital airport prison sheriff office services guard administration authority assembly parliament government detention center centre association club chamber hall society senate station".split(
    " ",
  ),
);

/** Words for kinds that go on with the body rather than the place: "Ostmark State Patrol", "Ostmark Department of Roads". */
const KINDS = new Set("Department State Area District Division Agency Region Republic Territory".split(" "));

/** Places of fewer people begin the names of bodies by chance, where the name is another word, too. */
const PEOPLE = 100_000;
const MOST_WORDS = 4;

/**
 * The places with which the names of bodies and facilities begin: "Harwick" of the "Harwick Police Department", "Kent County" of "Kent County Road 9".
 * They tell where the report plays; each is a named mention inside the name. At most one a name, the longest.
 */
export function placesWithin(mentions: readonly Mention[], text: string, places: PlaceNames): Mention[] {
  const found: Mention[] = [];
  for (const { span, type, kind } of mentions) {
    if (kind !== "named" || type === "place") continue;
    const length = placeLength(span.text, type, places);
    if (length === 0) continue;
    const inner = spanOf(text, span.start, span.start + length);
    found.push({ span: inner, head: inner, type: "place", kind: "named", entity: -1, number: "singular", gender: "neuter" });
  }
  return found;
}

/** Length of the place at the head of a name in UTF-16 units; 0 where there is none. */
function placeLength(name: string, type: Mention["type"], places: PlaceNames): number {
  const words = name.split(" ");
  const county = words.indexOf("County");
  if (county > 0 && county < words.length - 1 && county < MOST_WORDS) return words.slice(0, county + 1).join(" ").length;
  if (type === "person" || !CIVIC.has(headOf(words))) return 0;
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    const last = words[count - 1] ?? "";
    if (KINDS.has(last)) continue;
    const start = words.slice(0, count).join(" ");
    const known = places.best(start);
    if (known === null) continue;
    // "Ostrellburg City Council" is Ostrellburg's; but Dodge City is a name of its own.
    if (last === "City" && places.best(words.slice(0, count - 1).join(" "))?.kind === "town") continue;
    const likely = known.kind !== "other" && (known.otherUse === undefined || known.population > PEOPLE);
    return likely ? start.length : 0;
  }
  return 0;
}

/** The word that says what a body is: the last one, or the one before "of" or "for" ("Varrenia Department of Roads"). */
function headOf(words: readonly string[]): string {
  const link = words.findIndex((word, at) => at > 1 && (word === "of" || word === "for"));
  return (words[link < 0 ? words.length - 1 : link - 1] ?? "").toLowerCase();
}
