import type { Reading } from "../model/reading.ts";
import type { Statement } from "../model/statement.ts";
import { creditsIn } from "../resolve/origins/agency-credits.ts";
import type { Assertion } from "../resolve/origins/assertion.ts";

/** A statement of a report, or a number that it gives, as something that may come from elsewhere. */
export interface AssertedIn {
  readonly id: string;
  readonly reading: Reading;
  /** Null where a number stands in none. */
  readonly statement: Statement | null;
  readonly speaker: string | null;
  /** Id of the report that this one has its words from. */
  readonly copyOf: string | null;
}

/** What origins are counted by. */
export function assertionOf({ id, reading, statement, speaker, copyOf }: AssertedIn): Assertion {
  const { id: report, publisher, published } = reading.report;
  return {
    id,
    report,
    publisher,
    published,
    speaker,
    speakerOf: statement?.speakerOf ?? null,
    through: statement?.through ?? [],
    credits: creditsIn(
      reading.text,
      reading.actors.filter(({ kind }) => kind === "outlet"),
      publisher,
    ),
    quoted: statement === null ? null : quotedWords(statement, reading.text),
    copyOf,
  };
}

/** What is said, where it stands in quotation marks. */
function quotedWords({ content }: Statement, text: string): string | null {
  const quoted = content.filter(({ start }) => /["“«]$/.test(text.slice(Math.max(0, start - 1), start)));
  return quoted.length === 0 ? null : quoted.map((span) => span.text).join(" ");
}
