import type { Mention } from "../../../src/model/mention.ts";
import { linkMentions } from "../../../src/resolve/coreference/link-mentions.ts";
import { analyse, sectionsOf } from "../../../src/text/analysis.ts";
import type { BenchInput, BenchTask } from "../bench-task.ts";
import { openLookups } from "../lookups.ts";
import { readNames } from "./read-names.ts";

const textOf = (input: BenchInput): string => (typeof input["text"] === "string" ? input["text"] : "");

/** Persons, bodies, armed groups, places and facilities with coreference, by the desk's own finding and linking of mentions. */
export const entities: BenchTask = {
  name: "entities",
  async predict(inputs) {
    const { register } = openLookups();
    const predictions: object[] = [];
    for (const input of inputs) {
      const text = textOf(input);
      const mentions: Mention[] = [];
      for (const { start, end } of sectionsOf(text)) {
        const analysis = analyse(text, start, end);
        const { mentions: found } = await readNames(analysis);
        const firstEntity = mentions.reduce((most, { entity }) => Math.max(most, entity + 1), 0);
        mentions.push(...linkMentions(found, analysis, { actors: register, firstEntity }));
      }
      predictions.push({ id: input["id"], mentions: mentions.map(predictionOf) });
    }
    return predictions;
  },
  /** Every run of capitalised words that does not open a sentence is a name, and a person; the same words are the same person. */
  baseline(inputs) {
    return Promise.resolve(inputs.map((input) => ({ id: input["id"], mentions: capitalisedRuns(textOf(input)) })));
  },
};

const predictionOf = ({ span, type, kind, entity }: Mention): object => ({
  start: span.start,
  end: span.end,
  type: type === "armed-group" ? "armed_group" : type,
  kind,
  ...(entity < 0 ? {} : { entity: String(entity) }),
});

function capitalisedRuns(text: string): object[] {
  return [...text.matchAll(/\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*/gu)].flatMap((match) => {
    const before = text.slice(0, match.index).trimEnd();
    if (before === "" || /[.!?:"“”]$/.test(before)) return [];
    const name = match[0].replace(/(?:['’]s|\.)$/u, "");
    return [{ start: match.index, end: match.index + name.length, type: "person", kind: "named", entity: name }];
  });
}
