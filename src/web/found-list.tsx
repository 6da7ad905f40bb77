import { type ReactNode, useState } from "react";
import "./found-list.css";

interface FoundListParts<Item> {
  readonly items: readonly Item[];
  /** What can be looked for. */
  readonly label: string;
  /** The words of an item that are looked through. */
  readonly wordsOf: (item: Item) => string;
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

/** A list that words narrow down: an item stays where each word stands somewhere in its own. */
export function FoundList<Item>({ items, label, wordsOf, keyOf, children }: FoundListParts<Item>) {
  const [sought, setSought] = useState("");
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = items.filter((item) => {
    const text = wordsOf(item).toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <p className="found-words">
        <label>
          {label} <input type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
        </label>{" "}
        <output className="soft">
          {shown.length} of {items.length}
        </output>
      </p>
      <ol className="found-list">
        {shown.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ol>
    </>
  );
}
