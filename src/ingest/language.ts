import { detectAll } from "tinyld";

/** Characters that are looked at, in three pieces from the start, the middle and the end: enough for any statistics, little work on a big file. */
const SAMPLE = 6_000;
/** A text with fewer letters is recognised by its function words or not at all. */
const FEWEST_LETTERS = 40;
/** Up to this many letters, names and loan words can outweigh the rest, and statistics need to be certain. */
const SHORT_TEXT = 150;

/**
 * Function words that tell the languages written in Latin script apart: frequent articles, pronouns, prepositions and auxiliaries of each
 * that are not also words of the others in the list (closed classes of the languages' grammars).
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: "the and that with from were have been which they who said after but this his their would by of at are him he it to for not be had has when about into",
  fr: "les des une est dans qui aux avec ont cette sont par sur pas été ses selon mais",
  es: "los las una del por con fue pero como más sus está han según fueron entre desde y",
  de: "der und das den ein eine ist mit nicht auf dem von sich wurde wurden bei nach die wie im für sind",
  it: "il gli della dei che sono nel una stato alla dal hanno anche delle nella questo",
  pt: "os uma não foi pelo pela são mais foram dos das ao também segundo seu na",
  nl: "het een van zijn niet werd werden voor met ook bij naar deze hebben aan",
};

/** English function words that are words of no other language of Europe in Latin script. */
const ENGLISH_ALONE = new Set("the that with from were been which they who said this their would have into about".split(" "));
/** Languages that the statistics know but nobody reports news in: Klingon, Latin, Esperanto, Volapük. */
const NOT_OF_NEWS = new Set(["tlh", "la", "eo", "vo"]);

const LANGUAGES_OF_WORD = new Map<string, string[]>();
for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
  for (const word of words.split(" ")) LANGUAGES_OF_WORD.set(word, [...(LANGUAGES_OF_WORD.get(word) ?? []), language]);
}

/** The BCP 47 code of the language that most of a text is written in; null where it is too short or too mixed to tell. */
export function recogniseLanguage(text: string): string | null {
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return detectAll(sample)[0]?.lang ?? null;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const byWords = byFunctionWords(words);
  if (byWords !== null) return byWords;
  if (letters < FEWEST_LETTERS) return null;
  const best = detectAll(sample)[0];
  if (best === undefined || NOT_OF_NEWS.has(best.lang)) return null;
  if (best.lang === "en") return best.accuracy >= 0.1 ? "en" : null;
  // Names and figures lead the statistics astray; English words that no other language has speak against them.
  return best.accuracy >= (letters < SHORT_TEXT ? 0.8 : 0.7) && !hasEnglishWords(words) ? best.lang : null;
}

/** Whether a BCP 47 code is English of any kind. */
export function isEnglish(code: string): boolean {
  return /^en(-|$)/i.test(code);
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const piece = SAMPLE / 3;
  const middle = Math.floor((text.length - piece) / 2);
  return `${text.slice(0, piece)} ${text.slice(middle, middle + piece)} ${text.slice(-piece)}`;
}

/** At least two different function words of one language, a tenth of all words, and twice as many as of any other. */
function byFunctionWords(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  const seen = new Map<string, Set<string>>();
  for (const word of words) {
    for (const language of LANGUAGES_OF_WORD.get(word) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
      seen.set(language, (seen.get(language) ?? new Set()).add(word));
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 2 * (second?.[1] ?? 0)) return null;
  const [language, count] = first;
  return (seen.get(language)?.size ?? 0) >= 2 && count >= words.length / 10 ? language : null;
}

/** One word in fifty. */
function hasEnglishWords(words: readonly string[]): boolean {
  return words.filter((word) => ENGLISH_ALONE.has(word)).length >= Math.max(1, words.length / 50);
}
