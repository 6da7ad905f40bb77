/** Things by key, in the order in which each key first came. */
export function gathered<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): ReadonlyMap<string, readonly Thing[]> {
  const found = new Map<string, Thing[]>();
  for (const thing of things) {
    const list = found.get(keyOf(thing));
    if (list === undefined) found.set(keyOf(thing), [thing]);
    else list.push(thing);
  }
  return found;
}
