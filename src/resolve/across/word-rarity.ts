/** How rare words are in news: the rarer a word that two reports share, the more it tells. */
export interface WordRarity {
  /** Logarithm of how many documents there are for each that holds the word; highest for a word that none holds. */
  of(stem: string): number;
}

/** Reads a table of stems with the number of documents that hold each: a first line with the number of documents, then tab-separated lines. */
export function parseWordRarity(table: string): WordRarity {
  const [first = "", ...lines] = table.split("\n");
  const documents = Number(first);
  if (!Number.isInteger(documents) || documents < 1)
    throw new Error(`a table of words begins with the number of documents, not with “${first}”`);
  const counts = new Map(
    lines.flatMap((line): [string, number][] => {
      const [stem = "", count = ""] = line.split("\t");
      return stem === "" ? [] : [[stem, Number(count)]];
    }),
  );
  return { of: (stem) => Math.log((documents + 1) / ((counts.get(stem) ?? 0) + 1)) };
}
