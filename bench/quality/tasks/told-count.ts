import type { NamePart, ToldCount } from "../../../src/model/told-incident.ts";
import type { BenchInput } from "../bench-task.ts";

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields | null => (typeof value === "object" && value !== null ? (value as Fields) : null);
const wordsIn = (fields: Fields | null, name: string): string | null => (typeof fields?.[name] === "string" ? fields[name] : null);

/** The question of a bench's line; all its questions are on the United States. */
export function toldCount(input: BenchInput): ToldCount {
  const question = fieldsOf(input["question"]);
  const place = fieldsOf(question?.["place"]);
  const name = fieldsOf(question?.["name"]);
  const text = wordsIn(name, "text");
  const killing = wordsIn(question, "eventType") === "killing";
  return {
    count: partOf(["incidents", "killed", "injured"] as const, wordsIn(question, "count")) ?? "incidents",
    minKilled: killing ? 1 : 0,
    minInjured: killing ? 0 : 1,
    place: place === null ? null : { country: "US", region: wordsIn(place, "state"), city: wordsIn(place, "city") },
    time: wordsIn(question, "time"),
    person: text === null ? null : { part: partOf<NamePart>(["first", "last", "full"], wordsIn(name, "part")) ?? "full", name: text },
  };
}

const partOf = <Word extends string>(words: readonly Word[], word: string | null): Word | null => words.find((one) => one === word) ?? null;
