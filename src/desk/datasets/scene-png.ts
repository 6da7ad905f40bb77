import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, Path2D, type SKRSContext2D } from "@napi-rs/canvas";
import type { Paint, Scene, Shape } from "../../export/scene.ts";

/** Pixels of the picture for each of the drawing: sharp on screens with fine dots. */
const SCALE = 2;
const FONT = "DejaVu Sans";

/** Paints a drawing as PNG, with letters of its own, whatever fonts the machine has. */
export function scenePng({ width, height, shapes }: Scene): Promise<Uint8Array> {
  openFonts();
  const canvas = createCanvas(width * SCALE, height * SCALE);
  const context = canvas.getContext("2d");
  context.scale(SCALE, SCALE);
  for (const shape of shapes) paintShape(context, shape);
  return canvas.encode("png");
}

function openFonts(): void {
  if (GlobalFonts.has(FONT)) return;
  const require = createRequire(import.meta.url);
  for (const file of ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"])
    GlobalFonts.registerFromPath(require.resolve(`dejavu-fonts-ttf/ttf/${file}`), FONT);
}

function paintShape(context: SKRSContext2D, shape: Shape): void {
  if (shape.kind === "text") {
    context.globalAlpha = 1;
    context.font = `${shape.bold === true ? "bold " : ""}${shape.size}px "${FONT}"`;
    context.fillStyle = shape.fill;
    context.textAlign = shape.anchor === "middle" ? "center" : shape.anchor;
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  const path = new Path2D(shape.kind === "path" ? shape.d : undefined);
  if (shape.kind === "circle") path.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
  fillAndStroke(context, path, shape);
}

function fillAndStroke(
  context: SKRSContext2D,
  path: Path2D,
  { fill = null, stroke = null, strokeWidth = 1, dash, opacity = 1 }: Paint,
): void {
  context.globalAlpha = opacity;
  if (fill !== null) {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (stroke !== null) {
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth;
    context.setLineDash([...(dash ?? [])]);
    context.stroke(path);
  }
}
