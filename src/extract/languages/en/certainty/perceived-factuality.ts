import type { Perception } from "../../../../model/perception.ts";
import type { Factuality } from "./factuality.ts";

/** Share of the trained reader in the value of an event; the rules have the rest. Set by hand, not fitted. */
const TRAINED_SHARE = 0.75;
/** How probable a label must be to stand against the rules'. */
const SURE = 0.5;

const CERTAINTIES = ["certain", "probable", "possible", "unstated"] as const;
const POLARITIES = ["positive", "negative", "unknown"] as const;
const TIMES = ["future", "non-future", "unknown"] as const;

/** What the rules read of the event whose words begin at `start`, together with what the trained reader saw there. */
export function withPerceived(read: Factuality, perception: Perception, start: number): Factuality {
  const word = perception.words.findIndex(({ end }) => end > start);
  if (word < 0 || !perception.knows("factuality")) return read;
  const seen = Math.max(-3, Math.min(3, perception.value("factuality", word)));
  return {
    ...read,
    value: TRAINED_SHARE * seen + (1 - TRAINED_SHARE) * read.value,
    certainty: likely(perception.klass("certainty", word), CERTAINTIES) ?? read.certainty,
    polarity: likely(perception.klass("polarity", word), POLARITIES) ?? read.polarity,
    time: likely(perception.klass("tense", word), TIMES) ?? read.time,
  };
}

/** The label, if it is probable enough, that the trained reader gives. */
function likely<T>(probabilities: Float32Array, labels: readonly T[]): T | null {
  const best = probabilities.reduce((most, probability, at) => (probability > (probabilities[most] ?? 0) ? at : most), 0);
  return (probabilities[best] ?? 0) >= SURE ? (labels[best] ?? null) : null;
}
