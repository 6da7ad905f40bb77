import type { Problem } from "../../model/problem.ts";
import { keyed } from "../keyed.ts";

/** Problems beside what they are about. */
export function ProblemNotes({ problems }: { readonly problems: readonly Problem[] }) {
  return keyed(problems, ({ code, message }) => `${code} ${message}`).map(({ key, item }) => (
    <p key={key} className="problem">
      {item.message}
    </p>
  ));
}
