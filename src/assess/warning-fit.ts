import type { Place } from "../model/place.ts";
import type { WarnedPlace } from "../model/told-warning.ts";
import type { Warning } from "../model/warning.ts";

/** Whether what a warning says agrees with an incident; `unknown` where one of both does not tell. */
export type Agreement = "yes" | "no" | "unknown";

const WORD = /[\p{L}\p{N}]+/gu;
/** Words too common to tell one place or target from another, and in every language of the desk harmless where they do not occur. */
const COMMON = new Set(
  "the a an of in at on and or to for with near its his her their city town province region district area including such as other large small public people areas places".split(
    " ",
  ),
);
/** Numbers of people are no target: "dozens", "nine people". */
const NUMBERS = new Set(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen score many several some few wound injury".split(
    " ",
  ),
);

/** Each warning meets each incident of the desk: what follows from one of them alone is worked out once for as long as it is held. */
export function remembered<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}

/** Words in lower case without a plural ending, so that "concerts" meets "concert hall". */
const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(WORD) ?? [])
      .filter((word) => !COMMON.has(word))
      .map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, "") : word)),
  );

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((word) => b.has(word));

/** "Pell" and "Pell Harbour", not "New York" and "New Orleans". */
const contains = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  return small.size > 0 && [...small].every((word) => large.has(word));
};

const placeWords = remembered(({ written }: WarnedPlace) => wordsOf(written));
const nameWords = remembered(({ written, name, admin1 }: Place) =>
  [...new Set([written, name, admin1])].filter((one) => one !== null).map(wordsOf),
);
const targetWords = remembered(({ target }: Pick<Warning, "target">) => wordsOf(target ?? ""));
const hitWords = remembered(
  (targets: readonly string[]) => new Set([...wordsOf(targets.join(" "))].filter((word) => !NUMBERS.has(word) && !/^\d+$/.test(word))),
);

/** Whether the place of the incident is, or lies in, the place of the warning, by the names that are known of it. */
export function placeAgrees(place: WarnedPlace | null, where: Place | null): Agreement {
  if (place === null || where === null) return "unknown";
  if (place.whole) return where.country === null ? "unknown" : where.country === place.country ? "yes" : "no";
  if (place.country !== null && where.country !== null && place.country !== where.country) return "no";
  const words = placeWords(place);
  if (words.size === 0) return "unknown";
  if (nameWords(where).some((name) => contains(words, name))) return "yes";
  return where.precision === "unresolved" || where.precision === "country" ? "unknown" : "no";
}

/** Whether the incident's targets share a word with the target that the warning names. */
export function targetAgrees(warning: Pick<Warning, "target">, targets: readonly string[]): Agreement {
  if (warning.target === null) return "unknown";
  const [words, hit] = [targetWords(warning), hitWords(targets)];
  return words.size === 0 || hit.size === 0 ? "unknown" : share(words, hit) ? "yes" : "no";
}
