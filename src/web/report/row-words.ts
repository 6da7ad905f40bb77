import type { LedgerRow } from "../../views/ledger.ts";
import { ACT_WORDS, CERTAINTY_WORDS } from "../../views/plain-words.ts";

/** A statement in one line, for those who hear the page: "Statement 3: warning, Norvane Embassy, probable". */
export function rowWords(row: LedgerRow): string {
  const voice = row.voice.ownVoice ? `${row.voice.name} in its own voice` : row.voice.name;
  const denied = row.negated ? ", not so" : "";
  return `Statement ${row.number}: ${ACT_WORDS[row.act].label.toLowerCase()}, ${voice}${denied}, ${CERTAINTY_WORDS[row.certainty]}`;
}
