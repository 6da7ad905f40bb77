import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import type { KnownActor } from "../../model/lookups.ts";
import { DEMONYMS, STATE_NAMES } from "./demonyms.ts";

countries.registerLocale(english);

/** Codes of ISO 3166-1 that are no bodies which act: uninhabited lands. */
const NOT_ACTORS = new Set(["AQ", "BV", "HM", "GS", "TF", "UM", "IO"]);

/** A state of the register with the adjectives and names of its people. */
export interface State extends KnownActor {
  readonly demonyms: readonly string[];
}

/** The states of ISO 3166-1 (package i18n-iso-countries) with the names that news uses for them. */
export function listStates(): State[] {
  const listed = countries.getNames("en", { select: "all" });
  return Object.entries(listed).flatMap(([code, names]): State[] => {
    if (NOT_ACTORS.has(code)) return [];
    const own = STATE_NAMES[code]?.split(",") ?? [];
    const usable = names.filter((name) => !/[,(]/.test(name) && name !== "Congo");
    const all = [...new Set([...own, ...usable])];
    const [name, ...aliases] = all;
    if (name === undefined) return [];
    return [
      {
        key: `state-${code.toLowerCase()}`,
        name,
        aliases,
        kind: "state",
        mentionType: "place",
        affiliations: [],
        country: code,
        demonyms: DEMONYMS[code]?.split(",") ?? [],
      },
    ];
  });
}
