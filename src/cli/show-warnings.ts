import type { IssuerScore } from "../model/issuer-score.ts";
import { OUTCOME_KINDS } from "../model/warning.ts";
import { counted } from "../views/plain-words.ts";
import type { WarningBoard, WarningLine } from "../views/warning-board.ts";
import {
  attackWords,
  BOARD_CAUTION,
  chanceWords,
  COUNTS_WORDS,
  LOOKED_BACK_WORDS,
  OUTCOME_KIND_WORDS,
  percent,
  scoredOutcomeWords,
} from "../views/warning-words.ts";
import type { Output } from "./output.ts";
import { paintFor, type Paint } from "./paint.ts";
import { plainWords, wrapped } from "./plain-words.ts";
import { termsLines } from "./warning-words.ts";

interface Style {
  readonly paint: Paint;
  readonly width: number;
}

/** Warnings over all reports for a terminal: what became of each, then how each issuer fares. */
export function showWarnings(board: WarningBoard, { colours, width }: Pick<Output, "colours" | "width">): string {
  const style = { paint: paintFor(colours), width };
  const { paint } = style;
  const { asOf, warnings, issuers } = board;
  const lines = [
    paint.strong("Warnings, and what became of them"),
    paint.faint(`${counted(warnings.length, "warning")}${asOf === null ? "" : ` · as published by ${asOf}`}`),
    ...warnings.flatMap((line) => ["", ...warningLines(line, style)]),
    "",
    paint.strong("By issuer"),
    ...issuers.flatMap((score) => issuerLines(score, style)),
    "",
    wrapped(attackWords(board), width),
    paint.faint(wrapped(BOARD_CAUTION, width)),
  ];
  return `${lines.join("\n")}\n`;
}

function warningLines({ outcome, baseRate, maybe, ...told }: WarningLine, { paint, width }: Style): string[] {
  const [head = "", ...rest] = termsLines(told);
  const back = LOOKED_BACK_WORDS[outcome.lookedBackOn];
  const faint = [
    ...rest,
    ...outcome.uncertain.map(({ label, why }) => `perhaps: ${label} (${why})`),
    ...maybe.map(({ id, reason }) => `may be the same as ${id}, and is counted apart: ${reason}`),
    ...(baseRate === null ? [] : [`by chance: ${chanceWords(baseRate)}`]),
  ];
  return [
    `${paint.accent(told.id)}  ${paint.strong(head)}`,
    wrapped(
      `${scoredOutcomeWords(outcome)}${outcome.label === null ? "" : `: ${outcome.label}`}${COUNTS_WORDS[outcome.counts] === null ? "" : ` (${COUNTS_WORDS[outcome.counts]})`}`,
      width,
      "    ",
    ),
    ...(back === null ? [] : [paint.warning(wrapped(back, width, "    "))]),
    ...faint.map((line) => paint.faint(wrapped(line, width, "    "))),
  ];
}

function issuerLines(score: IssuerScore, { paint, width }: Style): string[] {
  const { issuer, names, maybe, warnings, outcomes, scored, lookedBackOn, unsure, hitRate, interval, baseRate, note } = score;
  const kinds = OUTCOME_KINDS.filter((kind) => (outcomes[kind] ?? 0) > 0).map((kind) => `${outcomes[kind]} ${OUTCOME_KIND_WORDS[kind]}`);
  const apart = [
    ...(lookedBackOn > 0 ? [`${lookedBackOn} looked back on, counted apart`] : []),
    ...(unsure > 0 ? [`${unsure} of which it cannot be told`] : []),
  ];
  const others = names.filter((name) => name !== issuer).map(plainWords);
  const rate =
    hitRate === null || interval === null
      ? []
      : [
          `${scored.hits} hit of ${scored.hits + scored.misses} (${percent(hitRate)}; 95% interval ${percent(interval[0])} to ${percent(interval[1])}); by chance ${baseRate === null ? "not known" : percent(baseRate)}`,
        ];
  return [
    wrapped(`- ${plainWords(issuer ?? "Issuer not named")}: ${counted(warnings, "warning")}: ${kinds.join(", ")}`, width, "  "),
    ...[...apart, ...rate].map((line) => wrapped(line, width, "    ")),
    ...(others.length === 0 ? [] : [paint.faint(wrapped(`also named ${others.join(", ")}`, width, "    "))]),
    ...(maybe.length === 0 ? [] : [paint.faint(wrapped(`may be the same as ${maybe.join(", ")}, counted apart`, width, "    "))]),
    paint.warning(wrapped(note, width, "    ")),
  ];
}
