import { comparePairs, type LinkingModel } from "../resolve/across/incident-linker.ts";
import { weighProfile } from "../resolve/across/pair-features.ts";
import { searchKeys } from "../resolve/across/search-keys.ts";
import type { Linker } from "../store/store.ts";

/** How the store links the incidents of a new reading with those that it has. */
export const linkerOn = (linking: LinkingModel): Linker => ({
  by: `${linking.model.name}@${linking.model.version}`,
  keysOf: (profile) => searchKeys(profile, linking.rarity),
  compare: (profile, others) =>
    comparePairs(
      weighProfile(profile, linking.rarity),
      others.map((other) => weighProfile(other, linking.rarity)),
      linking,
    ),
});
