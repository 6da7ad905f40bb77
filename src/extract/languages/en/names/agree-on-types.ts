import type { MentionType } from "../../../../model/mention.ts";
import type { Draft, Strength } from "./draft.ts";

/** What a mention's strength counts for when the mentions of one name differ in type. */
const WEIGHT: Readonly<Record<Strength, number>> = { 0: 0.3, 1: 1, 2: 3, 3: 10 };

/** How often a gazetteer's word for a name counts: it says the same each time, however often the name stands. */
const MOST_GUESSES = 2;

/**
 * Within a document a name has one type: the one for which most speaks, a person's last name being counted with the whole name.
 * Names that rest on a headline's capitals alone are dropped, unless they stand elsewhere, too.
 */
export function agreeOnTypes(text: string, found: readonly Draft[]): Draft[] {
  const drafts = withoutFaint(text, found);
  const votes = new Map<string, Map<MentionType, number>>();
  const guessed = new Map<string, number>();
  const genders = new Map<string, Draft["gender"]>();
  const vote = (name: string, type: MentionType, weight: number): void => {
    const own = votes.get(name) ?? new Map<MentionType, number>();
    own.set(type, (own.get(type) ?? 0) + weight);
    votes.set(name, own);
  };
  for (const draft of drafts) {
    if (draft.kind !== "named") continue;
    const name = text.slice(draft.start, draft.end);
    if (draft.type === "place" && draft.strength === 1) {
      const before = guessed.get(name) ?? 0;
      guessed.set(name, before + 1);
      if (before < MOST_GUESSES) vote(name, draft.type, WEIGHT[1]);
    } else vote(name, draft.type, WEIGHT[draft.strength]);
    const space = name.lastIndexOf(" ");
    if (draft.type !== "person") continue;
    const surname = name.slice(space + 1);
    if (space > 0) vote(surname, "person", Math.max(1, WEIGHT[draft.strength]));
    if (draft.gender !== "unknown") for (const known of [name, surname]) if (!genders.has(known)) genders.set(known, draft.gender);
  }
  for (const draft of drafts) {
    if (draft.kind !== "named") continue;
    const name = text.slice(draft.start, draft.end);
    if (draft.strength < 3) draft.type = mostVoted(votes.get(name) as Map<MentionType, number>);
    if (draft.type !== "person") draft.gender = "neuter";
    else if (draft.gender === "unknown" || draft.gender === "neuter") draft.gender = genders.get(name) ?? "unknown";
  }
  return drafts;
}

function mostVoted(votes: ReadonlyMap<MentionType, number>): MentionType {
  let best: MentionType = "person";
  let most = 0;
  for (const [type, weight] of votes) {
    if (weight > most) {
      best = type;
      most = weight;
    }
  }
  return best;
}

function withoutFaint(text: string, found: readonly Draft[]): Draft[] {
  const firm = new Set<string>();
  for (const draft of found)
    if (draft.kind === "named" && draft.faint !== true)
      for (const word of text.slice(draft.start, draft.end).split(/[\s-]/)) firm.add(word);
  return found.filter(
    (draft) =>
      draft.faint !== true ||
      text
        .slice(draft.start, draft.end)
        .split(" ")
        .every((word) => firm.has(word)),
  );
}
