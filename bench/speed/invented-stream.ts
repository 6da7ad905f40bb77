import { readFileSync } from "node:fs";
import type { IncidentProfile } from "../../src/model/incident-profile.ts";
import { randomFrom } from "../../src/resolve/copies/invented-reports.ts";
import { stemOf, stemsOf } from "../../src/resolve/across/word-stem.ts";

/** Reports of an incident: most have one or two, some have dozens (a discrete Pareto distribution). */
const TAIL = 1.6;
const MOST_REPORTS = 40;
/** Towns are fewer than incidents, and groups fewer than towns: what one incident has in common with others that it is not. */
const TOWNS = 900;
const GROUPS = 60;
const FIRST_DAY = Date.UTC(2031, 0, 1);
const DAY_MS = 86_400_000;

const TARGETS = [
  ["market", "traders and shoppers"],
  ["police station", "officers"],
  ["checkpoint", "soldiers"],
  ["bus depot", "commuters"],
  ["school", "pupils and teachers"],
  ["mosque", "worshippers"],
  ["church", "parishioners"],
  ["court", "judges and clerks"],
  ["hotel", "guests"],
  ["power station", "engineers"],
  ["convoy", "aid workers"],
  ["barracks", "recruits"],
] as const;
const DEEDS = [
  ["bomb", "exploded", "bombing"],
  ["gunmen", "opened fire", "shooting"],
  ["car bomb", "detonated", "blast"],
  ["drone", "struck", "strike"],
  ["mortar shells", "landed", "shelling"],
  ["men with knives", "attacked", "stabbing"],
  ["arsonists", "set fire to it", "arson attack"],
  ["suicide bomber", "blew himself up", "explosion"],
] as const;

interface StreamIncident {
  readonly id: number;
  readonly day: number;
  readonly town: { readonly name: string; readonly lat: number; readonly lon: number; readonly province: string };
  readonly target: (typeof TARGETS)[number];
  readonly deed: (typeof DEEDS)[number];
  readonly group: string;
  readonly witness: string;
  readonly killed: number;
  readonly wounded: number;
  /** Words that nobody else has at that time: what was found, who spoke, where it stood. */
  readonly details: readonly string[];
}

/**
 * A stream of reports with what each tells of its incident, in the order of publication; with two or three reports for each incident, so that more reports are a longer time.
 * Names, places and groups are made from syllables; the other words are drawn as often as news has them. The same seed gives the same stream.
 */
export function* inventedStream(
  { seed, incidentsADay }: { readonly seed: number; readonly incidentsADay: number },
  words: readonly { readonly stem: string; readonly count: number }[],
): Generator<IncidentProfile> {
  const random = randomFrom(seed);
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(random() * from.length)] as Value;
  const whole = (most: number): number => 1 + Math.floor(random() * most);
  const name = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS))
      .join("")
      .replace(/^./, (letter) => letter.toUpperCase());
  const filler = drawnAsOften(words, random);
  const towns = Array.from({ length: TOWNS }, () => ({
    name: name(),
    lat: -40 + 10 * random(),
    lon: -20 + 10 * random(),
    province: `province ${whole(24)}`,
  }));
  const groups = Array.from({ length: GROUPS }, () => `${name()} ${pick(["Front", "Brigade", "Movement", "Column"])}`);
  const due = new Map<number, StreamIncident[]>();
  for (let day = 0, made = 0, report = 0; ; day++) {
    for (let at = 0; at < incidentsADay; at++) {
      const incident: StreamIncident = {
        id: made++,
        day,
        town: pick(towns),
        target: pick(TARGETS),
        deed: pick(DEEDS),
        group: pick(groups),
        witness: name(),
        killed: whole(30),
        wounded: whole(80),
        details: Array.from({ length: 6 }, filler),
      };
      const reports = Math.min(MOST_REPORTS, Math.floor(random() ** (-1 / TAIL)));
      for (let one = 0; one < reports; one++) {
        // News of an incident dies away within days; one report in twenty looks back on it within two months.
        const published = day + (random() < 0.05 ? whole(60) : Math.floor(-2 * Math.log(1 - random())));
        const list = due.get(published) ?? [];
        list.push(incident);
        due.set(published, list);
      }
    }
    for (const incident of due.get(day) ?? []) yield reportOf(incident, { report: report++, day, pick, filler, random });
    due.delete(day);
  }
}

interface Draw {
  readonly report: number;
  readonly day: number;
  readonly pick: <Value>(from: readonly Value[]) => Value;
  readonly filler: () => string;
  readonly random: () => number;
}

function reportOf(incident: StreamIncident, { report, day, pick, filler, random }: Draw): IncidentProfile {
  const { town, target, deed, group, witness, killed, wounded, details } = incident;
  const [place, people] = target;
  const lead = pick([
    `At least ${killed} ${people} were killed and ${wounded} wounded when ${deed[0]} ${deed[1]} at a ${place} in ${town.name} on`,
    `${killed} dead after ${deed[2]} at ${place} in ${town.name}, where ${deed[0]} ${deed[1]}, officials said; ${wounded} were taken to hospital`,
    `The ${group} claimed the ${deed[2]} on a ${place} of ${town.name} that left ${killed} ${people} dead`,
    `Police blamed the ${group} for the ${deed[2]} in ${town.name} in which ${killed} ${people} died, a spokesman said`,
  ]);
  const claim = random() < 0.6 ? `No claim had come from the ${group}, security officials said.` : `The ${group} was held responsible.`;
  const told = details.filter(() => random() < 0.6).join(" ");
  const others = Array.from({ length: 80 + Math.floor(random() * 160) }, filler).join(" ");
  const stems = stemsOf(`${lead}. ${claim} ${witness} told reporters ${told} ${others}`);
  const numbers = [killed, wounded].filter((number) => number > 3).map(String);
  const happened = new Date(FIRST_DAY + incident.day * DAY_MS).toISOString().slice(0, 10);
  return {
    id: `inc_${report}`,
    report: `rep_${report}`,
    published: new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10),
    happened: random() < 0.7 ? happened : null,
    where: [town.lat, town.lon],
    terms: counted([...stems, ...numbers]),
    names: counted(stemsOf(`${town.name} ${group} ${witness}`)),
    persons: [stemOf(witness)],
    bodies: [group.toLowerCase()],
    points: [[town.lat, town.lon]],
    areas: [`XV/${town.province}`],
    numbers,
    deeds: [stemOf(deed[2])],
    days: [happened],
    size: stems.length,
  };
}

function counted(stems: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const stem of stems) counts[stem] = (counts[stem] ?? 0) + 1;
  return counts;
}

/** Draws words as often as documents hold them. */
function drawnAsOften(words: readonly { readonly stem: string; readonly count: number }[], random: () => number): () => string {
  const ends: number[] = [];
  let sum = 0;
  for (const { count } of words) ends.push((sum += count));
  return () => {
    const drawn = random() * sum;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    return words[low]?.stem ?? "";
  };
}

const ONSETS = "b br d dr f g gr h k kl l m n p pr r s sk st t tr v z".split(" ");
const VOWELS = "a e i o u ai ei ou".split(" ");
const CODAS = "n r l s m sk rn nd th k".split(" ");

/** Stems of the table that linking weighs words by, with how many documents hold each. */
export function newsWords(table: URL): { stem: string; count: number }[] {
  return readFileSync(table, "utf8")
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [stem = "", count = ""] = line.split("\t");
      return stem === "" ? [] : [{ stem, count: Number(count) }];
    });
}
