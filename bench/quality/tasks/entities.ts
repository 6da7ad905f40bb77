import { findNames } from "../../../src/extract/languages/en/names/find-names.ts";
import type { Mention } from "../../../src/model/mention.ts";
import { linkMentions } from "../../../src/resolve/coreference/link-mentions.ts";
import { analyse, sectionsOf } from "../../../src/text/analysis.ts";
import type { BenchInput, BenchTask } from "../bench-task.ts";
import { openLookups } from "../lookups.ts";

const textOf = (input: BenchInput): string => (typeof input["text"] === "string" ? input["text"] : "");

/** Persons, bodies, armed groups, places and facilities with coreference, by the desk's own finding and linking of mentions. */
export const entities: BenchTask = {
  name: "entities",
  predict(inputs) {
    const { gazetteer, register } = openLookups();
    return Promise.resolve(
      inputs.map((input) => {
        const text = textOf(input);
        let firstEntity = 0;
        const mentions = sectionsOf(text).flatMap(({ start, end }): Mention[] => {
          const analysis = analyse(text, start, end);
          const linked = linkMentions(findNames(analysis, { places: gazetteer, actors: register }), analysis, {
            actors: register,
            firstEntity,
          });
          firstEntity = linked.reduce((most, { entity }) => Math.max(most, entity + 1), firstEntity);
          return linked;
        });
        return { id: input["id"], mentions: mentions.map(predictionOf) };
      }),
    );
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
