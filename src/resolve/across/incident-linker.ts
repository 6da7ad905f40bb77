import type { IncidentLink } from "../../model/incident-link.ts";
import { followDecisions, type LinkDecision } from "./follow-decisions.ts";
import { groupAlike } from "./group-alike.ts";
import type { IncidentProfile } from "../../model/incident-profile.ts";
import { linkReason } from "./link-reason.ts";
import { pairFeatures, type WeighedProfile, weighProfile } from "./pair-features.ts";
import { type SameIncidentModel, sameIncidentProbability } from "./same-incident-model.ts";
import { searchKeys } from "./search-keys.ts";
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
  const groups = connectedParts(sorted.length, probabilities, model.same).flatMap((part) => {
    const likeness = (a: number, b: number): number => probabilities.get(pairKey(part[a] as number, part[b] as number)) ?? 0;
    return groupAlike(part.length, likeness, model.same)
      .flatMap((group) =>
        cutStories(
          group.map((at) => part[at] as number),
          sorted,
          rarity,
        ),
      )
      .map((group) => group.map((at) => (sorted[at] as IncidentProfile).id));
  });
  return followDecisions(groups, decisions, (a, b) => probabilities.get(pairKey(placeOf.get(a) ?? -1, placeOf.get(b) ?? -1)) ?? 0);
}

/** Two places below 2 ** 26 as one number. */
const pairKey = (a: number, b: number): number => Math.min(a, b) * 2 ** 26 + Math.max(a, b);

/** Places that chains of pairs of at least this probability connect. */
function connectedParts(size: number, probabilities: ReadonlyMap<number, number>, least: number): number[][] {
  const parents = Array.from({ length: size }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] as number;
    parents[at] = root;
    return root;
  };
  for (const [key, probability] of probabilities)
    if (probability >= least) parents[rootOf(Math.floor(key / 2 ** 26))] = rootOf(key % 2 ** 26);
  const parts = new Map<number, number[]>();
  for (let at = 0; at < size; at++) {
    const root = rootOf(at);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [at]);
    else part.push(at);
  }
  return [...parts.values()];
}

/**
 * Links incidents as their reports arrive, one by one, in memory: each is compared with those that it shares a search key with. `groups` may be asked at any time.
 */
export class IncidentLinker {
  readonly #linking: LinkingModel;
  readonly #known = new Map<string, WeighedProfile>();
  readonly #byKey = new Map<string, string[]>();
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
    if (this.#known.has(profile.id)) return [];
    const weighed = weighProfile(profile, this.#linking.rarity);
    const keys = searchKeys(profile, this.#linking.rarity);
    const candidates = new Set(keys.looked.flatMap((key) => this.#byKey.get(key) ?? []));
    this.#compared += candidates.size;
    const pairs = comparePairs(
      weighed,
      [...candidates].map((id) => this.#known.get(id) as WeighedProfile),
      this.#linking,
    );
    this.#known.set(profile.id, weighed);
    for (const key of keys.kept) {
      const list = this.#byKey.get(key);
      if (list === undefined) this.#byKey.set(key, [profile.id]);
      else list.push(profile.id);
    }
    this.#pairs.push(...pairs);
    return pairs;
  }

  /** The incidents as they are known now: groups of ids. */
  groups(): string[][] {
    return groupIncidentsAcross(
      [...this.#known.values()].map(({ profile }) => profile),
      { pairs: this.#pairs, decisions: [] },
      this.#linking,
    );
  }
}
