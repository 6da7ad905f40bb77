/** The two sides of the workbench. */
export type Side = "article" | "ledger";

/** The link that stands for a statement on a side. */
export function linkOf(side: Side, statement: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`#${CSS.escape(`${side === "article" ? "words" : "row"}-${statement}`)}`);
}

/** All links of a side, in their order. */
export function linksOf(side: Side): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(side === "article" ? "a.sign-link" : "a.row-link")];
}

/** The side and the statement that an element belongs to. */
export function placeOf(target: EventTarget | null): { readonly side: Side; readonly statement: string } | null {
  if (!(target instanceof Element)) return null;
  const statement = target.closest<HTMLElement>("[data-statement]")?.dataset["statement"];
  const side = target.closest<HTMLElement>("[data-side]")?.dataset["side"];
  return statement !== undefined && (side === "article" || side === "ledger") ? { side, statement } : null;
}

const smoothly = (): ScrollBehavior => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

/** Brings the words of a statement into view, if they are not. */
export function showWords(statement: string): void {
  const link = linkOf("article", statement);
  if (link === null || link.offsetParent === null) return;
  const { top, bottom } = link.getBoundingClientRect();
  if (top < 40 || bottom > innerHeight - 80) link.scrollIntoView({ block: "center", behavior: smoothly() });
}

/** Brings the row of a statement into view within its pane; the window itself stays where it is. */
export function showRow(statement: string): void {
  const row = linkOf("ledger", statement)?.closest<HTMLElement>(".row");
  const pane = row?.closest<HTMLElement>(".ledger-pane");
  if (row == null || pane == null) return;
  const [inner, outer] = [row.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  const top = pane.scrollTop + inner.top - outer.top - Math.max(0, (outer.height - inner.height) / 3);
  pane.scrollTo({ top, behavior: smoothly() });
}

/** Marks everything that belongs to a statement as shown, and returns how to take that back. */
export function markShown(root: Element, statement: string): () => void {
  const parts = root.querySelectorAll<HTMLElement>(`[data-statement="${CSS.escape(statement)}"]`);
  const links = [linkOf("article", statement), linkOf("ledger", statement)];
  for (const part of parts) part.dataset["shown"] = "";
  for (const link of links) link?.setAttribute("aria-current", "true");
  return () => {
    for (const part of parts) delete part.dataset["shown"];
    for (const link of links) link?.removeAttribute("aria-current");
  };
}
