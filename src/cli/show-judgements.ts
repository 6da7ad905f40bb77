import { INFORMATION_GRADES, type Judgement, LIKELIHOODS, type RecordedJudgement, SOURCE_GRADES } from "../model/judgement.ts";
import type { Output } from "./output.ts";
import { paintFor } from "./paint.ts";
import { plainWords, wrapped } from "./plain-words.ts";

/** What people have judged of an incident, as lines for a terminal; none where nobody has. */
export function judgementLines(judgements: readonly RecordedJudgement[], { colours, width }: Pick<Output, "colours" | "width">): string[] {
  if (judgements.length === 0) return [];
  const paint = paintFor(colours);
  return [
    "",
    paint.strong("What people judge"),
    ...judgements.flatMap(({ id, judgement, reason, by, recordedAt }) => [
      wrapped(`- ${judgementWords(judgement)}`, width, "  "),
      wrapped(`    ${plainWords(reason)}`, width, "    "),
      paint.faint(`    ${plainWords(by)}, ${recordedAt.slice(0, 10)}, ${id}`),
    ]),
  ];
}

/** Confidence stands in a sentence of its own (ICD 203). */
function judgementWords(judgement: Judgement): string {
  switch (judgement.kind) {
    case "likelihood": {
      const [least, most] = LIKELIHOODS[judgement.likelihood];
      return `That ${plainWords(judgement.actor)} did it: ${judgement.likelihood} (${least} to ${most} in 100). Confidence: ${judgement.confidence}.`;
    }
    case "source":
      return `${plainWords(judgement.source)} as a source${judgement.valid === null ? "" : `, ${judgement.valid}`}: ${judgement.grade}, ${SOURCE_GRADES[judgement.grade]}`;
    case "information":
      return `Statement ${judgement.statement}: ${judgement.grade}, ${INFORMATION_GRADES[judgement.grade]}`;
  }
}
