/** A figure, and how far it is from the one that it is compared with; empty where there is none. */
export function differenceText(figure: number | null, usual: number | null): string {
  if (figure === null) return "";
  if (usual === null) return figure.toFixed(1);
  return `${figure.toFixed(1)} (${figure < usual ? "" : "+"}${(figure - usual).toFixed(1)})`;
}
