import { isOfficialBody, mayBeSame } from "./unnamed-speaker.ts";
import type { Voiced } from "./voices.ts";

/**
 * Whether two assertions, counted apart, may have one origin: unnamed officials in two papers; officials, and a ministry; a paper that only credits an
 * agency, and one that names whom the agency quoted. Holds for origins of which no one is known by name, so that `a` or `b` has no named speaker.
 */
export function mayBeOne(a: Voiced, b: Voiced): boolean {
  if (a.named && b.named) return false;
  if (a.unnamed !== null && b.unnamed !== null) return mayBeSame(a.unnamed, b.unnamed);
  return mayBehind(a, b) || mayBehind(b, a);
}

/** Whether the named speaker of one may be behind the other. */
function mayBehind({ named, cited }: Voiced, other: Voiced): boolean {
  if (!named) return false;
  if (other.unnamed === "official" && isOfficialBody(`${named.name} ${named.body ?? ""}`)) return true;
  const source = other.cited[0]?.key ?? other.publisherKey;
  return source !== null && cited.some(({ key }) => key === source);
}
