import type { Paint, Scene, Shape } from "./scene.ts";

/** A drawing as an SVG file of its own: no script, no style sheet, nothing from elsewhere. */
export function sceneSvg({ width, height, description, shapes }: Scene): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="DejaVu Sans, sans-serif">`,
    `<title>${escaped(description)}</title>`,
    ...shapes.map(shapeSvg),
    "</svg>",
    "",
  ].join("\n");
}

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case "path":
      return `<path d="${escaped(shape.d)}"${paint(shape)}/>`;
    case "circle": {
      const { x, y, radius, title } = shape;
      const start = `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"${paint(shape)}`;
      return title === undefined ? `${start}/>` : `${start}><title>${escaped(title)}</title></circle>`;
    }
    case "text": {
      const { x, y, text, size, fill, anchor, bold } = shape;
      return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${bold === true ? ' font-weight="bold"' : ""}>${escaped(text)}</text>`;
    }
  }
}

function paint({ fill = null, stroke = null, strokeWidth = 1, dash, opacity }: Paint): string {
  const line =
    stroke === null
      ? ""
      : ` stroke="${stroke}" stroke-width="${strokeWidth}"${dash === undefined ? "" : ` stroke-dasharray="${dash.join(" ")}"`}`;
  return ` fill="${fill ?? "none"}"${line}${opacity === undefined ? "" : ` opacity="${opacity}"`}`;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text that comes from datasets is shown, never run; signs that XML cannot hold are replaced. */
const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
