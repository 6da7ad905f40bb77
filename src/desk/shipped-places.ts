import type { PlaceNames } from "../model/lookups.ts";
import { loadGazetteer } from "./gazetteer-files.ts";

/** Opens the gazetteer that ships, for names that no report has resolved. */
export const openShippedPlaces = (): PlaceNames => loadGazetteer().gazetteer;
