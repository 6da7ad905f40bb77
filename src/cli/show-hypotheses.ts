import type { HypothesisMatrix } from "../model/hypothesis-matrix.ts";
import { hypothesisWords } from "../views/incident-words.ts";
import type { Output } from "./output.ts";
import { paintFor } from "./paint.ts";
import { plainWords, wrapped } from "./plain-words.ts";

/** Hypotheses by what speaks against each, with the evidence that tells them apart, as lines for a terminal; none where nobody is named. */
export function hypothesisLines(matrix: HypothesisMatrix | null, { colours, width }: Pick<Output, "colours" | "width">): string[] {
  if (matrix === null) return [];
  const paint = paintFor(colours);
  const named = matrix.hypotheses.map((one) => ({ ...one, name: plainWords(hypothesisWords(one)) }));
  const ranked = named.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  return [
    "",
    paint.strong("Competing hypotheses, the least inconsistent first"),
    paint.faint(wrapped(`  proposed by ${matrix.by}; it says what speaks against each, not which is true`, width, "    ")),
    ...ranked.map(({ name, rank, inconsistent, selfServing }) => {
      const own = selfServing === 0 ? "" : ` and ${selfServing} that serve${selfServing === 1 ? "s" : ""} whoever says it`;
      return wrapped(`  ${rank === null ? "-" : `${rank}.`} ${name}: ${inconsistent} against${own}`, width, "     ");
    }),
    ...matrix.evidence
      .filter(({ diagnostic }) => diagnostic)
      .flatMap(({ speaker, says, cells, decisive }) => {
        const against = named.filter((_, at) => cells[at]?.consistency === "inconsistent").map(({ name }) => name);
        return [
          wrapped(
            `  - ${plainWords(speaker)} ${plainWords(says)}: against ${against.join(", ")}${decisive ? "; without it the order would be another" : ""}`,
            width,
            "    ",
          ),
        ];
      }),
  ];
}
