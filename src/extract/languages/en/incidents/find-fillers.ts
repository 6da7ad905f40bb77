import type { IncidentStatus, IncidentType } from "../../../../model/event-mention.ts";
import { meanBelonging, type Perception } from "../../../../model/perception.ts";
import { FILLER_TIES, type FillerLink, type FillerRole, type FillerTie, type RoleFiller } from "../../../../model/role-filler.ts";
import { spanOf } from "../../../../model/span.ts";
import { joinedLabels, labelRuns, type LabelledWords } from "../perceived/label-runs.ts";

// The labels of the heads, in the order in which the encoder was trained (training/reader_training/heads.py).
/** Where named and described people stand among none and the roles; they are one label when runs are cut, so that a doubt about the name does not hide the person. */
const NAMED = 3;
const DESCRIBED = 4;
const PEOPLE = 2;
const TYPES: readonly IncidentType[] = ["attack", "bombing", "kidnapping", "arson", "robbery", "hijacking", "forced-work-stoppage"];
const STATUSES: readonly IncidentStatus[] = ["accomplished", "attempted", "threatened"];
const TIES: readonly FillerTie[] = FILLER_TIES;

/** How much more the found is worth than the missed (in natural logarithms), chosen on the dev reports of MUC-4. */
const FAVOUR = 3;

interface Found extends LabelledWords {
  readonly role: FillerRole;
}

/** Who and what has a part in incidents, in the order of the text; nothing where the encoder was not trained for it. */
export function findFillers(perception: Perception, text: string, favour = FAVOUR): RoleFiller[] {
  if (!perception.knows("muc_role")) return [];
  const found = [...rolesOf(perception, favour), ...organisationsOf(perception, favour)].sort(
    (a, b) => a.first - b.first || b.last - a.last,
  );
  return found.map((_, index) => fillerOf(perception, text, { found, index }));
}

function rolesOf(perception: Perception, favour: number): Found[] {
  const words = perception.words.map((_, word) => joinedLabels(perception.bio("muc_role", word)));
  const merged = words.map((word) => {
    const [none = 0, individual = 0, thing = 0, named = 0, described = 0, weapon = 0] = word;
    return [none, individual, thing, named + described, weapon];
  });
  return labelRuns(merged, favour).map((run) => ({ ...run, role: roleOf(run, words) }));
}

function roleOf({ first, last, label }: LabelledWords, words: readonly (readonly number[])[]): FillerRole {
  if (label !== PEOPLE) return label === 0 ? "individual" : label === 1 ? "thing" : "weapon";
  const own = words.slice(first, last);
  return own.reduce((sum, word) => sum + (word[NAMED] ?? 0) - (word[DESCRIBED] ?? 0), 0) > 0 ? "named-person" : "people";
}

const organisationsOf = (perception: Perception, favour: number): Found[] =>
  labelRuns(
    perception.words.map((_, word) => joinedLabels(perception.bio("muc_organisation", word))),
    favour,
  ).map((run) => ({ ...run, role: "organisation" }));

function fillerOf(
  perception: Perception,
  text: string,
  { found, index }: { readonly found: readonly Found[]; readonly index: number },
): RoleFiller {
  const { first, last, role, probability } = found[index] as Found;
  const begin = perception.words[first];
  const end = perception.words[last - 1];
  return {
    span: spanOf(text, begin?.start ?? 0, end?.end ?? 0),
    role,
    probability,
    types: byLabel(TYPES, perception.klass("muc_type", first)),
    statuses: byLabel(STATUSES, perception.klass("muc_stage", first)),
    ties: role === "organisation" ? (byLabel(TIES, perception.klass("muc_confidence", first)) as Record<FillerTie, number>) : null,
    links: linksOf(perception, found, index),
  };
}

const byLabel = <Label extends string>(labels: readonly Label[], values: ArrayLike<number>): Partial<Record<Label, number>> =>
  Object.fromEntries(labels.map((label, index) => [label, values[index] ?? 0])) as Partial<Record<Label, number>>;

/** Earlier fillers that are looked at: more than a window of the encoder holds. */
const REACH = 60;

function linksOf(perception: Perception, found: readonly Found[], index: number): FillerLink[] {
  const links: FillerLink[] = [];
  const own = found[index] as Found;
  for (let to = Math.max(0, index - REACH); to < index; to++) {
    const other = found[to] as Found;
    const sameIncident = belongs(perception, "same_incident", own, other);
    const sameThing = belongs(perception, "same_filler", own, other);
    if (sameIncident !== null) links.push({ to, sameIncident, sameThing: sameThing ?? 0 });
  }
  return links;
}

/** The mean of what each says of the other; null where they were not read together. */
function belongs(perception: Perception, head: string, a: LabelledWords, b: LabelledWords): number | null {
  const says = (anchor: LabelledWords, { first, last: end }: LabelledWords): number | null =>
    meanBelonging(perception, head, anchor.first, { first, end });
  const both = [says(a, b), says(b, a)].filter((value) => value !== null);
  return both.length === 0 ? null : both.reduce((sum, value) => sum + value, 0) / both.length;
}
