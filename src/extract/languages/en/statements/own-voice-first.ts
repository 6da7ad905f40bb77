import type { Attribution } from "./attribution.ts";
import { isInBoilerplate } from "./no-statement.ts";
import { type OwnVoice, ownVoiceStatements } from "./publisher.ts";
import type { Found, ReadingInput } from "./reading-input.ts";
import { overlap } from "./token-ranges.ts";

/**
 * What the publisher says in its own voice. Where it says who did it, words that the trained reader alone takes for somebody's thought, and that name
 * nobody ("it is not far-fetched to think that"), are the publisher's own.
 */
export function withoutOwnVoice(cited: readonly Attribution[], { clauses, eventAt, boilerplate }: ReadingInput): Found {
  const isNobodys = ({ source, by }: Attribution): boolean => source === null && by === "reader";
  const somebodys = cited.filter((one) => !isNobodys(one));
  const own = ownVoiceStatements(clauses, somebodys, eventAt).filter((one) => !isInBoilerplate(clauses, one.content, boilerplate));
  const told = (one: Attribution): boolean => own.some((other: OwnVoice) => one.content.some((range) => overlap(range, other.content)));
  return { cited: cited.filter((one) => !isNobodys(one) || !told(one)), own };
}
