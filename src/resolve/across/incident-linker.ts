import type { IncidentLink } from "../../model/incident-link.ts";
import { followDecisions, type LinkDecision } from "./follow-decisions.ts";
import { groupAlike, type Likenesses } from "./group-alike.ts";
import type { IncidentProfile } from "../../model/incident-profile.ts";
import { linkReason } from "./link-reason.ts";
import { pairFeatures, type WeighedProfile, weighProfile } from "./pair-features.ts";
import { type SameIncidentModel, sameIncidentProbability } from "./same-incident-model.ts";
import { KeptPlaces } from "./kept-places.ts";
import { isWithinReach, searchKeys } from "./search-keys.ts";
import { cutStories } from "./two-stories.ts";
import type { WordRarity } from "./word-rarity.ts";

/** What linking rests on, as it ships. */
export interface LinkingModel {
  readonly rarity: WordRarity;
  readonly model: SameIncidentModel;
}

/** Two incidents of different reports and how probable it is, 0..1, that they are one. */
export type IncidentPair = Pick<IncidentLink, "a" | "b"> & { readonly probability: number };

/**
 * Compares an incident with others; those of its own report are never the same, since a reading has told them apart already. Only pairs that can bring
 * incidents together are given.
 */
export function comparePairs(
  one: WeighedProfile,
  others: readonly WeighedProfile[],
  { rarity, model }: LinkingModel,
): (IncidentLink & IncidentPair)[] {
  return others.flatMap((other) => {
    if (other.profile.report === one.profile.report) return [];
    const features = pairFeatures(one, other, rarity);
    const probability = sameIncidentProbability(features, model);
    if (probability < LEAST_KEPT) return [];
    const [a = "", b = ""] = [one.profile.id, other.profile.id].toSorted();
    const answer = probability >= model.same ? "same" : probability > UNLIKELY ? "undecided" : "different";
    return [{ a, b, answer, probability: Number(probability.toFixed(4)), reason: linkReason(one.profile, other.profile, features) }];
  });
}

/** Pairs below this count as 0 in a mean. */
const LEAST_KEPT = 0.01;
/** Up to here two incidents are called different, from the model's bound on the same, and between them it is left to people. */
const UNLIKELY = 0.2;

/**
 * Which of some incidents are one, by machine and, above it, as people have decided: groups of ids. Incidents that no chain of sure pairs connects are never together, so that each
 * connected part can be grouped for itself. The same incidents and pairs give the same groups, whatever their order.
 */
export function groupIncidentsAcross(
  profiles: readonly IncidentProfile[],
  { pairs, decisions }: { readonly pairs: readonly IncidentPair[]; readonly decisions: readonly LinkDecision[] },
  { rarity, model }: LinkingModel,
): string[][] {
  const sorted = profiles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const placeOf = new Map(sorted.map(({ id }, place) => [id, place]));
  const probabilities = new Map(pairs.map(({ a, b, probability }) => [pairKey(placeOf.get(a) ?? -1, placeOf.get(b) ?? -1), probability]));
  const groups = connectedParts(sorted.length, probabilities, model.same).flatMap(({ part, likenesses }) =>
    groupAlike(likenesses, model.same)
      .groups.flatMap((group) =>
        cutStories(
          group.map((at) => part[at] as number),
          sorted,
          rarity,
        ),
      )
      .map((group) => group.map((at) => (sorted[at] as IncidentProfile).id)),
  );
  return followDecisions(groups, decisions, (a, b) => probabilities.get(pairKey(placeOf.get(a) ?? -1, placeOf.get(b) ?? -1)) ?? 0);
}

/** Two places below 2 ** 26 as one number. */
const pairKey = (a: number, b: number): number => Math.min(a, b) * 2 ** 26 + Math.max(a, b);
const placesOf = (key: number): readonly [number, number] => [Math.floor(key / 2 ** 26), key % 2 ** 26];

/** Places that chains of pairs of at least this probability connect, with the probabilities between them by their places in the part. */
function connectedParts(
  size: number,
  probabilities: ReadonlyMap<number, number>,
  least: number,
): { readonly part: readonly number[]; readonly likenesses: Likenesses }[] {
  const parents = Array.from({ length: size }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] as number;
    parents[at] = root;
    return root;
  };
  for (const [key, probability] of probabilities) {
    const [a, b] = placesOf(key);
    if (probability >= least) parents[rootOf(a)] = rootOf(b);
  }
  const parts = new Map<number, { readonly part: number[]; readonly likenesses: Map<number, number>[] }>();
  const placeInPart: number[] = [];
  for (let at = 0; at < size; at++) {
    const root = rootOf(at);
    const found = parts.get(root) ?? { part: [], likenesses: [] };
    parts.set(root, found);
    placeInPart.push(found.part.push(at) - 1);
    found.likenesses.push(new Map());
  }
  for (const [key, probability] of probabilities) {
    const [a, b] = placesOf(key);
    if (rootOf(a) !== rootOf(b) || probability <= 0) continue;
    const likenesses = parts.get(rootOf(a))?.likenesses ?? [];
    const [inPart, other] = [placeInPart[a] as number, placeInPart[b] as number];
    likenesses[inPart]?.set(other, probability);
    likenesses[other]?.set(inPart, probability);
  }
  return [...parts.values()];
}

/**
 * Links incidents as their reports arrive, one by one, in memory: each is compared with those that it shares a search key with. `groups` may be asked at any time.
 */
export class IncidentLinker {
  readonly #linking: LinkingModel;
  readonly #known: WeighedProfile[] = [];
  readonly #ids = new Set<string>();
  readonly #kept = new KeptPlaces();
  readonly #pairs: IncidentPair[] = [];
  #compared = 0;

  constructor(linking: LinkingModel) {
    this.#linking = linking;
  }

  /** How many pairs were compared so far: the work that linking costs. */
  get compared(): number {
    return this.#compared;
  }

  /** Adds an incident; one that is known is left as it is. Gives the pairs that it brings. */
  add(profile: IncidentProfile): readonly IncidentLink[] {
    if (this.#ids.has(profile.id)) return [];
    const keys = searchKeys(profile, this.#linking.rarity);
    const candidates = [...new Set(keys.looked.flatMap((key) => this.#kept.of(key) ?? []))]
      .map((place) => this.#known[place] as WeighedProfile)
      .filter((other) => isWithinReach(keys.reach, other.profile.published));
    this.#compared += candidates.length;
    const weighed = weighProfile(profile, this.#linking.rarity);
    const pairs = comparePairs(weighed, candidates, this.#linking);
    this.#ids.add(profile.id);
    const place = this.#known.push(weighed) - 1;
    for (const key of keys.kept) this.#kept.add(key, place);
    for (const { a, b, probability } of pairs) this.#pairs.push({ a, b, probability });
    return pairs;
  }

  /** The incidents as they are known now: groups of ids. */
  groups(): string[][] {
    return groupIncidentsAcross(
      this.#known.map(({ profile }) => profile),
      { pairs: this.#pairs, decisions: [] },
      this.#linking,
    );
  }
}
