import type { Certainty } from "../../model/statement.ts";
import { CERTAINTY_WORDS } from "../../views/plain-words.ts";
import "./marks.css";

/** How surely something is said: the word, on the line that marks it in the article. */
export function CertaintyWord({ certainty }: { readonly certainty: Certainty }) {
  return (
    <span className="certainty" data-certainty={certainty}>
      {CERTAINTY_WORDS[certainty]}
    </span>
  );
}
