import { type FocusEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { markShown, placeOf, showRow, showWords, type Side } from "./sides.ts";

interface Pointed {
  readonly side: Side;
  readonly statement: string;
  readonly by: "pointer" | "focus";
}

interface ShownParts {
  readonly root: RefObject<HTMLElement | null>;
  /** The statement that the address names. */
  readonly selected: string | null;
  readonly wide: boolean;
  /** The statements on the page. */
  readonly rows: ReadonlyMap<string, unknown>;
}

/** How long the pointer must rest on a row before the article moves to its words, in milliseconds. */
const REST = 300;

/** Shows on one side what is pointed at or focused on the other; else what the address names. */
export function useShown({ root, selected, wide, rows }: ShownParts) {
  const [hovered, setHovered] = useState<Pointed | null>(null);
  const [focused, setFocused] = useState<Pointed | null>(null);
  const lastPoint = useRef("");
  const pointed = hovered ?? focused;
  const statement = pointed?.statement ?? selected;

  const { side, by } = pointed ?? { side: "article", by: "focus" };

  useEffect(() => {
    if (root.current === null || statement === null || !rows.has(statement)) return;
    const unmark = markShown(root.current, statement);
    if (wide && side === "article") showRow(statement);
    const timer = wide && side === "ledger" ? setTimeout(() => showWords(statement), by === "pointer" ? REST : 0) : undefined;
    return () => {
      unmark();
      clearTimeout(timer);
    };
  }, [root, statement, rows, wide, side, by]);

  const handlers = {
    onPointerOver: (event: PointerEvent): void => {
      // Scrolling moves words under a pointer that rests: only a pointer that was moved points.
      const point = `${event.screenX} ${event.screenY}`;
      const rests = point === lastPoint.current;
      lastPoint.current = point;
      if (rests || event.pointerType === "touch") return;
      const place = placeOf(event.target);
      setHovered(place === null ? null : { ...place, by: "pointer" });
    },
    onPointerLeave: (): void => setHovered(null),
    onFocus: (event: FocusEvent): void => {
      const place = placeOf(event.target);
      setFocused(place === null ? null : { ...place, by: "focus" });
      setHovered(null);
    },
    onBlur: (event: FocusEvent): void => {
      if (!root.current?.contains(event.relatedTarget)) setFocused(null);
    },
  };
  return { handlers, focused: focused?.statement ?? null };
}
