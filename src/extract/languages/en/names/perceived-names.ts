import type { MentionType } from "../../../../model/mention.ts";
import type { Perception } from "../../../../model/perception.ts";
import { createSpanIndex } from "../../../../text/span-index.ts";
import { joinedLabels, labelRuns } from "../perceived/label-runs.ts";
import { type Draft, wholeDraft } from "./draft.ts";

/** Labels of the head, in the order in which the encoder was trained (training/reader_training/heads.py). */
const TYPES: readonly MentionType[] = ["person", "organisation", "place", "facility"];

/** From which mean probability a run of words is a name that the rules missed. */
const ADDED = 0.8;
/** From which mean probability of another type the type of a name is changed, where only its form or a gazetteer spoke for it. */
const RETYPED = 0.7;
/** From which mean probability of no name at all a guess from capitals alone falls. */
const DROPPED = 0.9;
/** Names whose own words, title, register or neighbours tell the type (strength 2 and 3) keep it. */
const OPEN_STRENGTH = 1;

/** What the trained encoder makes of the names that the rules found: it adds, drops and sorts where they had little to go by. */
export function withPerceivedNames(drafts: readonly Draft[], text: string, perception: Perception): Draft[] {
  if (!perception.knows("entity")) return [...drafts];
  const words = perception.words.map((_, word) => joinedLabels(perception.bio("entity", word)));
  const kept = drafts.flatMap((draft) => judged(draft, perception, words));
  const known = createSpanIndex(drafts, (draft) => [draft]);
  const added = labelRuns(words).flatMap(({ first, last, label, probability }) => {
    const range = { start: perception.words[first]?.start ?? 0, end: perception.words[last - 1]?.end ?? 0 };
    const isNew = probability >= ADDED && /^\p{Lu}/u.test(text.slice(range.start, range.end)) && known.overlapping(range).length === 0;
    return isNew ? [wholeDraft(range.start, range.end, TYPES[label] as MentionType, "named", 2)] : [];
  });
  return [...kept, ...added];
}

function judged(draft: Draft, perception: Perception, words: readonly (readonly number[])[]): Draft[] {
  if (draft.kind !== "named" || draft.strength > OPEN_STRENGTH) return [draft];
  const own = words.slice(firstEndingAfter(perception, draft.start), firstEndingAfter(perception, draft.end - 1) + 1);
  if (own.length === 0) return [draft];
  const mean = (label: number): number => own.reduce((sum, word) => sum + (word[label] ?? 0), 0) / own.length;
  if (draft.strength === 0 && mean(0) >= DROPPED) return [];
  const type = TYPES.find((one, label) => one !== draft.type && mean(label + 1) >= RETYPED);
  // The encoder knows no armed groups: for it they are organisations.
  if (type === undefined || (type === "organisation" && draft.type === "armed-group")) return [draft];
  return [{ ...draft, type, strength: 2, gender: type === "person" ? "unknown" : "neuter" }];
}

/** Place of the first word that ends after an offset: words are in the order of the text, so halving finds it. */
function firstEndingAfter({ words }: Perception, offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
