import type { Draft } from "./draft.ts";

/**
 * Within a document a name has one type: guesses follow what is sure of the same name, or of the longer name that it ends.
 * Names that rest on a headline's capitals alone are dropped, unless they stand elsewhere, too.
 */
export function agreeOnTypes(text: string, found: readonly Draft[]): Draft[] {
  const firm = new Set<string>();
  for (const draft of found) if (draft.kind === "named" && draft.faint !== true) for (const word of text.slice(draft.start, draft.end).split(" ")) firm.add(word);
  const drafts = found.filter((draft) => draft.faint !== true || text.slice(draft.start, draft.end).split(" ").every((word) => firm.has(word)));
  const known = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.kind !== "named" || !draft.sure) continue;
    const name = text.slice(draft.start, draft.end);
    if (!known.has(name)) known.set(name, draft);
    if (draft.type !== "person") continue;
    const space = name.lastIndexOf(" ");
    const surname = name.slice(space + 1);
    if (space > 0 && !known.has(surname)) known.set(surname, draft);
  }
  for (const draft of drafts) {
    if (draft.kind !== "named") continue;
    const name = text.slice(draft.start, draft.end);
    const same = known.get(name);
    if (same === undefined) continue;
    if (!draft.sure) {
      draft.type = same.type;
      draft.sure = true;
    }
    if (draft.type === "person" && same.type === "person" && draft.gender === "unknown") draft.gender = same.gender;
    if (draft.type !== "person") draft.gender = "neuter";
  }
  return drafts;
}
