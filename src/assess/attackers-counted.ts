import type { Figure } from "../model/figure.ts";
import type { Incident } from "../model/incident.ts";
import type { Reading } from "../model/reading.ts";
import type { AttackersCounted } from "../model/toll.ts";

/** Words for those who attack. */
const DOERS = String.raw`(?:attackers?|assailants?|gunm[ae]n|bombers?|shooters?|knifem[ae]n|perpetrators?|suspects?|militants?|fighters?|hijackers?)`;
const FEW = String.raw`(?:the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|both|all|his|its|their|suicide|suspected|alleged|lone|of|himself|themselves)`;
const ATTACKERS = String.raw`(?:${FEW}\s+)*${DOERS}`;

const INCLUDED = new RegExp(String.raw`\b(?:including|among them|counting|as well as|along with|together with)\s+${ATTACKERS}\b`, "iu");
const EXCLUDED = new RegExp(
  String.raw`\b(?:excluding|not\s+(?:including|counting)|besides|in addition to|apart from|other than|without)\s+${ATTACKERS}\b`,
  "iu",
);
const ALONE = new RegExp(
  String.raw`(?:^|[,;:]\s+|\b(?:and|while|but)\s+)${ATTACKERS}\s+(?:(?:was|were|is|are|has|have|had|been|also|then|later|himself|themselves)\s+)*(?:killed|shot|dead|died|wounded|injured|hurt|arrested|detained)\b|\b(?:kill(?:ed|ing)|shot|wound(?:ed|ing)|injur(?:ed|ing)|arrest(?:ed|ing)|detain(?:ed|ing))\s+(?:dead\s+)?${ATTACKERS}\b`,
  "iu",
);

/** Ends of sentences, plainly: good enough to find the words around a number. */
const SENTENCE_END = /(?<=[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})|\n+/gu;

/**
 * Whether a figure counts those who attacked, read only from the sentence that gives it; mostly the words do not tell. Where the number stands in several sentences of the
 * incident that tell different things, it is not known.
 */
export function attackersCounted(figure: Figure, incident: Incident, reading: Reading): AttackersCounted {
  if (figure.kind === "attackers") return "alone";
  const answers = new Set(sentencesWith(figure, incident, reading).map((sentence) => answerOf(sentence, figure)));
  return answers.size === 1 ? ([...answers][0] as AttackersCounted) : "unknown";
}

function answerOf(sentence: string, figure: Figure): AttackersCounted {
  if (EXCLUDED.test(sentence)) return "no";
  if (INCLUDED.test(sentence)) return "yes";
  const alone = ALONE.exec(sentence)?.[0];
  // Of a sentence with several numbers, the attackers' is the one within their words.
  return alone !== undefined && (numbersIn(figure).test(alone) || !numbersIn(figure).test(sentence.replace(alone, " ")))
    ? "alone"
    : "unknown";
}

/** The sentences in which the figure can stand: those of its statement, else of the incident's mentions, that have its number. */
function sentencesWith(figure: Figure, incident: Incident, { text, statements }: Reading): string[] {
  const statement = statements.find(({ id }) => id === figure.statement);
  const around = statement === undefined ? incident.mentions : statement.content;
  const sentences = new Set(around.map(({ start }) => sentenceAt(text, start)));
  const number = numbersIn(figure);
  const withNumber = [...sentences].filter((sentence) => number.test(sentence));
  if (withNumber.length > 0) return withNumber;
  // One person may be told without a number: "the gunman was killed".
  return figure.min === 1 && figure.max === 1 ? [...sentences].filter((sentence) => ALONE.test(sentence)) : [];
}

/** How far a sentence is followed on each side, in UTF-16 units: longer ones are no prose. */
const REACH = 1_000;

function sentenceAt(text: string, at: number): string {
  const from = Math.max(0, at - REACH);
  const near = text.slice(from, at + REACH);
  let start = 0;
  for (const { index, 0: gap } of near.matchAll(SENTENCE_END)) {
    if (index >= at - from) return near.slice(start, index);
    start = index + gap.length;
  }
  return near.slice(start);
}

const WORDS =
  "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** The ways in which the figure's number is written: digits, words up to twenty, or its vague word. */
function numbersIn({ min, max, qualifier }: Figure): RegExp {
  const values = [min, ...(max === null ? [min - 1] : [max])].filter((value) => value > 0);
  const written = values.flatMap((value) => [
    String(value),
    value.toLocaleString("en-GB"),
    ...(WORDS[value] === undefined ? [] : [WORDS[value]]),
  ]);
  const vague = max === null ? (qualifier?.match(/\b(?:several|dozens?|scores|hundreds|thousands|tens|few|couple|many)\b/gu) ?? []) : [];
  return new RegExp(String.raw`\b(?:${[...written, ...vague].join("|") || "$^"})\b`, "iu");
}
