import type { EventRole, EventRoleName } from "../../../../model/event-mention.ts";
import { spanOf } from "../../../../model/span.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { NounPhrase } from "../syntax/chunks.ts";
import type { Clauses } from "./clauses.ts";

/** Words at the head of a noun phrase that belong to the sentence, not to the thing named. */
const LEADING = new Set("the a an which what where while when least most then also “ \" ‘ '".split(" "));

/** Gathers the roles of one event, each phrase once, in the order in which they were found. */
export class RoleCollector {
  readonly roles: EventRole[] = [];
  readonly #taken = new Set<number>();

  readonly clauses: Clauses;

  constructor(clauses: Clauses) {
    this.clauses = clauses;
  }

  has(role: EventRoleName): boolean {
    return this.roles.some((found) => found.role === role);
  }

  /** Adds the noun phrase of a chunk, without its article, with the whole name where its head is part of one. */
  addPhrase(role: EventRoleName, chunk: number): void {
    const phrase = this.clauses.nounPhrase(chunk);
    if (phrase) this.addTokens(role, firstWordOf(this.clauses, phrase), phrase.endToken, phrase.head);
  }

  /** Adds the words of some tokens, half-open; `head` is the token that carries the noun. */
  addTokens(role: EventRoleName, firstToken: number, endToken: number, head = endToken - 1): void {
    const { tokens, analysis } = this.clauses;
    const first = tokens[firstToken];
    const last = tokens[endToken - 1];
    if (!first || !last || endToken <= firstToken || this.#taken.has(head)) return;
    this.#taken.add(head);
    const mention = this.clauses.mentionAt(head);
    const named = mention?.kind === "named" ? mention.span : null;
    const end = named && named.end > last.end ? named.end : last.end;
    this.roles.push({ role, span: spanOf(analysis.text, Math.min(first.start, end), end) });
  }
}

function firstWordOf(clauses: Clauses, phrase: NounPhrase): number {
  let at = phrase.firstToken;
  // A conjunction "that" may be read as the determiner of a plural: "reports that extremists plan".
  while (
    at < phrase.head &&
    (LEADING.has((clauses.tokens[at] as Token).lower) ||
      ((clauses.tokens[at] as Token).lower === "that" && (clauses.tokens[phrase.head] as Token).lower.endsWith("s")))
  )
    at++;
  return at;
}
